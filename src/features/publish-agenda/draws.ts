import { agendaAt, meetingDays } from '../../app/agenda-at.ts'
import type { Draw, Drawings } from '../../app/drawing.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { lastDay, publishedInChannel } from './messages.ts'
import { whoCanBeRung } from './who-can-be-rung.ts'

/** Nothing once it is published, or once the meeting does not stand. An agenda not even drafted is not published either. */
const unconfirmed: Draw = async (tx, about, reader, { clock }) => {
  const of = await meetingDays(tx, clock, about)
  if (!of || !isStanding(of.meeting)) return null
  const at = await agendaAt(tx, clock, about)
  if (at?.publication) return null
  const today = civilDateAt(clock.now(), of.committee.zone)
  const ring = await whoCanBeRung(tx, of.committee.id, today, reader)
  return lastDay(of, today, { isAgreed: at?.progress.is === 'agreed', ring: ring.as })
}

export const draws: Drawings = {
  'agenda-published': async (tx, about, _reader, { clock }) => {
    const at = await agendaAt(tx, clock, about)
    return at?.publication ? publishedInChannel(at) : null
  },
  'agenda-last-day-1200': unconfirmed,
  'agenda-last-day-1500': unconfirmed,
  'agenda-last-day-1630': unconfirmed,
}
