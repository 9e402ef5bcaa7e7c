import type { Answer, Choice } from '../acts.ts'
import { type Fields, isFields } from '../block-kit/check.ts'
import { type Control, optionsOf } from './controls.ts'

/** The key under which Slack sends what a control holds, and what the element calls its initial value. */
const slots: Readonly<Record<string, readonly [key: string, initial: string]>> = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  overflow: ['selected_option', ''],
  users_select: ['selected_user', 'initial_user'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  file_input: ['files', ''],
}

const holdsSeveral = (key: string) => key === 'files' || key.endsWith('s')

/** What an answer cannot be: chosen from what is not offered. Said to whoever gave it. */
export class NotOffered extends Error {}

/** Where an answer's ids lead: files by id, and the options last suggested for a control. */
export type Lookup = {
  file(id: string): Fields | undefined
  suggested(control: Control): readonly Choice[]
  isPerson(id: string): boolean
  isConversation(id: string, control: Control): boolean
}

const choose = (control: Control, answer: unknown, lookup: Lookup): Fields => {
  const value = isFields(answer) ? answer.value : answer
  const isExternal = control.type.endsWith('external_select')
  const choices: readonly Fields[] = isExternal
    ? [...lookup.suggested(control), ...initialChoices(control)]
    : optionsOf(control)
  const chosen = choices.find((one) => one.value === value)
  if (chosen) return chosen
  if (isExternal && isFields(answer) && isFields(answer.text)) return answer
  throw new NotOffered(`${JSON.stringify(value)} is not among the options of ${control.action_id}`)
}

const initialChoices = (control: Control): Fields[] =>
  [control.initial_option, control.initial_options].flat().filter(isFields)

const filed = (id: unknown, lookup: Lookup): Fields => {
  const file = lookup.file(String(id))
  if (!file) throw new NotOffered(`There is no file ${String(id)}`)
  return file
}

const mustBeThere = (control: Control, key: string, ids: readonly unknown[], lookup: Lookup) => {
  const isThere = (id: string) => (key.includes('user') ? lookup.isPerson(id) : lookup.isConversation(id, control))
  const stray = ids.find((id) => !isThere(String(id)))
  if (stray !== undefined) throw new NotOffered(`${JSON.stringify(stray)} is not offered by ${control.action_id}`)
}

const converted = (control: Control, key: string, answer: Answer, lookup: Lookup): unknown => {
  if (key === 'files') return [answer].flat().map((id) => filed(id, lookup))
  if (key === 'selected_options') return [answer].flat().map((one) => choose(control, one, lookup))
  if (key === 'selected_option') return choose(control, answer, lookup)
  if (/selected_(user|conversation|channel)/.test(key)) mustBeThere(control, key, [answer].flat(), lookup)
  if (holdsSeveral(key)) return [answer].flat()
  if (key === 'selected_date_time') return Number(answer)
  if (key === 'value') return String(answer)
  return answer
}

const isNothing = (answer: Answer) => answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)

/**
 * What Slack sends for a control: what was put in, or else its initial value, or else nothing in that control's own
 * form (`null`, or an empty list). Throws `NotOffered` for what its menu does not hold.
 */
export const heldBy = (control: Control, answer: Answer | undefined, lookup: Lookup): Fields => {
  const [key, initial] = slots[control.type] ?? ['value', 'initial_value']
  const empty = holdsSeveral(key) ? [] : null
  const value =
    answer === undefined
      ? (control[initial] ?? empty)
      : isNothing(answer)
        ? empty
        : converted(control, key, answer, lookup)
  return { type: control.type, [key]: value, ...(control.timezone !== undefined && { timezone: control.timezone }) }
}

/** What a control holds, out of what Slack sends for it. */
export const valueIn = (held: Fields): unknown => held[slots[String(held.type)]?.[0] ?? 'value']
