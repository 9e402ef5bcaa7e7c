import { ok } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { machineClock } from '../../../src/clock.ts'
import { openDatabase } from '../../../src/database/open-database.ts'
import { civilDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/committee/settings.ts'
import { openStore } from '../../../src/store/store.ts'
import { otherEnd } from '../../slack/support/other-end.ts'
import { asBody, payloads, SECRET, signedHeaders } from '../../slack/support/signed.ts'
import { type Program, started, startProgram } from '../../support/program.ts'
import type { OwnPostgres } from './postgres.ts'

const TEAM = 'T1'
export const OFFICERS = 24

/** One form that was sent in, and what came of it as far as its sender was told. */
export type Sent = {
  readonly title: string
  readonly view: string
  readonly ms: number
  readonly status: number
  readonly first: string
}

/**
 * The whole program over HTTP on a PostgreSQL that the test holds, with a stand-in at Slack's end: a council with one
 * committee and two dozen officers, each of whom sends in forms.
 */
export const councilOverHttp = async (
  postgres: Pick<OwnPostgres, 'url'>,
  data = mkdtempSync(join(tmpdir(), 'cd-spool-')),
) => {
  const url = postgres.url()
  const database = await openDatabase({ is: 'server', url })
  const store = openStore(database.prisma)
  const council = { name: 'Westmarch County Council', nation: 'england', zone: 'Europe/London', teamId: TEAM } as const
  const councilId = await store.startCouncil(council)
  const committeeId = await store.for(councilId).transaction(async (tx) => {
    const { id } = await tx.committees.add({
      name: 'Corporate and Communities Panel',
      kind: 'scrutiny',
      nation: 'england',
      profile: 'england-council',
      zone: 'Europe/London',
      regime: 'statutory',
      slackChannel: 'C0PANEL',
      venue: null,
      startTime: timeOfDay('10:00'),
      minutesLong: 120,
      nextMinuteNumber: null,
      settings: DEFAULT_SETTINGS,
    })
    await tx.committees.endRehearsal(id, machineClock.now().toISO()!)
    for (let n = 0; n < OFFICERS; n += 1) {
      const officer = await tx.people.add({ name: `Officer ${n}` })
      await tx.people.linkSlack(officer.id, {
        teamId: TEAM,
        slackId: `U${n}`,
        isFullMember: true,
        zone: 'Europe/London',
      })
      const role = { role: 'officer', title: null, representing: null, meetingId: null, until: null } as const
      await tx.people.give({ personId: officer.id, committeeId: id, ...role, since: civilDate('2020-05-01') })
    }
    return id
  })
  await database.close()

  const slack = await otherEnd()
  let program: Program | null = null
  let health = ''
  let sent = 0

  const post = async (payload: Record<string, unknown>) => {
    const { body, type } = asBody(payload)
    const began = performance.now()
    const answer = await fetch(`${health}/slack/events`, {
      method: 'POST',
      body,
      headers: signedHeaders(body, { type }),
    })
    const text = await answer.text()
    return { status: answer.status, ms: performance.now() - began, text }
  }
  const by = (n: number) => ({ user: { id: `U${n % OFFICERS}`, team_id: TEAM }, team: { id: TEAM } })

  return {
    slack,
    data,
    async start(env: Record<string, string> = {}) {
      program = started(
        await startProgram({
          CLEARDAYS_DATA: data,
          DATABASE_URL: url,
          SLACK_BOT_TOKEN: 'xoxb-1-2-abcdefghijkl',
          SLACK_SIGNING_SECRET: SECRET,
          SLACK_API_URL: slack.api,
          CLEARDAYS_BANK_HOLIDAYS_URL: '',
          LOG_LEVEL: process.env.CLEARDAYS_TEST_LOG ?? 'fatal',
          ...env,
        }),
      )
      if (process.env.CLEARDAYS_TEST_LOG) program.process.stderr!.pipe(process.stderr)
      health = program.health
      return program
    },
    program: () => program!,
    /** Goes on with a program that somebody else has started, at this address. */
    at: (address: string) => {
      health = address
    },
    isReady: async () => (await fetch(`${health}/readyz`)).status === 200,
    /** A complete form for a new item. Its title says which it is. */
    async sendForm(why = ''): Promise<Sent> {
      sent += 1
      const [title, view] = [`Item ${sent}`, `V${sent}`]
      const values = { title: { input: { value: title } }, ...(why && { why: { input: { value: why } } }) }
      const over = { id: view, hash: `h${sent}`, private_metadata: JSON.stringify({ committee: committeeId }) }
      const payload = { ...payloads.submit('item.add.submitted', values, over), ...by(sent) }
      const { status, ms, text } = await post(payload).catch(() => ({ status: 0, ms: 0, text: '' }))
      return { title, view, ms, status, first: text }
    },
    async sendCommand() {
      sent += 1
      return post(
        payloads.command('/programme', '', { user_id: `U${sent % OFFICERS}`, response_url: slack.responseUrl }),
      )
    },
    /** Everything that was said to the sender of a form after the first answer, in their form or their own messages. */
    saidLater: (view: string) =>
      slack
        .heard('views.update')
        .filter((one) => one.view_id === view)
        .map((one) => JSON.stringify(one.view))
        .join('\n'),
    /** How often each title stands in the work programme. */
    async stands(): Promise<ReadonlyMap<string, number>> {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      const { rows } = await client.query('SELECT title, count(*)::int AS times FROM item GROUP BY title')
      await client.end()
      return new Map(rows.map(({ title, times }) => [title, times]))
    },
    async close() {
      await program?.kill()
      await slack.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
export type CouncilOverHttp = Awaited<ReturnType<typeof councilOverHttp>>

/** What became of each form, by what its sender was told and by what stands in the end. */
export const tally = (all: readonly Sent[], council: CouncilOverHttp, stands: ReadonlyMap<string, number>) => {
  const told = all.map((one) => `${one.first}\n${council.saidLater(one.view)}`)
  const times = all.map(({ title }) => stands.get(title) ?? 0)
  const isKept = (n: number) => told[n]!.includes('I have written that down')
  const isRefused = (n: number) => /database is not answering just now|could not be taken|no room left/.test(told[n]!)
  const saysApplied = (n: number) => /is in the|has been added|added to|has taken effect/i.test(told[n]!)
  const of = (which: (n: number) => boolean) => all.filter((_, n) => which(n)).length
  return {
    sent: all.length,
    kept: of(isKept),
    atOnce: of((n) => !isKept(n) && times[n]! > 0),
    refused: of((n) => !isKept(n) && isRefused(n)),
    faults: of((n) => /Something went wrong/.test(told[n]!)),
    /** Kept, or said to be done, and not there. */
    lost: of((n) => times[n] === 0 && (isKept(n) || (saysApplied(n) && !isRefused(n)))),
    /** Neither there nor refused: nobody was told anything that holds. */
    silent: of((n) => times[n] === 0 && !isKept(n) && !isRefused(n)),
    doubled: of((n) => times[n]! > 1),
    refusedAndThere: of((n) => times[n]! > 0 && !isKept(n) && isRefused(n)),
    untold: of((n) => isKept(n) && !told[n]!.includes('has taken effect')),
    notAnswered: all.filter(({ status }) => status !== 200).length,
    slowestMs: Math.round(Math.max(0, ...all.map(({ ms }) => ms))),
  }
}

/**
 * Slack waits three seconds for an answer (ms each). Held to in the long form, which has the machine to itself; the
 * short form prints the figure, for a busy machine says nothing of ours.
 */
export const inTime = (waits: readonly number[]): void => {
  if (process.env.CLEARDAYS_LONG) ok(Math.max(0, ...waits) < 3000, `An answer took ${Math.max(...waits)} ms`)
}
