import { calendarRefusalWords } from './calendar-refusal-words.ts'
import { longDate } from './civil-date.ts'
import type { Deadline } from './deadline.ts'
import type { Profile } from './profiles.ts'
import type { CalendarRefusal } from './refusals.ts'
import { measureOf } from './rule.ts'
import type { TimetableOf } from './timetable-of.ts'
import type { WorkingCalendar } from './working-calendar.ts'

type Found = {
  readonly given: TimetableOf
  readonly profile: Profile
  readonly calendar: WorkingCalendar
  readonly deadlines: readonly Deadline[]
  readonly unknown: readonly { readonly title: string; readonly refusal: CalendarRefusal }[]
}

/** What a reader of the timetable should be told besides its days. Whole sentences. */
export const timetableNotes = (found: Found): readonly string[] => [
  ...onTheMeetingDay(found),
  ...onWhatWasAsked(found),
  ...onReadings(found.deadlines),
  ...onStages(found.deadlines),
  ...onTheUnknown(found),
]

const onTheMeetingDay = ({ given: { day, today, regime }, calendar }: Found): readonly string[] => {
  if (day === undefined) return []
  const why = calendar.whyNot(day)
  return [
    ...(why === null
      ? []
      : [
          `The meeting is on ${longDate(day)}, which is not a working day (${why}). ` +
            'Its deadlines are worked out all the same.',
        ]),
    ...(today !== undefined && day < today ? [`The meeting of ${longDate(day)} is past.`] : []),
    ...(regime === 'informal'
      ? ['An informal gathering has no agenda to publish by law, so there is no last day for publishing one.']
      : []),
    ...(regime === 'public-by-choice'
      ? ['The public is admitted to this gathering by choice, and its notice is given as if the statute applied.']
      : []),
  ]
}

const onWhatWasAsked = ({ given, profile: { notes } }: Found): readonly string[] =>
  [
    given.keyDecision ? notes.keyDecision : undefined,
    given.privateMeeting ? notes.privateMeeting : undefined,
    given.published !== undefined ? notes.published : undefined,
  ].filter((note) => note !== undefined)

const onReadings = (deadlines: readonly Deadline[]): readonly string[] =>
  deadlines
    .filter(({ readings }) => readings.length > 0)
    .map(({ title, day, readings }) => {
      const each = readings.map(
        (reading) =>
          `${longDate(reading.day)} if they are read as ${measureOf(reading)}` +
          (reading.rolledFrom === null ? '' : ` (${longDate(reading.rolledFrom)} is not a working day)`),
      )
      return `${title}: the days of the statute can be read in two ways. It is ${each.join(', and ')}. The day used is ${longDate(day)}.`
    })

const onStages = (deadlines: readonly Deadline[]): readonly string[] =>
  deadlines
    .filter(({ rule, day }) => rule.lastOf !== undefined && !rule.lastOf.days.includes(day))
    .map(({ title, day, rule }) => `${title}: no ${rule.lastOf!.words} is entered on or before ${longDate(day)}.`)

const onTheUnknown = ({ unknown }: Found): readonly string[] => {
  const first = unknown[0]
  if (!first) return []
  return [`Not worked out: ${unknown.map(({ title }) => title).join('; ')}. ${calendarRefusalWords(first.refusal)}`]
}
