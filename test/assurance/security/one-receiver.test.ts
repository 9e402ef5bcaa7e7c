import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../../src/app/deps.ts'
import { identify } from '../../../src/app/identify.ts'
import { machineClock } from '../../../src/clock.ts'
import { features } from '../../../src/features/index.ts'
import { openMetrics } from '../../../src/observe/metrics.ts'
import { openSeals } from '../../../src/secrets/seal.ts'
import { closing } from '../../../src/start/closing.ts'
import type { Connected } from '../../../src/start/connect.ts'
import { connectCouncils } from '../../../src/start/connect-councils.ts'
import { keysIn } from '../../../src/start/keys.ts'
import { openInstallations } from '../../../src/store/installations.ts'
import { asBody, payloads, SECRET, signedHeaders } from '../../slack/support/signed.ts'
import { aKey } from '../../support/deployment.ts'
import { type SlackOfMany, slackOfMany } from '../../support/slack-of-many.ts'
import { controlsOfTheGallery, filledIn, isCommittee, named, withIds } from './controls.ts'
import { CANARY, TEAM_A, TEAM_B, type TwoCouncils, twoCouncils } from './two-councils.ts'

const LONG = process.env.CLEARDAYS_LONG === '1'
const KINDS = LONG ? ['committee', 'item', 'meeting', 'request', 'agenda', 'proposal'] : ['item', 'committee']
const PEOPLE = ['U0ALISON', 'U0PRATT', 'U0NAIR']

let councils: TwoCouncils
let slack: SlackOfMany
let connected: Connected
let ids: Readonly<Record<string, readonly string[]>>
const opened = closing()
let tried = 0
const answers: string[] = []

beforeAll(async () => {
  councils = await twoCouncils()
  ids = await councils.idsOf(councils.b)
  const team = (id: string, name: string) => ({
    id,
    name,
    enterprise: null,
    users: PEOPLE,
    channels: { C0PANEL: PEOPLE },
  })
  slack = await slackOfMany([team(TEAM_A, 'Alphashire'), team(TEAM_B, 'Betashire')])
  const { store, prisma } = councils
  const config = {
    mode: 'councils',
    port: 0,
    signingSecret: SECRET,
    clientId: '12.34',
    clientSecret: 'the-client-secret',
    publicUrl: 'https://cleardays.example',
    tokenKey: aKey(),
    tokenKeysBefore: [],
    slackApiUrl: slack.api,
  } as unknown as Parameters<typeof connectCouncils>[0]
  const deps = (): Deps => ({ ...councils.depsOver(store), ...connected, drawings: councils.depsOver(store).drawings })
  connected = connectCouncils(
    config,
    { prisma },
    store,
    {
      identify: (teamId, slackId) => identify(store, deps().profiles)(teamId, slackId),
      councilOf: (teamId) => store.councilOfTeam(teamId),
      log: councils.depsOver(store).log,
      metrics: openMetrics(),
      wallClock: machineClock,
      readiness: async () => ({ ready: true }),
      mayBeHeard: () => true,
    },
    opened,
  )
  const installations = openInstallations(prisma, openSeals(keysIn(config)))
  for (const teamId of [TEAM_A, TEAM_B]) {
    const code = slack.agrees(teamId, 'U0ALISON')
    const given = await fetch(`${slack.api}oauth.v2.access`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: '12.34',
        client_secret: 'the-client-secret',
        code,
        redirect_uri: 'https://cleardays.example/slack/oauth_redirect',
      }).toString(),
    })
    const { access_token: token } = (await given.json()) as { access_token: string }
    await installations.keep({
      teamId,
      name: teamId,
      enterpriseId: null,
      isOrgInstall: false,
      botId: `B${teamId}`,
      botUserId: `UBOT${teamId}`,
      installedBy: 'U0ALISON',
      scopes: [],
      tokens: { token, refreshToken: null },
      expiresAt: null,
      joins: null,
      now: machineClock.now().toUTC().toISO()!,
    })
  }
  for (const feature of features) feature.listen(connected.desk, deps())
  await connected.start()
})
afterAll(async () => {
  console.log(`one receiver: ${tried} signed requests of one workspace with another council’s ids`)
  await connected?.stop()
  await opened.all(() => {})
  await councils?.close()
  await slack?.close()
})

/** Signed, sent, and everything that follows done: what came back is kept with what Slack was asked. */
const send = async (payload: Record<string, unknown>): Promise<number> => {
  tried += 1
  const { body, type } = asBody(payload)
  const response = await fetch(`http://127.0.0.1:${connected.port()}/slack/events`, {
    method: 'POST',
    body,
    headers: signedHeaders(body, { type }),
  })
  answers.push(await response.text())
  return response.status
}
const from = (teamId: string) => ({
  user: { id: 'U0ALISON', team_id: teamId },
  team: { id: teamId },
  response_url: slack.answerUrl,
})
const leaks = () => [
  ...answers.filter((text) => text.includes(CANARY)),
  ...slack.calls.filter(({ said }) => JSON.stringify(said).includes(CANARY)).map(({ method }) => method),
]

describe('Two workspaces through one receiver', async () => {
  const { controls, forms } = await controlsOfTheGallery()

  it('each is answered by its own council', async () => {
    const calls = slack.calls.length
    for (const teamId of [TEAM_A, TEAM_B])
      await send(
        payloads.command('/programme', '', {
          team_id: teamId,
          user_id: 'U0ALISON',
          channel_id: 'C0PANEL',
          response_url: slack.answerUrl,
        }),
      )

    const [a, b] = answers.slice(-2)
    expect(a).not.toContain(CANARY)
    expect(`${b}${JSON.stringify(slack.calls.slice(calls))}`).toContain(CANARY)
    answers.length = 0
    slack.calls.length = 0
  })

  it('nothing of the one is shown to an officer of the other, nor changed, by any control or form with its ids', async () => {
    const before = await councils.digest()
    const ownCommittee = (await councils.idsOf(councils.a)).committee![0]!
    for (const kind of KINDS)
      for (const id of ids[kind]?.slice(0, 1) ?? []) {
        for (const { action, value } of controls) {
          // In the short form a thing of the other council in one's own committee; and its committee.
          const names = named(value)
          if (!LONG && !(kind === 'committee' ? names.committee : names.thing)) continue
          const payload = payloads.press(
            action,
            withIds(value, (was) => (!LONG && kind !== 'committee' && isCommittee(was) ? ownCommittee : id)),
            {
              ...from(TEAM_A),
              channel: { id: 'C0PANEL' },
            },
          )
          expect(await send(payload)).toBe(200)
        }
        for (const form of forms) {
          const payload = payloads.submit(
            form.callbackId,
            filledIn(form, () => id),
            {
              private_metadata: withIds(form.metadata, () => id),
            },
          )
          expect(await send({ ...payload, ...from(TEAM_A) })).toBe(200)
        }
      }
    await connected.stop()

    expect(leaks()).toEqual([])
    expect(await councils.digest()).toEqual(before)
  }, 600_000)

  it('and never with the token of the other', () => {
    const asked = slack.calls.filter(({ team }) => team !== null)

    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter(({ team }) => team === TEAM_B)).toEqual([])
  })
})
