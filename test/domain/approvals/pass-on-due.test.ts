import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { passOnDue, type Waiting } from '../../../src/domain/approvals/pass-on-due.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor } from '../../../src/domain/calendar/timetable.ts'

const calendar = calendarFor(profiles['england-council'], [])
const due = (askedAt: string, given: Partial<Waiting> = {}, days = 3) => {
  const found = passOnDue(
    { personId: 'p', askedAt: DateTime.fromISO(askedAt), away: [], hasStandIn: true, ...given },
    days,
    calendar,
    'Europe/London',
  )
  return found && `${found.because} ${found.at.toUTC().toISO()}`
}
const away = (since: string, until: string) => [{ since: civilDate(since), until: civilDate(until) }]

describe('When it is looked at whether somebody else is asked', () => {
  it('is the morning of the third working day after the day of asking, over weekends and bank holidays', () => {
    expect(due('2021-02-19T10:00:00Z')).toBe('no-answer 2021-02-24T09:00:00.000Z')
    // Good Friday 2 and Easter Monday 5 April; the clocks have gone forward.
    expect(due('2021-04-01T10:00:00Z')).toBe('no-answer 2021-04-08T08:00:00.000Z')
  })

  it('counts the day of asking in the committee’s own zone', () => {
    expect(due('2021-07-01T23:30:00Z', {}, 1)).toBe('no-answer 2021-07-05T08:00:00.000Z')
  })

  it('is the first morning they are away, where that comes before', () => {
    const given = { away: away('2021-02-22', '2021-02-26') }
    expect(due('2021-02-19T10:00:00Z', given)).toBe('away 2021-02-22T09:00:00.000Z')
    expect(due('2021-02-23T10:00:00Z', given)).toBe('away 2021-02-23T09:00:00.000Z')
    expect(due('2021-03-01T10:00:00Z', given)).toBe('no-answer 2021-03-04T09:00:00.000Z')
  })

  it('is never for silence alone where nobody is named, nor where the calendar is not known that far', () => {
    expect(due('2021-02-19T10:00:00Z', { hasStandIn: false })).toBeNull()
    expect(due('2098-02-19T10:00:00Z')).toBeNull()
    expect(due('2021-02-19T10:00:00Z', { hasStandIn: false, away: away('2021-03-01', '2021-03-02') })).toBe(
      'away 2021-03-01T09:00:00.000Z',
    )
  })
})
