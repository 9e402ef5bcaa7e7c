import type { ActionsBlock, ActionsBlockElement, Button, ConfirmationDialog, KnownBlock, Overflow } from '@slack/types'
import { actionIds } from './action-ids.ts'
import { toldApart } from './pieces.ts'
import { clip, isWebAddress, oneLine } from './text.ts'

type Style = 'primary' | 'danger'

const MOST_IN_A_ROW = 25

const label = (text: string, limit: number) =>
  ({ type: 'plain_text', text: clip(oneLine(text) || '–', limit), emoji: true }) as const

/**
 * A button. `value` carries ids only, never text: clients can see it, and it is checked against the database when it
 * is pressed. `style` once in a block at most. `says` is read out instead of the label, where the label alone is not enough.
 */
export const button = (
  text: string,
  action: string,
  value: string,
  style?: Style,
  more: { readonly confirm?: ConfirmationDialog; readonly says?: string } = {},
): Button => {
  if (value.length > 2000) throw new Error(`The value of "${action}" is ${value.length} characters: Slack takes 2,000.`)
  return {
    type: 'button',
    text: label(text, 75),
    action_id: action,
    ...(value !== '' && { value }),
    ...(style && { style }),
    ...(more.confirm && { confirm: more.confirm }),
    ...(more.says && { accessibility_label: clip(oneLine(more.says), 75) }),
  }
}

/** A button that opens a page. Draws nothing where the address is not one a browser may open. */
export const linkButton = (text: string, address: string, style?: Style): Button | false => {
  if (!isWebAddress(address)) return false
  const url = new URL(address).href
  return url.length <= 3000 && { ...button(text, actionIds.openLink, '', style), url }
}

/** Asks before it is done: for what cannot be taken back. The answers are verbs: *Withdraw* and *Keep it*. */
export const confirm = (asks: {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
  readonly style?: Style
}): ConfirmationDialog => ({
  title: label(asks.title, 100),
  text: label(asks.text, 300),
  confirm: label(asks.yes, 30),
  deny: label(asks.no, 30),
  ...(asks.style && { style: asks.style }),
})

/** Buttons in a row, five to a line on a screen; more than Slack takes in one block go into the next. */
export const actions = (...elements: readonly (ActionsBlockElement | false | null | undefined)[]): KnownBlock[] => {
  const drawn = elements.filter((element) => element !== false && element !== null && element !== undefined)
  const rows: ActionsBlock[] = []
  for (let from = 0; from < drawn.length; from += MOST_IN_A_ROW) {
    rows.push({ type: 'actions', elements: toldApart(drawn.slice(from, from + MOST_IN_A_ROW)) })
  }
  return rows
}

/** A menu of up to five further things to do, beside a line. What is pressed is the option's value. */
export const overflow = (
  action: string,
  ...options: readonly { readonly text: string; readonly value: string }[]
): Overflow => ({
  type: 'overflow',
  action_id: action,
  options: options.slice(0, 5).map(({ text, value }) => ({ text: label(text, 75), value: fittingValue(value) })),
})

/** Slack takes 75 characters as the value of an option. A longer one is our mistake, and cutting it would hide it. */
export const fittingValue = (value: string): string => {
  if (value.length > 75 || value === '') throw new Error(`An option's value has 1 to 75 characters: "${value}"`)
  return value
}
