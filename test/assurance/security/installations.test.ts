import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machineClock } from '../../../src/clock.ts'
import { refreshEnding } from '../../../src/jobs/refresh-tokens.ts'
import { openLog } from '../../../src/observe/log.ts'
import { keysOf, newKey, readKey } from '../../../src/secrets/keys.ts'
import { openSeals, SealBroken } from '../../../src/secrets/seal.ts'
import { nextTokens } from '../../../src/slack/installed/next-tokens.ts'
import { openInstallations } from '../../../src/store/installations.ts'
import { payloads } from '../../slack/support/signed.ts'
import { aDeployment, aKey, type Deployment } from '../../support/deployment.ts'
import { eventually } from '../../support/program.ts'
import { type SlackOfMany, slackOfMany } from '../../support/slack-of-many.ts'

const LONG = process.env.CLEARDAYS_LONG === '1'
const teams = [
  { id: 'T0WEST', name: 'Westmarch', enterprise: null, users: ['U0WA', 'U0WB'], channels: { C0WEST: ['U0WA'] } },
  { id: 'T0WTWO', name: 'Partners', enterprise: null, users: ['U0PA'], channels: { C0PART: ['U0PA'] } },
  { id: 'T0EAST', name: 'Eastmarch', enterprise: null, users: ['U0EA'], channels: { C0EAST: ['U0EA'] } },
]

let slack: SlackOfMany
let house: Deployment
const seals = () => openSeals(keysOf(readKey(house.config.tokenKey)!))
const installations = () => openInstallations(house.fresh.database.prisma, seals())
const happened = (team: string, event: Record<string, unknown>, over = {}) =>
  house.send(payloads.event(event, { team_id: team, event_time: Math.floor(Date.now() / 1000), ...over }))

/** Everything that stands in the database, as text: what a stolen dump would show. */
const dump = async (): Promise<string> => {
  const { rows } = await house.fresh.ownerPool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`,
  )
  const parts = []
  for (const { name } of rows) {
    const found = await house.fresh.ownerPool.query(`SELECT x::text AS row FROM ${name} x`)
    parts.push(...found.rows.map(({ row }) => row))
  }
  // Bytes are written in hexadecimal: a token that stood there open would be found as its letters again.
  const bytes = parts.flatMap((part) =>
    [...part.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')),
  )
  return [...parts, ...bytes].join('\n')
}

beforeAll(async () => {
  slack = await slackOfMany(teams)
  slack.rotating()
  house = await aDeployment(slack)
  await house.install('T0WEST', 'U0WA')
  await house.install('T0EAST', 'U0EA')
})
afterAll(async () => {
  await house?.close()
  await slack?.close()
})

describe('A token at rest', () => {
  it('stands nowhere in the database, nor the refresh token, and beside it stands which key sealed it', async () => {
    const everything = await dump()

    expect(slack.tokens.size).toBeGreaterThan(1)
    for (const token of slack.tokens.keys()) expect(everything).not.toContain(token)
    expect(everything).not.toMatch(/xox[a-z]-|the-client-secret/)
    const { rows } = await house.fresh.ownerPool.query(
      'SELECT key_id, sealed FROM installation WHERE sealed IS NOT NULL',
    )
    expect(new Set(rows.map(({ key_id }) => key_id))).toEqual(new Set([readKey(house.config.tokenKey)!.id]))
  })

  it('would be found there if it stood open', async () => {
    const [token] = slack.tokens.keys()
    await house.fresh.ownerPool.query(`UPDATE slack_team SET name = $1 WHERE team_id = 'T0EAST'`, [token])

    expect(await dump()).toContain(token)

    await house.fresh.ownerPool.query(`UPDATE slack_team SET name = 'Eastmarch' WHERE team_id = 'T0EAST'`)
  })

  it('does not open in the row of another workspace, nor with one bit changed, nor under the name of another key', async () => {
    const keys = keysOf(readKey(newKey())!, [readKey(newKey())!])
    const { seal, open } = openSeals(keys)
    const row = (council: string, team: string) => `installation|${council}|${team}`
    const { keyId, bytes } = seal('xoxb-secret', row('a', 'T1'))
    expect(open({ keyId, bytes }, row('a', 'T1'))).toBe('xoxb-secret')

    let refused = 0
    const refuses = (change: () => unknown) => {
      expect(change).toThrow(SealBroken)
      refused += 1
    }
    for (const elsewhere of [row('a', 'T2'), row('b', 'T1'), '', row('aT', '1')])
      refuses(() => open({ keyId, bytes }, elsewhere))
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      refuses(() => open({ keyId, bytes: changed }, row('a', 'T1')))
    }
    for (let length = 0; length < bytes.length; length += 1)
      refuses(() => open({ keyId, bytes: bytes.subarray(0, length) }, row('a', 'T1')))
    for (const other of keys.all.keys())
      if (other !== keyId) refuses(() => open({ keyId: other, bytes }, row('a', 'T1')))
    refuses(() => open({ keyId: null, bytes }, row('a', 'T1')))
    console.log(`installations: ${refused} changed, moved or cut seals tried, none opened`)
  })

  it('is sealed differently each time', () => {
    const { seal } = openSeals(keysOf(readKey(newKey())!))
    const all = Array.from({ length: 1000 }, () => Buffer.from(seal('the same', 'x').bytes).toString('hex'))

    expect(new Set(all).size).toBe(1000)
  })

  it('moved between councils by hand does not speak for the other', async () => {
    const pool = house.fresh.ownerPool
    const { rows } = await pool.query(`SELECT sealed FROM installation WHERE team_id = 'T0EAST'`)
    await pool.query(
      `UPDATE installation SET sealed = (SELECT sealed FROM installation WHERE team_id = 'T0WEST') WHERE team_id = 'T0EAST'`,
    )

    await expect(installations().of('T0EAST')).rejects.toThrow('belongs to another row')
    const before = slack.calls.length
    const answer = await house.send(
      payloads.command('/programme', 'help', { team_id: 'T0EAST', user_id: 'U0EA', response_url: slack.answerUrl }),
    )
    expect(answer.status).toBe(200)
    expect(slack.calls.slice(before).filter(({ team }) => team !== null)).toEqual([])

    await pool.query(`UPDATE installation SET sealed = $1 WHERE team_id = 'T0EAST'`, [rows[0].sealed])
  })

  it('stands in no line of the log, whatever goes wrong', async () => {
    const lines: string[] = []
    const log = openLog('trace', { write: (line: string) => void lines.push(line) })
    const next = nextTokens({ clientId: '12.34', clientSecret: 'the-client-secret', slackApiUrl: slack.api, log })
    for (const does of [{ error: 'internal_error' }, { error: 'ratelimited' }, 'lose-answer'] as const) {
      slack.goesWrong('oauth.v2.access', does)
      await next('xoxe-1-canary-refresh')
    }
    expect(await next('xoxe-1-canary-refresh')).toEqual({
      is: 'refused',
      error: 'invalid_refresh_token',
      isForGood: true,
    })

    expect(lines.join('')).not.toMatch(/canary|the-client-secret/)
    // It logs at all: what it does not say is left out, not lost.
    expect(lines.join('')).toContain('http request failed')
  })
})

describe('A token that ends', () => {
  const refreshOf = async (team: string) => {
    const councilId = (await house.councilOf(team))!
    return (over: { next?: ReturnType<typeof nextTokens> } = {}) =>
      refreshEnding(
        {
          store: house.deps.store,
          installations: installations(),
          next:
            over.next ??
            nextTokens({
              clientId: '12.34',
              clientSecret: 'the-client-secret',
              slackApiUrl: slack.api,
              log: house.deps.log,
            }),
          wallClock: machineClock,
          log: house.deps.log,
          ended: async () => undefined,
        },
        councilId,
      )
  }
  const endsIn = (team: string, minutes: number) =>
    house.fresh.ownerPool.query(
      `UPDATE installation SET expires_at = now() + $2 * interval '1 minute', refreshing_until = NULL WHERE team_id = $1`,
      [team, minutes],
    )

  it('is left alone while it lasts, and exchanged when two hours are left', async () => {
    const once = await refreshOf('T0WEST')
    const before = (await installations().of('T0WEST'))!
    expect(await once()).toBe(0)

    await endsIn('T0WEST', 90)
    expect(await once()).toBe(1)

    const after = (await installations().of('T0WEST'))!
    expect(after.tokens.token).not.toBe(before.tokens.token)
    expect(after.tokens.refreshToken).not.toBe(before.tokens.refreshToken)
    expect(Date.parse(after.expiresAt!) - Date.now()).toBeGreaterThan(11 * 3_600_000)
  })

  it('is exchanged by one of ten processes that all see it, for a refresh token is good once', async () => {
    const once = await refreshOf('T0WEST')
    const heard = () => slack.calls.filter(({ said }) => said.grant_type === 'refresh_token')
    for (let round = 0; round < (LONG ? 100 : 10); round += 1) {
      await endsIn('T0WEST', 5)
      const before = heard().length

      const fetched = await Promise.all(Array.from({ length: 10 }, () => once()))

      expect(fetched.reduce((sum, one) => sum + one, 0)).toBe(1)
      expect(
        heard()
          .slice(before)
          .map(({ answer }) => answer.ok),
      ).toEqual([true])
    }
    expect(await installations().of('T0WEST')).not.toBeNull()
  })

  it('goes on until it ends where Slack does not give the next, and is asked for again later', async () => {
    const once = await refreshOf('T0WEST')
    await endsIn('T0WEST', 60)
    slack.goesWrong('oauth.v2.access', { error: 'service_unavailable' })
    const before = (await installations().of('T0WEST'))!.tokens.token

    expect(await once()).toBe(0)
    expect((await installations().of('T0WEST'))!.tokens.token).toBe(before)
    await house.fresh.ownerPool.query(`UPDATE installation SET refreshing_until = now() - interval '1 second'`)

    expect(await once()).toBe(1)
  })

  it('that was removed while the next was fetched stays removed', async () => {
    const once = await refreshOf('T0EAST')
    await endsIn('T0EAST', 5)
    const real = nextTokens({
      clientId: '12.34',
      clientSecret: 'the-client-secret',
      slackApiUrl: slack.api,
      log: house.deps.log,
    })

    const fetched = await once({
      next: async (token) => {
        await installations().remove('T0EAST', 'app_uninstalled', new Date().toISOString())
        return real(token)
      },
    })

    expect(fetched).toBe(0)
    expect(await installations().of('T0EAST')).toBeNull()
    await house.install('T0EAST', 'U0EA')
  })
})

describe('The key', () => {
  it('is rotated while tokens are read, exchanged, removed and installed, and nobody finds one they cannot open', async () => {
    const [one, two] = [readKey(house.config.tokenKey)!, readKey(newKey())!]
    const prisma = house.fresh.database.prisma
    // Both are known everywhere before either changes: that is the order the documentation asks for.
    const before = openInstallations(prisma, openSeals(keysOf(one, [two])))
    const after = openInstallations(prisma, openSeals(keysOf(two, [one])))
    let reads = 0
    let isOver = false
    const reading = (async () => {
      while (!isOver) {
        for (const team of ['T0WEST', 'T0EAST'])
          for (const who of [before, after]) {
            const found = await who.of(team)
            if (found && !slack.tokens.has(found.tokens.token)) throw new Error(`${team} has a token nobody gave`)
            reads += 1
          }
      }
    })()
    const changing = (async () => {
      for (let n = 0; n < (LONG ? 100 : 12); n += 1)
        await house.install(n % 2 ? 'T0WEST' : 'T0EAST', n % 2 ? 'U0WA' : 'U0EA')
    })()
    for (let n = 0; n < (LONG ? 200 : 20); n += 1) expect((await (n % 2 ? before : after).reseal()).broken).toEqual([])
    await changing
    await after.reseal()
    isOver = true
    await reading

    expect(await after.byKey()).toEqual(new Map([[two.id, 2]]))
    expect(await openInstallations(prisma, openSeals(keysOf(two))).of('T0WEST')).not.toBeNull()
    await before.reseal()
    expect(await installations().of('T0WEST')).not.toBeNull()
    console.log(`installations: ${reads} reads while the key was rotated`)
  })

  it('that is missing is said, with no token opened and none lost', async () => {
    const stranger = openInstallations(house.fresh.database.prisma, openSeals(keysOf(readKey(newKey())!)))

    await expect(stranger.of('T0WEST')).rejects.toThrow(/The key [0-9a-f]{12} is not among/)
    expect((await stranger.reseal()).broken.toSorted()).toEqual(['T0EAST', 'T0WEST'])
    expect(await installations().of('T0WEST')).not.toBeNull()
  })
})

describe('The command line', () => {
  const cleardays = async (words: readonly string[], key: string, before = '') => {
    const { fresh } = house
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: fresh.appUrl,
      DATABASE_OWNER_URL: fresh.url,
      SLACK_API_URL: slack.api,
      SLACK_SIGNING_SECRET: house.config.signingSecret,
      SLACK_CLIENT_ID: '12.34',
      SLACK_CLIENT_SECRET: 'the-client-secret',
      CLEARDAYS_PUBLIC_URL: 'https://cleardays.example',
      CLEARDAYS_TOKEN_KEY: key,
      CLEARDAYS_TOKEN_KEYS: before,
    }
    const run = promisify(execFile)(process.execPath, ['src/cleardays.ts', ...words], { env })
    const { stdout, stderr, code = 0 } = await run.catch((fault) => fault)
    // Whatever it says, it says no key and no token.
    expect(`${stdout}${stderr}`).not.toMatch(/xox[a-z]-|the-client-secret/)
    if (words[1] !== 'new')
      for (const one of [key, before].filter(Boolean)) expect(`${stdout}${stderr}`).not.toContain(one)
    return { out: String(stdout), err: String(stderr), code: Number(code) }
  }

  it('makes a key that is one, and another each time', async () => {
    const [one, two] = [await cleardays(['keys', 'new'], aKey()), await cleardays(['keys', 'new'], aKey())]

    expect(readKey(one.out.trim())).not.toBeNull()
    expect(one.out).not.toBe(two.out)
  })

  it('rotates: seals with the new key what the old one sealed, and says how many; the old one is needed no more', async () => {
    const [old, next] = [house.config.tokenKey, aKey()]

    expect(await cleardays(['keys', 'rotate'], next)).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be opened with any key that is here'),
    })
    const rotated = await cleardays(['keys', 'rotate', '--json'], next, old)
    expect({ ...rotated, out: JSON.parse(rotated.out) }).toMatchObject({ code: 0, out: { sealed: 2, broken: [] } })
    const listed = await cleardays(['keys', '--json'], next)
    expect(JSON.parse(listed.out)).toEqual([{ key: readKey(next)!.id, is: 'current', tokens: 2 }])
    const doctor = await cleardays(['doctor', '--json'], old)
    expect(doctor.out).toContain('which is not here')

    expect((await cleardays(['keys', 'rotate'], old, next)).code).toBe(0)
  })

  it('asks which council is meant, where there are several', async () => {
    const asked = await cleardays(['export', 'programme', '--json'], house.config.tokenKey)
    expect(asked).toMatchObject({ code: 1, err: expect.stringContaining('--council NAME: Eastmarch, Westmarch') })

    expect(
      (await cleardays(['export', 'programme', '--json', '--council', 'westmarch'], house.config.tokenKey)).err,
    ).not.toContain('--council')
  })
})

describe('When a workspace removes Cleardays', () => {
  const owe = async (team: string, slackId: string, key: string) => {
    const here = await house.here(team)
    await here.transaction(async (tx) => {
      const person = (await tx.people.bySlack(team, slackId))!
      await tx.outbox.owe(
        { key, committeeId: null, personId: person.id, drawing: 'workspace-welcome', about: team },
        'waiting',
        '2020-01-01T00:00:00Z',
      )
    })
  }
  const rowOf = async (key: string) =>
    (await house.fresh.ownerPool.query('SELECT state, why FROM outbox_message WHERE key = $1', [key])).rows[0]

  it('its tokens are deleted at once, posting stops, what waits says why, and Slack is not called with them again', async () => {
    await happened('T0EAST', { type: 'app_uninstalled' })
    slack.revoke('T0EAST')

    await eventually(async () => (await installations().of('T0EAST')) === null)
    const { rows } = await house.fresh.ownerPool.query(
      `SELECT sealed, key_id, removed_because FROM installation WHERE team_id = 'T0EAST'`,
    )
    expect(rows).toEqual([{ sealed: null, key_id: null, removed_because: 'app_uninstalled' }])
    await owe('T0EAST', 'U0EA', 'after-removal')
    const before = slack.calls.length
    await house.fresh.ownerPool.query(`SELECT pg_sleep(0.5)`)
    expect(slack.calls.slice(before).filter(({ team }) => team === 'T0EAST')).toEqual([])
    expect(await rowOf('after-removal')).toMatchObject({ state: 'waiting' })
    const council = await (await house.here('T0EAST')).transaction((tx) => tx.committees.council())
    expect(council.postingStoppedBecause).toContain('Slack no longer accepts Cleardays')
  })

  it('the record stays, and says so', async () => {
    const { entries } = await (await house.here('T0EAST')).transaction((tx) => tx.ledger.page({ atMost: 5 }))

    expect(entries[0]).toMatchObject({ did: 'workspace-removed' })
    expect(await (await house.here('T0EAST')).transaction((tx) => tx.people.bySlack('T0EAST', 'U0EA'))).not.toBeNull()
  })

  it('installed again, the same council goes on, and what had waited goes', async () => {
    const before = await house.councilOf('T0EAST')

    await house.install('T0EAST', 'U0EA')

    expect(await house.councilOf('T0EAST')).toBe(before)
    await eventually(async () => (await rowOf('after-removal')).state === 'sent')
  })

  it('an event that comes late, of a removal before that, deletes nothing', async () => {
    await happened('T0EAST', { type: 'app_uninstalled' }, { event_time: Math.floor(Date.now() / 1000) - 3600 })
    await happened('T0EAST', { type: 'tokens_revoked', tokens: { oauth: ['U0EA'] } })
    await house.send(
      payloads.command('/programme', 'help', { team_id: 'T0EAST', user_id: 'U0EA', response_url: slack.answerUrl }),
    )

    expect(await installations().of('T0EAST')).not.toBeNull()
  })

  it('tokens of people are none of ours; the bot’s, withdrawn, is deleted', async () => {
    await happened('T0EAST', { type: 'tokens_revoked', tokens: { bot: ['UBOTT0EAST'], oauth: [] } })

    await eventually(async () => (await installations().of('T0EAST')) === null)
    await house.install('T0EAST', 'U0EA')
  })

  it('in the middle of a call, what was not sent waits, and is sent once when it is installed again', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    slack.goesWrong('chat.postMessage', { holdUntil: promise })
    const before = slack.posted('DU0EA').length
    await owe('T0EAST', 'U0EA', 'mid-send')
    await eventually(async () => (await rowOf('mid-send')).state === 'sending')

    slack.revoke('T0EAST')
    await happened('T0EAST', { type: 'app_uninstalled' })
    await eventually(async () => (await installations().of('T0EAST')) === null)
    resolve()
    await eventually(async () => (await rowOf('mid-send')).state === 'waiting')
    expect(slack.posted('DU0EA')).toHaveLength(before)

    await house.install('T0EAST', 'U0EA')
    await eventually(async () => (await rowOf('mid-send')).state === 'sent')
    expect(slack.posted('DU0EA')).toHaveLength(before + 1)
  })

  it('and Slack never says so by an event, the first refusal is enough', async () => {
    slack.revoke('T0EAST')
    await owe('T0EAST', 'U0EA', 'no-event')

    await eventually(async () => (await installations().of('T0EAST')) === null)
    const { rows } = await house.fresh.ownerPool.query(
      `SELECT removed_because FROM installation WHERE team_id = 'T0EAST'`,
    )
    expect(rows[0].removed_because).toBe('token_revoked')
    await house.install('T0EAST', 'U0EA')
    await eventually(async () => (await rowOf('no-event')).state === 'sent')
  })

  it('the council’s other workspace is spoken to as before, and the people of the first wait', async () => {
    const councilId = (await house.councilOf('T0WEST'))!
    const link = new URL(house.deps.workspaces!.linkFor(councilId))
    await house.install('T0WTWO', 'U0PA', { path: `${link.pathname}${link.search}` })
    slack.revoke('T0WEST')
    await happened('T0WEST', { type: 'app_uninstalled' })
    await eventually(async () => (await installations().of('T0WEST')) === null)

    await owe('T0WTWO', 'U0PA', 'to-the-other')
    await owe('T0WEST', 'U0WA', 'to-the-first')

    await eventually(async () => (await rowOf('to-the-other')).state === 'sent')
    await eventually(async () => (await rowOf('to-the-first')).why === 'Cleardays was removed from the workspace')
    expect((await rowOf('to-the-first')).state).toBe('waiting')
    const council = await (await house.here('T0WEST')).transaction((tx) => tx.committees.council())
    expect(council.postingStoppedBecause).toBeNull()
    await house.install('T0WEST', 'U0WA')
    await eventually(async () => (await rowOf('to-the-first')).state === 'sent')
  })

  it('a channel is spoken to with the token of the workspace it is in', async () => {
    const here = await house.here('T0WEST')
    await here.transaction(async (tx) => {
      for (const channel of ['C0WEST', 'C0PART'])
        await tx.outbox.owe(
          { key: `in-${channel}`, committeeId: null, channel, drawing: 'workspace-welcome', about: 'x' },
          'waiting',
          '2020-01-01T00:00:00Z',
        )
    })

    await eventually(
      async () => (await rowOf('in-C0WEST')).state === 'sent' && (await rowOf('in-C0PART')).state === 'sent',
    )
    expect(slack.posted('C0WEST').map(({ team }) => team)).toEqual(['T0WEST'])
    expect(slack.posted('C0PART').map(({ team }) => team)).toEqual(['T0WTWO'])
  })

  it('no call was ever made with a token that was known to be gone', () => {
    const dead = slack.calls.filter(({ answer }) => answer.error === 'token_revoked')

    // Two were in flight when it was withdrawn, or told by the refusal itself.
    expect(dead.length).toBeLessThanOrEqual(3)
    expect(
      slack.calls.filter(({ answer }) => answer.error === 'invalid_auth' || answer.error === 'not_authed'),
    ).toEqual([])
  })
})
