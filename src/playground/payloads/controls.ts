import type { Fields } from '../block-kit/check.ts'
import { offered } from '../block-kit/elements.ts'
import type { Block } from '../world/records.ts'

/** Something in a block that a person can use: a button, a menu, an input. */
export type Control = Fields & { readonly type: string; readonly action_id: string }

/** A control and where it is. */
export type Placed = {
  readonly block: string
  readonly control: Control
  /** In an `input` block, where an answer is wanted when the form is sent. */
  readonly isInput: boolean
  readonly isOptional: boolean
  readonly tellsAtOnce: boolean
}

const STATELESS = [
  'button',
  'overflow',
  'image',
  'plain_text',
  'mrkdwn',
  'workflow_button',
  'icon_button',
  'feedback_buttons',
]

const controlsOf = (block: Block): unknown[] => {
  if (block.type === 'input') return [block.element]
  if (block.type === 'section') return block.accessory ? [block.accessory] : []
  if (block.type === 'actions' || block.type === 'context_actions') return block.elements as unknown[]
  if (block.type === 'card') return (block.actions ?? []) as unknown[]
  return []
}

const inside = (block: Block): Block[] => {
  if (block.type === 'container') return [block, ...(block.child_blocks as Block[]).flatMap(inside)]
  if (block.type === 'carousel') return [block, ...(block.elements as Block[])]
  return [block]
}

/** Every control in the blocks, in the order in which it is drawn. */
export const controlsIn = (blocks: readonly Block[]): Placed[] =>
  blocks.flatMap(inside).flatMap((block) =>
    controlsOf(block)
      .filter((control) => (control as Control).action_id !== undefined)
      .map((control) => ({
        block: block.block_id,
        control: control as Control,
        isInput: block.type === 'input',
        isOptional: block.optional === true,
        tellsAtOnce: block.type !== 'input' || block.dispatch_action === true,
      })),
  )

/** Whether it holds an answer: a button and an overflow menu do not. */
export const holdsAnAnswer = ({ control }: Placed): boolean => !STATELESS.includes(control.type)

/** One control, by its names. */
export const findControl = (blocks: readonly Block[], block: string, action: string): Placed | undefined =>
  controlsIn(blocks).find((placed) => placed.block === block && placed.control.action_id === action)

/** The options a control has of its own, groups laid flat. */
export const optionsOf = (control: Control): Fields[] => offered(control) as Fields[]
