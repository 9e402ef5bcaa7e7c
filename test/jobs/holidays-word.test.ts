import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { replanMeeting } from '../../src/app/replan-meeting.ts'
import { asShipped } from '../../src/command-line/holidays/shipped-file.ts'
import { askedFor, councilsHolidays, type HolidaysAsked, shippedHolidays } from '../../src/command-line/holidays.ts'
import { divisions, shippedBankHolidays } from '../../src/domain/calendar/bank-holidays.ts'
import { aCouncil, type Council } from '../support/council.ts'

const feed = (extra: { title: string; date: string } | null) =>
  JSON.stringify(
    Object.fromEntries(
      divisions.map((division) => [
        division,
        {
          division,
          events: [
            ...shippedBankHolidays.divisions[division].map(({ day, title, substitute }) => ({
              title,
              date: day,
              notes: substitute ? 'Substitute day' : '',
            })),
            ...(extra ? [{ ...extra, notes: '' }] : []),
          ],
        },
      ]),
    ),
  )
const thanksgiving = { title: 'Day of national thanksgiving', date: '2026-11-05' }

let council: Council
let folder: string
let said: { out: string; err: string }
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holidays-'))
  said = { out: '', err: '' }
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(() => council.close())

const io = {
  out: (text: string) => {
    said.out += text
  },
  err: (text: string) => {
    said.err += text
  },
  readFile: async (path: string) => new Uint8Array(readFileSync(path)),
}
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const asked = (from: string | null, more: Partial<HolidaysAsked> = {}): HolidaysAsked => ({
  from,
  isShipped: false,
  json: false,
  ...more,
})
const run = (from: string | null, more: Partial<HolidaysAsked> = {}) =>
  councilsHolidays(asked(from, more), council.deps, io)

describe('cleardays holidays', () => {
  it('shows what is known and the next days of each division, and changes nothing', async () => {
    expect(await run(null)).toBe(0)
    expect(said.out).toContain('Bank holidays are known from Tuesday 1 January 2019 until Sunday 31 December 2028.')
    expect(said.out).toContain('scotland\n  Monday 30 November 2026')
    expect(await council.store.holidays.newest()).toBeNull()
  })

  it.each([
    ['is no JSON', '<html>', 'The bank-holiday feed did not answer with JSON. Nothing was changed.'],
    [
      'has a day that there is not',
      feed({ title: 'Nothing', date: '2026-02-31' }),
      /^The bank-holiday feed is not as expected at england-and-wales\.events\.\d+\.date: is not a date\. Nothing was changed\.$/,
    ],
    [
      'was cut short',
      JSON.stringify({ 'england-and-wales': { events: [] } }),
      /^The bank-holiday feed is not as expected at england-and-wales\.events: .* Nothing was changed\.$/,
    ],
  ])('changes nothing where the file %s, and ends with 1 and one sentence', async (_, text, sentence) => {
    const before = await council.store.holidays.newest()
    expect(await run(file('feed.json', text))).toBe(1)
    expect(said.err.trim()).toMatch(sentence)
    expect(said.err.trim().split('\n')).toHaveLength(1)
    expect((await council.store.holidays.newest())?.holidays.known).toEqual(
      before?.holidays.known ?? shippedBankHolidays.known,
    )
    expect(JSON.stringify((await council.store.holidays.newest())?.holidays.divisions)).not.toContain('thanksgiving')
  })

  it('says that a file or an address cannot be read', async () => {
    expect(await run(join(folder, 'nowhere.json'))).toBe(1)
    expect(said.err).toContain('could not be read (there is no such file). Nothing was changed.')
    expect(await run('http://127.0.0.1:9/bank-holidays.json')).toBe(1)
  })

  it('takes a day proclaimed into the database, moves what it moves, and has the officers told once', async () => {
    const panel = await council.committee()
    await council.person('U0OFFICER', 'officer', panel.id)
    const meeting = await council.meeting(panel.id, '2026-11-12')
    await council.here.transaction((tx) => replanMeeting(tx, council.clock, panel, meeting))
    const path = file('proclaimed.json', feed(thanksgiving))

    expect(await run(path)).toBe(0)
    expect(said.out).toBe(
      [
        'Thursday 5 November 2026 is now a bank holiday in England and Wales (Day of national thanksgiving).',
        'Thursday 5 November 2026 is now a bank holiday in Scotland (Day of national thanksgiving).',
        'Thursday 5 November 2026 is now a bank holiday in Northern Ireland (Day of national thanksgiving).',
        'Deadlines moved in one council: its officers are told what moved and why.\n',
      ].join('\n'),
    )
    said.out = ''
    expect(await run(path, { json: true })).toBe(0)
    expect(JSON.parse(said.out)).toEqual({
      known: shippedBankHolidays.known,
      source: 'proclaimed.json',
      changes: [],
      councilsMoved: 0,
    })
    const told = await council.here.transaction(async (tx) => {
      const { entries } = await tx.ledger.page({ aboutId: council.councilId, atMost: 50 })
      const keys = entries.filter(({ did }) => did === 'deadlines-moved').map(({ detail }) => String(detail.key))
      return (await Promise.all(keys.map((key) => tx.outbox.about(key)))).flat()
    })
    expect(told).toHaveLength(1)
  })

  it('writes the file that the project ships with, for maintainers, and leaves it where the feed is not believed', async () => {
    const shipped = file('bank-holidays.json', asShipped(shippedBankHolidays))
    const before = readFileSync(shipped, 'utf8')
    expect(await shippedHolidays(asked(file('bad.json', '{}'), { isShipped: true }), io, shipped)).toBe(1)
    expect(readFileSync(shipped, 'utf8')).toBe(before)

    expect(await shippedHolidays(asked(file('same.json', feed(null)), { isShipped: true }), io, shipped)).toBe(0)
    expect(said.out).toBe('Nothing has changed.\n')
    expect(readFileSync(shipped, 'utf8')).toBe(before)

    expect(await shippedHolidays(asked(file('new.json', feed(thanksgiving)), { isShipped: true }), io, shipped)).toBe(0)
    expect(readFileSync(shipped, 'utf8')).toContain('Day of national thanksgiving')
    expect(readFileSync(new URL('../../src/domain/calendar/bank-holidays.json', import.meta.url), 'utf8')).toBe(before)
  })

  it('says what is wrong with its arguments', () => {
    expect(askedFor(['--from', ''])).toBe('Say which file or address after --from.')
    expect(askedFor(['--form', 'x'])).toBe("Unknown option '--form'.")
    expect(askedFor(['--from', 'feed.json', '--json'])).toEqual({ from: 'feed.json', isShipped: false, json: true })
    expect(askedFor(['--refresh'])).toMatchObject({ from: 'https://www.gov.uk/bank-holidays.json' })
  })
})
