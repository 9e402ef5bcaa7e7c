import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identify } from '../../../src/app/identify.ts'
import { features } from '../../../src/features/index.ts'
import { openDesk } from '../../slack/support/open-desk.ts'
import { asBody, FORM, payloads, SECRET, signedHeaders } from '../../slack/support/signed.ts'
import { controlsOfTheGallery, filledIn, withIds } from './controls.ts'
import { CANARY, chanceFrom, TEAM_A, type TwoCouncils, twoCouncils } from './two-councils.ts'

/** 10,000 in the default suite; 100,000 in the long form. */
const PAYLOADS = Number(process.env.CLEARDAYS_FUZZ ?? (process.env.CLEARDAYS_LONG === '1' ? 100_000 : 10_000))
const AT_ONCE = 16
/** An answer that has not come by then does not come: the desk itself answers before Slack's three seconds are over. */
const PATIENCE_MS = 20_000

let councils: TwoCouncils
let desk: Awaited<ReturnType<typeof openDesk>>
let bases: readonly Record<string, unknown>[]
const statuses = new Map<number, number>()
const chance = chanceFrom(20_260_902)
const figures = { signed: 0, forged: 0, stale: 0, replayed: 0, slowest: 0, logged: 0 }
const faults: string[] = []
const onFault = (fault: unknown) => void faults.push(String(fault))

beforeAll(async () => {
  councils = await twoCouncils()
  const deps = councils.depsOver(councils.store)
  const listen = (to: Parameters<Parameters<typeof openDesk>[0]>[0]) => {
    for (const feature of features) feature.listen(to, deps)
  }
  desk = await openDesk(listen, {
    identify: identify(councils.store, deps.profiles),
    councilOf: (team) => councils.store.councilOfTeam(team),
    inbox: { once: (key, councilId) => councils.store.once(key, councilId) },
  })
  const ids = Object.values(await councils.idsOf(councils.a)).flat()
  const id = () => chance.pick(ids)
  const { controls, forms } = await controlsOfTheGallery()
  const by = () => {
    const user = { id: chance.pick(['U0ALISON', 'U0PRATT', 'U0NAIR', 'U0AMERY', 'U0NOBODY']), team_id: TEAM_A }
    return { user, team: { id: TEAM_A } }
  }
  bases = [
    ...controls.map(({ action, value }) => payloads.press(action, withIds(value, id), by())),
    ...forms.map((form) => {
      const over = { private_metadata: withIds(form.metadata, id) }
      return { ...payloads.submit(form.callbackId, filledIn(form, id), over), ...by() }
    }),
    ...features
      .flatMap(({ words }) => words)
      .map(({ command, word }) => payloads.command(command, `${word} 1`, { user_id: 'U0ALISON', team_id: TEAM_A })),
    payloads.event({ type: 'user_change', user: { id: 'U0NAIR' } }, { team_id: TEAM_A }),
    payloads.event({ type: 'member_joined_channel', user: 'U0NAIR', channel: 'C0PANEL' }, { team_id: TEAM_A }),
    payloads.event({ type: 'app_home_opened', user: 'U0NAIR', tab: 'home' }, { team_id: TEAM_A }),
  ]
  process.on('unhandledRejection', onFault).on('uncaughtException', onFault)
}, 120_000)
afterAll(async () => {
  process.off('unhandledRejection', onFault).off('uncaughtException', onFault)
  console.log(
    `fuzz: ${figures.signed} signed and mutated payloads, ${figures.forged} forged, ${figures.stale} stale, ` +
      `${figures.replayed} replayed; slowest answer ${Math.round(figures.slowest)} ms; ${figures.logged} characters of log without a secret; answers ${JSON.stringify(Object.fromEntries(statuses))}`,
  )
  await desk.close()
  await councils.close()
}, 180_000)

const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)])
/** Secrets as they might stand anywhere in what is sent: none of them is ever written in the log. */
const SECRETS = [SECRET, 'xoxb-1-2-abcdefghijkl', 'xoxp-9999999999-KESTRELTOKEN', 'xapp-1-A0KESTREL-1234567890-abcdef']
const STRANGE: readonly unknown[] = [
  ...SECRETS.slice(2),
  null,
  '',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  'null',
  '../../etc/passwd',
  "'; DROP TABLE item; --",
  '%s%n',
  '<!channel>',
  '\u0000',
  '\u202eabc',
  '\ud800',
  'x'.repeat(5000),
  '00000000-0000-0000-0000-000000000000',
  { __proto__: { admin: true } },
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'),
  deep(60),
]

/** Somewhere in it something is taken out, put in, or is of another kind than it should be. */
const mutated = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'string' && chance.next() < 0.4) {
      const at = Math.floor(chance.next() * (value.length + 1))
      return value.slice(0, at) + chance.pick(['', '"', '{', '\\', '1', ' ', '@', '\n']) + value.slice(at + 1)
    }
    return chance.pick(STRANGE)
  }
  if (Array.isArray(value)) {
    if (value.length === 0 || chance.next() < 0.2) return chance.pick(STRANGE)
    const at = Math.floor(chance.next() * value.length)
    return value.map((one, n) => (n === at ? mutated(one) : one))
  }
  const keys = Object.keys(value)
  if (keys.length === 0 || chance.next() < 0.1) return chance.pick(STRANGE)
  const key = chance.pick(keys)
  const { [key]: inner, ...rest } = value as Record<string, unknown>
  if (chance.next() < 0.15) return rest
  return { ...rest, [key]: mutated(inner) }
}

type Sent = { readonly body: string; readonly type: string }
const fresh = (payload: Record<string, unknown>): Record<string, unknown> => ({
  ...payload,
  ...('trigger_id' in payload && { trigger_id: `t.${chance.next()}` }),
  ...('event_id' in payload && { event_id: `Ev${chance.next()}` }),
})
const aPayload = (): Sent => {
  const base = fresh(chance.pick(bases))
  let it = chance.next() < 0.1 ? base : mutated(base)
  while (chance.next() < 0.3) it = mutated(it)
  const sent =
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? asBody(it as Record<string, unknown>)
      : { body: JSON.stringify(it) ?? '', type: 'application/json' }
  const way = chance.next()
  if (way < 0.05)
    return { ...sent, type: chance.pick(['text/plain', 'application/json', FORM, 'multipart/form-data', '']) }
  if (way < 0.1) return { ...sent, body: sent.body.slice(0, Math.floor(chance.next() * sent.body.length)) }
  if (way < 0.12) return { ...sent, body: `ssl_check=1&${sent.body}` }
  if (way < 0.14) return { ...sent, body: `${sent.body}&payload=%7B%7D` }
  return sent
}

const post = async (body: string, headers: Record<string, string>) => {
  const started = performance.now()
  const response = await fetch(desk.at, {
    method: 'POST',
    body,
    headers,
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const text = await response.text()
  const took = performance.now() - started
  figures.slowest = Math.max(figures.slowest, took)
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
  return { status: response.status, text }
}

/** Sends so many, several at once. */
const many = async (count: number, one: (n: number) => Promise<void>) => {
  let next = 0
  const inTurn = async () => {
    while (next < count) {
      next += 1
      await one(next)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn))
}

describe('The door of the whole application, on a real database', () => {
  it('answers whatever is signed: never with a fault of its own, and always', async () => {
    const before = await councils.digest()
    const amiss: string[] = []
    await many(PAYLOADS, async () => {
      const { body, type } = aPayload()
      figures.signed += 1
      const { status, text } = await post(body, signedHeaders(body, { type })).catch((fault: Error) => ({
        status: 0,
        text: fault.message,
      }))
      if (status === 0 || status >= 500 || text.includes(CANARY))
        amiss.push(`${status}: ${decodeURIComponent(body).slice(0, 900)} → ${text.slice(0, 200)}`)
      if (figures.signed % 500 === 0) desk.slack.clear()
    })
    await desk.desk.settled()

    expect(amiss.slice(0, 5)).toEqual([])
    expect(faults).toEqual([])
    const written = desk.log() + councils.lines.join('')
    figures.logged = written.length
    expect(written.length).toBeGreaterThan(10_000)
    expect(SECRETS.filter((one) => written.includes(one))).toEqual([])
    expect(await councils.digest()).toEqual(before)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  }, 3_600_000)

  it('hears nothing that is forged, stale or a repetition', async () => {
    const each = Math.ceil(PAYLOADS / 20)
    const wrong: string[] = []
    const heardBefore = desk.log().length
    await many(each, async (n) => {
      const { body, type } = asBody(fresh(chance.pick(bases)))
      const good = signedHeaders(body, { type })
      const forged: readonly Record<string, string>[] = [
        { 'content-type': type },
        { ...good, 'x-slack-signature': `v0=${'0'.repeat(64)}` },
        { ...good, 'x-slack-signature': good['x-slack-signature'].slice(0, -2) },
        signedHeaders(`${body} `, { type }),
        signedHeaders(body, { type, secret: 'b0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5' }),
      ]
      const stale = signedHeaders(body, { type, at: Date.now() / 1000 + (n % 2 === 0 ? 400 : -400) })
      figures.forged += 1
      figures.stale += 1
      for (const headers of [forged[n % forged.length]!, stale])
        if ((await post(body, headers)).status !== 401) wrong.push(body.slice(0, 200))
    })
    expect(wrong).toEqual([])
    expect(desk.log().slice(heardBefore)).not.toContain('"heard"')

    const command = asBody(payloads.command('/programme', 'help', { user_id: 'U0ALISON', team_id: TEAM_A }))
    const headers = signedHeaders(command.body)
    const answers: string[] = []
    await many(200, async () => {
      figures.replayed += 1
      answers.push((await post(command.body, headers)).text)
    })
    expect(answers.filter((text) => text !== '').length).toBeLessThanOrEqual(1)
  }, 120_000)

  it('goes on answering afterwards', async () => {
    const { body } = asBody(payloads.command('/programme', 'help', { user_id: 'U0ALISON', team_id: TEAM_A }))
    const { status, text } = await post(body, signedHeaders(body))
    expect(status).toBe(200)
    expect(text).toContain('/programme')
  })
})
