import type { AnyBlock } from '@slack/types'
import { drawBlocks } from './blocks.ts'
import type { Drawing } from './drawing.ts'
import { type Drawn, html } from './html.ts'
import { drawMrkdwn } from './mrkdwn.ts'

/** What a message says: its blocks where it has any, else its text. */
export const drawMessageBody = (message: { text: string; blocks?: readonly AnyBlock[] }, how: Drawing): Drawn =>
  message.blocks?.length ? drawBlocks(message.blocks, how) : drawMrkdwn(message.text, how.reader)

/** A whole message with its author, for a page that shows messages outside a conversation. */
export const renderMessage = (
  message: { author: string; text: string; blocks?: readonly AnyBlock[]; note?: string },
  how: Drawing,
): Drawn =>
  html`<article class="message">
    <div class="avatar bot" aria-hidden="true">${initials(message.author)}</div>
    <div class="message-main">
      <p class="byline"><strong>${message.author}</strong> <span class="app-badge">App</span> ${message.note && html`<span class="note">${message.note}</span>`}</p>
      ${drawMessageBody(message, how)}
    </div>
  </article>`

/** Up to two letters that stand for a name: `Cllr Dilys Pryce-Jones` is "DP". Titles are not names. */
export const initials = (name: string): string => {
  const words = name
    .replace(/\b(Councillor|Cllr|Mr|Mrs|Ms|Mx|Dr|Sir|Dame)\b\.?/gi, '')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
  const first = [...(words[0] ?? name)][0] ?? '?'
  const last = words.length > 1 ? ([...words.at(-1)!][0] ?? '') : ''
  return (first + last).toUpperCase()
}
