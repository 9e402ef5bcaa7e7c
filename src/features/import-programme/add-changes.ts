import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { applyChange } from '../../app/reading/apply-change.ts'
import type { Applying } from '../../app/reading/applying.ts'
import { untilUndoCloses } from '../../app/reading/until-undo-closes.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { isCivilDate } from '../../domain/calendar/civil-date.ts'
import { type Act, type ChangeProposal, type Effect, UNDO_MINUTES } from '../../domain/proposals/reading.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type PageSeen, seePage, withPage } from './look-at-page.ts'

/** What came of a press: the page as it stands now, and what a rule did not allow, by title. */
export type Added = {
  readonly seen: PageSeen
  readonly not: readonly { readonly title: string; readonly why: Refusal }[]
}

const SETTLED: Readonly<Record<string, string>> = { applied: 'added', dismissed: 'dismissed' }

/** Adds one proposal of a page. One that is settled already says what became of it. */
export const addOne = (deps: Deps, who: Presser, pageId: string, proposalId: string): Promise<Ruling<Added>> =>
  adding(deps, who, pageId, (changes) => {
    const proposal = changes.find(({ id }) => id === proposalId)
    if (!proposal) return refuse({ rule: 'no-such-proposal' })
    if (proposal.state !== 'open')
      return refuse({
        rule: 'proposal-is-settled',
        title: proposal.title,
        how: SETTLED[proposal.state] ?? proposal.state,
      })
    return allow([proposal])
  })

/** Adds every certain proposal of a page that is still open. One that a rule does not allow stays open, and is said. */
export const addAllCertain = (deps: Deps, who: Presser, pageId: string): Promise<Ruling<Added>> =>
  adding(deps, who, pageId, (changes) => {
    const certain = changes.filter(({ state, change }) => state === 'open' && change.certainty === 'certain')
    return certain.length > 0 ? allow(certain) : refuse({ rule: 'nothing-to-add' })
  })

const adding = (
  deps: Deps,
  who: Presser,
  pageId: string,
  which: (changes: readonly ChangeProposal[]) => Ruling<readonly ChangeProposal[]>,
): Promise<Ruling<Added>> =>
  unlessStale(
    () =>
      withPage(deps, who, pageId, async (tx, seen) => {
        const chosen = which(seen.changes)
        if (!chosen.ok) return chosen
        const until = deps.clock.now().plus({ minutes: UNDO_MINUTES }).toISO()!
        const said: string[] = []
        const effects: Effect[] = []
        const given: Applying = {
          tx: untilUndoCloses(tx, until, said),
          deps,
          committee: seen.committee,
          byId: who.personId,
          effects,
          readMeetingId: await meetingRead(tx, seen),
        }
        const actId = crypto.randomUUID()
        const not: { title: string; why: Refusal }[] = []
        const done: string[] = []
        for (const proposal of chosen.value) {
          const outcome = await applyChange(given, proposal)
          if (!outcome.ok) {
            not.push({ title: proposal.title, why: outcome.refusal })
            continue
          }
          done.push(proposal.id)
          await tx.proposals.save({
            ...proposal,
            state: 'applied',
            decidedById: who.personId,
            decidedAt: seen.now,
            change: { ...proposal.change, applied: { actId, byName: who.name, ...outcome.value } },
          })
        }
        if (done.length === 0) return refuse(not[0]!.why)

        const act: Act = {
          id: actId,
          byName: who.name,
          at: seen.now,
          until,
          proposals: done,
          effects: await asLeft(tx, effects),
          said,
          undoneBy: null,
        }
        // saved last, and saved always: two officers adding in one moment do not both take effect
        await tx.proposals.save({
          ...seen.page,
          change: { ...seen.page.change, acts: [...seen.page.change.acts, act] },
        })
        // once more when the Undo has closed, so that its button goes; asked for first, or the one for now stands for both
        await tx.outbox.redraw('page-read', pageId, until)
        await tx.outbox.redraw('page-read', pageId, seen.now)
        await tx.ledger.record({
          at: seen.now,
          byId: who.personId,
          did: 'reading-added',
          aboutKind: 'proposal',
          aboutId: pageId,
          committeeId: seen.committee.id,
          detail: { title: seen.page.title, changes: done.length },
        })
        return allow({ seen: (await seePage(tx, pageId, seen.now))!, not })
      }),
    { rule: 'proposal-has-moved-on', title: 'the page' },
  )

const meetingRead = async (tx: Tx, { page, committee }: PageSeen): Promise<string | null> => {
  const { day } = page.change.meeting
  if (!day || !isCivilDate(day)) return null
  return (await tx.meetings.of(committee.id, day, day))[0]?.id ?? null
}

/** Each item's revision as this act leaves it: if it is another when somebody presses Undo, it is not undone. */
const asLeft = async (tx: Tx, effects: readonly Effect[]): Promise<readonly Effect[]> => {
  const left: Effect[] = []
  for (const effect of effects)
    left.push(effect.is === 'item' ? { ...effect, revision: (await tx.items.find(effect.id))?.revision ?? 0 } : effect)
  return left
}
