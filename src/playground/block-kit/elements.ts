import { boolean, both, type Check, type Fields, integer, isFields, listOf, oneOf, shape, string } from './check.ts'
import {
  anyText,
  confirmation,
  conversationFilter,
  dispatchConfig,
  imageFields,
  imageSource,
  known,
  option,
  optionGroup,
  plainText,
} from './composition.ts'
import { conversationId, day, numeral, personId, time, unixSecond, zone } from './patterns.ts'

const acts = { action_id: string({ min: 1, max: 255 }) }
const confirms = { confirm: confirmation }
const focuses = { focus_on_load: boolean }
const prompts = { placeholder: plainText(150) }
const dispatches = { dispatch_action_config: dispatchConfig }
const several = { max_selected_items: integer({ min: 1 }) }
const menu = { ...acts, ...confirms, ...focuses, ...prompts }

const element = (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>>, also?: Check) =>
  shape({ type: known, ...required }, optional, also)

const same = (one: unknown, other: unknown) =>
  isFields(one) && isFields(other) && one.value === other.value && textOf(one) === textOf(other)
const textOf = (choice: Fields) => (isFields(choice.text) ? choice.text.text : undefined)

/** What a menu, or a group of buttons, offers, groups laid flat. */
export const offered = (value: Fields): unknown[] => [
  ...(Array.isArray(value.options) ? value.options : []),
  ...(Array.isArray(value.option_groups) ? value.option_groups : []).flatMap((group) =>
    isFields(group) && Array.isArray(group.options) ? group.options : [],
  ),
]

const initialIsOffered: Check = (value, at, report) => {
  const menu = value as Fields
  const initial = Array.isArray(menu.initial_options) ? menu.initial_options : [menu.initial_option]
  for (const choice of initial)
    if (choice !== undefined && !offered(menu).some((one) => same(one, choice)))
      report(at, 'its initial choice must be exactly one of the options')
}

const eitherOptionsOrGroups: Check = (value, at, report) => {
  const { options, option_groups } = value as Fields
  if ((options === undefined) === (option_groups === undefined)) report(at, 'must have either options or option_groups')
}

const ordered =
  (lowest: string, highest: string): Check =>
  (value, at, report) => {
    const { [lowest]: low, [highest]: high } = value as Fields
    if (low !== undefined && high !== undefined && Number(low) > Number(high))
      report(at, `${lowest} must not be greater than ${highest}`)
  }

const staticMenu = {
  options: listOf(option('menu'), { min: 1, max: 100 }),
  option_groups: listOf(optionGroup, { min: 1, max: 100 }),
}
const choices = listOf(option('buttons'), { min: 1, max: 10 })
const fewest = { min_query_length: integer({ min: 0 }) }
const offers = both(eitherOptionsOrGroups, initialIsOffered)
const response = { response_url_enabled: boolean }
const conversations = { default_to_current_conversation: boolean, filter: conversationFilter }

/** Everything that can be pressed, chosen or typed into, and how Slack wants it. */
export const elements: Readonly<Record<string, Check>> = {
  button: element(
    { text: plainText(75) },
    {
      ...acts,
      ...confirms,
      value: string({ max: 2000 }),
      url: string({ max: 3000 }),
      style: oneOf('primary', 'danger'),
      accessibility_label: string({ max: 75 }),
    },
  ),
  checkboxes: element(
    { options: choices },
    { ...acts, ...confirms, ...focuses, initial_options: choices },
    initialIsOffered,
  ),
  radio_buttons: element(
    { options: choices },
    { ...acts, ...confirms, ...focuses, initial_option: option('buttons') },
    initialIsOffered,
  ),
  overflow: element({ options: listOf(option('overflow'), { min: 1, max: 5 }) }, { ...acts, ...confirms }),
  datepicker: element({}, { ...menu, initial_date: day }),
  timepicker: element({}, { ...menu, initial_time: time, timezone: zone }),
  datetimepicker: element({}, { ...acts, ...confirms, ...focuses, initial_date_time: unixSecond }),
  static_select: element({}, { ...menu, ...staticMenu, initial_option: option('menu') }, offers),
  multi_static_select: element(
    {},
    { ...menu, ...staticMenu, ...several, initial_options: listOf(option('menu'), { min: 1, max: 100 }) },
    offers,
  ),
  external_select: element({}, { ...menu, ...fewest, initial_option: option('menu') }),
  multi_external_select: element(
    {},
    { ...menu, ...fewest, ...several, initial_options: listOf(option('menu'), { min: 1, max: 100 }) },
  ),
  users_select: element({}, { ...menu, initial_user: personId }),
  multi_users_select: element({}, { ...menu, ...several, initial_users: listOf(personId) }),
  conversations_select: element({}, { ...menu, ...conversations, ...response, initial_conversation: conversationId }),
  multi_conversations_select: element(
    {},
    { ...menu, ...conversations, ...several, initial_conversations: listOf(conversationId) },
  ),
  channels_select: element({}, { ...menu, ...response, initial_channel: conversationId }),
  multi_channels_select: element({}, { ...menu, ...several, initial_channels: listOf(conversationId) }),
  plain_text_input: element(
    {},
    {
      ...acts,
      ...focuses,
      ...prompts,
      ...dispatches,
      initial_value: string({ max: 3000 }),
      multiline: boolean,
      min_length: integer({ min: 0, max: 3000 }),
      max_length: integer({ min: 1, max: 3000 }),
    },
    ordered('min_length', 'max_length'),
  ),
  email_text_input: element({}, { ...acts, ...focuses, ...prompts, ...dispatches, initial_value: string() }),
  url_text_input: element({}, { ...acts, ...focuses, ...prompts, ...dispatches, initial_value: string() }),
  number_input: element(
    { is_decimal_allowed: boolean },
    { ...acts, ...focuses, ...prompts, ...dispatches, initial_value: numeral, min_value: numeral, max_value: numeral },
    ordered('min_value', 'max_value'),
  ),
  rich_text_input: element({}, { ...acts, ...focuses, ...prompts, ...dispatches, initial_value: known }),
  file_input: element({}, { ...acts, filetypes: listOf(string({ min: 1 })), max_files: integer({ min: 1, max: 10 }) }),
  image: element({ alt_text: string({ min: 1, max: 2000 }) }, imageFields, imageSource),
  workflow_button: element(
    { text: plainText(75), workflow: known },
    { ...acts, ...confirms, style: oneOf('primary', 'danger'), accessibility_label: string({ max: 75 }) },
  ),
  feedback_buttons: element({ positive_button: known, negative_button: known }, acts),
  icon_button: element(
    { icon: string({ min: 1 }), text: anyText() },
    {
      ...acts,
      ...confirms,
      value: string({ max: 2000 }),
      accessibility_label: string({ max: 75 }),
      visible_to_user_ids: listOf(personId),
    },
  ),
}
