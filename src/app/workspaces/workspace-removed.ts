import type { Deps } from '../deps.ts'
import type { Installations } from '../ports/installations.ts'
import { isForNoToken, noToken } from '../posting-stopped.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'log'> & { readonly installations: Installations }

/**
 * Slack says that a workspace, or a whole organisation, no longer has us. The tokens are deleted; what is owed there
 * waits, with the reason; the council’s record stays the council’s. Where no workspace is left, posting stops: it goes on
 * when it is installed again. Nobody can be told in Slack. False where the tokens were gone already.
 */
export const workspaceRemoved = async (
  { installations, store, clock, log }: Needs,
  teamId: string,
  because: string,
  since: string | null = null,
): Promise<boolean> => {
  const removed = await installations.remove(teamId, because, clock.now().toISO()!, since)
  if (!removed) return false
  const { councilId, others } = removed
  await store.for(councilId).transaction(async (tx) => {
    const { postingStoppedBecause } = await tx.committees.council()
    if (others.length === 0) {
      // An alarm that somebody raised stays the reason: only a person ends it.
      if (!postingStoppedBecause) await tx.committees.changeCouncil({ postingStoppedBecause: noToken(because) })
      await tx.delivery.waitsForWorkspace()
    }
    await tx.ledger.record({
      at: clock.now().toISO()!,
      byId: null,
      did: 'workspace-removed',
      aboutKind: 'council',
      aboutId: councilId,
      committeeId: null,
      detail: { workspace: teamId, because },
    })
  })
  // Installed again in the same moment: whichever of the two was written last, it goes on.
  const isBack = (await installations.of(teamId)) !== null || (await installations.teamsOf(councilId)).here.length > 0
  if (others.length === 0 && isBack)
    await store.for(councilId).transaction(async (tx) => {
      const { postingStoppedBecause } = await tx.committees.council()
      if (isForNoToken(postingStoppedBecause)) await tx.committees.changeCouncil({ postingStoppedBecause: null })
      await tx.delivery.waitsNoLonger()
    })
  log.warn({ council: councilId, team: teamId, because, others: others.length }, 'A workspace has removed Cleardays')
  return true
}
