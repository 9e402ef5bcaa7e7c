import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { checkCalendar } from '../../src/command-line/doctor/check-calendar.ts'
import { checkSlack } from '../../src/command-line/doctor/check-slack.ts'
import { doctor } from '../../src/command-line/doctor.ts'
import { migrate } from '../../src/command-line/migrate.ts'
import { readConfig } from '../../src/config.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'

let slack: Server | undefined
afterEach(() => slack?.close())

const EVERY =
  'commands,chat:write,im:write,channels:read,groups:read,users:read,files:read,files:write,' +
  'im:history,channels:history,groups:history,users:read.email'

/** A pretend Slack that knows one bot token, with these scopes, and perhaps an app token. */
const configWith = async (scopes: string, appTokenIsGood = true) => {
  slack = createServer((request, response) => {
    const token = request.headers.authorization
    response.setHeader('x-oauth-scopes', scopes)
    const isGood = token === 'Bearer xoxb-good' || (appTokenIsGood && token === 'Bearer xapp-good')
    response.end(JSON.stringify(isGood ? { ok: true, team: 'Aldermere' } : { ok: false, error: 'invalid_auth' }))
  })
  await new Promise<void>((listening) => slack?.listen(0, '127.0.0.1', listening))
  const { port } = slack.address() as AddressInfo
  return (botToken: string) => {
    const config = readConfig({
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: 'xapp-good',
      SLACK_API_URL: `http://127.0.0.1:${port}/api`,
    })
    if (!config.ok) throw new Error(config.refusal.join())
    return config.value
  }
}
const saidOf = async (findings: Promise<readonly { isRight: boolean; says: string }[]>) =>
  (await findings).map(({ isRight, says }) => `${isRight ? 'well' : 'amiss'}: ${says}`)

describe('The doctor, of Slack', () => {
  it('is content with both tokens and every scope', async () => {
    const said = await saidOf(checkSlack((await configWith(EVERY))('xoxb-good')))

    expect(said).toEqual([
      'well: The bot token is for the workspace Aldermere.',
      'well: The app has every scope it can use.',
      'well: The app token opens a connection (Socket Mode).',
    ])
  })

  it('names the scopes that are needed and not there', async () => {
    const said = await saidOf(checkSlack((await configWith(EVERY.replace('files:write,', '')))('xoxb-good')))

    expect(said[1]).toBe(
      'amiss: The app has not been given files:write. Add them (OAuth & Permissions), and install it again.',
    )
  })

  it('names an optional scope that is not there, and finds nothing amiss', async () => {
    const said = await saidOf(checkSlack((await configWith(EVERY.replace(',users:read.email', '')))('xoxb-good')))

    expect(said[1]).toBe(
      'well: The app has what it needs. It goes without these, which are optional: users:read.email.',
    )
  })

  it('says which token Slack did not accept', async () => {
    expect(await saidOf(checkSlack((await configWith(EVERY))('xoxb-bad')))).toEqual([
      'amiss: Slack did not accept SLACK_BOT_TOKEN (invalid_auth). Copy it again from OAuth & Permissions.',
    ])
    slack?.close()
    expect((await saidOf(checkSlack((await configWith(EVERY, false))('xoxb-good'))))[2]).toContain(
      'Slack did not accept SLACK_APP_TOKEN (invalid_auth).',
    )
  })

  it('says when Slack cannot be reached', async () => {
    const config = (await configWith(EVERY))('xoxb-good')
    slack?.close()

    expect(await saidOf(checkSlack(config))).toEqual([expect.stringMatching(/^amiss: Slack cannot be reached at http/)])
  })
})

describe('The doctor, of the calendar', () => {
  const known = { from: civilDate('2019-01-01'), until: civilDate('2028-12-31') }

  it('is content while the bank holidays of a year ahead are known', () => {
    expect(checkCalendar(civilDate('2027-12-31'), known)).toMatchObject({ isRight: true })
  })

  it('is not the day after', () => {
    expect(checkCalendar(civilDate('2028-01-01'), known)).toEqual({
      about: 'Calendar',
      isRight: false,
      says: expect.stringContaining('known until Sunday 31 December 2028, and meetings are planned a year ahead'),
    })
  })
})

describe('The words of the command line that have to do with the database', () => {
  it.each([doctor, migrate])('refuse what they do not know: $word', async (word) => {
    const said: string[] = []
    const io = { out: () => {}, err: (text: string) => void said.push(text), readFile: async () => new Uint8Array() }

    expect(await word.run(['--nonsense'], io)).toBe(2)
    expect(said).toEqual([
      `cleardays ${word.word} takes ${word.word === 'doctor' ? '--json, --ledger' : '--json'} and nothing else.\n`,
    ])
  })
})
