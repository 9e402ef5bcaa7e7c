import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { consequenceWords } from '../../../src/domain/calendar/consequence-words.ts'
import { meetingTimetable } from '../../../src/domain/calendar/timetable.ts'
import { consequencesOfMoving, isObstacle, type Standing } from '../../../src/domain/calendar/what-if.ts'

const on = (day: string, keyDecision = false) => {
  const ruling = meetingTimetable({ day: civilDate(day), keyDecision })
  if (!ruling.ok) throw new Error('Refused')
  return ruling.value
}
const standing = (given: Partial<Standing> = {}): Standing => ({ today: civilDate('2026-09-01'), done: {}, ...given })
const saying = (from: string, to: string, given: Partial<Standing> = {}) =>
  consequencesOfMoving(on(from), on(to), standing(given)).map(consequenceWords)

describe('What would follow from moving a meeting', () => {
  it('is every deadline that moves, from its old day to its new', () => {
    const said = saying('2026-11-12', '2026-11-19')
    expect(said).toContain(
      'Publish the agenda and reports, and give public notice: Wednesday 11 November 2026, not Wednesday 4 November 2026.',
    )
    expect(said).toHaveLength(on('2026-11-12').deadlines.length)
  })

  it('is nothing where nothing moves', () => {
    expect(saying('2026-11-12', '2026-11-12')).toEqual([])
  })

  it('is first the notice that it would break, with the section', () => {
    const given = { today: civilDate('2026-11-05'), done: { 'publish-by': civilDate('2026-11-04') } }
    const [first] = consequencesOfMoving(on('2026-11-12'), on('2026-11-10'), standing(given))
    expect(first && isObstacle(first)).toBe(true)
    expect(first && consequenceWords(first)).toBe(
      'Publish the agenda and reports, and give public notice: done on Wednesday 4 November 2026, and the last day ' +
        'would have been Monday 2 November 2026 (Local Government Act 1972, sections 100A(6)(a) and 100B(3)).',
    )
  })

  it('is a 28-day notice broken when a key decision comes forward, and kept when it goes back', () => {
    const given = standing({ done: { 'key-decision-notice-by': civilDate('2026-10-14') } })
    const broken = (to: string) =>
      consequencesOfMoving(on('2026-11-12', true), on(to, true), given).filter(({ is }) => is === 'notice-broken')
    expect(broken('2026-11-11')).toHaveLength(1)
    expect(broken('2026-11-19')).toHaveLength(0)
  })

  it('is the days that are already past, of which only a statutory one stands in the way', () => {
    const found = consequencesOfMoving(
      on('2026-11-12'),
      on('2026-09-10'),
      standing({ today: civilDate('2026-09-04') }),
    ).filter(({ is }) => is === 'already-past')
    expect(found.map(consequenceWords)).toContain(
      'Final report: the day for it, Thursday 27 August 2026, is already past.',
    )
    expect(found.filter(isObstacle).length).toBeGreaterThan(0)
    expect(found.every(isObstacle)).toBe(false)
  })

  it('is a promise that is now too late', () => {
    const promised = [{ what: 'The report on bus routes', by: 'final-report-by', day: civilDate('2026-10-30') }]
    expect(saying('2026-11-12', '2026-11-10', { promised })).toContain(
      'The report on bus routes is promised for Friday 30 October 2026, and would be wanted by Wednesday 28 October 2026.',
    )
  })

  it('is an order that it would break', () => {
    const mustPrecede = [{ what: 'The Cabinet decision', day: civilDate('2026-11-17') }]
    expect(saying('2026-11-12', '2026-11-17', { mustPrecede })[0]).toBe(
      'The Cabinet decision, Tuesday 17 November 2026, should follow this meeting and would not.',
    )
    expect(saying('2026-11-12', '2026-11-16', { mustPrecede }).join()).not.toContain('Cabinet')
  })

  it('is a deadline that comes to apply, or ceases to', () => {
    const said = consequencesOfMoving(on('2026-11-12'), on('2026-11-12', true), standing()).map(consequenceWords)
    expect(said).toEqual(['Publish notice of the key decision: Wednesday 14 October 2026, which did not apply before.'])
    expect(consequencesOfMoving(on('2026-11-12', true), on('2026-11-12'), standing()).map(consequenceWords)).toEqual([
      'Publish notice of the key decision: no longer applies.',
    ])
  })
})
