import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { takeBack } from '../../app/reading/take-back.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { canBeUndone, undoUntil } from '../../domain/proposals/reading.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type PageSeen, seePage, withPage } from './look-at-page.ts'

/**
 * Takes back one press of Add, for ten minutes: what it added is withdrawn, what it changed is as it was, what it would
 * have said is not said, and its proposals are open again. All of it or nothing.
 */
export const undoAdding = (deps: Deps, who: Presser, pageId: string, actId: string): Promise<Ruling<PageSeen>> =>
  unlessStale(
    () =>
      withPage(deps, who, pageId, async (tx, seen) => {
        const act = seen.page.change.acts.find(({ id }) => id === actId)
        if (!act) return refuse({ rule: 'no-such-proposal' })
        if (act.undoneBy) return refuse({ rule: 'undone-already', by: act.undoneBy })
        if (!canBeUndone(act, seen.now))
          return refuse({ rule: 'undo-has-closed', until: undoUntil(act, seen.committee.zone) })
        const back = await takeBack(tx, deps.clock, seen.committee, act, who.personId)
        if (!back.ok) return back
        for (const proposal of seen.changes.filter(({ id }) => act.proposals.includes(id)))
          await tx.proposals.save({
            ...proposal,
            state: 'open',
            decidedById: null,
            decidedAt: null,
            change: { ...proposal.change, applied: null },
          })
        const acts = seen.page.change.acts.map((one) => (one.id === actId ? { ...one, undoneBy: who.name } : one))
        await tx.proposals.save({ ...seen.page, change: { ...seen.page.change, acts } })
        await tx.outbox.redraw('page-read', pageId, seen.now)
        await tx.ledger.record({
          at: seen.now,
          byId: who.personId,
          did: 'reading-undone',
          aboutKind: 'proposal',
          aboutId: pageId,
          committeeId: seen.committee.id,
          detail: { title: seen.page.title, changes: act.proposals.length },
        })
        return allow((await seePage(tx, pageId, seen.now))!)
      }),
    { rule: 'proposal-has-moved-on', title: 'the page' },
  )
