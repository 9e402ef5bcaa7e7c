import type { Deadline } from '../domain/calendar/deadline.ts'
import type { Timetable } from '../domain/calendar/timetable.ts'

/** The timetable as one JSON document, in the shape that automation reads. */
export const deadlinesJson = ({ meeting, profile, deadlines, notes }: Timetable) => ({
  meeting: meeting && { date: meeting.day, time: meeting.time, zone: meeting.zone },
  nation: profile.nation,
  profile: profile.name,
  deadlines: deadlines.map(deadlineJson),
  notes,
})

const deadlineJson = ({ name, day, at, rule, counted, skipped, rolledFrom, readings }: Deadline) => ({
  name,
  date: day,
  time: at,
  rule: {
    count: rule.count,
    unit: rule.unit,
    authority: rule.authority.words,
    link: rule.authority.link,
    statutory: rule.statutory,
  },
  counted,
  skipped: skipped.map(({ day: date, why }) => ({ date, why })),
  rolledFrom,
  ...(readings.length > 0 && {
    readings: readings.map((reading) => ({
      count: reading.count,
      unit: reading.unit,
      date: reading.day,
      rolledFrom: reading.rolledFrom,
    })),
  }),
  ...(rule.doubt !== undefined && { doubt: rule.doubt }),
})
