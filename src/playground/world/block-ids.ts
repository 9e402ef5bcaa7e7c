import type { Fields } from '../block-kit/check.ts'
import { freshId } from './ids.ts'
import type { Block } from './records.ts'

const withActionIds = (block: Block): Block => {
  const named = (part: unknown): unknown => {
    const fields = part as Fields | undefined
    if (!fields || typeof fields !== 'object' || ['image', 'mrkdwn', 'plain_text'].includes(String(fields.type)))
      return part
    return fields.action_id === undefined ? { ...fields, action_id: freshId('a').slice(0, 8) } : fields
  }
  if (block.type === 'actions') return { ...block, elements: (block.elements as unknown[]).map(named) }
  if (block.type === 'input') return { ...block, element: named(block.element) }
  if (block.type === 'section' && block.accessory) return { ...block, accessory: named(block.accessory) }
  return block
}

/** Blocks with an id each, and each control with one, as Slack makes them up where the app gave none. */
export const withIds = (blocks: readonly unknown[]): Block[] =>
  blocks.map((block) => {
    const given = block as Block
    return withActionIds(given.block_id === undefined ? { ...given, block_id: freshId('b').slice(0, 8) } : given)
  })
