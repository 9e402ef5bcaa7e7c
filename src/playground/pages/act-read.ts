import { z } from 'zod'
import type { Performed } from '../protocol.ts'

const id = z.string().min(1).max(100)
const text = z.string().max(200_000)
const choice = z.object({
  text: z.object({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string() }),
  value: z.string(),
})
const answer = z.union([
  z.string(),
  z.number(),
  z.null(),
  choice.loose(),
  z.object({ type: z.literal('rich_text'), elements: z.array(z.unknown()) }).loose(),
  z.array(z.string()),
  z.array(choice.loose()),
])
const answers = z.record(z.string(), z.record(z.string(), answer))
const place = z.union([z.object({ channel: id, ts: id }), z.object({ view: id })])
const used = { in: place, block: z.string(), action: z.string() }

const act = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), channel: id, text, thread: id.optional(), files: z.array(id).optional() }),
  z.object({ do: z.literal('command'), channel: id, text, thread: id.optional() }),
  z.object({ do: z.literal('press'), ...used, answers: answers.optional() }),
  z.object({ do: z.literal('change'), ...used, answer, answers: answers.optional() }),
  z.object({ do: z.literal('suggest'), ...used, typed: text }),
  z.object({ do: z.literal('submit'), view: id, answers }),
  z.object({ do: z.literal('close'), view: id, all: z.boolean().optional() }),
  z.object({ do: z.literal('open-home'), tab: z.enum(['home', 'messages']).optional() }),
  z.object({ do: z.literal('open-direct'), with: id }),
  z.object({ do: z.literal('shortcut'), callbackId: z.string() }),
  z.object({ do: z.literal('message-shortcut'), callbackId: z.string(), channel: id, ts: id }),
  z.object({ do: z.literal('mark-read'), channel: id }),
  z.object({ do: z.literal('dismiss'), channel: id, ts: id }),
  z.object({ do: z.enum(['join', 'leave']), channel: id }),
  z.object({ do: z.literal('write-letter'), to: id, subject: text, body: text, inReplyTo: id.optional() }),
  z.object({ do: z.literal('read-letter'), letter: id }),
  z.object({ do: z.literal('set-clock'), to: z.string() }),
  z.object({ do: z.literal('advance-clock'), seconds: z.number() }),
  z.object({
    do: z.literal('tour'),
    step: z.string().max(200).optional(),
    undone: z.string().max(200).optional(),
    hidden: z.boolean().optional(),
  }),
])

/** Reads what the page, or a test from outside, asks to be done; a sentence where it cannot be understood. */
export const readAct = (given: unknown): Performed | string => {
  const read = z.intersection(z.object({ as: id }), act).safeParse(given)
  if (read.success) return read.data as Performed
  const [issue] = read.error.issues
  return `That act could not be understood: ${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'not known'}.`
}
