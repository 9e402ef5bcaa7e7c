import type { KnownBlock } from '@slack/types'

/** What a message or a view is put together from. `false`, `null` and `undefined` draw nothing, for `condition && …`. */
export type Piece = KnownBlock | readonly Piece[] | false | null | undefined

/** Slack's most for each surface; text in a message is undocumented, and refused from about 13,200 characters. */
export const LIMITS = {
  message: { blocks: 50, text: 12_000 },
  view: { blocks: 100, text: 60_000 },
} as const

/** The pieces as one list of blocks. */
export const flat = (pieces: readonly Piece[]): KnownBlock[] =>
  pieces.flatMap((piece) => (Array.isArray(piece) ? flat(piece) : piece ? [piece as KnownBlock] : []))

/** How many characters of text there are in these blocks, as Slack counts them together. */
export const lengthOfText = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + lengthOfText(part), 0)
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + (key === 'text' && typeof part === 'string' ? part.length : lengthOfText(part)),
    0,
  )
}

const leftOut: KnownBlock = {
  type: 'context',
  elements: [{ type: 'mrkdwn', text: 'There is more than fits here: the rest is left out.', verbatim: true }],
}

/**
 * The last resort: whatever is drawn, Slack takes it. Blocks are left out before the closing buttons, and it says so.
 * Lists that can grow are cut with words of their own, or paged, long before this.
 */
export const fitted = (
  blocks: KnownBlock[],
  limit: { readonly blocks: number; readonly text: number },
): KnownBlock[] => {
  if (blocks.length <= limit.blocks && lengthOfText(blocks) <= limit.text) return blocks
  const closing = blocks.at(-1)?.type === 'actions' ? [blocks.at(-1)!] : []
  const kept: KnownBlock[] = []
  let text = lengthOfText(closing) + lengthOfText(leftOut)
  for (const block of blocks.slice(0, blocks.length - closing.length)) {
    text += lengthOfText(block)
    if (text > limit.text || kept.length + closing.length + 1 >= limit.blocks) break
    kept.push(block)
  }
  return [...kept, leftOut, ...closing]
}

type Named = { action_id?: string }

/** Slack refuses the same action twice in one block: the second is `thing.verb#2`, and the desk reads `thing.verb`. */
export const toldApart = <T extends object>(elements: readonly T[]): T[] => {
  const seen = new Map<string, number>()
  return elements.map((element) => {
    const name = (element as Named).action_id
    if (name === undefined) return element
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? element : { ...element, action_id: `${name}#${times}` }
  })
}

/** The name that was registered, whatever number tells this control from its twins. */
export const actionNamed = (actionId: string): string => actionId.replace(/#\d+$/, '')
