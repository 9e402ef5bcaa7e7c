import type { IncomingMessage, ServerResponse } from 'node:http'
import { useWayBack } from '../acts/ways-back.ts'
import { argsFrom } from '../web-api/args.ts'
import type { World } from '../world/world.ts'
import { bodyOf, sendJson, sendText } from './reading.ts'

const MOST = 1024 * 1024

const gone = ['expired_url', 'used_url']

/** Takes what the app sends to a `response_url`. Switches name it `response_url`. */
export const responseDoor =
  (world: World) =>
  async (id: string, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const heard = world.time.moment()
    const args = argsFrom(
      request.headers['content-type'] ?? 'application/json',
      await bodyOf(request, MOST),
      url.searchParams,
    )
    const given = args?.json('payload') ?? args?.all
    const fault = world.callFaults.take('response_url', given)
    if (fault) {
      world.journal.called({ heard, method: 'response_url', args: args?.all ?? {}, answer: undefined, fault })
      if ('status' in fault) return sendText(response, fault.status, fault.body ?? '')
      if ('error' in fault) return sendJson(response, 404, { ok: false, error: fault.error })
      response.socket?.resetAndDestroy()
      return
    }
    const answer = useWayBack(world, id, given)
    world.journal.called({ heard, method: 'response_url', args: args?.all ?? {}, answer })
    if (answer.ok) sendText(response, 200, 'ok')
    else sendJson(response, gone.includes(answer.error) ? 404 : 400, answer)
  }
