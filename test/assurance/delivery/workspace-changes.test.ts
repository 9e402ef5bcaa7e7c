import { readFileSync } from 'node:fs'
import { WebClient } from '@slack/web-api'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Deps } from '../../../src/app/deps.ts'
import type { SpeakerPort } from '../../../src/app/ports/speaker.ts'
import { heldClock } from '../../../src/clock.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { deliverNotices } from '../../../src/features/deliver-notices/index.ts'
import { lookAfter } from '../../../src/features/deliver-notices/look-after.ts'
import { type Delivering, runDelivery } from '../../../src/jobs/deliver-outbox.ts'
import { PATIENCE } from '../../../src/jobs/delivery/sender.ts'
import { resumingPosting } from '../../../src/jobs/delivery/stop-posting.ts'
import { type Playground, startPlayground } from '../../../src/playground/playground.ts'
import { ids } from '../../../src/playground/world/world.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import { speaking } from '../../../src/slack/speaker.ts'
import { type SmallCouncil, smallCouncil } from './small-council.ts'

/**
 * What changes in a workspace while messages are owed, by the real speaker and the real client against the playground:
 * everybody’s clock is held, so that hours of trying again are seen in seconds.
 */
const manifest: unknown = parse(readFileSync(new URL('../../../manifest.yml', import.meta.url), 'utf8'))
const CHANNEL = 'C0PANEL'

let council: SmallCouncil
let playground: Playground
let delivery: Delivering
let speaker: SpeakerPort
let clock: ReturnType<typeof heldClock>
const person: Record<'author' | 'officer', string> = { author: '', officer: '' }

beforeEach(async () => {
  council = await smallCouncil({ holdsClock: true })
  clock = heldClock('2026-11-23T10:00:00Z')
  await council.here.transaction(async (tx) => {
    const zone = 'Europe/London'
    for (const [who, name] of [
      ['author', 'Gareth Pugh'],
      ['officer', 'Alison Fairweather'],
    ] as const) {
      const { id } = await tx.people.add({ name })
      const slackId = `U0${who.toUpperCase()}`
      await tx.people.linkSlack(id, { teamId: 'T0COUNCIL', slackId, isFullMember: true, zone })
      person[who] = id
    }
    await tx.people.give({
      ...{ personId: person.officer, committeeId: council.panel.id, role: 'officer', title: null, representing: null },
      ...{ meetingId: null, since: civilDate('2020-05-01'), until: null },
    })
  })
  playground = await startPlayground({
    ...{ manifest, clock, limits: 'none' },
    people: [
      { id: 'U0AUTHOR', name: 'Gareth Pugh' },
      { id: 'U0OFFICER', name: 'Alison Fairweather', isAdmin: true },
    ],
    channels: [{ id: CHANNEL, name: 'panel', isPrivate: true, members: ['U0OFFICER', ids.botUser] }],
  })
  const client = new WebClient(playground.botToken, {
    slackApiUrl: playground.apiUrl,
    retryConfig: { retries: 0 },
    timeout: 10_000,
    rejectRateLimitedCalls: true,
  })
  const { user_id: botUserId = '', team_id: teamId = '' } = await client.auth.test()
  speaker = speaking(client, { teamId, botUserId }, () => {})
  await goesOn(0)
  run(speaker)
})
afterEach(async () => {
  await delivery.stop()
  await playground.close()
  await council.close()
})

const words = async (_tx: unknown, about: string) => message(about, section(about))
const deps = () => ({
  store: council.store,
  clock,
  log: pino({ level: 'silent' }),
  drawings: { ...deliverNotices.draws, words },
})
const run = (by: SpeakerPort) => {
  delivery = runDelivery({
    ...{ ...deps(), speaker: by, patience: { ...PATIENCE, between: 1 }, everyMs: 1e9, chance: () => 0 },
    stopwatch: () => clock.now().toMillis(),
  })
}
/** Time goes on for everybody, and what may go meanwhile goes. */
const goesOn = async (seconds: number, step = seconds) => {
  for (let gone = 0; gone < seconds || seconds === 0; gone += step) {
    clock.advance(step)
    await council.databaseClock!.set(clock.now().toISO()!)
    if (seconds === 0) return
    await delivery.deliverDue()
  }
}
const owes = (about: string, to: { channel: string } | { personId: string }) =>
  council.here.transaction(async (tx) => {
    const said = { key: about, committeeId: council.panel.id, ...to, drawing: 'words', about }
    return (await tx.outbox.owe(said, 'waiting', clock.now().toISO()!))!.id
  })
const states = async (...rows: readonly string[]) =>
  council.here.transaction(async (tx) => {
    const found: (string | undefined)[] = []
    for (const id of rows) found.push((await tx.outbox.find(id))?.state)
    return found
  })
const stands = (text: string) => playground.workspace.messages().filter((one) => one.text === text).length
const told = (words: string) =>
  playground.workspace.messages().filter((one) => JSON.stringify(one.blocks).includes(words)).length
const calls = (method: string) => playground.workspace.journal.calls.filter((one) => one.method === method).length
const triesAgain = (id: string) => {
  const who = { councilId: council.councilId, personId: person.officer, name: 'Alison Fairweather' }
  const account = { slackId: 'U0OFFICER', teamId: 'T0COUNCIL', zone: 'Europe/London', isFullMember: true }
  return lookAfter(deps() as unknown as Deps, { ...who, ...account }, id, 'try-again')
}
const admin = () => playground.workspace.admin

describe('While messages are owed', () => {
  it('their channel is archived: each is a word for the officer once, with the way to mend it, and goes when it is', async () => {
    const first = await owes('before', { channel: CHANNEL })
    await goesOn(5)
    admin().archive(CHANNEL)
    const owed = [await owes('one', { channel: CHANNEL }), await owes('two', { channel: CHANNEL })]
    await goesOn(3600, 60)
    expect(await states(first, ...owed)).toEqual(['sent', 'failed', 'failed'])
    expect(told('The channel of the Corporate and Communities Panel has been archived.')).toBe(2)
    expect(told('Unarchive it, or choose another channel with /committee settings, then press Try again.')).toBe(2)
    // nobody goes on knocking
    const knocked = calls('chat.postMessage') + calls('conversations.info')
    await goesOn(6 * 3600, 600)
    expect(calls('chat.postMessage') + calls('conversations.info')).toBe(knocked)

    admin().unarchive(CHANNEL)
    for (const id of owed) expect(await triesAgain(id)).toMatchObject({ ok: true })
    await owes('after', { channel: CHANNEL })
    await goesOn(20, 2)
    expect(['before', 'one', 'two', 'after'].map(stands)).toEqual([1, 1, 1, 1])
  })

  it('somebody is deactivated: the officer is told of each once, nothing is tried for ever, and others are not kept waiting', async () => {
    await owes('hello', { personId: person.author })
    await goesOn(5)
    admin().changePerson('U0AUTHOR', { isDeactivated: true })
    // Slack takes what is posted in a conversation that is open already (python-slack-sdk#1156): the event that nobody
    // has heard here would have told us at once, and without it the conversation is opened anew after an hour
    await goesOn(3600, 600)
    const owed = [await owes('one', { personId: person.author }), await owes('two', { personId: person.author })]
    await owes('to the panel', { channel: CHANNEL })
    await goesOn(2 * 3600, 60)
    expect(stands('to the panel')).toBe(1)
    expect(await states(...owed)).toEqual(['failed', 'failed'])
    expect(told('Gareth Pugh no longer has an account here.')).toBe(2)
    expect(told('Say who has taken over with /committee people, or write to them another way.')).toBe(2)
    const knocked = calls('chat.postMessage') + calls('conversations.open')
    await goesOn(24 * 3600, 3600)
    expect(calls('chat.postMessage') + calls('conversations.open')).toBe(knocked)
    expect(stands('one') + stands('two')).toBe(0)
  })

  it('the token is revoked in the middle: nothing is lost, nobody goes on calling, and it goes on where it stood', async () => {
    const posts = { left: 4 }
    await delivery.stop()
    run({
      ...speaker,
      post: async (said) => {
        posts.left -= 1
        if (posts.left === 0) admin().revokeToken()
        return speaker.post(said)
      },
    })
    const things = Array.from({ length: 12 }, (_, n) => `thing ${n}`)
    const owed: string[] = []
    for (const [n, thing] of things.entries())
      owed.push(await owes(thing, n % 2 ? { channel: CHANNEL } : { personId: person.author }))
    await goesOn(60, 2)
    const sent = things.filter((thing) => stands(thing) === 1).length
    // one that was under way when it was revoked may have been taken or not
    expect([2, 3]).toContain(sent)
    expect((await states(...owed)).filter((state) => state === 'waiting')).toHaveLength(things.length - sent)
    const knocked = playground.workspace.journal.calls.length
    await goesOn(6 * 3600, 600)
    expect(playground.workspace.journal.calls.length - knocked, 'calls with a token that is gone').toBe(0)

    admin().reinstall()
    expect(await resumingPosting({ store: council.store, log: deps().log })(council.councilId)).toBe(true)
    await goesOn(120, 2)
    expect(things.map(stands)).toEqual(things.map(() => 1))
    const inOrder = (n: number) => things.filter((_, at) => at % 2 === n)
    const said = playground.workspace.messages().map(({ text }) => text)
    for (const n of [0, 1]) expect(said.filter((text) => inOrder(n).includes(text))).toEqual(inOrder(n))
  })

  it('their channel is renamed, and we are put out and let in again: delivery goes on', async () => {
    admin().rename(CHANNEL, 'panel-2027')
    await owes('renamed', { channel: CHANNEL })
    await goesOn(5)
    expect(stands('renamed')).toBe(1)

    admin().removeMember(CHANNEL, ids.botUser)
    const missed = await owes('put out', { channel: CHANNEL })
    await goesOn(600, 60)
    expect(await states(missed)).toEqual(['failed'])
    expect(told('Cleardays is not in it')).toBe(1)

    admin().addMember(CHANNEL, ids.botUser)
    await owes('let in again', { channel: CHANNEL })
    await goesOn(10, 2)
    expect(stands('let in again')).toBe(1)
    await triesAgain(missed)
    await goesOn(10, 2)
    expect(stands('put out')).toBe(1)
  })
})
