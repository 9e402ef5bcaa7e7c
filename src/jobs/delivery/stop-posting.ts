import type { Sender } from './sender.ts'

const BECAUSE = 'Slack no longer accepts Cleardays in this workspace'

/** Slack no longer knows us: nothing more is tried until somebody has installed it again. What is owed goes on waiting. */
export const stopPosting = async (sender: Sender, councilId: string, error: string): Promise<void> => {
  sender.log.error({ council: councilId, error }, 'Slack refuses the token: posting is stopped')
  await sender.store.for(councilId).transaction(async (tx) => {
    const { postingStoppedBecause } = await tx.committees.council()
    if (!postingStoppedBecause) await tx.committees.changeCouncil({ postingStoppedBecause: `${BECAUSE} (${error}).` })
  })
}

/** At the start Slack has just accepted us: what had been stopped for that reason, and for no other, goes on. */
export const resumePosting = async (sender: Pick<Sender, 'store' | 'log'>): Promise<void> => {
  for (const councilId of await sender.store.councilIds()) {
    await sender.store.for(councilId).transaction(async (tx) => {
      const { postingStoppedBecause } = await tx.committees.council()
      if (!postingStoppedBecause?.startsWith(BECAUSE)) return
      await tx.committees.changeCouncil({ postingStoppedBecause: null })
      sender.log.info({ council: councilId }, 'Slack accepts the token again: posting goes on')
    })
  }
}
