import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor } from '../../../src/domain/calendar/timetable.ts'
import { putOff, redated, reminderInstant, stageOn, stageReminders } from '../../../src/domain/reports/due.ts'
import type { Request } from '../../../src/domain/reports/request.ts'
import { aRequest } from '../../../src/slack/kit/gallery-data.ts'

const day = civilDate
const calendar = calendarFor(profiles['england-council'])
const inside = { isOutside: false, isDraftReady: false }
const reminded = (request: Request, today = '2026-09-23', how = inside) =>
  stageReminders(request, how, calendar, day(today)).map(({ kind, on, to }) => `${on} ${kind} ${to}`)

describe('When somebody is reminded', () => {
  it('is five and one working days before and one after; on the next working day the officer is asked', () => {
    expect(reminded(aRequest({ draftDueOn: null }))).toEqual([
      '2026-10-23 report-due asked',
      '2026-10-29 report-due asked',
      '2026-11-02 report-due asked',
      '2026-11-03 report-officer-asked officer',
    ])
  })

  it('steps over bank holidays as well as weekends', () => {
    const afterChristmas = aRequest({ draftDueOn: null, dueOn: day('2026-12-29') })

    // Friday 25 December is Christmas Day, and Monday 28 December stands in for Boxing Day
    expect(reminded(afterChristmas)).toEqual([
      '2026-12-18 report-due asked',
      '2026-12-24 report-due asked',
      '2026-12-30 report-due asked',
      '2026-12-31 report-officer-asked officer',
    ])
  })

  it('is not of what is past, nor twice on a day on which an officer reminded them', () => {
    expect(reminded(aRequest({ draftDueOn: null }), '2026-10-28')).toHaveLength(3)
    expect(reminded(aRequest({ draftDueOn: null, reminderSentOn: day('2026-10-29') }), '2026-10-29')).toEqual([
      '2026-11-02 report-due asked',
      '2026-11-03 report-officer-asked officer',
    ])
  })

  it('is not of a draft that is done, and never of what is settled', () => {
    expect(reminded(aRequest(), '2026-09-23', { ...inside, isDraftReady: true })).toHaveLength(4)
    for (const state of ['received', 'declined', 'handed-on', 'withdrawn', 'coming', 'colleague'] as const)
      expect(reminded(aRequest({ state }))).toEqual([])
  })

  it('is once for somebody outside Slack, five working days before, by the officer’s hand', () => {
    expect(reminded(aRequest(), '2026-09-23', { ...inside, isOutside: true })).toEqual([
      '2026-10-23 witness-due officer',
    ])
  })

  it('is at nine in the morning where they are, on either side of the change of the clocks', () => {
    expect(reminderInstant(day('2026-10-23'), 'Europe/London')).toBe('2026-10-23T08:00:00.000Z')
    expect(reminderInstant(day('2026-10-29'), 'Europe/London')).toBe('2026-10-29T09:00:00.000Z')
  })
})

describe('Which stage is spoken of', () => {
  it('is the draft until the officer has been asked about it, then the final report', () => {
    const on = (today: string, isReady = false) => stageOn(aRequest(), isReady, calendar, day(today)).stage

    expect([on('2026-10-13'), on('2026-10-16'), on('2026-10-19')]).toEqual(['draft', 'draft', 'final'])
    expect(on('2026-10-13', true)).toBe('final')
  })
})

describe('A request whose item moves', () => {
  const january = { id: 'january', day: day('2027-01-14') }
  const due = { draft: day('2026-12-10'), clearance: day('2026-12-17'), final: day('2027-01-04') }

  it('has the days of its new meeting', () => {
    expect(redated(aRequest(), due, january)).toMatchObject({
      meetingId: 'january',
      draftDueOn: '2026-12-10',
      dueOn: '2027-01-04',
      state: 'asked',
    })
  })

  it('is not given a draft day that it did not have, nor one that is past', () => {
    expect(redated(aRequest({ draftDueOn: null }), due, january).draftDueOn).toBeNull()
    expect(redated(aRequest(), { ...due, draft: null }, january).draftDueOn).toBeNull()
  })

  it('keeps its own day where the new ones are not known, unless the meeting comes before it', () => {
    expect(redated(aRequest(), null, january).dueOn).toBe('2026-10-30')
    expect(redated(aRequest(), null, { id: 'soon', day: day('2026-10-20') })).toMatchObject({
      dueOn: '2026-10-19',
      draftDueOn: '2026-10-14',
    })
  })

  it('keeps a day that was given before there was any meeting, where that is early enough', () => {
    expect(redated(aRequest({ meetingId: null }), due, january, true)).toMatchObject({
      dueOn: '2026-10-30',
      meetingId: 'january',
    })
  })

  it('asks again whoever was coming, and nobody who has promised a report', () => {
    const coming = aRequest({ kind: 'attend', state: 'coming' })

    expect(redated(coming, due, january).state).toBe('asked')
    expect(putOff(coming)).toMatchObject({ state: 'asked', meetingId: null })
    expect(redated(aRequest({ state: 'accepted' }), due, january).state).toBe('accepted')
  })
})
