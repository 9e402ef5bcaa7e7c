import type { AgendaAt } from '../../app/agenda-at.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { AgendaLine } from '../../domain/agenda/line.ts'
import { canCount, keptNumber, type MinuteOf, numberAfter, sortKey } from '../../domain/agenda/numbering.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

const isNumbered = (line: AgendaLine): line is AgendaLine & { readonly number: string } => line.number !== null

/** A body that has never said where its minutes carry on counts them from 1 at each meeting. */
const numbering = async (tx: Tx, { committee }: AgendaAt) =>
  committee.nextMinuteNumber === null ? 'per-meeting' : tx.agendas.numberingOf(committee.id)

/** The minute numbers of a draft, as they are kept. Refused where another meeting already has one of them. */
export const minutesFor = async (tx: Tx, at: AgendaAt): Promise<Ruling<readonly MinuteOf[]>> => {
  const style = await numbering(tx, at)
  const minutes = at.current.lines.filter(isNumbered).map(({ itemId, title, number }) => ({
    itemId,
    title,
    number: keptNumber(number, style, at.meeting.day),
  }))
  const [taken] = await tx.publications.taken(
    at.committee.id,
    at.meeting.id,
    minutes.map(({ number }) => number),
  )
  return taken ? refuse({ rule: 'minute-numbers-taken', number: taken }) : allow(minutes)
}

/** Gives the business of a meeting its numbers, and carries the committee's on: never back, whichever meeting is published first. */
export const giveNumbers = async (tx: Tx, at: AgendaAt, minutes: readonly MinuteOf[]): Promise<void> => {
  await tx.publications.allocate(at.committee.id, at.meeting.id, minutes)
  const last = at.current.lines.findLast(isNumbered)?.number
  const committee = await tx.committees.find(at.committee.id)
  const next = committee?.nextMinuteNumber
  if (!committee || !next || !last || !canCount(last) || (await numbering(tx, at)) === 'per-meeting') return
  const after = numberAfter(last)
  if (sortKey(after) > sortKey(next)) await tx.committees.save({ ...committee, nextMinuteNumber: after })
}
