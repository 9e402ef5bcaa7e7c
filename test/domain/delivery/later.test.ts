import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor } from '../../../src/domain/calendar/timetable.ts'
import { OFFICER_HOURS, type Reachable } from '../../../src/domain/delivery/hours.ts'
import { saidAgainAt, thisAfternoon } from '../../../src/domain/delivery/later.ts'

const who: Reachable = {
  hours: OFFICER_HOURS,
  zone: 'Europe/London',
  calendar: calendarFor(profiles['england-council']),
  away: [],
}
// Tuesday 13 October 2026
const at = (time: string) => DateTime.fromISO(`2026-10-13T${time}`, { zone: 'Europe/London' })
const says = (moment: DateTime | null) => moment?.setZone('Europe/London').toFormat('cccc d HH:mm') ?? null
const last = (day: string) => civilDate(`2026-10-${day}`)

describe('Later', () => {
  it('this afternoon is at 2.00pm, or in an hour where that is later, in their hours', () => {
    expect(says(thisAfternoon(at('09:00'), who))).toBe('Tuesday 13 14:00')
    expect(says(thisAfternoon(at('13:30'), who))).toBe('Tuesday 13 14:30')
    expect(says(thisAfternoon(at('15:29'), who))).toBe('Tuesday 13 16:29')
    expect(thisAfternoon(at('15:31'), who)).toBeNull()
    expect(thisAfternoon(at('23:30'), who)).toBeNull()
  })

  it('tomorrow is when their next day at work begins', () => {
    expect(says(saidAgainAt('tomorrow', null, at('09:00'), who))).toBe('Wednesday 14 09:00')
    expect(says(saidAgainAt('tomorrow', null, at('09:00'), { ...who, days: [1, 2] }))).toBe('Monday 19 09:00')
    const away = [{ since: last('14'), until: last('16') }]
    expect(says(saidAgainAt('tomorrow', null, at('09:00'), { ...who, away }))).toBe('Monday 19 09:00')
  })

  it('next Monday is next Monday, or the day after where that is a bank holiday', () => {
    expect(says(saidAgainAt('monday', null, at('09:00'), who))).toBe('Monday 19 09:00')
    const easter = DateTime.fromISO('2027-03-25T09:00', { zone: 'Europe/London' })
    expect(says(saidAgainAt('monday', null, easter, who))).toBe('Tuesday 30 09:00')
  })

  it('never goes past the last day: it comes on that day, or the last one at work before it', () => {
    expect(says(saidAgainAt('monday', last('19'), at('09:00'), who))).toBe('Monday 19 09:00')
    expect(says(saidAgainAt('monday', last('16'), at('09:00'), who))).toBe('Friday 16 09:00')
    expect(says(saidAgainAt('monday', last('18'), at('09:00'), who))).toBe('Friday 16 09:00')
    const away = [{ since: last('15'), until: last('16') }]
    expect(says(saidAgainAt('monday', last('16'), at('09:00'), { ...who, away }))).toBe('Wednesday 14 09:00')
  })

  it('does not put off what is due today, nor what they would not be at work for in time', () => {
    expect(saidAgainAt('tomorrow', last('13'), at('09:00'), who)).toBeNull()
    const away = [{ since: last('14'), until: last('30') }]
    expect(saidAgainAt('monday', last('16'), at('09:00'), { ...who, away })).toBeNull()
  })
})
