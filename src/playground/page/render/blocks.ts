import type {
  AnyBlock,
  ContainerBlock,
  ContextBlock,
  ImageBlock,
  ImageElement,
  InputBlock,
  KnownBlock,
  SectionBlock,
} from '@slack/types'
import type { Control, Drawing, Standing } from './drawing.ts'
import { type Drawn, html } from './html.ts'
import { safeAddress } from './mrkdwn.ts'
import { drawRichText } from './rich-text.ts'
import { drawStill } from './still.ts'
import { drawTable } from './table.ts'
import { drawText, plainWords } from './text.ts'

/** The name of a block, made up from its place where the sender gave none. */
export const blockName = (block: { block_id?: string }, index: number): string => block.block_id || `block-${index}`

const drawControl = (element: Control, standing: Standing, how: Drawing): Drawn =>
  how.control ? how.control(element, standing) : drawStill(element, how.reader)

const imageAddress = (image: ImageElement | ImageBlock, how: Drawing): string | undefined => {
  if ('image_url' in image) return safeAddress(image.image_url)
  if ('slack_file' in image && 'id' in image.slack_file) return how.fileAddress?.(image.slack_file.id)
  return undefined
}

const drawImage = (image: ImageElement | ImageBlock, how: Drawing, size: string): Drawn => {
  const src = imageAddress(image, how)
  return src
    ? html`<img class=${size} src=${src} alt=${image.alt_text} loading="lazy" />`
    : html`<span class=${`${size} image-words`} role="img" aria-label=${image.alt_text}>${image.alt_text}</span>`
}

const drawSection = (block: SectionBlock, name: string, how: Drawing): Drawn => {
  const { accessory } = block
  return html`<div class=${`block section ${accessory ? 'has-accessory' : ''}`}>
    <div class="section-words">
      ${block.text && drawText(block.text, how.reader)}
      ${block.fields && html`<div class="fields">${block.fields.map((field) => html`<div class="field-cell">${drawText(field, how.reader)}</div>`)}</div>`}
    </div>
    ${accessory && html`<div class="accessory">${accessory.type === 'image' ? drawImage(accessory, how, 'thumb') : drawControl(accessory, { block: name }, how)}</div>`}
  </div>`
}

const drawContext = (block: ContextBlock, how: Drawing): Drawn =>
  html`<div class="block context">${block.elements.map((element) =>
    element.type === 'image'
      ? drawImage(element, how, 'tiny')
      : html`<div class="context-words">${drawText(element, how.reader)}</div>`,
  )}</div>`

/** An input with nothing to fill it in: its label, its picture and its hint. */
const drawInput = (block: InputBlock, name: string, how: Drawing): Drawn =>
  how.control
    ? html`<div class="block input-block">${how.control(block.element, { block: name, input: block })}</div>`
    : html`<div class="block input-block">
        <p class="label">${plainWords(block.label)}${block.optional && html` <span class="optional">(optional)</span>`}</p>
        ${drawStill(block.element, how.reader)}
        ${block.hint && html`<p class="hint">${plainWords(block.hint)}</p>`}
      </div>`

const ALERT_WORDS = { default: 'Note', info: 'Note', warning: 'Warning', error: 'Problem', success: 'Done' } as const

const drawContainer = (block: ContainerBlock, how: Drawing): Drawn => {
  const title = block.rich_text_title ? drawRichText(block.rich_text_title, how.reader) : plainWords(block.title)
  const subtitle =
    block.subtitle && html`<span class="container-subtitle">${drawText(block.subtitle, how.reader)}</span>`
  const inside = drawBlocks(block.child_blocks, how)
  return block.is_collapsible
    ? html`<details class="block container" open=${!block.default_collapsed}><summary>${title}${subtitle}</summary>${inside}</details>`
    : html`<div class="block container"><div class="container-title">${title}${subtitle}</div>${inside}</div>`
}

const drawKnown = (block: KnownBlock, name: string, how: Drawing): Drawn => {
  switch (block.type) {
    case 'header':
      return html`<${`h${how.headingLevel ?? 3}`} class="block header">${plainWords(block.text)}</>`
    case 'section':
      return drawSection(block, name, how)
    case 'context':
      return drawContext(block, how)
    case 'divider':
      return html`<hr class="block divider" />`
    case 'actions':
      return html`<div class="block actions">${block.elements.map((element) => drawControl(element, { block: name }, how))}</div>`
    case 'input':
      return drawInput(block, name, how)
    case 'rich_text':
      return html`<div class="block">${drawRichText(block, how.reader)}</div>`
    case 'markdown':
      return html`<div class="block">${drawText({ type: 'plain_text', text: block.text }, how.reader)}</div>`
    case 'image':
      return html`<figure class="block image">${block.title && html`<figcaption>${plainWords(block.title)}</figcaption>`}${drawImage(block, how, 'picture')}</figure>`
    case 'table':
    case 'data_table':
      return html`<div class="block">${drawTable(block, how.reader)}</div>`
    case 'alert':
      return html`<div class=${`block alert alert-${block.level ?? 'default'}`} role="note"><strong>${ALERT_WORDS[block.level ?? 'default']}:</strong>${drawText(block.text, how.reader)}</div>`
    case 'container':
      return drawContainer(block, how)
    default:
      return html`<p class="block unknown">A “${block.type}” block, which this workspace does not draw.</p>`
  }
}

/** Blocks in their order. Each is keyed by its name, so that redrawing a message keeps what is being filled in. */
export const drawBlocks = (blocks: readonly AnyBlock[], how: Drawing): Drawn =>
  html`<div class="blocks">${blocks.map((block, index) => {
    const name = blockName(block, index)
    return html`<div class="block-frame" key=${name} data-block=${name}>${drawKnown(block as KnownBlock, name, how)}</div>`
  })}</div>`
