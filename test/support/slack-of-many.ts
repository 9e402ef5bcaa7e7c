import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One call of the app, as Slack heard it: with whose token, and what was answered. */
export type Call = {
  readonly method: string
  readonly team: string | null
  readonly token: string
  readonly said: Record<string, unknown>
  readonly answer: Record<string, unknown>
}

type Team = {
  readonly id: string
  readonly name: string
  readonly enterprise: { readonly id: string; readonly name: string } | null
  readonly users: readonly string[]
  readonly channels: Readonly<Record<string, readonly string[]>>
}
type Held = { readonly team: string; readonly isOrg: boolean; isGood: boolean; endsAt: number | null }

const asJson = (value: string): unknown => {
  try {
    return /^[[{]/.test(value) ? JSON.parse(value) : value
  } catch {
    return value
  }
}

/**
 * Slack as it is for an app that many install: workspaces with tokens of their own, some in one organisation, tokens that
 * end and are exchanged once, installing and removing. Channels and people are seen by their own workspace alone.
 */
export const slackOfMany = async (teams: readonly Team[], { now = () => Date.now() / 1000 } = {}) => {
  const calls: Call[] = []
  const codes = new Map<string, { readonly team: string; readonly isOrg: boolean; readonly by: string }>()
  const tokens = new Map<string, Held>()
  const refreshes = new Map<string, { readonly team: string; readonly isOrg: boolean }>()
  const trouble: { method: string; does: 'lose-answer' | { holdUntil: Promise<unknown> } | { error: string } }[] = []
  let rotates = false
  let lasts = 43_200
  let ts = 1_700_000_000

  const teamOf = (id: string) => teams.find((team) => team.id === id || team.enterprise?.id === id)!
  const pair = (team: string, isOrg: boolean) => {
    const token = `xoxb-${rotates ? 'expiring' : 'lasting'}-${randomUUID()}`
    tokens.set(token, { team, isOrg, isGood: true, endsAt: rotates ? now() + lasts : null })
    if (!rotates) return { access_token: token }
    const refresh_token = `xoxe-1-${randomUUID()}`
    refreshes.set(refresh_token, { team, isOrg })
    return { access_token: token, refresh_token, expires_in: lasts }
  }
  const exchange = (said: Record<string, unknown>): Record<string, unknown> => {
    if (said.client_id !== '12.34' || said.client_secret !== 'the-client-secret') return no('bad_client_secret')
    if (said.grant_type === 'refresh_token') {
      const of = refreshes.get(String(said.refresh_token))
      if (!of || !refreshes.delete(String(said.refresh_token))) return no('invalid_refresh_token')
      return { ok: true, token_type: 'bot', ...pair(of.team, of.isOrg) }
    }
    const of = codes.get(String(said.code))
    if (!of || !codes.delete(String(said.code))) return no('invalid_code')
    if (said.redirect_uri !== 'https://cleardays.example/slack/oauth_redirect') return no('bad_redirect_uri')
    const team = teamOf(of.team)
    return {
      ok: true,
      app_id: 'A1',
      token_type: 'bot',
      scope: 'commands,chat:write',
      bot_user_id: `UBOT${of.team}`,
      authed_user: { id: of.by },
      team: of.isOrg ? null : { id: team.id, name: team.name },
      enterprise: team.enterprise,
      is_enterprise_install: of.isOrg,
      ...pair(of.team, of.isOrg),
    }
  }

  const answer = (method: string, said: Record<string, unknown>, held: Held): Record<string, unknown> => {
    const mine = held.isOrg ? teams.filter((one) => one.enterprise?.id === held.team) : [teamOf(held.team)]
    const withUser = (id: unknown) => mine.find((team) => team.users.includes(String(id)))
    const withChannel = (id: unknown) =>
      mine.find((team) => team.channels[String(id)]) ?? mine.find((team) => team.users.some((u) => id === `D${u}`))
    switch (method) {
      case 'auth.test':
        return {
          ok: true,
          url: 'https://x.example/',
          team: mine[0]!.name,
          team_id: held.team,
          user_id: `UBOT${held.team}`,
          bot_id: `B${held.team}`,
        }
      case 'auth.revoke':
        held.isGood = false
        return { ok: true, revoked: true }
      case 'users.info': {
        const team = withUser(said.user)
        if (!team) return no('user_not_found')
        const name = `Person ${said.user}`
        return {
          ok: true,
          user: { id: said.user, team_id: team.id, real_name: name, tz: 'Europe/London', profile: { real_name: name } },
        }
      }
      case 'conversations.open': {
        const team = withUser(said.users)
        return team ? { ok: true, channel: { id: `D${said.users}` } } : no('user_not_found')
      }
      case 'conversations.info':
        return withChannel(said.channel)
          ? { ok: true, channel: { id: said.channel, is_private: true, is_archived: false } }
          : no('channel_not_found')
      case 'conversations.members': {
        const team = withChannel(said.channel)
        return team ? { ok: true, members: team.channels[String(said.channel)] ?? [] } : no('channel_not_found')
      }
      case 'chat.postMessage':
        if (!withChannel(said.channel)) return no('channel_not_found')
        ts += 1
        return { ok: true, channel: said.channel, ts: `${ts}.000100` }
      case 'chat.update':
      case 'chat.delete':
        return withChannel(said.channel) ? { ok: true, channel: said.channel, ts: said.ts } : no('channel_not_found')
      case 'conversations.history':
      case 'conversations.replies':
        return { ok: true, messages: [] }
      default:
        return method.startsWith('views.') ? { ok: true, view: { id: `V${randomUUID()}` } } : { ok: true }
    }
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString()
      const method = request.url!.replace(/^\/(api\/)?/, '')
      const said = request.headers['content-type']?.startsWith('application/json')
        ? JSON.parse(body || '{}')
        : Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, asJson(value)]))
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? String(said.token ?? '')
      const held = tokens.get(token)
      const at = trouble.findIndex((one) => one.method === method)
      const wrong = at < 0 ? undefined : trouble.splice(at, 1)[0]!.does
      if (wrong && typeof wrong === 'object' && 'holdUntil' in wrong) await wrong.holdUntil
      const given =
        wrong && typeof wrong === 'object' && 'error' in wrong
          ? no(wrong.error)
          : method === 'oauth.v2.access'
            ? exchange(said)
            : method.startsWith('answer')
              ? { ok: true }
              : !held
                ? no(token === '' ? 'not_authed' : 'invalid_auth')
                : !held.isGood
                  ? no('token_revoked')
                  : held.endsAt !== null && held.endsAt < now()
                    ? no('token_expired')
                    : answer(method, said, held)
      calls.push({ method, team: held?.team ?? null, token, said, answer: given })
      if (wrong === 'lose-answer') return response.destroy()
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(given))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    api: `${origin}/api/`,
    answerUrl: `${origin}/answer/1`,
    calls,
    tokens,
    posted: (channel?: string) =>
      calls.filter(
        (one) => one.method === 'chat.postMessage' && one.answer.ok && (!channel || one.said.channel === channel),
      ),
    /** Somebody agrees on Slack's page: the code with which the browser comes back. */
    agrees: (team: string, by: string, isOrg = false): string => {
      const code = randomUUID()
      codes.set(code, { team, isOrg, by })
      return code
    },
    rotating: (seconds = 43_200) => {
      rotates = true
      lasts = seconds
    },
    revoke: (team: string) => {
      for (const held of tokens.values()) if (held.team === team) held.isGood = false
    },
    goesWrong: (method: string, does: (typeof trouble)[number]['does']) => void trouble.push({ method, does }),
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
const no = (error: string) => ({ ok: false, error })
export type SlackOfMany = Awaited<ReturnType<typeof slackOfMany>>
