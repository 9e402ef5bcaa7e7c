import { readFileSync } from 'node:fs'
import { WebClient } from '@slack/web-api'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { machineClock } from '../../../src/clock.ts'
import { type Delivering, runDelivery } from '../../../src/jobs/deliver-outbox.ts'
import { type Playground, startPlayground } from '../../../src/playground/playground.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import { speaking } from '../../../src/slack/speaker.ts'
import { type SmallCouncil, smallCouncil } from './small-council.ts'

/** The real speaker, over the real client, against the playground: what Slack's answers look like is not assumed. */
const manifest: unknown = parse(readFileSync(new URL('../../../manifest.yml', import.meta.url), 'utf8'))
const HISTORY = ['im:history', 'channels:history', 'groups:history']

let council: SmallCouncil
let personId: string
let playground: Playground
let delivery: Delivering
beforeAll(async () => {
  council = await smallCouncil()
  personId = await council.here.transaction(async (tx) => {
    const { id } = await tx.people.add({ name: 'Gareth Pugh' })
    await tx.people.linkSlack(id, {
      teamId: 'T0COUNCIL',
      slackId: 'U0GARETH',
      isFullMember: true,
      zone: 'Europe/London',
    })
    return id
  })
})
afterEach(async () => {
  await delivery.stop()
  await playground.close()
})
afterAll(() => council.close())

const open = async (declinedScopes: readonly string[] = []) => {
  playground = await startPlayground({ manifest, declinedScopes, people: [{ id: 'U0GARETH', name: 'Gareth Pugh' }] })
  const client = new WebClient(playground.botToken, {
    slackApiUrl: playground.apiUrl,
    retryConfig: { retries: 0 },
    // Long enough for an answer of a busy machine: what is lost here is lost on purpose.
    timeout: 3000,
    rejectRateLimitedCalls: true,
  })
  const { user_id: botUserId = '', team_id: teamId = '' } = await client.auth.test()
  delivery = runDelivery({
    store: council.store,
    clock: machineClock,
    log: pino({ level: 'silent' }),
    drawings: { words: async (_tx, about) => message(about, section(about)) },
    speaker: speaking(client, { teamId, botUserId }, () => {}),
    patience: { lease: 30, quarantine: 1, tooLate: 25 },
    everyMs: 100,
  })
}
const owe = (about: string) =>
  council.here.transaction(async (tx) => {
    const said = { key: about, committeeId: council.panel.id, personId, drawing: 'words', about }
    return (await tx.outbox.owe(said, 'waiting', machineClock.now().toISO()!))!.id
  })
const until = async (id: string, state: string) => {
  for (let n = 0; n < 1200; n += 1) {
    const row = await council.here.transaction((tx) => tx.outbox.find(id))
    if (row?.state === state) return row
    await new Promise((resume) => setTimeout(resume, 50))
  }
  throw new Error(`The row never was ${state}`)
}
const standing = (text: string) => playground.workspace.messages().filter((one) => one.text === text)

it('A message whose answer was lost is found where it stands, by its row’s id and nothing else', async () => {
  await open()
  playground.workspace.faults.call({ on: 'chat.postMessage', does: { loseAnswer: true } })
  const id = await owe('lost, and found')
  await until(id, 'sent')
  expect(standing('lost, and found')).toHaveLength(1)
  expect(standing('lost, and found')[0]!.metadata).toEqual({
    event_type: 'cleardays_outbox',
    event_payload: { row: id },
  })
})

it('A call that was cut off before it took effect is made again, and one after it had is not', async () => {
  await open()
  playground.workspace.faults.call({ on: 'chat.postMessage', does: { reset: 'before' } })
  await until(await owe('cut off before'), 'sent')
  playground.workspace.faults.call({ on: 'chat.postMessage', does: { reset: 'after' } })
  await until(await owe('cut off after'), 'sent')
  expect(standing('cut off before')).toHaveLength(1)
  expect(standing('cut off after')).toHaveLength(1)
})

it('Without the optional scopes nothing is sent twice: the message is shown as possibly sent', async () => {
  await open(HISTORY)
  playground.workspace.faults.call({ on: 'chat.postMessage', does: { loseAnswer: true } })
  const id = await owe('who knows')
  for (let n = 0; n < 1200; n += 1) {
    if ((await council.here.transaction((tx) => tx.outbox.find(id)))?.why) break
    await new Promise((resume) => setTimeout(resume, 50))
  }
  expect(await until(id, 'in-doubt')).toMatchObject({ why: expect.stringContaining('does not let us look') })
  expect(standing('who knows')).toHaveLength(1)
})

it('Slack’s wait is waited for, and its refusal for good is not argued with', async () => {
  await open()
  playground.workspace.faults.call({ on: 'chat.postMessage', does: { retryAfter: 1 } })
  await until(await owe('after a while'), 'sent')
  playground.workspace.faults.call({ on: 'chat.postMessage', does: { error: 'restricted_action' } })
  await until(await owe('not allowed'), 'failed')
  const calls = playground.workspace.journal.calls.filter(({ method }) => method === 'chat.postMessage')
  expect(calls).toHaveLength(3)
})
