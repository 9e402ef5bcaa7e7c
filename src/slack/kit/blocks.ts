import type { KnownBlock, MrkdwnElement, SectionBlock, SectionBlockAccessory, TableBlock } from '@slack/types'
import type { Message } from '../../app/message.ts'
import { fitted, flat, LIMITS, type Piece } from './pieces.ts'
import { clip, clipMarked, divided, legible, oneLine, plain } from './text.ts'

export type { Message } from '../../app/message.ts'
export { actions, button, confirm, linkButton, overflow } from './buttons.ts'
export type { Piece } from './pieces.ts'
export { runButton } from './run-button.ts'
export { channelLink, count, link, mention, oneLine, plain, quoted } from './text.ts'

/**
 * A message. `fallback` is plain words, as people typed them (it is escaped here, once), and stands alone.
 * In the blocks, whatever people typed goes through `plain`.
 */
export const message = (fallback: string, ...pieces: readonly Piece[]): Message => {
  const blocks = fitted(flat(pieces), LIMITS.message)
  const stranger = blocks.find(({ type }) => type === 'alert' || type === 'input' || type === 'file')
  if (stranger) throw new Error(`Slack draws no "${stranger.type}" block in a message.`)
  return { text: clip(plain(oneLine(fallback)) || 'Cleardays', 3000), blocks }
}

const mrkdwn = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true })

/** A heading, as people typed it. One at the top of a message, and few below. */
export const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: clip(oneLine(text) || '–', 150), emoji: true },
})

/** A paragraph in Slack's formatting; a long one goes over several blocks. A control may stand beside the first. */
export const section = (text: string, accessory?: SectionBlockAccessory | false): KnownBlock[] =>
  divided(text, 3000).map(
    (piece, index): SectionBlock => ({
      type: 'section',
      text: mrkdwn(piece),
      ...(accessory && index === 0 && { accessory }),
    }),
  )

/** Pairs of a label and what stands against it, two to a line on a screen. Empty ones are not drawn. */
export const fields = (
  ...pairs: readonly (readonly [label: string, value: string | null | undefined] | false)[]
): KnownBlock[] => {
  const drawn = pairs.flatMap((pair) => {
    const [name, value] = pair || []
    return name && value ? [mrkdwn(clipMarked(`*${name}*\n${value}`, 1000))] : []
  })
  return inTens(drawn).map((ten): SectionBlock => ({ type: 'section', fields: ten }))
}

/** Small grey words below: what a person may want to know and need not read. */
export const context = (...lines: readonly (string | false | null | undefined)[]): KnownBlock[] => {
  const drawn = lines.flatMap((line) => (line && line.trim() !== '' ? [mrkdwn(clipMarked(line, 2000))] : []))
  return inTens(drawn).map((elements) => ({ type: 'context', elements }))
}

/** A line across. */
export const divider = (): KnownBlock => ({ type: 'divider' })

/** What stops or warns somebody, at the head of a form. Slack draws it in forms only: in a message use `section`. */
export const alert = (text: string, level: 'info' | 'warning' | 'error' | 'success' = 'warning'): KnownBlock => ({
  type: 'alert',
  text: { type: 'plain_text', text: clip(legible(text).trim() || '–', 3000) },
  level,
})

/**
 * Lines as one list, cut at so many, with words for the rest: `and 12 more`. Where a person needs the rest, page it
 * (`paging.ts`) instead. `none` is what is said of an empty list.
 */
export const list = (
  lines: readonly string[],
  {
    most = 20,
    none,
    more = (left: number) => `_and ${left} more_`,
  }: {
    readonly most?: number
    readonly none?: string
    readonly more?: (left: number) => string
  } = {},
): KnownBlock[] => {
  if (lines.length === 0) return none === undefined ? [] : section(none)
  const shown: string[] = []
  let text = 0
  for (const line of lines.slice(0, most)) {
    text += line.length + 1
    if (text > 6000 && shown.length > 0) break
    shown.push(clipMarked(line, 3000))
  }
  const left = lines.length - shown.length
  return section([...shown, ...(left > 0 ? [more(left)] : [])].join('\n'))
}

/**
 * A table, in messages only, one to a message: at most 100 rows and 20 columns, the first the headings. On a phone it
 * scrolls sideways: keep it to four columns. Cells are text as people typed it.
 */
export const table = (headings: readonly string[], rows: readonly (readonly string[])[]): TableBlock => ({
  type: 'table',
  column_settings: headings.slice(0, 20).map(() => ({ is_wrapped: true })),
  rows: [headings, ...rows.slice(0, 99)].map((row) =>
    row.slice(0, 20).map((cell) => ({ type: 'raw_text' as const, text: clip(oneLine(cell) || '–', 500) })),
  ),
})

const inTens = <T>(many: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(many.length / 10) }, (_, ten) => many.slice(ten * 10, ten * 10 + 10))
