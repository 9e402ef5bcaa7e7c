import type { Button } from '@slack/types'
import { z } from 'zod'
import { actionIds } from './action-ids.ts'
import { button } from './buttons.ts'
import { clip } from './text.ts'
import type { Command, Word } from './word.ts'

/** What a button that stands for a command carries. Ids only, and what would have been typed after the word. */
const carried = z.strictObject({
  c: z.enum(['/programme', '/agenda', '/report', '/witness', '/committee'] satisfies Command[]),
  w: z.string().max(40),
  k: z.string().max(80).optional(),
  a: z.string().max(200).optional(),
  t: z.string().max(1000).optional(),
})

/** A command that a button stands for: what the desk hears instead of a typed line. */
export type Run = {
  readonly command: Command
  readonly word: string
  readonly committeeId: string | null
  readonly about: string | null
  readonly text: string
}

/**
 * A button that stands for a command, so that everything typed can also be pressed: on Home, in help, in messages.
 * A word named by its command and word needs a label; a card's `Word` brings its own.
 */
export const runButton = (
  word: Word | { readonly command: Command; readonly word: string; readonly button: string },
  more: {
    readonly label?: string
    readonly committeeId?: string | null
    readonly about?: string | null
    readonly text?: string
    readonly style?: 'primary' | 'danger'
  } = {},
): Button =>
  button(
    more.label ?? word.button,
    actionIds.runCommand,
    JSON.stringify({
      c: word.command,
      w: word.word,
      ...(more.committeeId && { k: more.committeeId }),
      ...(more.about && { a: more.about }),
      ...(more.text && { t: clip(more.text, 300) }),
    }),
    more.style,
  )

/** Reads such a button's value. Null for what we did not write: clients can send anything. */
export const readRun = (value: string): Run | null => {
  const read = carried.safeParse(fromJson(value))
  if (!read.success) return null
  const { c, w, k, a, t } = read.data
  return { command: c, word: w, committeeId: k ?? null, about: a ?? null, text: t ?? '' }
}

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
