import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { start } from '../../src/start/start.ts'
import { openStore } from '../../src/store/store.ts'
import { payloads, SECRET } from '../slack/support/signed.ts'
import { aDeployment, type Deployment } from '../support/deployment.ts'
import { eventually } from '../support/program.ts'
import { type SlackOfMany, slackOfMany } from '../support/slack-of-many.ts'

let slack: SlackOfMany
let house: Deployment

const GRID = { id: 'E0GRID', name: 'Downs Councils' }
const teams = [
  { id: 'T0WEST', name: 'Westmarch', enterprise: null, users: ['U0WA', 'U0WB'], channels: { C0WEST: ['U0WA'] } },
  { id: 'T0WTWO', name: 'Westmarch Partners', enterprise: null, users: ['U0PA'], channels: { C0PART: ['U0PA'] } },
  { id: 'T0EAST', name: 'Eastmarch', enterprise: null, users: ['U0EA'], channels: { C0EAST: ['U0EA'] } },
  { id: 'T0MIDM', name: 'Midmarch', enterprise: null, users: ['U0MA'], channels: {} },
  { id: 'T0NORT', name: 'North Down', enterprise: GRID, users: ['U0NA'], channels: {} },
  { id: 'T0SOUT', name: 'South Down', enterprise: GRID, users: ['U0SA'], channels: {} },
]

beforeAll(async () => {
  slack = await slackOfMany(teams)
  house = await aDeployment(slack)
})
afterAll(async () => {
  await house?.close()
  await slack?.close()
})

const by = (team: string, user: string, over = {}) => ({
  team_id: team,
  user_id: user,
  response_url: slack.answerUrl,
  channel_id: 'C0ANY',
  ...over,
})
const command = (team: string, user: string, typed: string, over = {}) => {
  const [name = '', ...words] = typed.split(' ')
  return house.send(payloads.command(name, words.join(' '), by(team, user, over)))
}
const saidTo = (answer: { said: unknown }) => JSON.stringify(answer.said)

describe('A workspace nobody has installed it in', () => {
  it('is answered in words, on the acknowledgement, with no token asked for', async () => {
    const before = slack.calls.length

    const answer = await command('T0NOBODY', 'U0X', '/programme')

    expect(answer.status).toBe(200)
    expect(saidTo(answer)).toContain('not installed in this workspace')
    expect(slack.calls.slice(before)).toEqual([])
  })

  it('is answered too when somebody presses an old button', async () => {
    const before = slack.calls.length

    const answer = await house.send(
      payloads.press('run.command', 'x', {
        user: { id: 'U0X', team_id: 'T0NOBODY' },
        team: { id: 'T0NOBODY' },
        response_url: slack.answerUrl,
      }),
    )

    expect(answer.status).toBe(200)
    const said = await eventually(async () =>
      slack.calls.slice(before).find(({ method }) => method.startsWith('answer')),
    )
    expect(JSON.stringify(said.said)).toContain('not installed in this workspace')
  })
})

describe('Installing', () => {
  it('begins a council, whose administrator is whoever installed it, and who is told what comes first', async () => {
    const page = await house.install('T0WEST', 'U0WA')

    expect(page.status).toBe(200)
    expect(page.text).toContain('Cleardays is in Westmarch')
    const here = await house.here('T0WEST')
    const person = await here.transaction(async (tx) => (await tx.people.bySlack('T0WEST', 'U0WA'))!)
    const roles = await here.transaction(async (tx) => tx.people.holdingsOf(person.id))
    expect(roles).toMatchObject([{ role: 'administrator', committeeId: null }])
    const welcome = await eventually(async () => slack.posted('DU0WA')[0])
    expect(welcome.said.text).toContain('Cleardays is here for Westmarch')
    expect(welcome.team).toBe('T0WEST')
  })

  it('once more goes on with the same council', async () => {
    const before = await house.councilOf('T0WEST')

    const page = await house.install('T0WEST', 'U0WB')

    expect(page.text).toContain('goes on where it was')
    expect(await house.councilOf('T0WEST')).toBe(before)
  })

  it('by another council begins another, and each is answered as itself', async () => {
    await house.install('T0EAST', 'U0EA')

    expect(await house.councilOf('T0EAST')).not.toBe(await house.councilOf('T0WEST'))
    const answers = await Promise.all([
      command('T0WEST', 'U0WA', '/committee workspaces'),
      command('T0EAST', 'U0EA', '/committee workspaces'),
    ])
    expect(saidTo(answers[0])).toContain('Workspaces of Westmarch')
    expect(saidTo(answers[0])).not.toContain('Eastmarch')
    expect(saidTo(answers[1])).toContain('Workspaces of Eastmarch')
  })

  it('by two people in the same moment begins one council', async () => {
    const pages = await Promise.all(Array.from({ length: 4 }, () => house.install('T0MIDM', 'U0MA')))

    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const { rows } = await house.fresh.ownerPool.query(`SELECT count(*)::int AS n FROM council WHERE name = 'Midmarch'`)
    expect(rows).toEqual([{ n: 1 }])
  })

  it('is refused to whoever is not its administrator, who is told who is', async () => {
    const answer = await command('T0WEST', 'U0WB', '/committee workspaces')

    expect(saidTo(answer)).toContain('administrator')
    expect(saidTo(answer)).not.toContain('join=')
  })

  it('in a further workspace of a council goes by a link its administrator makes, once', async () => {
    const link = new URL(
      /https:\/\/cleardays\.example\/slack\/install\?join=[^"\\]+/.exec(
        saidTo(await command('T0WEST', 'U0WA', '/committee workspaces')),
      )![0],
    )
    const path = `${link.pathname}${link.search}`

    // Somebody takes too long, and begins again: it is still for the same council.
    const slow = house.browser()
    await slow.begins(path)
    const late = await slow.comesBack(slack.agrees('T0WTWO', 'U0PA'), 'not the state any more')
    expect(late.text).toContain(`href="${path.replaceAll('&', '&#38;')}"`)
    expect(await house.councilOf('T0WTWO')).toBeNull()

    const page = await house.install('T0WTWO', 'U0PA', { path })

    expect(page.status).toBe(200)
    expect(await house.councilOf('T0WTWO')).toBe(await house.councilOf('T0WEST'))
    const again = await house.install('T0EAST', 'U0EA', { path })
    expect(again.status).toBe(400)
    expect(again.text).toContain('no longer good')
    expect(await house.councilOf('T0EAST')).not.toBe(await house.councilOf('T0WEST'))
  })

  it('for a whole organisation serves each of its workspaces, met when somebody there first speaks', async () => {
    await house.install('E0GRID', 'U0NA', { isOrg: true })
    expect(await house.councilOf('T0NORT')).toBeNull()

    const over = { enterprise_id: 'E0GRID', is_enterprise_install: 'true' }
    const answer = await command('T0NORT', 'U0NA', '/programme help', over)

    expect(saidTo(answer)).not.toContain('not installed')
    expect(await house.councilOf('T0NORT')).toBe(await house.councilOf('E0GRID'))
    const stranger = await command('T0SOUT', 'U0SA', '/programme help', {
      enterprise_id: 'E0GRID',
      is_enterprise_install: 'false',
    })
    expect(saidTo(stranger)).toContain('not installed in this workspace')
  })
})

describe('An organisation that removes Cleardays', () => {
  const tokenOf = async (team: string) =>
    (await house.fresh.ownerPool.query('SELECT sealed FROM installation WHERE team_id = $1', [team])).rows[0]?.sealed ??
    null
  const event = (over: Record<string, unknown>) =>
    house.send(
      payloads.event(
        { type: 'app_uninstalled' },
        { event_time: Math.floor(Date.now() / 1000), enterprise_id: 'E0GRID', ...over },
      ),
    )

  it('from one workspace keeps the organisation’s token', async () => {
    await event({ team_id: 'T0NORT' })

    expect((await event({ team_id: 'T0NORT' })).status).toBe(200)
    expect(await tokenOf('E0GRID')).not.toBeNull()
  })

  it('from all of them has it deleted, though no workspace is named; a workspace of the organisation with a token of its own goes on', async () => {
    await house.install('T0SOUT', 'U0SA')
    expect(await house.councilOf('T0SOUT')).toBe(await house.councilOf('E0GRID'))

    await event({ team_id: null, is_enterprise_install: true, authorizations: [] })

    await eventually(async () => (await tokenOf('E0GRID')) === null)
    expect(await tokenOf('T0SOUT')).not.toBeNull()
    const council = await (await house.here('T0SOUT')).transaction((tx) => tx.committees.council())
    expect(council.postingStoppedBecause).toBeNull()
  })
})

describe('A state', () => {
  const tries: readonly (readonly [string, (own: string, other: string) => { state: string; mine: boolean }])[] = [
    ['that was never given', () => ({ state: 'made-up', mine: true })],
    ['of another browser', (_own, other) => ({ state: other, mine: true })],
    ['of one’s own, in a browser without its cookie', (own) => ({ state: own, mine: false })],
    ['with a letter changed', (own) => ({ state: `${own.slice(0, -2)}${own.endsWith('A') ? 'B' : 'A'}A`, mine: true })],
    ['that is empty', () => ({ state: '', mine: true })],
  ]
  it.each(tries)('%s installs nothing', async (_name, made) => {
    const [one, two, bare] = [house.browser(), house.browser(), house.browser()]
    const { state, mine } = made(await one.begins(), await two.begins())
    const before = slack.calls.length

    const page = await (mine ? one : bare).comesBack(slack.agrees('T0EAST', 'U0EA'), state)

    expect(page.status).toBe(400)
    expect(page.text).toContain('Please begin again')
    expect(slack.calls.slice(before)).toEqual([])
  })

  it('is good once', async () => {
    const one = house.browser()
    const state = await one.begins()
    const cookie = `__Host-cleardays-install=${state}`
    expect((await one.comesBack(slack.agrees('T0EAST', 'U0EA'), state)).status).toBe(200)

    const code = slack.agrees('T0EAST', 'U0EA')
    const again = await fetch(`${house.origin}/slack/oauth_redirect?code=${code}&state=${encodeURIComponent(state)}`, {
      headers: { cookie },
    })

    expect(again.status).toBe(400)
  })

  it('and a person who does not agree installs nothing, and is told so', async () => {
    const page = await house.browser().get('/slack/oauth_redirect?error=access_denied&state=x')

    expect(page.text).toContain('You did not agree')
  })

  it('nothing of what a browser sends is written into the page', async () => {
    const page = await house.browser().get('/slack/oauth_redirect?code=%3Cscript%3E&state=%3Cscript%3E')

    expect(page.text).not.toContain('<script>')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('only by GET', async () => {
    for (const path of ['/slack/install', '/slack/oauth_redirect'])
      expect((await fetch(`${house.origin}${path}`, { method: 'POST' })).status).toBe(405)
  })
})

describe('One token again, on a database that served several councils', () => {
  it('speaks for its own council, and nothing of another goes out with it', async () => {
    await house.stop()
    const store = openStore(house.fresh.database.prisma)
    for (const team of ['T0WEST', 'T0EAST']) {
      const here = store.for((await store.councilOfTeam(team))!)
      const user = team === 'T0WEST' ? 'U0WA' : 'U0EA'
      await here.transaction(async (tx) => {
        const { id: personId } = (await tx.people.bySlack(team, user))!
        const said = {
          key: `one-token:${team}`,
          committeeId: null,
          personId,
          drawing: 'workspace-welcome',
          about: team,
        }
        await tx.outbox.owe(said, 'waiting', '2020-01-01T00:00:00Z')
      })
    }
    const [botToken] = [...slack.tokens].filter(([, { team, isGood }]) => team === 'T0WEST' && isGood).at(-1)!
    const read = readConfig({
      PORT: '0',
      LOG_LEVEL: 'silent',
      CLEARDAYS_DATA: house.config.dataFolder,
      CLEARDAYS_BANK_HOLIDAYS_URL: '',
      DATABASE_URL: house.fresh.appUrl,
      DATABASE_OWNER_URL: house.fresh.url,
      SLACK_API_URL: slack.api,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: SECRET,
    })
    if (!read.ok) throw new Error(read.refusal.join(' '))
    const before = slack.calls.length

    const one = await start(read.value)
    const rowOf = async (team: string) =>
      (await house.fresh.ownerPool.query('SELECT state, why FROM outbox_message WHERE key = $1', [`one-token:${team}`]))
        .rows[0]
    await eventually(async () => (await rowOf('T0WEST')).state === 'sent')
    await eventually(async () => (await rowOf('T0EAST')).why === 'Cleardays was removed from the workspace')
    await one.stop()

    expect((await rowOf('T0EAST')).state).toBe('waiting')
    expect(new Set(slack.calls.slice(before).map(({ token }) => token))).toEqual(new Set([botToken]))
    expect(JSON.stringify(slack.calls.slice(before))).not.toContain('U0EA')
  })
})
