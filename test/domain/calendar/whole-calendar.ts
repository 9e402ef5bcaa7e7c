// Prints every deadline of a meeting on every fifth day of two years, for each profile: run in several time zones, the
// pages must be the same to the letter.
import { civilDate, civilDateAt, instantOf, plusDays, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { profileNames } from '../../../src/domain/calendar/profiles.ts'
import { meetingTimetable } from '../../../src/domain/calendar/timetable.ts'

for (const profile of profileNames) {
  for (let day = civilDate('2026-01-02'); day < '2027-12-31'; day = plusDays(day, 5)) {
    const ruling = meetingTimetable({
      day,
      profile,
      keyDecision: true,
      privateMeeting: true,
      published: day,
      received: day,
      documentRequested: day,
      exceptionNotice: day,
    })
    const days = ruling.ok ? ruling.value.deadlines.map((one) => `${one.name} ${one.day} ${one.counted.length}`) : []
    const instant = instantOf(day, timeOfDay('00:30'), 'Europe/London')
    process.stdout.write(`${profile} ${day} ${civilDateAt(instant, 'Europe/London')} ${instant.toMillis()} ${days}\n`)
  }
}
