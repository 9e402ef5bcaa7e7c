import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CivilDate, civilDate, plusDays, plusMonths } from '../../../src/domain/calendar/civil-date.ts'
import type { Recurrence } from '../../../src/domain/programme/item.ts'
import { comesBack, recurrenceSaid, recurringItem } from '../../../src/domain/programme/recurrence.ts'
import { aMeeting, anItem } from '../../../src/slack/kit/gallery-data.ts'

const on = (day: string) => aMeeting({ id: day, day: civilDate(day) })
const always = (recurs: Recurrence) => ({ recurs, recursUntil: null })
const until = (recurs: Recurrence, day: string) => ({ recurs, recursUntil: civilDate(day) })
const taken = civilDate('2026-11-12')

describe('Business that comes back', () => {
  it('at every meeting goes to the next one, and waits for it where none is planned', () => {
    const coming = [on('2026-11-12'), on('2027-01-14'), on('2027-03-11')]
    expect(comesBack(always('every-meeting'), taken, coming)).toEqual({ meeting: coming[1], wantedBy: null })
    expect(comesBack(always('every-meeting'), taken, [on('2026-11-12')])).toEqual({ meeting: null, wantedBy: null })
  })

  it('goes to the first meeting of the month it is due in, though that is earlier in the month than last time', () => {
    const coming = [on('2027-01-14'), on('2027-02-04'), on('2027-03-11'), on('2027-05-06'), on('2027-11-11')]
    expect(comesBack(always('quarterly'), taken, coming)?.meeting?.day).toBe('2027-02-04')
    expect(comesBack(always('half-yearly'), taken, coming)?.meeting?.day).toBe('2027-05-06')
    expect(comesBack(always('yearly'), taken, coming)?.meeting?.day).toBe('2027-11-11')
  })

  it('goes to a later meeting where none falls in that month', () => {
    expect(comesBack(always('quarterly'), taken, [on('2027-01-14'), on('2027-03-11')])?.meeting?.day).toBe('2027-03-11')
  })

  it('waits with its day where no meeting is planned that far ahead', () => {
    expect(comesBack(always('yearly'), taken, [on('2027-03-11')])).toEqual({ meeting: null, wantedBy: '2027-11-12' })
    expect(comesBack(always('half-yearly'), civilDate('2026-08-31'), [])?.wantedBy).toBe('2027-02-28')
  })

  it('comes back until its last day, and not after it', () => {
    const coming = [on('2027-01-14'), on('2027-02-04')]
    expect(comesBack(until('every-meeting', '2027-01-14'), taken, coming)?.meeting?.day).toBe('2027-01-14')
    expect(comesBack(until('every-meeting', '2027-01-13'), taken, coming)).toBeNull()
    expect(comesBack(until('quarterly', '2027-02-04'), taken, coming)?.meeting?.day).toBe('2027-02-04')
    expect(comesBack(until('quarterly', '2027-02-03'), taken, coming)).toBeNull()
    expect(comesBack(until('yearly', '2027-11-12'), taken, coming)?.wantedBy).toBe('2027-11-12')
    expect(comesBack(until('yearly', '2027-11-11'), taken, coming)).toBeNull()
    expect(comesBack(until('every-meeting', '2026-11-12'), taken, [])).toEqual({ meeting: null, wantedBy: null })
    expect(comesBack(until('every-meeting', '2026-11-11'), taken, [])).toBeNull()
  })

  it('never comes back on or before the day it was taken, nor before its month, nor past a meeting that would do', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => plusDays(civilDate('2026-05-15'), n))
    const often = fc.constantFrom('every-meeting', 'quarterly', 'half-yearly', 'yearly')
    fc.assert(
      fc.property(often, day, fc.uniqueArray(day, { maxLength: 30 }), (recurs, at, days) => {
        const { meeting, wantedBy } = comesBack(always(recurs), at, days.sort().map(on))!
        const months = { quarterly: 3, 'half-yearly': 6, yearly: 12 }
        const from =
          recurs === 'every-meeting'
            ? plusDays(at, 1)
            : (`${plusMonths(at, months[recurs]).slice(0, 7)}-01` as CivilDate)
        const [expected] = days.filter((one) => one >= from && one > at)
        expect(meeting?.day ?? null).toBe(expected ?? null)
        if (recurs !== 'every-meeting') expect(wantedBy === null).toBe(meeting !== null)
      }),
    )
  })

  it('carries over who leads, how long it takes and that it is private, and is linked to the one before', () => {
    const item = anItem({ recurs: 'quarterly', minutesNeeded: 20, part: 'exempt', paragraphs: ['3'], urgency: 'Late' })
    const next = recurringItem(item, { day: taken, minute: '307' }, { meeting: null, wantedBy: null }, 'somebody')
    expect(next).toMatchObject({
      title: item.title,
      origin: 'recurring',
      originMinute: 'Minute 307, Thursday 12 November 2026',
      parentItemId: item.id,
      recurs: 'quarterly',
      minutesNeeded: 20,
      part: 'exempt',
      paragraphs: ['3'],
    })
    expect(next.urgency).toBeUndefined()
  })
})

describe('How often a sentence says that something comes back', () => {
  it.each([
    ['That an update be brought to every meeting of the Panel', 'every-meeting'],
    ['AGREED that performance be reported quarterly', 'quarterly'],
    ['to receive six-monthly reports on the recovery plan', 'half-yearly'],
    ['that the Board report annually to the Committee', 'yearly'],
    ['that a further report be brought back', null],
    ['a report back in six months', null],
  ])('“%s”', (sentence, often) => {
    expect(recurrenceSaid(sentence)).toBe(often)
  })
})
