import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mirrorShares } from '../../src/app/joint/mirror-shares.ts'
import { civilDate, plusDays, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import { payloads } from '../slack/support/signed.ts'
import { aDeployment, type Deployment } from '../support/deployment.ts'
import { eventually } from '../support/program.ts'
import { type SlackOfMany, slackOfMany } from '../support/slack-of-many.ts'

let slack: SlackOfMany
let house: Deployment
const today = civilDate(new Date().toISOString().slice(0, 10))
const committees = new Map<string, string>()

const setUp = async (team: string, user: string, name: string, channel: string): Promise<void> => {
  await house.install(team, user)
  const here = await house.here(team)
  const id = await here.transaction(async (tx) => {
    const committee = await tx.committees.add({
      name,
      kind: 'joint',
      nation: 'england',
      profile: 'england-council',
      zone: 'Europe/London',
      regime: 'statutory',
      slackChannel: channel,
      venue: 'County Hall',
      startTime: timeOfDay('10:00'),
      minutesLong: 120,
      nextMinuteNumber: null,
      settings: DEFAULT_SETTINGS,
    })
    await tx.committees.endRehearsal(committee.id, new Date().toISOString())
    return committee.id
  })
  committees.set(team, id)
}
const meeting = async (team: string, inDays: number) =>
  (await house.here(team)).transaction((tx) =>
    tx.meetings.add({
      committeeId: committees.get(team)!,
      day: plusDays(today, inDays),
      time: timeOfDay('10:00'),
      minutesLong: 120,
      venue: 'County Hall',
      link: null,
      regime: 'statutory',
      state: 'confirmed',
      title: null,
      reason: null,
    }),
  )

beforeAll(async () => {
  slack = await slackOfMany([
    { id: 'T0HOST', name: 'Westmarch', enterprise: null, users: ['U0HA'], channels: { C0HOST: ['U0HA'] } },
    { id: 'T0PART', name: 'Eastmarch', enterprise: null, users: ['U0PA'], channels: { C0PART: ['U0PA'] } },
  ])
  house = await aDeployment(slack)
  await setUp('T0HOST', 'U0HA', 'South Downs Waste Partnership', 'C0HOST')
  await setUp('T0PART', 'U0PA', 'Waste (Eastmarch)', 'C0PART')
  await meeting('T0HOST', 40)
})
afterAll(async () => {
  await house?.close()
  await slack?.close()
})

const from = (team: string, user: string) => ({ user: { id: user, team_id: team }, team: { id: team } })
const types = async (team: string, user: string, typed: string) => {
  const [name = '', ...words] = typed.split(' ')
  const over = { team_id: team, user_id: user, channel_id: 'C0ANY', response_url: slack.answerUrl }
  return JSON.stringify((await house.send(payloads.command(name, words.join(' '), over))).said)
}
const sendsIn = async (team: string, user: string, form: string, metadata: unknown, typed: Record<string, string>) => {
  const values = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, { input: { value } }]))
  const payload = payloads.submit(form, values, { private_metadata: JSON.stringify(metadata) })
  return JSON.stringify((await house.send({ ...payload, ...from(team, user) })).said)
}

/** What is owed to a council’s officers, as it would be said now: they have their hours, and no weekends. */
const owed = async (team: string, drawing: string): Promise<readonly string[]> => {
  const here = await house.here(team)
  const { rows } = await house.fresh.ownerPool.query<{ about: string }>(
    'SELECT about FROM outbox_message WHERE council_id = $1 AND drawing = $2 AND person_id IS NOT NULL',
    [await house.councilOf(team), drawing],
  )
  const { drawings, clock } = house.deps
  return here.transaction(async (tx) =>
    Promise.all(
      rows.map(async ({ about }) => (await drawings[drawing]!(tx, about, null, { clock, drawings }))?.text ?? ''),
    ),
  )
}

describe('A joint committee of two councils', () => {
  it('is offered by its host with a code, read out once', async () => {
    expect(await types('T0HOST', 'U0HA', '/committee joint')).toContain('Invite a council')

    const said = await sendsIn(
      'T0HOST',
      'U0HA',
      actionIds.inviteCouncilSubmitted,
      { committee: committees.get('T0HOST') },
      { authority: 'Eastmarch' },
    )

    const [code] = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}/.exec(said) ?? []
    expect(code).toBeDefined()
    expect(await types('T0HOST', 'U0HA', '/committee joint')).toContain('no answer yet')
    expect(await types('T0HOST', 'U0HA', '/committee joint')).not.toContain(code)

    const found = await sendsIn(
      'T0PART',
      'U0PA',
      actionIds.jointCodeSubmitted,
      { committee: committees.get('T0PART') },
      { code: code!.toLowerCase().replaceAll('-', ' ') },
    )
    expect(found).toContain('Westmarch')
    expect(found).toContain('South Downs Waste Partnership')
    const view = JSON.parse(found).view
    const accepted = await sendsIn(
      'T0PART',
      'U0PA',
      actionIds.jointAcceptSubmitted,
      JSON.parse(view.private_metadata),
      {},
    )
    expect(accepted).toContain('takes part in the South Downs Waste Partnership')
  })

  it('its meetings stand at the partner’s, whose channel is told with the partner’s own token', async () => {
    expect(await types('T0PART', 'U0PA', '/committee joint')).toContain('hosted by Westmarch')

    const said = await eventually(async () => slack.posted('C0PART').at(-1))
    expect(said.team).toBe('T0PART')
    expect(JSON.stringify(said.said)).toContain('South Downs Waste Partnership')
    expect(slack.posted('C0HOST')).toEqual([])
  })

  it('the host’s officer is told that they take part', async () => {
    expect(await owed('T0HOST', 'joint-answered')).toEqual([expect.stringContaining('Eastmarch takes part')])
  })

  it('a meeting that is added is told there once, and drawn again in what was told before', async () => {
    await meeting('T0HOST', 70)
    const before = slack.posted('C0PART').length

    await mirrorShares(house.deps, (await house.councilOf('T0HOST'))!)

    await eventually(async () => slack.posted('C0PART').length > before)
    await eventually(async () =>
      slack.calls.some(({ method, said }) => method === 'chat.update' && said.channel === 'C0PART'),
    )
    expect(slack.posted('C0PART')).toHaveLength(before + 1)
  })

  it('withdrawn by a press, it is told there, and stays as it was', async () => {
    const [share] = await (await house.here('T0HOST')).transaction((tx) => tx.joint.sharesOf(committees.get('T0HOST')!))
    await house.send(
      payloads.press(actionIds.withdrawShare, share!.id, { ...from('T0HOST', 'U0HA'), response_url: slack.answerUrl }),
    )

    const told = await eventually(async () => {
      const found = await owed('T0PART', 'joint-ended')
      return found.length > 0 && found
    })
    expect(told).toEqual([expect.stringContaining('no longer shares')])
    expect(await types('T0PART', 'U0PA', '/committee joint')).toContain('what follows is how it stood')
  })
})
