import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { replanMeeting } from '../../src/app/replan-meeting.ts'
import { readConfig } from '../../src/config.ts'
import { type BankHolidays, divisions, shippedBankHolidays } from '../../src/domain/calendar/bank-holidays.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { drawDeadlinesMoved } from '../../src/features/explain-deadlines/draw-moved.ts'
import { fetchHolidayFeed } from '../../src/jobs/fetch-holiday-feed.ts'
import { openHolidayReading, refreshBankHolidays } from '../../src/jobs/refresh-bank-holidays.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let meeting: Meeting
let officer: Presser
let server: Server
let answer: { status: number; body: string; location?: string }
let asked = 0
let url: string

const feedOf = (holidays: BankHolidays, extra: { title: string; date: string } | null = null) =>
  JSON.stringify(
    Object.fromEntries(
      divisions.map((division) => [
        division,
        {
          division,
          events: [
            ...holidays.divisions[division].map(({ day, title, substitute }) => ({
              title,
              date: day,
              notes: substitute ? 'Substitute day' : '',
            })),
            ...(extra && division !== 'scotland' ? [{ ...extra, notes: '' }] : []),
          ],
        },
      ]),
    ),
  )
const extra = { title: 'Day of national thanksgiving', date: '2026-11-05' }
/** What stands where an answer may send to: a feed that would be believed. */
const elsewhere = (): typeof answer => ({ status: 200, body: feedOf(shippedBankHolidays, extra) })
const need = () => ({ ...council.deps, url })
const owed = () =>
  council.here.transaction(async (tx) => {
    const { entries } = await tx.ledger.page({ aboutId: council.councilId, atMost: 50 })
    const keys = entries.filter(({ did }) => did === 'deadlines-moved').map(({ detail }) => String(detail.key))
    return (await Promise.all(keys.map((key) => tx.outbox.about(key)))).flat()
  })

beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  meeting = await council.meeting(panel.id, '2026-11-12')
  await council.here.transaction((tx) => replanMeeting(tx, council.clock, panel, meeting))
  server = createServer((request, response) => {
    asked += 1
    const { status, body, location } = request.url === '/elsewhere' ? elsewhere() : answer
    const headers = { 'content-type': 'application/json', ...(location && { location }) }
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bank-holidays.json`
})
afterAll(async () => {
  server.close()
  await council.close()
})

describe('The daily reading of the bank holidays', () => {
  it('that finds what is known already moves nothing and tells nobody', async () => {
    answer = { status: 200, body: feedOf(shippedBankHolidays) }

    await refreshBankHolidays(need())

    expect(await refreshBankHolidays(need())).toEqual({ isNew: false, notBelieved: null, councilsMoved: 0 })
    expect(await owed()).toEqual([])
  })

  it.each([
    ['is cut short', { status: 200, body: '{"england-and-wales": {"events": []' }],
    ['is another page', { status: 200, body: '<html>Not here</html>' }],
    ['has lost most of a year', { status: 200, body: JSON.stringify({ 'england-and-wales': { events: [] } }) }],
    ['is not there', { status: 503, body: feedOf(shippedBankHolidays, extra) }],
  ])('changes nothing where the answer %s', async (_, bad) => {
    answer = bad
    const before = await council.store.holidays.newest()

    expect(await refreshBankHolidays(need())).toMatchObject({ isNew: false, councilsMoved: 0 })

    expect(await council.store.holidays.newest()).toEqual(before)
    expect(await owed()).toEqual([])
  })

  it.each([301, 302, 303, 307, 308])(
    'goes nowhere else where the answer is %i, not on the same machine either',
    async (status) => {
      const before = await council.store.holidays.newest()
      for (const location of ['/elsewhere', new URL('/elsewhere', url).href]) {
        answer = { status, body: '', location }
        const soFar = asked
        await expect(fetchHolidayFeed(url)).rejects.toThrow(
          `it answered ${status}: it sends elsewhere, which is not followed`,
        )
        expect(await refreshBankHolidays(need())).toMatchObject({ isNew: false, councilsMoved: 0 })
        expect(asked - soFar).toBe(2)
      }
      expect(await council.store.holidays.newest()).toEqual(before)
    },
  )

  it('reads no more of an answer than a feed can be', async () => {
    answer = { status: 200, body: 'x'.repeat(2_000_001) }
    await expect(fetchHolidayFeed(url)).rejects.toThrow('it answered with more than 2000000 characters')
    answer = { status: 200, body: '“é”' }
    expect(await fetchHolidayFeed(url)).toBe('“é”')
  })

  it('that finds a day proclaimed works the deadlines out again, and tells the officers what moved and why', async () => {
    answer = { status: 200, body: feedOf(shippedBankHolidays, extra) }

    expect(await refreshBankHolidays(need())).toEqual({ isNew: true, notBelieved: null, councilsMoved: 1 })

    const [told, ...others] = await owed()
    expect(others).toEqual([])
    expect(told).toMatchObject({ personId: officer.personId, drawing: 'deadlines-moved', state: 'waiting' })
    const said = await council.here.transaction((tx) =>
      drawDeadlinesMoved(tx, told!.about, officer.personId, council.deps),
    )
    const words = JSON.stringify(said?.blocks)
    expect(words).toContain(
      'Thursday 5 November 2026 is now a bank holiday in England and Wales (Day of national thanksgiving).',
    )
    expect(words).not.toContain('Northern Ireland')
    expect(words).toContain('Tue 3 Nov, not Wed 4 Nov')
    await council.here.transaction(async (tx) => {
      const last = (await tx.reminders.of(meeting.id)).filter(
        ({ kind, state }) => kind.includes('last-day') && state === 'waiting',
      )
      expect(last.length).toBeGreaterThan(0)
      expect(last.every(({ dueAt }) => dueAt.startsWith('2026-11-03'))).toBe(true)
    })
  })

  it('tells them once, however often it is read', async () => {
    await refreshBankHolidays(need())
    await Promise.all([refreshBankHolidays(need()), refreshBankHolidays(need())])

    expect(await owed()).toHaveLength(1)
  })

  it('takes up what a dead process left: a version that was kept and not yet followed', async () => {
    answer = { status: 200, body: feedOf(shippedBankHolidays, extra) }
    await council.store.holidays.keep({ ...shippedBankHolidays, source: 'feed' }, '2026-09-02T09:00:00Z')

    expect(await refreshBankHolidays({ ...need(), url: null })).toMatchObject({ councilsMoved: 1 })

    expect(await owed()).toHaveLength(2)
  })

  it('asks nobody where it is switched off, and stops without waiting for an answer', async () => {
    const before = asked
    const reading = openHolidayReading({ ...council.deps, url: null })
    await reading.stop()

    expect(asked).toBe(before)
  })

  it('is where the environment says, at GOV.UK unless told, and off where it is empty or in the playground', () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
    const read = (env: NodeJS.ProcessEnv) => {
      const config = readConfig(env)
      if (!config.ok) throw new Error(config.refusal.join())
      return config.value.bankHolidaysUrl
    }

    expect(read(slack)).toBe('https://www.gov.uk/bank-holidays.json')
    expect(read({ ...slack, CLEARDAYS_BANK_HOLIDAYS_URL: 'https://mirror.example/days.json' })).toBe(
      'https://mirror.example/days.json',
    )
    expect(read({ ...slack, CLEARDAYS_BANK_HOLIDAYS_URL: '' })).toBeNull()
    expect(read({})).toBeNull()
    expect(readConfig({ CLEARDAYS_BANK_HOLIDAYS_URL: 'days.json' })).toMatchObject({ ok: false })
  })
})
