import { credentials, installation } from '../world/installation.ts'
import type { World } from '../world/world.ts'
import { type Answer, no } from './answer.ts'
import { apps } from './apps.ts'
import type { Args } from './args.ts'
import { chat } from './chat.ts'
import { conversations } from './conversations.ts'
import { files } from './files.ts'
import type { Method, Methods } from './method.ts'
import type { Limits } from './tiers.ts'
import { users } from './users.ts'
import { views } from './views.ts'

/** Every method the playground has. Any other is `unknown_method`. */
export const methods: Methods = { ...apps, ...chat, ...conversations, ...files, ...users, ...views }

/** What is wrong with the token of a call, if anything. */
const wrongToken = (world: World, method: Method, token: string | undefined): Answer | undefined => {
  if (method.token === 'none') return undefined
  if (!token) return no('not_authed')
  const { botToken, appToken } = credentials(world)
  const wanted = method.token === 'app' ? appToken : botToken
  if (token !== wanted) return no([botToken, appToken].includes(token) ? 'not_allowed_token_type' : 'invalid_auth')
  if (method.token === 'app') return undefined
  const state = installation(world)
  if (state === 'revoked') return no('token_revoked')
  return state === 'uninstalled' ? no('account_inactive') : undefined
}

/** Slack's answer to a lack of scopes. One of those needed is enough; for a list of kinds, each is needed. */
const lacking = (world: World, name: string, needed: readonly string[]): Answer | undefined => {
  const missing = needed.filter((scope) => !world.scopes.has(scope))
  const each = name === 'conversations.list' || name === 'users.conversations'
  if (missing.length === 0 || (!each && missing.length < needed.length)) return undefined
  return no('missing_scope', { needed: missing.join(','), provided: [...world.scopes].join(',') })
}

/** What came of a call: an answer, or how long to wait first. */
export type Outcome =
  | { readonly answer: Answer; readonly accepted?: readonly string[] }
  | { readonly retryAfter: number }

/** Answers one call as Slack would. */
export const answerCall = async (
  world: World,
  limits: Limits,
  name: string,
  token: string | undefined,
  args: Args,
): Promise<Outcome> => {
  const method = methods[name]
  if (!method) return { answer: no('unknown_method', { req_method: name }) }
  const wrong = wrongToken(world, method, token)
  if (wrong) return { answer: wrong }
  const wait = limits(name, method.tier, args.text('channel'))
  if (wait !== undefined) return { retryAfter: wait }
  const needed = typeof method.scopes === 'function' ? method.scopes(world, args) : method.scopes
  return { answer: lacking(world, name, needed) ?? (await method.does(world, args)), accepted: needed }
}
