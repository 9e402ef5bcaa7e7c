import type { InputBlock, InputBlockElement } from '@slack/types'
import type { CivilDate, TimeOfDay } from '../../domain/calendar/civil-date.ts'
import { clip, legible, oneLine } from './text.ts'

/**
 * One input in a block. The block's id is the field's name, which is the key in the form's schema and the place where
 * Slack shows what is amiss; the action is always `input`, unless another name must hear of it (`hears`, type-ahead).
 */
export type Asked = {
  /** A sentence below, where the label is not enough. */
  readonly hint?: string
  readonly optional?: boolean
  /** The action that hears each change, for a form that is drawn again as it is filled in. */
  readonly hears?: string
}

const words = (text: string, limit: number) =>
  ({ type: 'plain_text', text: clip(oneLine(text) || '–', limit), emoji: true }) as const

/**
 * A field's name for a form that is drawn again: `final~3`. Slack keeps what stands in a field as long as its block is
 * called the same, so one that is to begin anew is called otherwise. The form's schema has it by its bare name.
 */
export const anew = (name: string, drawn: string | number): string => `${name}~${drawn}`

/** The bare name of a field: `final`. */
export const bareName = (name: string): string => name.replace(/~.*$/, '')

/** An input block of our shape around an element. */
export const asked = (
  name: string,
  label: string,
  element: InputBlockElement,
  { hint, optional, hears }: Asked,
): InputBlock => ({
  type: 'input',
  block_id: name,
  label: words(label, 2000),
  element: { ...element, action_id: hears ?? element.action_id ?? 'input' },
  optional: optional ?? false,
  ...(hint && { hint: words(hint, 2000) }),
  ...(hears && { dispatch_action: true }),
})

/** What is asked of somebody who types. */
export type AskedInWords = Asked & {
  readonly initial?: string | null
  readonly placeholder?: string
  readonly max?: number
}

const typed = (asks: AskedInWords) => {
  const max = Math.min(asks.max ?? 3000, 3000)
  return {
    type: 'plain_text_input' as const,
    max_length: max,
    ...(asks.initial && { initial_value: clip(legible(asks.initial), max) }),
    ...(asks.placeholder && { placeholder: words(asks.placeholder, 150) }),
  }
}

/** One line of text, at most 3,000 characters. */
export const textInput = (name: string, label: string, asks: AskedInWords = {}): InputBlock =>
  asked(name, label, typed({ ...asks, ...(asks.initial && { initial: oneLine(asks.initial) }) }), asks)

/** Several lines of text, at most 3,000 characters. */
export const longText = (name: string, label: string, asks: AskedInWords = {}): InputBlock =>
  asked(name, label, { ...typed(asks), multiline: true }, asks)

/** An e-mail address. */
export const emailInput = (name: string, label: string, asks: AskedInWords = {}): InputBlock =>
  asked(
    name,
    label,
    {
      type: 'email_text_input',
      ...(asks.initial && { initial_value: oneLine(asks.initial) }),
      ...(asks.placeholder && { placeholder: words(asks.placeholder, 150) }),
    },
    asks,
  )

/** The address of a page. */
export const addressInput = (name: string, label: string, asks: AskedInWords = {}): InputBlock =>
  asked(
    name,
    label,
    {
      type: 'url_text_input',
      ...(asks.initial && URL.canParse(asks.initial) && { initial_value: asks.initial }),
      ...(asks.placeholder && { placeholder: words(asks.placeholder, 150) }),
    },
    asks,
  )

/** A whole number. */
export const numberInput = (
  name: string,
  label: string,
  asks: Asked & { readonly initial?: number | null; readonly min?: number; readonly max?: number } = {},
): InputBlock =>
  asked(
    name,
    label,
    {
      type: 'number_input',
      is_decimal_allowed: false,
      ...(asks.initial != null && { initial_value: String(asks.initial) }),
      ...(asks.min !== undefined && { min_value: String(asks.min) }),
      ...(asks.max !== undefined && { max_value: String(asks.max) }),
    },
    asks,
  )

/** A day. Comes back as a civil date, without a zone. */
export const dayInput = (
  name: string,
  label: string,
  asks: Asked & { readonly initial?: CivilDate | null; readonly placeholder?: string } = {},
): InputBlock =>
  asked(
    name,
    label,
    {
      type: 'datepicker',
      ...(asks.initial && { initial_date: asks.initial }),
      ...(asks.placeholder && { placeholder: words(asks.placeholder, 150) }),
    },
    asks,
  )

/** A time of day, in the committee's own zone. */
export const timeInput = (
  name: string,
  label: string,
  asks: Asked & { readonly initial?: TimeOfDay | null } = {},
): InputBlock => asked(name, label, { type: 'timepicker', ...(asks.initial && { initial_time: asks.initial }) }, asks)

/** Files, at most ten; Slack takes them in a form only. `kinds` are endings without the dot: `pdf`. */
export const fileInput = (
  name: string,
  label: string,
  asks: Asked & { readonly kinds?: readonly string[]; readonly most?: number } = {},
): InputBlock =>
  asked(
    name,
    label,
    {
      type: 'file_input',
      max_files: Math.min(10, Math.max(1, asks.most ?? 1)),
      ...(asks.kinds && { filetypes: [...asks.kinds] }),
    },
    asks,
  )
