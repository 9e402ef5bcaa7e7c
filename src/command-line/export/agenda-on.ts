import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Clock } from '../../clock.ts'
import { civilDate, isCivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { committeeMeant } from './committee-meant.ts'
import type { ExportAsked } from './kind.ts'

/** The agenda of the meeting on the day that was given; or one sentence where no day was, or that day has none. */
export const agendaOn = async (
  tx: Tx,
  clock: Clock,
  { committee, on }: Pick<ExportAsked, 'committee' | 'on'>,
): Promise<AgendaAt | { readonly why: string }> => {
  if (on === null || !isCivilDate(on)) return { why: 'Say the day of the meeting, such as --on 2026-11-12.' }
  const meant = await committeeMeant(tx, committee)
  if (typeof meant === 'string') return { why: meant }
  const day = civilDate(on)
  const [meeting] = await tx.meetings.of(meant.id, day, day)
  const at = meeting && (await agendaAt(tx, clock, meeting.id))
  return at ?? { why: `The ${meant.name} has no agenda for ${longDate(day)}.` }
}
