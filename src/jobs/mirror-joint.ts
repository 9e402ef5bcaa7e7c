import type { Deps } from '../app/deps.ts'
import { mirrorShares } from '../app/joint/mirror-shares.ts'
import { openRotation } from './rotation.ts'

const EVERY_MS = 30_000

/** Sends each council’s partners in joint committees what has changed, every half minute. */
export const startMirroring = (
  need: Pick<Deps, 'store' | 'clock' | 'log'> & { readonly begins?: Promise<void> },
  everyMs = EVERY_MS,
): { stop(): void } =>
  openRotation(
    need.store,
    everyMs,
    (councilId) => {
      mirrorShares(need, councilId).catch((fault: unknown) =>
        need.log.error({ err: fault, council: councilId }, 'A joint committee could not be sent on; it is tried again'),
      )
    },
    need.log,
    need.begins,
  )
