import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Fields, isFields } from '../block-kit/check.ts'
import type { CallFault } from '../faults/faults.ts'
import { no } from '../web-api/answer.ts'
import { type Args, argsFrom } from '../web-api/args.ts'
import type { Limits } from '../web-api/tiers.ts'
import { answerCall, type Outcome } from '../web-api/web-api.ts'
import { whoCanRead } from '../world/readers.ts'
import type { World } from '../world/world.ts'
import { bodyOf, sendJson, TooLong } from './reading.ts'

/** Slack takes no longer body than this. */
const MOST = 4 * 1024 * 1024

const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

const tokenIn = (request: IncomingMessage, args: Args) =>
  /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? args.text('token')

const withoutToken = ({ all }: Args) => {
  const { token: _hidden, ...rest } = all
  return rest
}

/** Ends the connection as a crash would, or leaves it hanging as a lost packet would. */
const breakOff = (response: ServerResponse, how: 'reset' | 'silence') => {
  if (how === 'reset') response.socket?.resetAndDestroy()
}

/** What a switch says before anything is done: an answer of its own, or an end. `true` when there is nothing more to do. */
const before = async (fault: CallFault, response: ServerResponse): Promise<boolean> => {
  if ('error' in fault) sendJson(response, 200, no(fault.error, fault.extra))
  else if ('status' in fault) {
    response.writeHead(fault.status, fault.headers)
    response.end(fault.body ?? '')
  } else if ('retryAfter' in fault) tooMany(response, fault.retryAfter)
  else if ('reset' in fault && fault.reset === 'before') breakOff(response, 'reset')
  else {
    if ('delay' in fault && fault.when !== 'after') await pause(fault.delay)
    return false
  }
  return true
}

/** What a switch does once the effect is there. `true` when the app hears nothing. */
const after = async (fault: CallFault, response: ServerResponse): Promise<boolean> => {
  if ('reset' in fault) breakOff(response, 'reset')
  else if ('loseAnswer' in fault) breakOff(response, 'silence')
  else {
    if ('delay' in fault && fault.when === 'after') await pause(fault.delay)
    return false
  }
  return true
}

const tooMany = (response: ServerResponse, seconds: number) =>
  sendJson(response, 429, no('ratelimited'), { 'retry-after': String(seconds) })

/** With every answer Slack says which scopes the token has, and which the method takes. */
const scopeHeaders = (world: World, accepted: readonly string[] | undefined): Record<string, string> =>
  accepted ? { 'x-oauth-scopes': [...world.scopes].join(','), 'x-accepted-oauth-scopes': accepted.join(',') } : {}

const send = (world: World, response: ServerResponse, outcome: Outcome) =>
  'retryAfter' in outcome
    ? tooMany(response, outcome.retryAfter)
    : sendJson(response, 200, outcome.answer, scopeHeaders(world, outcome.accepted))

/** Who sees what a call has just said or drawn: the readers of its message, or the person whose view it is. */
const seers = (world: World, answer: Fields): string[] => {
  if (isFields(answer.view)) return [world.views.get(String(answer.view.id))?.person ?? []].flat()
  const ts = answer.ts ?? answer.message_ts
  return typeof answer.channel === 'string' && typeof ts === 'string' ? whoCanRead(world, answer.channel, ts) : []
}

/** Answers calls to `/api/<method>`. */
export const apiDoor =
  (world: World, limits: Limits) =>
  async (name: string, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const heard = world.time.moment()
    let body: Buffer
    try {
      body = await bodyOf(request, MOST)
    } catch (fault) {
      if (fault instanceof TooLong) return sendJson(response, 413, no('request_too_large'), { connection: 'close' })
      throw fault
    }
    const args = argsFrom(request.headers['content-type'] ?? '', body, url.searchParams)
    if (!args) return sendJson(response, 200, no('invalid_json'))

    const fault = world.callFaults.take(name, args.all)
    const note = { heard, method: name, args: withoutToken(args), ...(fault && { fault }) }
    if (fault && (await before(fault, response))) return world.journal.called({ ...note, answer: undefined })

    const outcome = await answerCall(world, limits, name, tokenIn(request, args), args)
    const answer = 'answer' in outcome ? outcome.answer : no('ratelimited')
    const seenBy = 'ok' in answer && answer.ok ? seers(world, { channel: args.text('channel'), ...answer }) : []
    world.journal.called({ ...note, answer, ...(seenBy.length > 0 && { seenBy }) })
    if (fault && (await after(fault, response))) return
    send(world, response, outcome)
  }
