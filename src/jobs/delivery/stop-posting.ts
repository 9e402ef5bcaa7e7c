import { isForNoToken, noToken } from '../../app/posting-stopped.ts'
import type { Sender } from './sender.ts'

/** Slack no longer knows us: nothing more is tried until somebody has installed it again. What is owed goes on waiting. */
export const stopPosting = async (sender: Sender, councilId: string, error: string): Promise<void> => {
  sender.log.error({ council: councilId, error }, 'Slack refuses the token: posting is stopped')
  await sender.store.for(councilId).transaction(async (tx) => {
    const { postingStoppedBecause } = await tx.committees.council()
    if (!postingStoppedBecause) await tx.committees.changeCouncil({ postingStoppedBecause: noToken(error) })
  })
}

/**
 * At the start Slack has just accepted us: what had been stopped for that reason, and for no other, goes on. Of several
 * councils, only those that have us in some workspace. Once for each council, and again where it could not be read. Says
 * whether it goes on by this.
 */
export const resumingPosting = (
  sender: Pick<Sender, 'store' | 'log'> & { readonly isInstalled?: (councilId: string) => Promise<boolean> },
): ((councilId: string) => Promise<boolean>) => {
  const done = new Set<string>()
  return async (councilId) => {
    if (done.has(councilId)) return false
    const isHere = !sender.isInstalled || (await sender.isInstalled(councilId))
    const goesOn = isHere && (await resume(sender, councilId))
    done.add(councilId)
    return goesOn
  }
}

const resume = ({ store, log }: Pick<Sender, 'store' | 'log'>, councilId: string): Promise<boolean> =>
  store.for(councilId).transaction(async (tx) => {
    const { postingStoppedBecause } = await tx.committees.council()
    if (!isForNoToken(postingStoppedBecause)) return false
    await tx.committees.changeCouncil({ postingStoppedBecause: null })
    log.info({ council: councilId }, 'Slack accepts the token again: posting goes on')
    return true
  })
