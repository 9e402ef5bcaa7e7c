import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor } from '../../../src/domain/calendar/timetable.ts'
import {
  firstMoment,
  hoursOf,
  MEMBER_HOURS,
  mayBeReminded,
  OFFICER_HOURS,
  type Reachable,
} from '../../../src/domain/delivery/hours.ts'

const calendar = calendarFor(profiles['england-council'])
const officer: Reachable = { hours: OFFICER_HOURS, zone: 'Europe/London', calendar, away: [] }
const at = (iso: string) => DateTime.fromISO(iso, { zone: 'utc' })
const first = (iso: string, who: Reachable = officer) =>
  firstMoment(at(iso), who)?.setZone(who.zone).toFormat('ccc yyyy-MM-dd HH:mm') ?? null

describe('When somebody may be reminded', () => {
  it('is from nine to half past four for an officer, from eight to six for a member', () => {
    expect(mayBeReminded(at('2021-03-03T08:59:59Z'), officer)).toBe(false)
    expect(mayBeReminded(at('2021-03-03T09:00:00Z'), officer)).toBe(true)
    expect(mayBeReminded(at('2021-03-03T16:29:59Z'), officer)).toBe(true)
    expect(mayBeReminded(at('2021-03-03T16:30:00Z'), officer)).toBe(false)
    const member = { ...officer, hours: MEMBER_HOURS }
    expect(mayBeReminded(at('2021-03-03T08:00:00Z'), member)).toBe(true)
    expect(mayBeReminded(at('2021-03-03T17:59:00Z'), member)).toBe(true)
  })

  it('is by their own wall clock on both days when the clocks change', () => {
    // Summer time began on Sunday 28 March 2021 and ended on Sunday 31 October 2021.
    expect(first('2021-03-26T17:00:00Z')).toBe('Mon 2021-03-29 09:00')
    expect(firstMoment(at('2021-03-26T17:00:00Z'), officer)?.toUTC().toISO()).toBe('2021-03-29T08:00:00.000Z')
    expect(firstMoment(at('2021-10-29T17:00:00Z'), officer)?.toUTC().toISO()).toBe('2021-11-01T09:00:00.000Z')
  })

  it('is in their own zone, wherever they are', () => {
    const abroad = { ...officer, zone: 'Pacific/Auckland' }
    expect(first('2021-03-03T09:00:00Z', abroad)).toBe('Thu 2021-03-04 09:00')
    expect(mayBeReminded(at('2021-03-03T20:30:00Z'), abroad)).toBe(true)
  })

  it('is never at a weekend, on a bank holiday, or while they are away', () => {
    expect(first('2021-04-01T17:00:00Z')).toBe('Tue 2021-04-06 09:00')
    const away = [{ since: civilDate('2021-04-06'), until: civilDate('2021-04-09') }]
    expect(first('2021-04-01T17:00:00Z', { ...officer, away })).toBe('Mon 2021-04-12 09:00')
  })

  it('goes on beyond the known bank holidays, where only weekends are known', () => {
    expect(first('2050-01-01T09:00:00Z')).toBe('Mon 2050-01-03 09:00')
  })

  it('is never, rather than in a year, for somebody who is away for longer', () => {
    const away = [{ since: civilDate('2021-01-01'), until: civilDate('2023-01-01') }]
    expect(first('2021-02-01T09:00:00Z', { ...officer, away })).toBeNull()
  })

  it('follows what a person is: whoever is an officer as well has office hours', () => {
    expect(hoursOf(new Set(['chair']))).toBe(MEMBER_HOURS)
    expect(hoursOf(new Set(['member', 'officer']))).toBe(OFFICER_HOURS)
    expect(hoursOf(new Set())).toBe(OFFICER_HOURS)
  })
})
