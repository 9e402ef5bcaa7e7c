import type { Clock } from '../../clock.ts'
import { soleAuthor } from '../../domain/agenda/agenda.ts'
import type { Chain, ChainStep } from '../../domain/approvals/approval-settings.ts'
import { type PeopleKnown, type Seat, whoSits } from '../../domain/approvals/seat.ts'
import type { AgendaAt } from '../agenda-at.ts'
import type { Tx } from '../ports/tx.ts'
import { peopleKnown } from './people-known.ts'

/** One place of one step of an agenda's chain: who is asked, and about which part where it is not all of it. */
export type AgendaSeat = {
  readonly position: number
  readonly step: ChainStep
  readonly seat: Seat
  readonly leftOut: readonly string[]
  readonly onlyItems: readonly string[] | null
}

/** Who alone wrote the drafts, where the committee forbids approving one's own work. */
export const authorsOf = ({ committee, revisions }: Pick<AgendaAt, 'committee' | 'revisions'>): ReadonlySet<string> =>
  committee.settings.approvals.forbidsOwnWork ? soleAuthor(revisions) : new Set()

/** Everybody an agenda's chain may ask, as they stand today, with the interests they have declared in its business. */
export const knownOf = async (
  tx: Tx,
  clock: Clock,
  at: AgendaAt,
  chain: Chain,
): Promise<{ readonly known: PeopleKnown; readonly interests: ReadonlyMap<string, readonly string[]> }> => {
  const known = await peopleKnown(tx, clock, at.committee, chain, { authors: authorsOf(at) })
  const items = at.current.lines.flatMap(({ itemId }) => itemId ?? [])
  const everybody = [
    ...new Set([...chain.flatMap(({ who }) => who.flatMap(personOf)), ...[...known.holders.values()].flat()]),
  ]
  const interests = items.length === 0 ? new Map() : await tx.agendas.interestsIn(everybody, at.meeting.id, items)
  const inAll = [...interests].filter(([, named]) => named.length === items.length).map(([id]) => id)
  return { known: { ...known, interested: new Set(inAll) }, interests }
}

const personOf = (approver: string): readonly string[] =>
  approver.startsWith('person:') ? [approver.slice('person:'.length)] : []

/**
 * Who is asked in one step today. Somebody with an interest in some of the business is asked about the rest, and what
 * they are not asked about goes to whoever stands in for them, where there is such a person.
 */
export const seatsOf = (
  chain: Chain,
  position: number,
  known: PeopleKnown,
  interests: ReadonlyMap<string, readonly string[]>,
): readonly AgendaSeat[] => {
  const step = chain[position - 1]
  if (!step) return []
  const who = step.purpose === 'approve' ? known : { ...known, authors: new Set<string>() }
  return step.who.flatMap((approver): readonly AgendaSeat[] => {
    const seat = whoSits(approver, step.standIn, who)
    const leftOut = seat.is === 'asked' ? (interests.get(seat.personId) ?? []) : []
    const whole: AgendaSeat = { position, step, seat, leftOut, onlyItems: null }
    if (leftOut.length === 0 || seat.is !== 'asked' || (step.needs === 'any' && step.who.length > 1)) return [whole]
    const barred = { ...who, interested: new Set([...who.interested, ...[...interests.keys()]]) }
    const instead = whoSits(approver, step.standIn, barred)
    return instead.is === 'asked'
      ? [whole, { position, step, seat: { ...instead, insteadOf: seat.personId }, leftOut: [], onlyItems: leftOut }]
      : [whole]
  })
}
