import { describe, expect, it } from 'vitest'
import { civilDate, longDate } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor } from '../../../src/domain/calendar/timetable.ts'
import {
  mondayOf,
  nextMonday,
  rollUpDueAt,
  summaryDueAt,
  weeklySince,
  weeklySpan,
  weeklyUntil,
} from '../../../src/domain/delivery/weekly.ts'
import type { StageChange } from '../../../src/domain/programme/item.ts'
import { weekOfItem } from '../../../src/domain/programme/week.ts'

const monday = civilDate('2026-11-02')

describe('A week', () => {
  it('begins on Monday, and the next begins seven days later', () => {
    expect(longDate(mondayOf(civilDate('2026-11-08')))).toBe('Monday 2 November 2026')
    expect(mondayOf(monday)).toBe(monday)
    expect(nextMonday(monday)).toBe('2026-11-09')
    expect(nextMonday(civilDate('2026-11-08'))).toBe('2026-11-09')
  })

  it('is told to the Sunday of the week after, so that a meeting is in two of them', () => {
    expect(longDate(weeklyUntil(monday))).toBe('Sunday 15 November 2026')
  })

  it('tells the seven days before it, or all the weeks that were not had, but no more than four', () => {
    expect(weeklySince(monday)).toBe('2026-10-26')
    expect(weeklySince(monday, civilDate('2026-10-19'))).toBe('2026-10-12')
    expect(weeklySince(monday, civilDate('2026-07-06'))).toBe('2026-10-05')
  })

  it('is due as a member’s Monday begins, at 8.00am where they are, also when the clocks change', () => {
    expect(summaryDueAt(civilDate('2026-10-26'), 'Europe/London').toUTC().toISO()).toBe('2026-10-26T08:00:00.000Z')
    expect(summaryDueAt(civilDate('2027-03-29'), 'Europe/London').toUTC().toISO()).toBe('2027-03-29T07:00:00.000Z')
    const span = weeklySpan(civilDate('2026-10-19'), civilDate('2026-10-26'), 'Europe/London')
    expect([span.from.toUTC().toISO(), span.until.toUTC().toISO()]).toEqual([
      '2026-10-18T23:00:00.000Z',
      '2026-10-26T00:00:00.000Z',
    ])
  })

  it('is told in a channel on the first day that is worked, and not at all where none is', () => {
    const calendar = calendarFor(profiles['england-council'])
    const due = (day: string) => rollUpDueAt(civilDate(day), calendar, 'Europe/London')?.toISODate()
    expect(due('2026-11-02')).toBe('2026-11-02')
    expect(due('2027-03-29')).toBe('2027-03-30')
    const shut = { ...calendar, knows: () => true, isWorkingDay: () => false }
    expect(rollUpDueAt(monday, shut, 'Europe/London')).toBeNull()
  })
})

describe('What a week makes of an item', () => {
  const step = (at: string, stage: StageChange['stage'], meetingId: string | null = null): StageChange => ({
    at: `${at}T10:00:00.000Z`,
    stage,
    meetingId,
    fromMeetingId: null,
    destinationId: null,
    byId: null,
    why: null,
    minute: null,
    proposalId: null,
  })
  const is = (...history: StageChange[]) =>
    weekOfItem(history, '2026-10-26T00:00:00.000Z', '2026-11-02T00:00:00.000Z')?.is ?? null

  it('is told by what it became, once, however often it moved', () => {
    expect(is(step('2026-10-27', 'accepted'))).toBe('added')
    expect(is(step('2026-10-27', 'accepted'), step('2026-10-28', 'scheduled', 'a'))).toBe('added')
    expect(is(step('2026-10-01', 'accepted'), step('2026-10-28', 'scheduled', 'a'))).toBe('scheduled')
    expect(is(step('2026-10-01', 'scheduled', 'a'), step('2026-10-28', 'scheduled', 'b'))).toBe('moved')
    expect(is(step('2026-10-01', 'scheduled', 'a'), step('2026-10-28', 'deferred'))).toBe('put-off')
    expect(is(step('2026-10-01', 'scheduled', 'a'), step('2026-10-28', 'deferred', 'b'))).toBe('moved')
    expect(is(step('2026-10-01', 'scheduled', 'a'), step('2026-10-28', 'unscheduled'))).toBe('put-off')
    expect(is(step('2026-10-01', 'accepted'), step('2026-10-28', 'sent-elsewhere'))).toBe('sent-elsewhere')
    expect(is(step('2026-10-01', 'accepted'), step('2026-10-28', 'withdrawn'))).toBe('taken-off')
  })

  it('is not told where it came to nothing, where it is the pool’s, or where a meeting did it', () => {
    expect(is(step('2026-10-27', 'accepted'), step('2026-10-28', 'withdrawn'))).toBeNull()
    expect(
      is(
        step('2026-10-01', 'scheduled', 'a'),
        step('2026-10-28', 'scheduled', 'b'),
        step('2026-10-29', 'scheduled', 'a'),
      ),
    ).toBeNull()
    expect(is(step('2026-10-27', 'suggested'))).toBeNull()
    expect(is(step('2026-10-27', 'suggested'), step('2026-10-28', 'not-taken-forward'))).toBeNull()
    expect(is(step('2026-10-01', 'scheduled', 'a'), step('2026-10-28', 'considered', 'a'))).toBeNull()
    expect(is(step('2026-10-01', 'accepted'))).toBeNull()
    expect(is(step('2026-11-02', 'accepted'))).toBeNull()
  })

  it('is new on the programme where it was only suggested before', () => {
    expect(is(step('2026-10-01', 'suggested'), step('2026-10-28', 'accepted'))).toBe('added')
    expect(is(step('2026-10-01', 'referred'), step('2026-10-28', 'scheduled', 'a'))).toBe('added')
  })
})
