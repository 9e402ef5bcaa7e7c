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

/** Its buttons, each told by what it does and what about: `agenda.open 12`. */
const buttonsIn = (block: Block): readonly string[] => {
  const parts =
    block.type === 'actions' ? (block.elements as Fields[]) : block.accessory ? [block.accessory as Fields] : []
  return parts.flatMap(({ type, action_id, value }) => (type === 'button' ? [`${action_id} ${value}`] : []))
}

/** Whether somebody may put an answer into it: such a block begins anew each time it is drawn, as it does in Slack. */
const takesAnswers = (block: Block): boolean =>
  block.type === 'input' ||
  (block.type === 'actions' && (block.elements as Fields[]).some(({ type }) => type !== 'button'))

/**
 * Blocks with an id each, and each control with one, as Slack makes them up where the app gave none. Of a message that
 * is drawn again (`before`) a block with one of the same buttons keeps its id: a press that was on its way when the
 * message was drawn again is still a press on that button.
 */
export const withIds = (blocks: readonly unknown[], before: readonly Block[] = []): Block[] => {
  const left = new Set(before)
  for (const block of blocks as readonly Block[])
    for (const one of left) if (one.block_id === block.block_id) left.delete(one)
  const idOf = (block: Block): string => {
    const mine = takesAnswers(block) ? [] : buttonsIn(block)
    const same = [...left].find(
      (one) => one.type === block.type && buttonsIn(one).some((button) => mine.includes(button)),
    )
    if (same) left.delete(same)
    return same?.block_id ?? freshId('b').slice(0, 8)
  }
  return (blocks as readonly Block[]).map((block) =>
    withActionIds(block.block_id === undefined ? { ...block, block_id: idOf(block) } : block),
  )
}
