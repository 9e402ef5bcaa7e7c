import { withEmoji } from './emoji.ts'
import { type Drawn, html } from './html.ts'
import { drawMrkdwn, drawMrkdwnLine } from './mrkdwn.ts'
import type { Reader } from './reader.ts'

/** Slack's text object, as the product sends it. */
export type TextObject = { readonly type: string; readonly text: string; readonly emoji?: boolean }

/** The letters of a plain text, with its shortcodes turned to pictures and its escapes undone. */
export const plainWords = (text: TextObject | undefined): string => {
  if (!text) return ''
  const letters = text.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  return text.emoji === false ? letters : withEmoji(letters)
}

/** A text object as a passage of its own. */
export const drawText = (text: TextObject, reader: Reader): Drawn =>
  text.type === 'mrkdwn' ? drawMrkdwn(text.text, reader) : html`<div class="mrkdwn plain">${plainWords(text)}</div>`

/** A text object within a line. */
export const drawTextLine = (text: TextObject, reader: Reader): Drawn =>
  text.type === 'mrkdwn' ? drawMrkdwnLine(text.text, reader) : plainWords(text)
