import { type Fields, isFields } from '../block-kit/check.ts'
import { problemsWithBlocks } from '../block-kit/problems.ts'
import { type Answer, no, yes } from '../web-api/answer.ts'
import { makeArgs } from '../web-api/args.ts'
import { wordsIn } from '../web-api/chat.ts'
import { secret } from '../world/ids.ts'
import { messageAt, remove, reword, say } from '../world/messages.ts'
import { ids, type WayBack, type World } from '../world/world.ts'

/** Slack's response addresses: five uses, within thirty minutes. */
const USES = 5
const LIFE = 30 * 60_000
const MOST = 20_000

/** Hands out an address at which the app may answer an interaction. */
export const newWayBack = (world: World, given: Omit<WayBack, 'until' | 'uses'>): string => {
  const id = secret(24)
  world.waysBack.set(id, { ...given, until: world.stopwatch() + LIFE, uses: 0 })
  if (world.waysBack.size > MOST) world.waysBack.delete(world.waysBack.keys().next().value as string)
  return `${world.address}/response/${ids.team}/${id}`
}

/** Says what came back from the app where it came from: to the person alone, unless it is for the channel. */
export const answerBack = (world: World, way: Omit<WayBack, 'until' | 'uses'>, body: Fields): Answer => {
  const channel = world.channels.get(way.channel)
  if (!channel) return no('channel_not_found')
  const original = way.original ? messageAt(world, way.channel, way.original) : undefined
  if (body.delete_original === true || body.delete_original === 'true') {
    if (!original) return no('message_not_found')
    remove(world, original)
    return yes()
  }
  const words = wordsIn(makeArgs(body))
  if ('ok' in words) return words
  if (body.replace_original === true || body.replace_original === 'true') {
    if (!original) return no('message_not_found')
    reword(world, original, words.text, words.blocks, ids.botUser)
    return yes()
  }
  const thread = typeof body.thread_ts === 'string' ? body.thread_ts : way.thread
  const isOpen = body.response_type === 'in_channel'
  const message = say(world, channel, {
    author: ids.botUser,
    text: words.text,
    blocks: words.blocks,
    ...(!isOpen && { onlyFor: way.person }),
    ...(thread && { thread }),
  })
  return yes({ ts: message.ts })
}

/** One use of a response address. */
export const useWayBack = (world: World, id: string, body: unknown): Answer => {
  const way = world.waysBack.get(id)
  if (!way) return no('expired_url')
  if (world.stopwatch() > way.until) return no('expired_url')
  if (way.uses >= USES) return no('used_url')
  if (!isFields(body)) return no('invalid_payload')
  way.uses += 1
  return answerBack(world, way, body)
}

/** What is wrong with an answer that rode on an acknowledgement, in a sentence; nothing when it can be shown. */
export const unshowable = (answer: Fields): string | undefined => {
  const [problem] = answer.blocks === undefined ? [] : problemsWithBlocks(answer.blocks, 'message')
  return problem && `Slack would refuse its answer: blocks${problem.pointer} ${problem.says}.`
}
