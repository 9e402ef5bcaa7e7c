import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { agendaReminders } from '../../../src/domain/agenda/reminders-due.ts'
import { civilDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { meetingTimetable } from '../../../src/domain/calendar/timetable.ts'

const people = {
  officers: ['officer'],
  chairs: ['chair'],
  publishers: ['officer', 'deputy', 'proper'],
  channel: 'C0PANEL',
}

const due = (
  day: string,
  given: { now?: string; isPublished?: boolean; off?: readonly string[]; regime?: 'statutory' | 'informal' } = {},
) => {
  const ruled = meetingTimetable({ day: civilDate(day), time: timeOfDay('10:00'), regime: given.regime ?? 'statutory' })
  if (!ruled.ok) throw new Error(ruled.refusal.rule)
  return agendaReminders({
    timetable: ruled.value,
    zone: 'Europe/London',
    people,
    isPublished: given.isPublished ?? false,
    off: given.off ?? [],
    now: DateTime.fromISO(given.now ?? '2021-01-04T09:00:00Z'),
  }).map(
    ({ kind, dueAt, personId, channel }) =>
      `${dueAt.toUTC().toFormat('yyyy-MM-dd HH:mm')} ${kind} ${personId ?? channel}`,
  )
}

describe('The reminders of an agenda', () => {
  it('fall due at these instants for Thursday 11 March 2021, to be published by Wednesday 3 March', () => {
    expect(due('2021-03-11')).toEqual([
      '2021-02-19 09:00 agenda-setting officer',
      '2021-02-19 09:00 agenda-briefing chair',
      '2021-03-01 09:00 agenda-two-days officer',
      '2021-03-03 09:00 agenda-morning officer',
      '2021-03-03 12:00 agenda-last-day-1200 officer',
      '2021-03-03 12:00 agenda-last-day-1200 deputy',
      '2021-03-03 12:00 agenda-last-day-1200 proper',
      '2021-03-03 15:00 agenda-last-day-1500 officer',
      '2021-03-03 15:00 agenda-last-day-1500 deputy',
      '2021-03-03 15:00 agenda-last-day-1500 proper',
      '2021-03-03 16:30 agenda-last-day-1630 officer',
      '2021-03-03 16:30 agenda-last-day-1630 deputy',
      '2021-03-03 16:30 agenda-last-day-1630 proper',
      '2021-03-10 09:00 meeting-tomorrow-channel C0PANEL',
    ])
  })

  it('keep the committee’s clock over the change to summer time, and pass over Easter', () => {
    const found = due('2021-04-14')
    expect(found).toContain('2021-03-31 08:00 agenda-two-days officer')
    expect(found).toContain('2021-04-06 11:00 agenda-last-day-1200 proper')
  })

  it('are only of the day before once the agenda is published', () => {
    expect(due('2021-03-11', { isPublished: true })).toEqual(['2021-03-10 09:00 meeting-tomorrow-channel C0PANEL'])
  })

  it('are never set for what is past', () => {
    expect(due('2021-03-11', { now: '2021-03-03T13:00:00Z' })).toEqual([
      '2021-03-03 15:00 agenda-last-day-1500 officer',
      '2021-03-03 15:00 agenda-last-day-1500 deputy',
      '2021-03-03 15:00 agenda-last-day-1500 proper',
      '2021-03-03 16:30 agenda-last-day-1630 officer',
      '2021-03-03 16:30 agenda-last-day-1630 deputy',
      '2021-03-03 16:30 agenda-last-day-1630 proper',
      '2021-03-10 09:00 meeting-tomorrow-channel C0PANEL',
    ])
  })

  it('can each be switched off', () => {
    for (const kind of [
      'agenda-setting',
      'agenda-briefing',
      'agenda-two-days',
      'agenda-morning',
      'meeting-tomorrow-channel',
    ])
      expect(due('2021-03-11', { off: [kind] }).join()).not.toContain(kind)
  })

  it('have no day to publish by for an informal gathering', () => {
    expect(due('2021-03-11', { regime: 'informal' })).toEqual(['2021-03-10 09:00 meeting-tomorrow-channel C0PANEL'])
  })
})
