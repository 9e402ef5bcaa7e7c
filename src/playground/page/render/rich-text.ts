import type { RichTextBlock, RichTextElement, RichTextList, RichTextSection } from '@slack/types'
import { emojiFor } from './emoji.ts'
import { type Drawn, html } from './html.ts'
import { slackDate } from './instant.ts'
import { broadcastWords, drawEmoji, drawLink, drawMention } from './mrkdwn.ts'
import type { Reader } from './reader.ts'

const bare = (element: RichTextElement, reader: Reader): Drawn => {
  switch (element.type) {
    case 'text':
      return element.text
    case 'link':
      return drawLink(element.url, element.text ?? element.url)
    case 'user':
      return drawMention('person', `@${reader.personName(element.user_id) ?? 'someone'}`)
    case 'channel':
      return drawMention('channel', `#${reader.channelName(element.channel_id) ?? 'private-channel'}`)
    case 'usergroup':
    case 'team':
      return drawMention('person', '@group')
    case 'broadcast':
      return drawMention('broadcast', broadcastWords(element.range))
    case 'emoji': {
      const glyph = emojiFor(element.name)
      return glyph ? drawEmoji(element.name, glyph) : `:${element.name}:`
    }
    case 'date': {
      const told = slackDate(element.timestamp, element.format, reader.now, reader.zone)
      const time = html`<time class="slack-date" datetime=${new Date(element.timestamp * 1000).toISOString()}>${told}</time>`
      return element.url ? drawLink(element.url, time) : time
    }
    case 'color':
      return html`<span class="swatch"><span class="swatch-dot" style=${{ background: element.value }}></span>${element.value}</span>`
    default:
      return ''
  }
}

const drawElement = (element: RichTextElement, reader: Reader): Drawn => {
  const style: { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean; underline?: boolean } =
    'style' in element && element.style ? element.style : {}
  let drawn = bare(element, reader)
  if (style.code) drawn = html`<code>${drawn}</code>`
  if (style.strike) drawn = html`<s>${drawn}</s>`
  if (style.underline) drawn = html`<u>${drawn}</u>`
  if (style.italic) drawn = html`<em>${drawn}</em>`
  if (style.bold) drawn = html`<strong>${drawn}</strong>`
  return drawn
}

const drawElements = (elements: readonly RichTextElement[], reader: Reader): Drawn[] =>
  elements.map((element) => drawElement(element, reader))

const drawSection = (section: RichTextSection, reader: Reader): Drawn =>
  html`<div class="rich-section">${drawElements(section.elements, reader)}</div>`

const drawList = (list: RichTextList & { offset?: number }, reader: Reader): Drawn => {
  const lines = list.elements.map((section) => html`<li>${drawElements(section.elements, reader)}</li>`)
  const indent = `rich-list indent-${Math.min(list.indent ?? 0, 8)}`
  return list.style === 'ordered'
    ? html`<ol class=${indent} start=${(list.offset ?? 0) + 1}>${lines}</ol>`
    : html`<ul class=${indent}>${lines}</ul>`
}

/** Slack's rich text: sections, lists, quotations and fences, in the order given. */
export const drawRichText = (block: RichTextBlock, reader: Reader): Drawn =>
  html`<div class="mrkdwn rich">${block.elements.map((part) => {
    switch (part.type) {
      case 'rich_text_section':
        return drawSection(part, reader)
      case 'rich_text_list':
        return drawList(part, reader)
      case 'rich_text_quote':
        return html`<blockquote class="quote">${drawElements(part.elements, reader)}</blockquote>`
      case 'rich_text_preformatted':
        return html`<pre class="fence"><code>${drawElements(part.elements, reader)}</code></pre>`
      default:
        return null
    }
  })}</div>`
