import { describe, expect, it } from 'vitest'
import { civilDate, longDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { explain } from '../../../src/domain/calendar/explanation.ts'
import { deadlineNamed, meetingTimetable, publishingDays } from '../../../src/domain/calendar/timetable.ts'
import type { TimetableOf } from '../../../src/domain/calendar/timetable-of.ts'

const timetable = (given: Omit<TimetableOf, 'day'> & { readonly on?: string }) => {
  const { on, ...rest } = given
  const ruling = meetingTimetable({ ...rest, ...(on !== undefined && { day: civilDate(on) }) })
  if (!ruling.ok) throw new Error(`Refused: ${JSON.stringify(ruling.refusal)}`)
  return ruling.value
}
const refusalOf = (given: TimetableOf) => {
  const ruling = meetingTimetable(given)
  return ruling.ok ? null : ruling.refusal
}
const names = (given: Parameters<typeof timetable>[0]) => timetable(given).deadlines.map(({ name }) => name)
const said = (given: Parameters<typeof timetable>[0], name: string) =>
  longDate(deadlineNamed(timetable(given), name)!.day)

describe('The timetable of a meeting', () => {
  it('is in the order of the calendar, from asking for a report to the end of its keeping', () => {
    expect(names({ on: '2026-11-12' })).toEqual([
      'request-report-by',
      'draft-report-by',
      'clearance-by',
      'chairs-briefing',
      'final-report-by',
      'our-target',
      'publish-by',
      'summons-by',
      'late-items-after',
      'public-questions-by',
      'draft-minutes-by',
      'background-papers-kept-until',
      'minutes-kept-until',
    ])
  })

  it('always has our own target beside the last lawful day', () => {
    const { target, last } = publishingDays(timetable({ on: '2026-11-12' }))!
    expect(longDate(target)).toBe('Tuesday 3 November 2026')
    expect(longDate(last)).toBe('Wednesday 4 November 2026')
  })

  it('adds the notices of a key decision and of a private meeting only where they are asked for', () => {
    expect(names({ on: '2026-05-05' })).not.toContain('key-decision-notice-by')
    expect(said({ on: '2026-05-05', keyDecision: true }, 'key-decision-notice-by')).toBe('Thursday 2 April 2026')
    expect(said({ on: '2026-05-05', privateMeeting: true }, 'private-meeting-second-notice-by')).toBe(
      'Friday 24 April 2026',
    )
  })

  it('says which day a notice was moved from, and which closed days it passed', () => {
    const notice = deadlineNamed(timetable({ on: '2026-05-05', keyDecision: true }), 'key-decision-notice-by')!
    expect(notice.rolledFrom).toBe('2026-04-06')
    expect(notice.skipped.map(({ why }) => why)).toEqual(['Good Friday', 'weekend', 'weekend', 'Easter Monday'])
    expect(explain(notice).rolled).toBe(
      'The count reaches Monday 6 April 2026, when the offices are shut, so it is the working day before.',
    )
  })

  it('works without a meeting, from the day a decision was published or recommendations received', () => {
    expect(names({ published: civilDate('2026-12-22') })).toEqual(['call-in-closes', 'implementable-from'])
    expect(names({ received: civilDate('2026-03-15') })).toEqual(['response-due'])
  })

  it('names both readings in Northern Ireland, uses the earlier, and can be told to use the other', () => {
    const given = { on: '2026-07-15', profile: 'northern-ireland' } as const
    expect(said(given, 'publish-by')).toBe('Monday 6 July 2026')
    expect(timetable(given).notes[0]).toContain('Monday 6 July 2026')
    expect(timetable(given).notes[0]).toContain('Friday 10 July 2026')
    expect(said({ ...given, reading: 'days' }, 'publish-by')).toBe('Friday 10 July 2026')
  })

  it('has no Easter Monday in Scotland, and no notice of key decisions in Wales', () => {
    const { counted } = deadlineNamed(timetable({ on: '2026-04-08', profile: 'scotland' }), 'publish-by')!
    expect(counted).toContain('2026-04-06')
    const welsh = timetable({ on: '2026-04-09', profile: 'wales', keyDecision: true })
    expect(deadlineNamed(welsh, 'key-decision-notice-by')).toBeUndefined()
    expect(welsh.notes).toContain('There is no 28-day notice of key decisions in Wales.')
  })

  it('says in a parish that call-in is a matter of its own rules, of a decision that was published and of no other', () => {
    const notes = (published?: string) =>
      timetable({ on: '2026-04-09', profile: 'parish', ...(published && { published: civilDate(published) }) }).notes
    expect(notes('2026-04-10').filter((note) => note.includes('call-in'))).toHaveLength(1)
    expect(notes().filter((note) => note.includes('call-in'))).toEqual([])
  })

  it('does not ask anybody to publish an agenda for an informal gathering, and counts its stages from the day', () => {
    const given = { on: '2026-11-12', regime: 'informal' } as const
    expect(names(given)).not.toContain('publish-by')
    expect(publishingDays(timetable(given))).toBeNull()
    expect(said(given, 'final-report-by')).toBe('Monday 9 November 2026')
  })

  it('leaves out the day on which the town hall is closed, and says why', () => {
    const closures = [{ day: civilDate('2026-11-06'), why: 'Town hall closed' }]
    const { day, skipped } = deadlineNamed(timetable({ on: '2026-11-12', closures }), 'publish-by')!
    expect(longDate(day)).toBe('Tuesday 3 November 2026')
    expect(skipped).toContainEqual({ day: '2026-11-06', why: 'closure day: Town hall closed' })
  })

  it('is not troubled by a closure day at a weekend', () => {
    const closures = [{ day: civilDate('2026-11-07'), why: 'Town hall closed' }]
    expect(said({ on: '2026-11-12', closures }, 'publish-by')).toBe('Wednesday 4 November 2026')
  })

  it.each([
    ['2026-11-14', 'Saturday 14 November 2026, which is not a working day (weekend)', 'Friday 6 November 2026'],
    ['2026-12-25', 'Friday 25 December 2026, which is not a working day (Christmas Day)', 'Thursday 17 December 2026'],
  ])('answers for a meeting on %s, with a note', (on, note, publish) => {
    expect(timetable({ on }).notes[0]).toContain(note)
    expect(said({ on }, 'publish-by')).toBe(publish)
  })

  it('says that a meeting is past where it is told what day it is', () => {
    expect(timetable({ on: '2021-03-11', today: civilDate('2026-01-01') }).notes).toContain(
      'The meeting of Thursday 11 March 2021 is past.',
    )
  })
})

describe('At the edge of the known bank holidays', () => {
  it('a meeting outside them is refused, with the range', () => {
    expect(refusalOf({ day: civilDate('2029-01-10') })).toEqual({
      rule: 'calendar-not-known',
      day: '2029-01-10',
      from: '2019-01-01',
      until: '2028-12-31',
    })
  })

  it('a last day to publish outside them is refused, not guessed', () => {
    expect(refusalOf({ day: civilDate('2019-01-04') })).toMatchObject({ rule: 'calendar-not-known' })
  })

  it('a stage outside them is left out and named, and the rest is answered', () => {
    const early = timetable({ on: '2019-01-31' })
    expect(longDate(deadlineNamed(early, 'publish-by')!.day)).toBe('Wednesday 23 January 2019')
    expect(deadlineNamed(early, 'request-report-by')).toBeUndefined()
    expect(early.unknown.map(({ name }) => name)).toContain('request-report-by')
    expect(early.notes.at(-1)).toContain('Not worked out: Ask for the report')
  })

  it('papers are kept until a day far beyond them, because months need no bank holidays', () => {
    expect(said({ on: '2028-12-20' }, 'minutes-kept-until')).toBe('Tuesday 19 December 2034')
  })

  it('an answer that was asked for and cannot be known refuses the whole', () => {
    expect(refusalOf({ published: civilDate('2028-12-29') })).toMatchObject({ rule: 'calendar-not-known' })
  })
})

describe('A committee’s own stages', () => {
  it('take the place of the defaults, and new ones join them', () => {
    const stages = { 'draft-report-by': 12, 'leadership-team': { workingDays: 9, title: 'Leadership team' } }
    expect(said({ on: '2026-11-12', stages }, 'draft-report-by')).toBe('Monday 19 October 2026')
    expect(said({ on: '2026-11-12', stages }, 'leadership-team')).toBe('Thursday 22 October 2026')
  })

  it('may be tied to real dates: the last leadership team on or before the day that was counted', () => {
    const days = ['2026-10-06', '2026-10-20', '2026-11-03'].map(civilDate)
    const stages = { 'leadership-team': { workingDays: 9, lastOf: { words: 'leadership team', days } } }
    const stage = deadlineNamed(timetable({ on: '2026-11-12', stages }), 'leadership-team')!
    expect(longDate(stage.day)).toBe('Tuesday 20 October 2026')
    expect(explain(stage).rolled).toBe(
      'The count reaches Thursday 22 October 2026; this is the last leadership team on or before it.',
    )
  })

  it('cannot change a statutory rule by its name', () => {
    expect(said({ on: '2026-11-12', stages: { 'publish-by': 1 } }, 'publish-by')).toBe('Wednesday 4 November 2026')
  })

  it('say their own time of day', () => {
    const stages = { 'final-report-by': { workingDays: 3, at: timeOfDay('12:00') } }
    expect(explain(deadlineNamed(timetable({ on: '2026-11-12', stages }), 'final-report-by')!).when).toBe(
      'Friday 30 October 2026, 12 noon',
    )
  })
})
