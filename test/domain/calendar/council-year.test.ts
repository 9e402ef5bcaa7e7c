import { describe, expect, it } from 'vitest'
import { civilDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { clashesAmong, type Sitting } from '../../../src/domain/calendar/clashes.ts'
import { municipalYearOf } from '../../../src/domain/calendar/municipal-year.ts'
import { preElectionFault, preElectionPeriodsOn, preElectionWords } from '../../../src/domain/calendar/pre-election.ts'

describe('The municipal year', () => {
  const annual = ['2026-05-21', '2027-05-20'].map(civilDate)

  it('runs from one annual meeting to the day before the next', () => {
    expect(municipalYearOf(civilDate('2026-05-21'), annual)).toEqual({
      name: '2026/27',
      from: '2026-05-21',
      until: '2027-05-19',
    })
    expect(municipalYearOf(civilDate('2026-05-20'), annual).name).toBe('2025/26')
    expect(municipalYearOf(civilDate('2027-01-14'), annual).name).toBe('2026/27')
  })

  it('is taken from 15 May where the annual meeting has not been entered', () => {
    expect(municipalYearOf(civilDate('2030-05-14')).name).toBe('2029/30')
    expect(municipalYearOf(civilDate('2099-05-15')).name).toBe('2099/00')
  })
})

describe('A pre-election period', () => {
  const period = {
    election: 'By-election',
    from: civilDate('2026-03-30'),
    until: civilDate('2026-05-07'),
    area: 'North Ward',
  }

  it('holds its first day and its last', () => {
    expect(preElectionPeriodsOn(civilDate('2026-03-30'), [period])).toEqual([period])
    expect(preElectionPeriodsOn(civilDate('2026-05-07'), [period])).toEqual([period])
    expect(preElectionPeriodsOn(civilDate('2026-05-08'), [period])).toEqual([])
  })

  it('is said with its election, its area and its days', () => {
    expect(preElectionWords(period)).toBe('By-election in North Ward: Monday 30 March 2026 to Thursday 7 May 2026')
  })

  it('cannot end before it begins', () => {
    expect(preElectionFault(period)).toBeNull()
    expect(preElectionFault({ from: period.until, until: period.from })).toContain('before it begins')
  })
})

describe('Clashes among meetings', () => {
  const aSitting = (id: string, given: Partial<Sitting> = {}): Sitting => ({
    id,
    committee: `Committee ${id}`,
    day: civilDate('2026-11-12'),
    time: timeOfDay('10:00'),
    ...given,
  })
  const kinds = (...sittings: readonly Sitting[]) => clashesAmong(sittings).map(({ is }) => is)

  it('are told from the gravest: the same room, the same people, the same time, the same day', () => {
    const room = { venue: 'Council Chamber' }
    expect(kinds(aSitting('a', room), aSitting('b', { venue: ' council chamber ' }))).toEqual(['same-venue'])
    expect(kinds(aSitting('a', { people: ['Ash', 'Oak'] }), aSitting('b', { people: ['Oak'] }))).toEqual([
      'same-people',
    ])
    expect(kinds(aSitting('a'), aSitting('b', { time: timeOfDay('12:59') }))).toEqual(['same-time'])
    expect(kinds(aSitting('a'), aSitting('b', { time: timeOfDay('13:00') }))).toEqual(['same-day'])
  })

  it('name the people who would have to be in two places', () => {
    const [clash] = clashesAmong([aSitting('a', { people: ['Ash', 'Oak'] }), aSitting('b', { people: ['Oak', 'Elm'] })])
    expect(clash!.people).toEqual(['Oak'])
  })

  it('count a meeting with no time as taking any part of the day, and one of known length as that long', () => {
    expect(kinds(aSitting('a', { time: null }), aSitting('b', { time: timeOfDay('18:00') }))).toEqual(['same-time'])
    expect(kinds(aSitting('a', { minutes: 60 }), aSitting('b', { time: timeOfDay('11:00') }))).toEqual(['same-day'])
  })

  it('are each pair once, and none between days', () => {
    expect(kinds(aSitting('a'), aSitting('b'), aSitting('c'))).toHaveLength(3)
    expect(kinds(aSitting('a'), aSitting('b', { day: civilDate('2026-11-13') }))).toEqual([])
  })
})
