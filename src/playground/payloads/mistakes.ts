import { type Fields, isFields } from '../block-kit/check.ts'
import { valueIn } from './answers.ts'
import type { Placed } from './controls.ts'

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  isBlank(value)
const isBlank = (value: unknown) =>
  isFields(value) && value.type === 'rich_text' && !JSON.stringify(value).includes('"text":"')

const number = (value: unknown) => (value === undefined ? undefined : Number(value))

const wrongNumber = (control: Fields, typed: string): string | undefined => {
  if (!/^-?\d+(\.\d+)?$/.test(typed)) return 'Enter a number.'
  if (control.is_decimal_allowed === false && typed.includes('.')) return 'Enter a whole number.'
  const least = number(control.min_value)
  const most = number(control.max_value)
  if (least !== undefined && Number(typed) < least) return `Enter ${least} or more.`
  if (most !== undefined && Number(typed) > most) return `Enter ${most} or less.`
  return undefined
}

const wrongText = (control: Fields, typed: string): string | undefined => {
  const least = number(control.min_length) ?? 0
  const most = number(control.max_length) ?? 3000
  if (typed.length < least) return `Enter at least ${least} characters.`
  if (typed.length > most) return `Enter at most ${most} characters.`
  return undefined
}

const isAddress = (typed: string) => URL.canParse(typed) && /^https?:/i.test(typed)

/** What Slack's own form says before it sends anything: an answer is wanted, or cannot be so. */
export const mistakeIn = (placed: Placed, held: Fields): string | undefined => {
  const value = valueIn(held)
  const { control } = placed
  if (isEmpty(value)) return placed.isOptional ? undefined : 'Please complete this required field.'
  const most = number(
    control.max_selected_items ?? (control.type === 'file_input' ? (control.max_files ?? 10) : undefined),
  )
  if (Array.isArray(value) && most !== undefined && value.length > most) return `Choose at most ${most}.`
  switch (control.type) {
    case 'plain_text_input':
      return wrongText(control, String(value))
    case 'number_input':
      return wrongNumber(control, String(value))
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)) ? undefined : 'Enter an e-mail address.'
    case 'url_text_input':
      return isAddress(String(value)) ? undefined : 'Enter an address that begins with https://'
    case 'datepicker':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? undefined : 'Choose a day.'
    case 'timepicker':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(String(value)) ? undefined : 'Choose a time.'
    default:
      return undefined
  }
}
