import { describe, expect, it } from 'vitest'
import { civilDate, longDate } from '../../../src/domain/calendar/civil-date.ts'
import { explain } from '../../../src/domain/calendar/explanation.ts'
import { hostOn, type JointAuthority, jointTimetable } from '../../../src/domain/calendar/joint-committee.ts'
import { turnOn } from '../../../src/domain/calendar/joint-hosting.ts'
import { deadlineNamed } from '../../../src/domain/calendar/timetable.ts'
import { HOSTS_AS_IT_IS } from '../../../src/domain/committee/hosting.ts'

const borderVale: JointAuthority = { name: 'Border Vale Council', profile: 'england-council' }
const glanAfon: JointAuthority = { name: 'Glan Afon Council', profile: 'wales' }
const joint = (on: string, host: string, ...authorities: readonly JointAuthority[]) => {
  const ruling = jointTimetable({ day: civilDate(on) }, host, authorities)
  if (!ruling.ok) throw new Error('Refused')
  return (name: string) => deadlineNamed(ruling.value, name)
}

describe('A joint committee', () => {
  it('publishes by the strictest of its authorities’ days, and says whose it is', () => {
    const deadline = joint('2026-11-12', 'Glan Afon Council', borderVale, glanAfon)('publish-by')!
    expect(longDate(deadline.day)).toBe('Wednesday 4 November 2026')
    expect(deadline.whose).toBe('Border Vale Council')
    expect(explain(deadline).counted).toContain('This is the day for Border Vale Council, the strictest.')
  })

  it('names nobody where all have the same day', () => {
    const other = { ...borderVale, name: 'Nether Wold Council' }
    expect(joint('2026-11-12', 'Border Vale Council', borderVale, other)('publish-by')!.whose).toBeNull()
  })

  it('counts each authority’s own closure days', () => {
    const closed = [{ day: civilDate('2026-11-11'), why: 'local holiday' }]
    const other = { ...borderVale, name: 'Nether Wold Council', closures: closed }
    const deadline = joint('2026-11-12', 'Border Vale Council', borderVale, other)('publish-by')!
    expect([longDate(deadline.day), deadline.whose]).toEqual(['Tuesday 3 November 2026', 'Nether Wold Council'])
  })

  it('has the statutory days of every authority: the Welsh note of decisions though England hosts', () => {
    const note = joint('2026-11-12', 'Border Vale Council', borderVale, glanAfon)('decision-note-by')!
    expect([longDate(note.day), note.whose]).toEqual(['Friday 20 November 2026', 'Glan Afon Council'])
  })

  it('keeps papers for the longest time any of them must', () => {
    const kept = joint('2026-11-12', 'Border Vale Council', borderVale, glanAfon)('background-papers-kept-until')!
    expect([kept.day, kept.whose]).toEqual(['2032-11-11', 'Glan Afon Council'])
  })

  it('takes its local rules from the host, counted from the strictest day to publish', () => {
    const host = { ...glanAfon, stages: { 'final-report-by': 4 } }
    const deadlines = joint('2026-11-12', 'Glan Afon Council', borderVale, host)
    expect(longDate(deadlines('final-report-by')!.day)).toBe('Thursday 29 October 2026')
    expect(deadlines('translation-by')).toBeDefined()
    expect(deadlines('late-items-after')!.day).toBe(deadlines('publish-by')!.day)
  })

  it('is hosted in turn, by the last turn that had begun', () => {
    const rotation = [
      { from: civilDate('2027-05-15'), authority: 'Glan Afon Council' },
      { from: civilDate('2026-05-15'), authority: 'Border Vale Council' },
    ]
    expect(hostOn(rotation, civilDate('2027-05-14'))).toBe('Border Vale Council')
    expect(hostOn(rotation, civilDate('2027-05-15'))).toBe('Glan Afon Council')
    expect(hostOn(rotation, civilDate('2026-01-01'))).toBeUndefined()
  })
})

describe('The turns of a joint committee', () => {
  const authority = (name: string, isHost: boolean, ...from: readonly string[]) => ({
    name,
    profile: 'england-council' as const,
    closures: [],
    isHost,
    hostsFrom: from.map(civilDate),
    hosting: HOSTS_AS_IT_IS,
  })
  const two = [
    authority('Border Vale Council', true, '2028-05-18'),
    authority('Glan Afon Council', false, '2027-05-20'),
  ]

  it('are told with the next change of host and its day', () => {
    expect(turnOn(two, civilDate('2026-11-12'))).toEqual({
      host: 'Border Vale Council',
      next: { host: 'Glan Afon Council', from: '2027-05-20' },
    })
    expect(turnOn(two, civilDate('2027-05-20'))).toEqual({
      host: 'Glan Afon Council',
      next: { host: 'Border Vale Council', from: '2028-05-18' },
    })
    expect(turnOn(two, civilDate('2028-05-18'))).toEqual({ host: 'Border Vale Council', next: null })
  })

  it('tell of no change where a turn begins again with the same host', () => {
    const again = [
      authority('Border Vale Council', false, '2026-05-01', '2027-05-01'),
      authority('Glan Afon Council', false),
    ]
    expect(turnOn(again, civilDate('2026-11-12'))).toEqual({ host: 'Border Vale Council', next: null })
  })

  it('are none in a committee of one council', () => {
    expect(turnOn([], civilDate('2026-11-12'))).toBeNull()
  })
})
