import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import type { Presser } from '../../app/presser.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { ReadChange } from '../../domain/proposals/reading.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type PageSeen, seePage, withPage } from './look-at-page.ts'

/** What an officer makes of a proposal before adding it. The sentence it stands on is never changed. */
export type EditChange = {
  readonly is: ReadChange
  readonly title: string
  /** An item of the committee, or null for a new one. */
  readonly itemId: string | null
  readonly meeting: CivilDate | null
  readonly due: CivilDate | null
  /** A Slack id; else a name in words. */
  readonly ownerSlackId: string | null
  readonly owner: string | null
  readonly body: string | null
}

const SETTLED: Readonly<Record<string, string>> = { applied: 'added', dismissed: 'dismissed' }

const changing = (
  deps: Deps,
  who: Presser,
  pageId: string,
  proposalId: string,
  what: 'dismiss' | EditChange,
): Promise<Ruling<PageSeen>> =>
  unlessStale(
    () =>
      withPage(deps, who, pageId, async (tx, seen) => {
        const proposal = seen.changes.find(({ id }) => id === proposalId)
        if (!proposal) return refuse({ rule: 'no-such-proposal' })
        const { title, state } = proposal
        if (state !== 'open') return refuse({ rule: 'proposal-is-settled', title, how: SETTLED[state] ?? state })
        if (what === 'dismiss')
          await tx.proposals.save({ ...proposal, state: 'dismissed', decidedById: who.personId, decidedAt: seen.now })
        else {
          const item = what.itemId ? await tx.items.find(what.itemId) : null
          if (what.itemId && item?.committeeId !== seen.committee.id) return refuse({ rule: 'no-such-item' })
          const person = what.ownerSlackId
            ? await personOf(tx, deps.profiles, { teamId: who.teamId, slackId: what.ownerSlackId })
            : null
          const { is, meeting, due, body } = what
          const isSameOwner = !person && what.owner === proposal.change.owner
          await tx.proposals.save({
            ...proposal,
            title: what.title,
            itemId: item?.id ?? null,
            change: {
              ...proposal.change,
              is,
              meeting,
              due,
              body,
              owner: person?.name ?? what.owner,
              ownerId: person?.id ?? (isSameOwner ? proposal.change.ownerId : null),
              // somebody has looked at it and said what it means
              certainty: 'certain',
              editedBy: who.name,
            },
          })
        }
        await tx.outbox.redraw('page-read', pageId, seen.now)
        await tx.ledger.record({
          at: seen.now,
          byId: who.personId,
          did: what === 'dismiss' ? 'reading-dismissed' : 'reading-edited',
          aboutKind: 'proposal',
          aboutId: proposal.id,
          committeeId: seen.committee.id,
          detail: { title, page: seen.page.title },
        })
        return allow((await seePage(tx, pageId, seen.now))!)
      }),
    { rule: 'proposal-has-moved-on', title: 'the page' },
  )

/** Dismisses one proposal: it is not proposed again by the same sentence. */
export const dismissOne = (deps: Deps, who: Presser, pageId: string, proposalId: string): Promise<Ruling<PageSeen>> =>
  changing(deps, who, pageId, proposalId, 'dismiss')

/** Changes one proposal before it is added. */
export const editOne = (
  deps: Deps,
  who: Presser,
  pageId: string,
  proposalId: string,
  edit: EditChange,
): Promise<Ruling<PageSeen>> => changing(deps, who, pageId, proposalId, edit)
