import type { AgendaAt } from '../../app/agenda-at.ts'
import { hostOnDay } from '../../app/hosting.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { AgendaLine } from '../../domain/agenda/line.ts'
import {
  canCount,
  keptNumber,
  type MinuteOf,
  type Numbering,
  numberAfter,
  sortKey,
} from '../../domain/agenda/numbering.ts'
import type { AuthorityOfCommittee } from '../../domain/calendar/joint-hosting.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

const isNumbered = (line: AgendaLine): line is AgendaLine & { readonly number: string } => line.number !== null

/** A body that has never said where its minutes carry on counts them from 1 at each meeting. */
const numbering = async (tx: Tx, { committee }: AgendaAt, host: AuthorityOfCommittee | null): Promise<Numbering> =>
  committee.nextMinuteNumber === null
    ? 'per-meeting'
    : (host?.hosting.numbering ?? (await tx.agendas.numberingOf(committee.id)))

/** The minute numbers of a draft, as they are kept. Refused where another meeting already has one of them. */
export const minutesFor = async (tx: Tx, at: AgendaAt): Promise<Ruling<readonly MinuteOf[]>> => {
  const host = await hostOnDay(tx, at.committee, at.meeting.day)
  const style = await numbering(tx, at, host)
  const keptAs = (style: Numbering) =>
    at.current.lines.filter(isNumbered).map(({ itemId, title, number }) => ({
      itemId,
      title,
      number: keptNumber(number, style, at.meeting.day),
    }))
  const takenOf = async (minutes: readonly MinuteOf[]) => {
    const numbers = minutes.map(({ number }) => number)
    return (await tx.publications.taken(at.committee.id, at.meeting.id, numbers))[0]
  }
  const minutes = keptAs(style)
  const taken = await takenOf(minutes)
  if (!taken) return allow(minutes)
  // Hosts that count their own come to a number that is there already: it is cited with the day of its meeting.
  const authorities = await tx.calendar.authorities(at.committee.id)
  if (style === 'per-meeting' || !authorities.some(({ hosting }) => hosting.numbering === 'continuous'))
    return refuse({ rule: 'minute-numbers-taken', number: taken })
  const dated = keptAs('per-meeting')
  const takenDated = await takenOf(dated)
  return takenDated ? refuse({ rule: 'minute-numbers-taken', number: takenDated }) : allow(dated)
}

/**
 * Gives the business of a meeting its numbers, and carries the committee's (or its host's own) on: never back,
 * whichever meeting is published first.
 */
export const giveNumbers = async (tx: Tx, at: AgendaAt, minutes: readonly MinuteOf[]): Promise<void> => {
  await tx.publications.allocate(at.committee.id, at.meeting.id, minutes)
  const last = at.current.lines.findLast(isNumbered)?.number
  const committee = await tx.committees.find(at.committee.id)
  const host = await hostOnDay(tx, at.committee, at.meeting.day)
  const countsItsOwn = host !== null && host.hosting.numbering !== null
  const next = countsItsOwn ? host.hosting.nextMinuteNumber : committee?.nextMinuteNumber
  if (!committee || !next || !last || !canCount(last) || (await numbering(tx, at, host)) === 'per-meeting') return
  const after = numberAfter(last)
  if (sortKey(after) <= sortKey(next)) return
  if (countsItsOwn) await tx.calendar.carryOn(committee.id, host.name, after)
  else await tx.committees.save({ ...committee, nextMinuteNumber: after })
}
