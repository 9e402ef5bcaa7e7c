import { describe, expect, it } from 'vitest'
import { deadlines } from '../../src/command-line/deadlines.ts'

const run = async (line: string, files: Readonly<Record<string, string>> = {}) => {
  const said = { out: '', err: '' }
  const code = await deadlines.run(line.split(' ').filter(Boolean), {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    readFile: async (path) => {
      if (files[path] === undefined) throw new Error('ENOENT')
      return new TextEncoder().encode(files[path])
    },
  })
  return { code, ...said }
}
type Printed = {
  readonly name: string
  readonly date: string
  readonly time: string | null
  readonly rolledFrom: string | null
  readonly counted: readonly string[]
  readonly skipped: readonly { date: string; why: string }[]
  readonly rule: Record<string, unknown>
}
const json = async (line: string, files: Readonly<Record<string, string>> = {}) => {
  const { code, out, err } = await run(`${line} --json`, files)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as {
    meeting: unknown
    nation: string
    profile: string
    deadlines: Printed[]
    notes: string[]
  }
}
const named = async (name: string, line: string, files: Readonly<Record<string, string>> = {}) =>
  (await json(line, files)).deadlines.find((deadline) => deadline.name === name)

describe('cleardays deadlines --json', () => {
  it('prints one document in the shape that automation reads', async () => {
    const printed = await json('--nation england --meeting 2026-04-07T10:00')

    expect(printed).toMatchObject({
      meeting: { date: '2026-04-07', time: '10:00', zone: 'Europe/London' },
      nation: 'england',
      profile: 'england-council',
    })
    expect(printed.deadlines.find(({ name }) => name === 'publish-by')).toEqual({
      name: 'publish-by',
      date: '2026-03-26',
      time: null,
      rule: {
        count: 5,
        unit: 'clear-working-days',
        authority: 'Local Government Act 1972, sections 100A(6)(a) and 100B(3)',
        link: 'https://www.legislation.gov.uk/ukpga/1972/70/section/100B',
        statutory: true,
      },
      counted: ['2026-03-27', '2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02'],
      skipped: [
        { date: '2026-03-28', why: 'weekend' },
        { date: '2026-03-29', why: 'weekend' },
        { date: '2026-04-03', why: 'Good Friday' },
        { date: '2026-04-04', why: 'weekend' },
        { date: '2026-04-05', why: 'weekend' },
        { date: '2026-04-06', why: 'Easter Monday' },
      ],
      rolledFrom: null,
    })
  })

  it('has every name that automation asks for', async () => {
    const english = await json(
      '--meeting 2026-04-07T10:00 --key-decision --private --published 2026-12-22 --received 2026-03-15',
    )
    const welsh = await json('--nation wales --meeting 2026-04-09')
    const names = [...english.deadlines, ...welsh.deadlines].map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'publish-by',
        'public-questions-by',
        'request-report-by',
        'draft-report-by',
        'clearance-by',
        'chairs-briefing',
        'final-report-by',
        'key-decision-notice-by',
        'private-meeting-notice-by',
        'private-meeting-second-notice-by',
        'call-in-closes',
        'implementable-from',
        'response-due',
        'decision-note-by',
        'minutes-kept-until',
      ]),
    )
  })

  it('gives the time at which public questions close', async () => {
    expect(await named('public-questions-by', '--meeting 2026-04-07T10:00')).toMatchObject({
      date: '2026-04-02',
      time: '09:00',
    })
  })

  it('rolls a 28-day notice back and an implementation day on, and says from which day', async () => {
    expect(await named('key-decision-notice-by', '--meeting 2026-05-05 --key-decision')).toMatchObject({
      date: '2026-04-02',
      rolledFrom: '2026-04-06',
    })
    expect(await named('implementable-from', '--published 2026-12-22')).toMatchObject({
      date: '2027-01-04',
      rolledFrom: '2027-01-01',
    })
  })

  it('has no meeting where none was given', async () => {
    expect((await json('--received 2026-03-15')).meeting).toBeNull()
    expect(await named('response-due', '--received 2026-03-15')).toMatchObject({ date: '2026-05-14' })
  })

  it.each([
    ['--nation wales --meeting 2026-04-09', 'wales', '2026-04-01'],
    ['--nation scotland --meeting 2026-06-17', 'scotland', '2026-06-10'],
    ['--nation northern-ireland --meeting 2026-07-15', 'northern-ireland', '2026-07-06'],
    ['--profile parish --meeting 2026-04-09', 'parish', '2026-03-30'],
    ['--profile england-executive --meeting 2026-04-14', 'england-executive', '2026-04-02'],
    ['--nation england --profile england-executive --meeting 2026-04-14', 'england-executive', '2026-04-02'],
  ])('%s publishes by the rules of %s on %s', async (line, profile, date) => {
    expect((await json(line)).profile).toBe(profile)
    expect(await named('publish-by', line)).toMatchObject({ date })
  })

  it('gives no day for the notice of a key decision in Northern Ireland, and says which rules it is by', async () => {
    const line = '--nation northern-ireland --meeting 2026-07-15 --key-decision'
    expect(await named('key-decision-notice-by', line)).toBeUndefined()
    expect((await json(line)).notes.join(' ')).toContain('S.R. 2015/44, Part 5, Chapter 2')
  })

  it('names both readings in Northern Ireland', async () => {
    expect(await named('publish-by', '--nation northern-ireland --meeting 2026-07-15')).toMatchObject({
      date: '2026-07-06',
      readings: [
        { unit: 'clear-working-days', date: '2026-07-06' },
        { unit: 'days', date: '2026-07-10' },
      ],
    })
  })

  it('leaves out closure days, with the reason where one is given, and is not troubled by one at a weekend', async () => {
    const deadline = await named('publish-by', '--meeting 2026-04-07 --closed 2026-04-02,2026-04-04')
    expect(deadline!.date).toBe('2026-03-25')
    expect(deadline!.skipped).toContainEqual({ date: '2026-04-02', why: 'closure day' })
    expect(deadline!.skipped).toContainEqual({ date: '2026-04-04', why: 'weekend' })
  })

  it('answers for a meeting on a closure day, a weekend or a holiday, with a note', async () => {
    expect((await json('--meeting 2026-04-07 --closed 2026-04-07')).notes.join()).toContain('closure day')
    expect((await json('--meeting 2026-04-04')).notes.join()).toContain('weekend')
    expect((await json('--meeting 2026-04-06')).notes.join()).toContain('Easter Monday')
    expect((await json('--meeting 2021-03-11')).notes.join()).toContain('is past')
  })

  it('asks for more clear days than the statute where it is told to', async () => {
    expect(await named('publish-by', '--meeting 2026-04-07 --clear-days 7')).toMatchObject({
      date: '2026-03-24',
      rule: { count: 7, statutory: false },
    })
    expect(await named('publish-by', '--meeting 2026-04-07 --clear-days 5')).toMatchObject({
      rule: { count: 5, statutory: true },
    })
  })
})

describe('cleardays deadlines, with a council’s own rules', () => {
  const rule = {
    name: 'publish-by',
    count: 7,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: '12:00',
    roll: 'none',
    authority: { words: 'our constitution, part 4, rule 12', link: 'https://council.example/constitution' },
    statutory: false,
  }
  const file = (...rules: readonly unknown[]) => ({ 'rules.json': JSON.stringify(rules) })
  const line = '--meeting 2026-04-07 --rules rules.json'

  it('uses them', async () => {
    expect(await named('publish-by', line, file(rule))).toMatchObject({
      date: '2026-03-24',
      time: '12:00',
      rule: { authority: 'our constitution, part 4, rule 12', link: 'https://council.example/constitution' },
    })
  })

  it.each([
    ['a wrong kind of value', [{ ...rule, count: 'seven' }], '[0].count'],
    ['a unit there is not', [rule, { ...rule, name: 'other', unit: 'fortnights' }], '[1].unit'],
    ['a misspelt field', [{ ...rule, cuont: 7 }], 'cuont'],
    ['a time that is not one', [{ ...rule, at: '25:00' }], '[0].at'],
    ['a part missing from the authority', [{ ...rule, authority: {} }], '[0].authority.words'],
    ['the same name twice', [rule, rule], '[1].name'],
    ['months counted back', [{ ...rule, unit: 'months-beginning-with' }], '[0].direction'],
  ])('refuses %s, and shows where it is', async (_, rules, path) => {
    const { code, out, err } = await run(line, file(...rules))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(path)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('understands the several ways in which a roll and an authority are written', async () => {
    const written = { ...rule, at: null, roll: 'previous-working-day', authority: 'our constitution' }
    expect(await named('publish-by', line, file(written))).toMatchObject({
      time: null,
      rule: { authority: 'our constitution', link: null },
    })
    expect((await run(line, file({ ...rule, roll: null }))).code).toBe(0)
    expect((await run(line, file({ ...rule, roll: 'sideways' }))).err).toContain('[0].roll')
  })

  it('reads them from under their own key as well, and shows that in the path', async () => {
    const under = { 'rules.json': JSON.stringify({ rules: [{ ...rule, count: -1 }] }) }
    expect((await run(line, under)).err).toContain('rules[0].count')
  })

  it('refuses one that is weaker than the statute, naming the section', async () => {
    const { code, err } = await run(line, file({ ...rule, count: 3 }))
    expect(code).toBe(1)
    expect(err).toContain('section')
    expect(err).toContain('100B')
  })

  it('says so where the file is not there or is not JSON', async () => {
    expect(await run(line)).toMatchObject({ code: 1, err: 'The rules file rules.json could not be read.\n' })
    expect((await run(line, { 'rules.json': '{' })).err).toContain('it is not JSON')
  })
})

describe('cleardays deadlines, where it cannot answer', () => {
  it.each([
    ['--meeting 2029-01-10', 1, 'Tuesday 1 January 2019 to Sunday 31 December 2028'],
    ['--meeting 2018-12-31', 1, 'Tuesday 1 January 2019 to Sunday 31 December 2028'],
    ['--meeting 2019-01-03', 1, 'Tuesday 1 January 2019 to Sunday 31 December 2028'],
    ['--published 2028-12-29', 1, 'Tuesday 1 January 2019 to Sunday 31 December 2028'],
    ['--received 2035-01-01', 1, 'Tuesday 1 January 2019 to Sunday 31 December 2028'],
    ['--meeting 2026-04-07 --clear-days 4', 1, '100B(3)'],
    ['--meeting 2026-04-07 --nation wales --clear-days 2', 1, '100BA(3)'],
    ['--meeting 2026-04-07 --nation scotland --clear-days 0', 1, 'section 50B'],
    ['', 2, '--meeting'],
    ['--key-decision', 2, '--meeting'],
    ['--key-decision --published 2026-04-07', 2, '--meeting'],
    ['--meeting', 2, '--meeting'],
    ['--meeting 2026-02-29', 2, '2026-02-29 is not a date'],
    ['--meeting 07/04/2026', 2, 'is not a date'],
    ['--meeting 2026-04-07T25:00', 2, '2026-04-07T10:00'],
    ['--meeting 2026-04-07T10:00Z', 2, 'committee’s own time'],
    ['--meeting 2026-04-07 --nation ireland', 2, 'northern-ireland'],
    ['--meeting 2026-04-07 --profile town', 2, 'parish'],
    ['--meeting 2026-04-07 --nation wales --profile parish', 2, 'england'],
    ['--meeting 2026-04-07 --clear-days five', 2, 'whole number'],
    ['--meeting 2026-04-07 --clear-days -1', 2, 'clear-days'],
    ['--meeting 2026-04-07 --closed 2026-13-01', 2, '2026-13-01 is not a date'],
    ['--meeting 2026-04-07 --frobnicate', 2, 'frobnicate'],
    ['2026-04-07', 2, '2026-04-07'],
  ])('%s: exit %i, and one sentence that says “%s”', async (line, code, words) => {
    for (const asked of [line, `${line} --json`]) {
      const ended = await run(asked)
      expect(ended.code).toBe(code)
      expect(ended.out).toBe('')
      expect(ended.err).toContain(words)
      expect(ended.err.trimEnd().split('\n')).toHaveLength(1)
    }
  })
})

describe('cleardays deadlines, for a person', () => {
  it('leads with the answer, gives both days, and fits a terminal', async () => {
    const { code, out } = await run('--meeting 2026-11-12T10:00')
    const lines = out.split('\n')

    expect(code).toBe(0)
    expect(lines.slice(0, 2).join(' ')).toBe(
      'Publish by Wednesday 4 November 2026, the last lawful day; our own target is Tuesday 3 November 2026.',
    )
    for (const line of lines.filter((each) => !each.trim().startsWith('https:'))) expect(line.length).toBeLessThan(90)
  })

  it('explains each day: what was counted, what was not and why, and whose rule it is', async () => {
    const said = (await run('--meeting 2026-04-07T10:00')).out.replace(/\s+/g, ' ')
    expect(said).toContain(
      'Thursday 26 March 2026: Publish the agenda and reports, and give public notice ' +
        'Five clear working days lie between this day and the meeting, Tuesday 7 April 2026: ' +
        'Friday 27, Monday 30, Tuesday 31 March, Wednesday 1 and Thursday 2 April. Not counted: ' +
        'weekend (Saturday 28, Sunday 29 March, Saturday 4 and Sunday 5 April); Good Friday (Friday 3 April); ' +
        'Easter Monday (Monday 6 April). Local Government Act 1972, sections 100A(6)(a) and 100B(3). ' +
        'https://www.legislation.gov.uk/ukpga/1972/70/section/100B',
    )
  })

  it('says which rules are not statute, and which are defaults to check', async () => {
    const said = (await run('--published 2026-12-22')).out.replace(/\s+/g, ' ')
    expect(said).toContain('five working days is a default to check. The council’s own rules: call-in (not statute).')
  })
})
