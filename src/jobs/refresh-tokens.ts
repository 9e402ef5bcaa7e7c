import type { Logger } from 'pino'
import type { Installations, Installed, Tokens } from '../app/ports/installations.ts'
import type { Store } from '../app/ports/store.ts'
import type { Clock } from '../clock.ts'
import { openRotation } from './rotation.ts'

/** What came of asking Slack for the next tokens. */
type Next =
  | { readonly is: 'given'; readonly tokens: Tokens; readonly seconds: number }
  | { readonly is: 'refused'; readonly error: string; readonly isForGood: boolean }
  | { readonly is: 'unknown' }

export type Refreshing = {
  readonly store: Pick<Store, 'councilIds'>
  readonly installations: Pick<Installations, 'takeEnding' | 'refreshed'>
  readonly next: (refreshToken: string) => Promise<Next>
  /** The machine’s own clock: tokens end by the wall, whatever day the playground has. */
  readonly wallClock: Clock
  readonly log: Logger
  /** The token has ended, and there is no next one. */
  ended(teamId: string, error: string): Promise<unknown>
}

/** Tokens live for twelve hours: they are exchanged when so many are left, so that Slack may be away for a while. */
const HOURS_LEFT = 2
const EVERY_MS = 60_000

/** Fetches the next tokens of a council’s workspaces that end soon. Of several processes one does. Gives how many were fetched. */
export const refreshEnding = async (needs: Refreshing, councilId: string): Promise<number> => {
  const { installations, next, wallClock, log } = needs
  const before = wallClock.now().plus({ hours: HOURS_LEFT }).toUTC().toISO()!
  let fetched = 0
  for (const taken of await installations.takeEnding(councilId, before)) {
    const { teamId } = taken
    const came = await next(taken.tokens.refreshToken!)
    if (came.is === 'given') {
      const expiresAt = wallClock.now().plus({ seconds: came.seconds }).toUTC().toISO()!
      if (await keptSurely(needs, taken, came.tokens, expiresAt)) fetched += 1
      continue
    }
    const error = came.is === 'refused' ? came.error : 'no-answer'
    log.error({ team: teamId, error }, 'The next token was not given; the one there is goes on until it ends')
    const hasEnded = taken.expiresAt !== null && taken.expiresAt <= wallClock.now().toUTC().toISO()!
    if (came.is === 'refused' && came.isForGood && hasEnded) await needs.ended(teamId, error)
  }
  return fetched
}

/** The old refresh token is spent: the new one must be written, though the database be away for a moment. */
const keptSurely = async (
  { installations, log }: Refreshing,
  taken: Installed,
  tokens: Tokens,
  expiresAt: string,
): Promise<boolean> => {
  for (let tries = 1; ; tries += 1)
    try {
      const isKept = await installations.refreshed(taken, tokens, expiresAt)
      if (!isKept)
        log.warn({ team: taken.teamId }, 'It was removed or installed anew meanwhile: the next token is not kept')
      return isKept
    } catch (fault) {
      if (tries === 6) throw fault
      log.warn({ err: fault, team: taken.teamId, tries }, 'The next token could not be written yet')
      await new Promise((again) => setTimeout(again, 250 * 2 ** tries))
    }
}

/** Looks at every council in turn, once a minute. */
export const startRefreshing = (needs: Refreshing, everyMs = EVERY_MS): { stop(): void } =>
  openRotation(
    needs.store,
    everyMs,
    (councilId) => {
      refreshEnding(needs, councilId).catch((fault: unknown) =>
        needs.log.error({ err: fault, council: councilId }, 'Tokens could not be exchanged; it is tried again'),
      )
    },
    needs.log,
  )
