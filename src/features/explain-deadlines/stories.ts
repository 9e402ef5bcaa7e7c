import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { meetingTimetable } from '../../domain/calendar/timetable.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { deadlinesView } from './messages.ts'

const view = (day: string, closures: readonly { day: ReturnType<typeof civilDate>; why: string }[] = []) => {
  const ruling = meetingTimetable({ day: civilDate(day), time: timeOfDay('10:00'), closures, keyDecision: true })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return deadlinesView(aCommittee().name, aMeeting({ day: civilDate(day) }), ruling.value)
}

export const stories: Stories = {
  'a meeting in November': () => view('2026-11-12'),
  'a meeting after Easter, with a closure day': () =>
    view('2026-04-09', [{ day: civilDate('2026-04-02'), why: 'Town hall closed' }]),
}
