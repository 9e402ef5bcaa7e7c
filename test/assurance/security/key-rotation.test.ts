import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keysOf, newKey, readKey } from '../../../src/secrets/keys.ts'
import { openSeals } from '../../../src/secrets/seal.ts'
import { openInstallations } from '../../../src/store/installations.ts'
import { payloads } from '../../slack/support/signed.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { aDeployment, type Deployment } from '../../support/deployment.ts'
import { eventually } from '../../support/program.ts'
import { type SlackOfMany, slackOfMany } from '../../support/slack-of-many.ts'

// Two replicas of the whole program on one database, and the key under which tokens lie is changed while they run.

const [WEST, EAST] = ['T0WEST', 'T0EAST'] as const
const teams = [
  { id: WEST, name: 'Westmarch', enterprise: null, users: ['U0WA'], channels: {} },
  { id: EAST, name: 'Eastmarch', enterprise: null, users: ['U0EA'], channels: {} },
]
const [OLD, NEXT, STRANGE] = [newKey(), newKey(), newKey()]

let slack: SlackOfMany
let fresh: FreshDatabase
const running = new Set<Deployment>()
let owed = 0

beforeAll(async () => {
  slack = await slackOfMany(teams)
  fresh = await freshDatabase()
  const first = await replica(OLD)
  await first.install(WEST, 'U0WA')
  await first.install(EAST, 'U0EA')
  await end(first)
})
afterAll(async () => {
  for (const one of running) await one.close()
  await fresh?.close()
  await slack?.close()
})

const replica = async (tokenKey: string, tokenKeysBefore: readonly string[] = []): Promise<Deployment> => {
  const one = await aDeployment(slack, { fresh, config: { tokenKey, tokenKeysBefore } })
  running.add(one)
  return one
}
const end = async (one: Deployment) => {
  running.delete(one)
  await one.close()
}
const under = (key: string, before: readonly string[] = []) =>
  openInstallations(
    fresh.database.prisma,
    openSeals(
      keysOf(
        readKey(key)!,
        before.map((one) => readKey(one)!),
      ),
    ),
  )
/** Owes a message to whoever installed it there; gives its key. */
const owe = async (by: Deployment, team: string, slackId: string): Promise<string> => {
  owed += 1
  const key = `owed-${owed}`
  await (await by.here(team)).transaction(async (tx) => {
    const person = (await tx.people.bySlack(team, slackId))!
    const row = { key, committeeId: null, personId: person.id, drawing: 'workspace-welcome', about: team }
    await tx.outbox.owe(row, 'waiting', '2020-01-01T00:00:00Z')
  })
  return key
}
const stateOf = async (key: string): Promise<string> =>
  (await fresh.ownerPool.query('SELECT state FROM outbox_message WHERE key = $1', [key])).rows[0]?.state
const isSent = (keys: readonly string[]) =>
  eventually(async () => (await Promise.all(keys.map(stateOf))).every((state) => state === 'sent'))
const asks = (
  of: Deployment,
  team: string,
  slackId: string,
  typed: readonly [string, string] = ['/programme', 'help'],
) =>
  of.send(
    payloads.command(...typed, {
      team_id: team,
      user_id: slackId,
      channel_id: 'C0ANY',
      response_url: slack.answerUrl,
    }),
  )
const noSecret = (text: string) => {
  for (const key of [OLD, NEXT, STRANGE]) expect(text).not.toContain(key)
  expect(text).not.toMatch(/xox[a-z]-/)
}

describe('The key, changed while two replicas run', () => {
  it('one after the other, the new one known everywhere before it seals: everybody is answered, all that is owed goes once', async () => {
    let [one, two] = [await replica(OLD), await replica(OLD)]
    const keys: string[] = []
    const everything = async () => {
      for (const at of [one, two])
        for (const [team, who] of [
          [WEST, 'U0WA'],
          [EAST, 'U0EA'],
        ] as const) {
          const answer = await asks(at, team, who)
          expect(answer.status).toBe(200)
          expect(JSON.stringify(answer.said)).toContain('/programme')
        }
      keys.push(await owe(one, WEST, 'U0WA'), await owe(two, EAST, 'U0EA'))
    }
    const before = slack.posted().length
    await everything()
    await end(one)
    one = await replica(OLD, [NEXT])
    await everything()
    await end(two)
    two = await replica(NEXT, [OLD])
    await everything()
    // Half done: one row lies under each key.
    await two.install(EAST, 'U0EA')
    expect([...(await under(NEXT, [OLD]).byKey()).values()].toSorted()).toEqual([1, 1])
    await everything()
    await end(one)
    one = await replica(NEXT, [OLD])
    expect(await under(NEXT, [OLD]).reseal()).toMatchObject({ sealed: 1, broken: [] })
    await everything()
    for (const at of [one, two]) await end(at)
    ;[one, two] = [await replica(NEXT), await replica(NEXT)]
    await everything()

    await isSent(keys)
    expect(slack.posted().length - before).toBe(keys.length)
    expect(slack.calls.filter(({ answer }) => answer.error === 'invalid_auth')).toEqual([])
    for (const at of [one, two]) await end(at)
  }, 120_000)

  it('on one replica alone: the other says what is wrong in words, gives nothing away, and loses nothing', async () => {
    const knows = await replica(OLD, [NEXT])
    expect(await under(OLD, [NEXT]).reseal()).toMatchObject({ broken: [] })
    const forgotten = await replica(NEXT)
    const answer = await asks(forgotten, WEST, 'U0WA')

    expect(answer.status).toBeLessThan(500)
    const said = JSON.stringify(answer.said)
    expect(said).toMatch(/\p{L}{2,} \p{L}{2,}/u)
    expect(said).not.toContain('not installed')
    noSecret(said)
    // What opens a form needs the token: who asked hears that it went wrong, and to whom to say so.
    const form = JSON.stringify((await asks(forgotten, WEST, 'U0WA', ['/committee', 'setup'])).said)
    expect(form).toMatch(/Something went wrong on my side, and nothing was changed\..*Reference/)
    noSecret(form)
    expect(JSON.stringify((await asks(knows, WEST, 'U0WA')).said)).toContain('/programme')
    const keys = [await owe(forgotten, WEST, 'U0WA'), await owe(knows, EAST, 'U0EA')]
    await isSent(keys)
    for (const at of [knows, forgotten]) await end(at)
  }, 120_000)

  it('lost: nobody is told that it is not installed, what is owed waits, and goes when the key is there again', async () => {
    const lost = await replica(STRANGE)
    const key = await owe(lost, WEST, 'U0WA')
    const answer = await asks(lost, WEST, 'U0WA')
    const before = slack.calls.length
    await fresh.ownerPool.query('SELECT pg_sleep(1.5)')

    expect(answer.status).toBeLessThan(500)
    expect(JSON.stringify(answer.said)).not.toContain('not installed')
    noSecret(JSON.stringify(answer.said))
    expect(slack.calls.slice(before).filter(({ token }) => token !== '')).toEqual([])
    expect(await stateOf(key)).toMatch(/^(?:waiting|sending|doubtful)$/)
    const rows = await fresh.ownerPool.query('SELECT removed_at, sealed IS NOT NULL AS there FROM installation')
    expect(rows.rows.every(({ removed_at, there }) => removed_at === null && there)).toBe(true)
    const stopped = (await (await lost.here(WEST)).transaction((tx) => tx.committees.council())).postingStoppedBecause
    expect(stopped).toBeNull()
    await end(lost)

    const found = await replica(OLD)
    await isSent([key])
    await end(found)
  }, 120_000)
})
