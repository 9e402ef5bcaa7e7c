import { emojiWords } from './emoji.ts'
import { type Drawn, html } from './html.ts'
import { slackDate } from './instant.ts'
import { type Inline, type Passage, parseMrkdwn } from './mrkdwn-parse.ts'
import type { Reader } from './reader.ts'

/** An address that may be followed; anything else (`javascript:` for one) is shown as words. */
export const safeAddress = (url: string): string | undefined =>
  /^(https?|mailto|tel):/i.test(url.trim()) ? url.trim() : undefined

/** A link that opens beside this page, or its words where the address may not be followed. */
export const drawLink = (url: string, label: Drawn): Drawn => {
  const href = safeAddress(url)
  return href ? html`<a class="link" href=${href} target="_blank" rel="noopener noreferrer">${label}</a>` : label
}

/** A small picture with its name for those who do not see it. */
export const drawEmoji = (name: string, glyph: string): Drawn =>
  html`<span class="emoji" role="img" aria-label=${emojiWords(name)}>${glyph}</span>`

/** A person, channel or group named in passing. */
export const drawMention = (kind: 'person' | 'channel' | 'broadcast', words: string): Drawn =>
  html`<span class=${`mention mention-${kind}`}>${words}</span>`

/** Words for `@here` and the like. */
export const broadcastWords = (range: string): string => `@${range}`

/** A run of parsed words. */
const drawInline = (inline: Inline, reader: Reader): Drawn => {
  switch (inline.is) {
    case 'text':
      return inline.text
    case 'code':
      return html`<code>${inline.text}</code>`
    case 'bold':
      return html`<strong>${inline.of.map((each) => drawInline(each, reader))}</strong>`
    case 'italic':
      return html`<em>${inline.of.map((each) => drawInline(each, reader))}</em>`
    case 'strike':
      return html`<s>${inline.of.map((each) => drawInline(each, reader))}</s>`
    case 'emoji':
      return drawEmoji(inline.name, inline.glyph)
    case 'link':
      return drawLink(inline.url, inline.label)
    case 'person':
      return drawMention('person', `@${reader.personName(inline.id) ?? inline.label ?? 'someone'}`)
    case 'channel':
      return drawMention('channel', `#${reader.channelName(inline.id) ?? inline.label ?? 'private-channel'}`)
    case 'group':
      return drawMention('person', inline.label ?? '@group')
    case 'broadcast':
      return drawMention('broadcast', broadcastWords(inline.range))
    case 'date': {
      const told = slackDate(inline.at, inline.format, reader.now, reader.zone)
      const time = html`<time class="slack-date" datetime=${new Date(inline.at * 1000).toISOString()}>${told}</time>`
      return inline.url ? drawLink(inline.url, time) : time
    }
    default:
      return inline satisfies never
  }
}

const isBullet = (line: readonly Inline[]): boolean => line[0]?.is === 'text' && /^\s*[•◦▪] /.test(line[0].text)

const drawLine = (line: readonly Inline[], reader: Reader): Drawn =>
  html`<span class=${isBullet(line) ? 'line line-bullet' : line.length ? 'line' : 'line line-empty'}>${line.map((each) => drawInline(each, reader))}</span>`

const drawPassage = (passage: Passage, reader: Reader): Drawn => {
  if (passage.is === 'code') return html`<pre class="fence"><code>${passage.text}</code></pre>`
  const lines = passage.lines.map((line) => drawLine(line, reader))
  return passage.is === 'quote' ? html`<blockquote class="quote">${lines}</blockquote>` : lines
}

/** A text of Slack's `mrkdwn`, drawn for a reader. */
export const drawMrkdwn = (text: string, reader: Reader): Drawn =>
  html`<div class="mrkdwn">${parseMrkdwn(text).map((passage) => drawPassage(passage, reader))}</div>`

/** A label's worth of `mrkdwn`, without blocks: for an option or a button beside other words. */
export const drawMrkdwnLine = (text: string, reader: Reader): Drawn =>
  parseMrkdwn(text).flatMap((passage) =>
    passage.is === 'code'
      ? [passage.text]
      : passage.lines.flatMap((line) => [...line.map((each) => drawInline(each, reader)), ' ']),
  )
