import { randomBytes } from 'node:crypto'
import { type ForCouncils, readConfig } from '../../src/config.ts'
import { start } from '../../src/start/start.ts'
import { asBody, SECRET, signedHeaders } from '../slack/support/signed.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import type { SlackOfMany } from './slack-of-many.ts'

/** A key as it stands in an environment. */
export const aKey = (): string => randomBytes(32).toString('base64')

/** The environment of several councils, read and checked as `npm start` reads it. */
export const forCouncils = (slack: Pick<SlackOfMany, 'api'>, fresh: FreshDatabase, tokenKey: string): ForCouncils => {
  const read = readConfig({
    PORT: '0',
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    CLEARDAYS_DATA: `.data/test/deployment-${process.pid}-${randomBytes(4).toString('hex')}`,
    CLEARDAYS_BANK_HOLIDAYS_URL: '',
    DATABASE_URL: fresh.appUrl,
    DATABASE_OWNER_URL: fresh.url,
    SLACK_API_URL: slack.api,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_CLIENT_ID: '12.34',
    SLACK_CLIENT_SECRET: 'the-client-secret',
    CLEARDAYS_PUBLIC_URL: 'https://cleardays.example',
    CLEARDAYS_TOKEN_KEY: tokenKey,
  })
  if (!read.ok || read.value.mode !== 'councils') throw new Error(read.ok ? read.value.mode : read.refusal.join(' '))
  return read.value
}

/** The whole house for several councils, as it starts, on a database of its own; Slack is asked at `slack`. */
export const aDeployment = async (
  slack: SlackOfMany,
  given: { fresh?: FreshDatabase; config?: Partial<ForCouncils> } = {},
) => {
  const fresh = given.fresh ?? (await freshDatabase())
  const config = { ...forCouncils(slack, fresh, aKey()), ...given.config }
  const running = await start(config)
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(running.says)![0]

  const send = async (payload: Record<string, unknown>) => {
    const { body, type } = asBody(payload)
    const response = await fetch(`${origin}/slack/events`, {
      method: 'POST',
      body,
      headers: signedHeaders(body, { type }),
    })
    const text = await response.text()
    return { status: response.status, said: text.startsWith('{') ? JSON.parse(text) : text }
  }

  /** A browser: it keeps the cookie, and follows nothing by itself. */
  const browser = () => {
    const jar = new Map<string, string>()
    const get = async (path: string) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(`${origin}${path}`, { headers: cookie ? { cookie } : {}, redirect: 'manual' })
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = set.split(';')[0]!.split('=')
        if (/Max-Age=0\b|Expires=Thu, 01 Jan 1970/.test(set)) jar.delete(name)
        else jar.set(name, value)
      }
      return { status: response.status, headers: response.headers, text: await response.text() }
    }
    return {
      get,
      /** Opens our page and gives the state that Slack would be told. */
      async begins(path = '/slack/install'): Promise<string> {
        const page = await get(path)
        const href = /href="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&') ?? ''
        return new URL(href).searchParams.get('state') ?? ''
      },
      comesBack: (code: string, state: string) =>
        get(`/slack/oauth_redirect?code=${encodeURIComponent(code)}&state=${encodeURIComponent(state)}`),
    }
  }

  const install = async (team: string, by: string, options: { isOrg?: boolean; path?: string } = {}) => {
    const one = browser()
    const state = await one.begins(options.path)
    return one.comesBack(slack.agrees(team, by, options.isOrg), state)
  }
  const councilOf = (team: string) => running.deps.store.councilOfTeam(team)

  return {
    ...running,
    config,
    fresh,
    origin,
    send,
    browser,
    install,
    councilOf,
    /** The store of a workspace's council. */
    here: async (team: string) => running.deps.store.for((await councilOf(team))!),
    async close() {
      await running.stop()
      if (!given.fresh) await fresh.close()
    },
  }
}
export type Deployment = Awaited<ReturnType<typeof aDeployment>>
