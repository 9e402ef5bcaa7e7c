import type { KnownBlock, PlainTextOption, StaticSelect } from '@slack/types'
import { section } from './blocks.ts'
import { fittingValue } from './buttons.ts'
import { type Asked, asked } from './inputs.ts'
import { clip, oneLine } from './text.ts'

/** One thing that may be chosen. `value` is an id, at most 75 characters; the rest is text as people typed it. */
export type Option = { readonly text: string; readonly value: string; readonly description?: string }

type AskedOfMany = Asked & {
  readonly placeholder?: string
  /** What is said instead where there is nothing to choose: Slack refuses an empty list. */
  readonly none?: string
  /** The action that answers as people type, for lists that can grow past a hundred: register it with `onTyping`. */
  readonly typeahead?: string
}

const words = (text: string, limit: number) =>
  ({ type: 'plain_text', text: clip(oneLine(text) || '–', limit), emoji: true }) as const

/** An option as Slack takes it: 75 characters of text, of value and of description. */
export const option = ({ text, value, description }: Option): PlainTextOption => ({
  text: words(text, 75),
  value: fittingValue(value),
  ...(description && { description: words(description, 75) }),
})

const MOST = 100

/** Up to a hundred as they are; more in groups of a hundred, each headed by its first and last. */
const offered = (options: readonly Option[]): Pick<StaticSelect, 'options' | 'option_groups'> => {
  if (options.length <= MOST) return { options: options.map(option) }
  const groups = Array.from({ length: Math.ceil(options.length / MOST) }, (_, n) =>
    options.slice(n * MOST, (n + 1) * MOST),
  )
  return {
    option_groups: groups.slice(0, MOST).map((group) => ({
      label: words(`${clip(oneLine(group[0]!.text), 34)} to ${clip(oneLine(group.at(-1)!.text), 34)}`, 75),
      options: group.map(option),
    })),
  }
}

const nothing = (label: string, asks: AskedOfMany): KnownBlock[] =>
  section(`*${oneLine(label)}*\n${asks.none ?? 'There is nothing to choose from yet.'}`)

/** One of several, in a menu. Past a hundred it becomes type-ahead where `typeahead` names who answers. */
export const choice = (
  name: string,
  label: string,
  options: readonly Option[],
  asks: AskedOfMany & { readonly initial?: string | null } = {},
): KnownBlock[] => {
  if (options.length === 0) return nothing(label, asks)
  const chosen = options.find(({ value }) => value === asks.initial)
  const common = {
    placeholder: words(asks.placeholder ?? 'Choose one', 150),
    ...(chosen && { initial_option: option(chosen) }),
  }
  return [
    options.length > MOST && asks.typeahead
      ? asked(name, label, { type: 'external_select', action_id: asks.typeahead, min_query_length: 0, ...common }, asks)
      : asked(name, label, { type: 'static_select', ...offered(options), ...common }, asks),
  ]
}

/** Several of many, in a menu. */
export const manyChoices = (
  name: string,
  label: string,
  options: readonly Option[],
  asks: AskedOfMany & { readonly initial?: readonly string[]; readonly most?: number } = {},
): KnownBlock[] => {
  if (options.length === 0) return nothing(label, asks)
  const chosen = options.filter(({ value }) => asks.initial?.includes(value))
  const common = {
    placeholder: words(asks.placeholder ?? 'Choose any', 150),
    ...(chosen.length > 0 && { initial_options: chosen.map(option) }),
    ...(asks.most && { max_selected_items: asks.most }),
  }
  return [
    options.length > MOST && asks.typeahead
      ? asked(
          name,
          label,
          { type: 'multi_external_select', action_id: asks.typeahead, min_query_length: 0, ...common },
          asks,
        )
      : asked(name, label, { type: 'multi_static_select', ...offered(options), ...common }, asks),
  ]
}

/** One of a few, all of them in sight; a menu where there are more than ten. */
export const radio = (
  name: string,
  label: string,
  options: readonly Option[],
  asks: AskedOfMany & { readonly initial?: string | null } = {},
): KnownBlock[] => {
  if (options.length === 0 || options.length > 10) return choice(name, label, options, asks)
  const chosen = options.find(({ value }) => value === asks.initial)
  return [
    asked(
      name,
      label,
      { type: 'radio_buttons', options: options.map(option), ...(chosen && { initial_option: option(chosen) }) },
      asks,
    ),
  ]
}

/** Any of a few, all of them in sight; a menu where there are more than ten. Always optional: none is an answer. */
export const checkboxes = (
  name: string,
  label: string,
  options: readonly Option[],
  asks: AskedOfMany & { readonly initial?: readonly string[] } = {},
): KnownBlock[] => {
  if (options.length === 0 || options.length > 10) return manyChoices(name, label, options, { optional: true, ...asks })
  const chosen = options.filter(({ value }) => asks.initial?.includes(value))
  return [
    asked(
      name,
      label,
      {
        type: 'checkboxes',
        options: options.map(option),
        ...(chosen.length > 0 && { initial_options: chosen.map(option) }),
      },
      { optional: true, ...asks },
    ),
  ]
}

/** Yes or no: one box to tick. Read it with `yesNo`. */
export const tick = (
  name: string,
  label: string,
  says: string,
  asks: Asked & { readonly initial?: boolean } = {},
): KnownBlock[] =>
  checkboxes(name, label, [{ text: says, value: 'yes' }], { ...asks, initial: asks.initial ? ['yes'] : [] })
