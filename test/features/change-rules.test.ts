import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { timetableOf } from '../../src/app/calendars.ts'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { LocalRule } from '../../src/domain/calendar/rules-in-force.ts'
import { deadlineNamed } from '../../src/domain/calendar/timetable.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { removeRule, setRule, setRulesFromFile } from '../../src/features/change-rules/change-rules.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let other: Committee
let meeting: Meeting
let officer: Presser
let monitoring: Presser
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  other = await council.committee({ name: 'Environment Panel', slackChannel: 'C0ENV' })
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  monitoring = await council.person('U0MONITOR', 'monitoring-officer', null)
  meeting = await council.meeting(panel.id, '2026-11-12')
})
afterAll(() => council.close())

const rule = (given: Partial<LocalRule> = {}): LocalRule => ({
  name: 'publish-by',
  count: 7,
  unit: 'clear-working-days',
  anchor: 'meeting',
  direction: 'before',
  at: null,
  roll: 'none',
  authority: { words: 'Our constitution, part 4, rule 12', link: null },
  statutory: false,
  ...given,
})
const own = () => ({ committeeId: panel.id, scope: 'committee' }) as const
const day = (name: string) =>
  council.here.transaction(async (tx) => {
    const ruling = await timetableOf(tx, panel, meeting)
    return ruling.ok ? deadlineNamed(ruling.value, name)?.day : ruling.refusal.rule
  })
const withFile = (text: string) => ({
  ...council.deps,
  files: {
    ...council.deps.files,
    fetch: async () => ({ is: 'file', name: 'rules.json', bytes: new TextEncoder().encode(text) }) as const,
  },
})

describe('A rule of the council’s own', () => {
  it('may be stricter than the statute, and then moves the deadlines', async () => {
    expect(await day('publish-by')).toBe('2026-11-04')

    expect(await setRule(council.deps, officer, own(), rule())).toMatchObject({
      ok: true,
      value: {
        said: [
          'Our own rule “Publish by” is now seven clear working days before the meeting (Our constitution, part 4, rule 12).',
        ],
        moved: [
          {
            name: panel.name,
            meetings: [
              { moved: expect.arrayContaining([expect.objectContaining({ name: 'publish-by', to: '2026-11-02' })]) },
            ],
          },
        ],
      },
    })

    expect(await day('publish-by')).toBe('2026-11-02')
  })

  it('is refused with the section where it is weaker, and nothing is written', async () => {
    expect(await setRule(council.deps, officer, own(), rule({ count: 4 }))).toMatchObject({
      ok: false,
      refusal: { rule: 'weaker-than-statute', section: expect.stringContaining('100B') },
    })

    expect(await day('publish-by')).toBe('2026-11-02')
  })

  it('that counts from something that is not there is refused', async () => {
    const ruling = await setRule(council.deps, officer, own(), rule({ name: 'own-press-release', anchor: 'the-moon' }))

    expect(ruling).toMatchObject({ ok: false, refusal: { rule: 'anchor-not-known', anchor: 'the-moon' } })
  })

  it('may be tied to real dates: the last leadership team on or before', async () => {
    const days = ['2026-10-06', '2026-10-20', '2026-11-03'].map(civilDate)
    const team = rule({
      name: 'own-leadership-team',
      count: 5,
      unit: 'working-days',
      anchor: 'publish-by',
      lastOf: { words: 'leadership team', days },
    })

    expect(await setRule(council.deps, officer, own(), team)).toMatchObject({ ok: true })

    expect(await day('own-leadership-team')).toBe('2026-10-20')
  })

  it('of the whole council is for those who hold a role for all of it, and yields to a committee’s own', async () => {
    const questions = rule({ name: 'public-questions-by', count: 2, unit: 'working-days', at: timeOfDay('12:00') })
    const all = { committeeId: panel.id, scope: 'council' } as const

    expect(await setRule(council.deps, officer, all, questions)).toMatchObject({
      ok: false,
      refusal: { rule: 'not-permitted' },
    })
    expect(await setRule(council.deps, monitoring, all, questions)).toMatchObject({ ok: true })
    expect(await day('public-questions-by')).toBe('2026-11-10')
    expect(await setRule(council.deps, officer, own(), { ...questions, count: 3 })).toMatchObject({ ok: true })
    expect(await day('public-questions-by')).toBe('2026-11-09')
    const elsewhere = await council.here.transaction((tx) => tx.calendar.inputsOf(other.id).then(({ rules }) => rules))
    expect(elsewhere).toMatchObject([{ name: 'public-questions-by', count: 2 }])
  })

  it('can be taken away again, and a second press is told so', async () => {
    expect(await removeRule(council.deps, officer, own(), 'publish-by')).toMatchObject({
      ok: true,
      value: { said: ['Our own rule “Publish by” no longer applies.'] },
    })
    expect(await day('publish-by')).toBe('2026-11-04')
    expect(await removeRule(council.deps, officer, own(), 'publish-by')).toMatchObject({
      ok: false,
      refusal: { rule: 'no-such-rule' },
    })
  })

  it('comes from a file as well, in place of what was set; one with a mistake changes nothing and says where', async () => {
    const file = [{ ...rule({ name: 'final-report-by', count: 4, unit: 'working-days', anchor: 'publish-by' }) }]
    const before = await council.here.transaction((tx) => tx.calendar.rulesSetFor(panel.id))

    expect(
      await setRulesFromFile(withFile(JSON.stringify([{ ...file[0], unit: 'fortnights' }])), officer, own(), 'F0'),
    ).toMatchObject({ ok: false, refusal: { rule: 'rule-file-not-read', why: expect.stringContaining('[0].unit') } })
    expect(await setRulesFromFile(withFile(JSON.stringify([rule({ count: 1 })])), officer, own(), 'F0')).toMatchObject({
      ok: false,
      refusal: { rule: 'weaker-than-statute' },
    })
    expect(await council.here.transaction((tx) => tx.calendar.rulesSetFor(panel.id))).toEqual(before)

    expect(await setRulesFromFile(withFile(JSON.stringify(file)), officer, own(), 'F0')).toMatchObject({ ok: true })
    expect(await council.here.transaction((tx) => tx.calendar.rulesSetFor(panel.id))).toMatchObject([
      { name: 'final-report-by', count: 4 },
    ])
    expect(await setRulesFromFile(council.deps, officer, own(), 'F0')).toMatchObject({
      ok: false,
      refusal: { rule: 'file-not-fetched' },
    })
  })
})
