import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/committee/settings.ts'
import { payloads } from '../../slack/support/signed.ts'
import { aDeployment, type Deployment } from '../../support/deployment.ts'
import { eventually } from '../../support/program.ts'
import { type SlackOfMany, slackOfMany } from '../../support/slack-of-many.ts'
import { controlsOfTheGallery, filledIn, isCommittee, oneOfEach, withIds } from './controls.ts'

// Two councils of one Enterprise Grid organisation, each with a workspace and a token of its own; Slack’s accounts are
// the organisation’s, so that one id is somebody in both.

const CANARY = 'SOUTH-CANARY'
const GRID = { id: 'E0GRID', name: 'Downs Councils' }
const [NORTH, SOUTH, THIRD, ALONE] = ['T0NORT', 'T0SOUT', 'T0THRD', 'T0ALON'] as const
const SAME = 'U0SAME'
const teams = [
  { id: NORTH, name: 'North Down', enterprise: GRID, users: [SAME, 'U0NA'], channels: { C0NORT: [SAME] } },
  { id: SOUTH, name: 'South Down', enterprise: GRID, users: [SAME, 'U0SA'], channels: { C0SOUT: [SAME] } },
  { id: THIRD, name: 'Mid Down', enterprise: GRID, users: [SAME, 'U0TA'], channels: { C0THRD: [SAME] } },
  { id: ALONE, name: 'Elsewhere', enterprise: null, users: [SAME], channels: { C0ALON: [SAME] } },
]

let slack: SlackOfMany
let house: Deployment
let south: { readonly committee: string; readonly item: string }

beforeAll(async () => {
  slack = await slackOfMany(teams)
  house = await aDeployment(slack)
  for (const team of [NORTH, SOUTH, ALONE]) await house.install(team, SAME)
  await withOfficer(NORTH, 'North Panel')
  south = await withOfficer(SOUTH, `${CANARY} Panel`)
})
afterAll(async () => {
  await house?.close()
  await slack?.close()
})

/** A committee of a workspace's council, with an item; the account that both have is its officer. */
const withOfficer = async (team: string, name: string) => {
  const here = await house.here(team)
  const committee = await here.transaction(async (tx) => {
    const { id } = await tx.committees.add({
      name,
      kind: 'scrutiny',
      nation: 'england',
      profile: 'england-council',
      zone: 'Europe/London',
      regime: 'statutory',
      slackChannel: null,
      venue: `${name} Hall`,
      startTime: '10:00' as never,
      minutesLong: 150,
      nextMinuteNumber: '1',
      settings: DEFAULT_SETTINGS,
    })
    const { id: personId } = (await tx.people.bySlack(team, SAME))!
    const role = { role: 'officer', title: null, representing: null, meetingId: null, until: null } as const
    await tx.people.give({ ...role, personId, committeeId: id, since: civilDate('2020-01-01') })
    return id
  })
  const { rows } = await house.fresh.ownerPool.query(
    `INSERT INTO item (id, council_id, committee_id, number, title, stage, origin)
     SELECT gen_random_uuid(), council_id, id, 1, $2, 'unscheduled', 'officer' FROM committee WHERE id = $1 RETURNING id`,
    [committee, `${name}: an item`],
  )
  return { committee, item: rows[0].id as string }
}
const command = (team: string | null, typed: string, over: Record<string, unknown> = {}) => {
  const [name = '', ...words] = typed.split(' ')
  const by = { team_id: team, user_id: SAME, channel_id: 'C0ANY', response_url: slack.answerUrl }
  return house.send(payloads.command(name, words.join(' '), { ...by, ...over }))
}
const happened = (event: Record<string, unknown>, over: Record<string, unknown>) =>
  house.send(payloads.event(event, { event_time: Math.floor(Date.now() / 1000) + 2, ...over }))
const saidTo = ({ said }: { readonly said: unknown }) => JSON.stringify(said)
const sealedOf = async (team: string) =>
  (await house.fresh.ownerPool.query('SELECT sealed FROM installation WHERE team_id = $1', [team])).rows[0]?.sealed ??
  null
/** What stands of South Down's council, as text. */
const allOfSouth = async () => {
  const council = await house.councilOf(SOUTH)
  const parts = []
  for (const table of ['committee', 'item', 'person', 'role_holding', 'slack_identity', 'ledger_entry'])
    parts.push(
      (
        await house.fresh.ownerPool.query(`SELECT x::text AS row FROM ${table} x WHERE council_id = $1 ORDER BY 1`, [
          council,
        ])
      ).rows,
    )
  return JSON.stringify(parts)
}
/** Whose tokens were used, and whether a word of South Down's was said, from here on. */
const from = () => {
  const already = slack.calls.length
  const since = () => slack.calls.slice(already)
  return {
    teams: () => [...new Set(since().flatMap(({ team }) => team ?? []))],
    said: () => JSON.stringify(since().map(({ said }) => said)),
  }
}

describe('Two councils of one organisation', () => {
  it('are two, and one account that is in both is answered by the one it speaks in', async () => {
    expect(await house.councilOf(NORTH)).not.toBe(await house.councilOf(SOUTH))
    for (const is_enterprise_install of ['false', 'true']) {
      const over = { enterprise_id: GRID.id, is_enterprise_install }
      expect(saidTo(await command(NORTH, '/committee', over))).not.toContain(CANARY)
      expect(saidTo(await command(SOUTH, '/committee', over))).toContain(CANARY)
    }
  })

  it('show each other nothing by any button or form with the other’s ids, said to be the organisation’s', async () => {
    const before = await allOfSouth()
    const heard = from()
    const id = (was: string) => (isCommittee(was) ? south.committee : south.item)
    const as = {
      user: { id: SAME, team_id: NORTH },
      team: { id: NORTH },
      enterprise: GRID,
      is_enterprise_install: true,
      response_url: slack.answerUrl,
    }
    const { controls, forms } = await controlsOfTheGallery()
    const answers = []
    for (const { action, value } of oneOfEach(controls))
      answers.push(await house.send({ ...payloads.press(action, withIds(value, id)), ...as }))
    for (const form of new Map(forms.map((one) => [one.callbackId, one])).values()) {
      const values = filledIn(form, () => south.item)
      const over = { private_metadata: withIds(form.metadata, id) }
      answers.push(await house.send({ ...payloads.submit(form.callbackId, values, over), ...as }))
    }

    expect(answers.length).toBeGreaterThan(200)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    await eventually(async () => heard.teams().length > 0)
    expect(answers.filter((one) => saidTo(one).includes(CANARY))).toEqual([])
    expect(heard.said()).not.toContain(CANARY)
    expect(heard.teams()).toEqual([NORTH])
    expect(await allOfSouth()).toBe(before)
  }, 120_000)

  it('are not told apart by the organisation alone: what names no workspace is nobody’s', async () => {
    const before = await allOfSouth()
    const over = { enterprise_id: GRID.id, is_enterprise_install: 'true' }
    for (const team of [null, GRID.id]) {
      const answer = await command(team, '/committee', over)
      expect(answer.status).toBeLessThan(500)
      expect(saidTo(answer)).not.toMatch(/SOUTH-CANARY|North Panel/)
    }
    for (const type of ['app_uninstalled', 'tokens_revoked'])
      await happened(
        { type, tokens: { bot: ['UBOTE0GRID'] } },
        { team_id: null, enterprise_id: GRID.id, is_enterprise_install: true, authorizations: [] },
      )
    expect(await allOfSouth()).toBe(before)
    for (const team of [NORTH, SOUTH]) expect(await sealedOf(team)).not.toBeNull()
  })

  it('end apart: one whose tokens are revoked is silent, and the other goes on', async () => {
    await happened(
      { type: 'tokens_revoked', tokens: { bot: [`UBOT${NORTH}`] } },
      { team_id: NORTH, enterprise_id: GRID.id, is_enterprise_install: false },
    )
    await eventually(async () => (await sealedOf(NORTH)) === null)

    expect(await sealedOf(SOUTH)).not.toBeNull()
    expect(saidTo(await command(SOUTH, '/committee'))).toContain(CANARY)
    expect(saidTo(await command(NORTH, '/committee'))).not.toContain(CANARY)
    const stopped = async (team: string) =>
      (await (await house.here(team)).transaction((tx) => tx.committees.council())).postingStoppedBecause
    expect(await stopped(NORTH)).not.toBeNull()
    expect(await stopped(SOUTH)).toBeNull()
    expect((await house.install(NORTH, SAME)).status).toBe(200)
  })
})

describe('A whole organisation that installs Cleardays beside them', () => {
  it('is a council of its own: theirs stay as they are, and only a workspace that has none is met as the organisation’s', async () => {
    const [north, other] = [await house.councilOf(NORTH), await house.councilOf(SOUTH)]
    await house.install(GRID.id, 'U0TA', { isOrg: true })
    const over = { enterprise_id: GRID.id, is_enterprise_install: 'true' }
    for (const team of [NORTH, SOUTH, THIRD]) await command(team, '/committee', over)

    expect(await house.councilOf(NORTH)).toBe(north)
    expect(await house.councilOf(SOUTH)).toBe(other)
    expect(await house.councilOf(THIRD)).toBe(await house.councilOf(GRID.id))
    expect([north, other]).not.toContain(await house.councilOf(GRID.id))
    expect(saidTo(await command(THIRD, '/committee', over))).not.toMatch(/SOUTH-CANARY|North Panel/)
    // A workspace outside it that says it is of the organisation is not believed over what is known.
    const alone = await house.councilOf(ALONE)
    await command(ALONE, '/committee', over)
    expect(await house.councilOf(ALONE)).toBe(alone)
  })

  it('taken back for one workspace, or for all, leaves the councils with tokens of their own', async () => {
    const organisation = { enterprise_id: GRID.id, is_enterprise_install: true }
    await happened({ type: 'app_uninstalled' }, { team_id: THIRD, ...organisation })
    expect(await sealedOf(GRID.id)).not.toBeNull()
    expect(await sealedOf(SOUTH)).not.toBeNull()

    await happened({ type: 'app_uninstalled' }, { team_id: null, authorizations: [], ...organisation })
    await eventually(async () => (await sealedOf(GRID.id)) === null)
    const heard = from()
    expect(saidTo(await command(SOUTH, '/committee'))).toContain(CANARY)
    expect(saidTo(await command(NORTH, '/committee'))).not.toContain(CANARY)
    const orphan = await command(THIRD, '/committee', { enterprise_id: GRID.id, is_enterprise_install: 'true' })
    expect(saidTo(orphan)).not.toMatch(/SOUTH-CANARY|North Panel/)
    expect(await house.councilOf(THIRD)).toBe(await house.councilOf(GRID.id))
    expect(heard.teams()).not.toContain(GRID.id)
  })
})
