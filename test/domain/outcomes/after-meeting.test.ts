import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import type { ProfileName } from '../../../src/domain/calendar/profiles.ts'
import { meetingTimetable } from '../../../src/domain/calendar/timetable.ts'
import { afterMeetingReminders, keptUntil, noteDueOn } from '../../../src/domain/outcomes/after-meeting.ts'

const of = (profile: ProfileName) => {
  const ruling = meetingTimetable({ profile, day: civilDate('2026-11-12') })
  if (!ruling.ok) throw new Error('no timetable')
  return ruling.value
}
const said = (profile: ProfileName, off: readonly string[] = []) =>
  afterMeetingReminders(of(profile), 'Europe/London', off).map(({ kind, dueAt }) => `${kind} ${dueAt.toISO()}`)

describe('After a meeting on Thursday 12 November 2026', () => {
  it('its officer is asked for the outcomes on the next working morning, unless the committee does without', () => {
    expect(said('england-council')).toEqual(['outcomes-to-record 2026-11-13T09:00:00.000+00:00'])
    expect(said('england-council', ['outcomes-to-record'])).toEqual([])
  })

  it('a note of decisions is due in Wales within seven working days, that of the meeting the first: said two days before, and on the day itself', () => {
    expect(noteDueOn(of('wales'))).toBe('2026-11-20')
    expect(said('wales', ['outcomes-to-record'])).toEqual([
      'note-soon 2026-11-18T09:00:00.000+00:00',
      'note-due 2026-11-20T09:00:00.000+00:00',
    ])
    expect(noteDueOn(of('england-council'))).toBe(null)
  })

  it('the record is kept open for six years, and background papers for four, in England', () => {
    expect(keptUntil(of('england-council'))).toEqual({ minutes: '2032-11-11', background: '2030-11-11' })
    expect(keptUntil(null)).toEqual({ minutes: null, background: null })
  })
})
