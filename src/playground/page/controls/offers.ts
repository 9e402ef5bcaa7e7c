import type { MultiSelect, Option, PlainTextOption, Select } from '@slack/types'
import type { Choice, Choices, State } from '../../protocol.ts'
import { initials } from '../render/message.ts'
import { plainWords } from '../render/text.ts'

/** One line of a list to choose from. `choice` is kept for lists that come from the app, which wants it back whole. */
export type Offer = {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly group?: string | undefined
  readonly badge?: string
  readonly choice?: Choice
}

const fromOption = (option: Option | PlainTextOption | Choice, group?: string): Offer => ({
  value: option.value ?? '',
  label: plainWords(option.text),
  hint: option.description && plainWords(option.description),
  group,
  choice: option as Choice,
})

/** What the app suggested, as lines. */
export const offersFrom = (choices: Choices | undefined): Offer[] => {
  if (!choices) return []
  if ('options' in choices) return choices.options.map((option) => fromOption(option))
  return choices.groups.flatMap((group) => group.options.map((option) => fromOption(option, group.label)))
}

const person = (each: State['people'][number]): Offer => ({
  value: each.id,
  label: each.name,
  hint: each.role,
  badge: initials(each.name),
})
const place = (each: State['conversations'][number]): Offer => ({
  value: each.id,
  label: each.kind === 'direct' ? each.name : `#${each.name}`,
  hint: each.kind === 'private' ? 'Private channel' : each.kind === 'direct' ? 'Direct message' : undefined,
})

type Any = Select | MultiSelect

/** Everything a list offers at once; a list the app fills as one types offers nothing yet. */
export const offersOf = (element: Any, state: State): Offer[] => {
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      return [
        ...(element.options ?? []).map((option) => fromOption(option)),
        ...(element.option_groups ?? []).flatMap((group) =>
          group.options.map((option) => fromOption(option, plainWords(group.label))),
        ),
      ]
    case 'users_select':
    case 'multi_users_select':
      return state.people.filter((each) => each.hasSlack && !each.isBot && !each.isDeactivated).map(person)
    case 'channels_select':
    case 'multi_channels_select':
      return state.conversations.filter((each) => each.kind === 'public' && !each.isArchived).map(place)
    case 'conversations_select':
    case 'multi_conversations_select': {
      const kinds = element.filter?.include?.map((kind) => (kind === 'im' ? 'direct' : kind))
      return state.conversations
        .filter((each) => !each.isArchived && (each.isMember || each.kind === 'public'))
        .filter((each) => !kinds || kinds.includes(each.kind))
        .filter((each) => !(element.filter?.exclude_external_shared_channels && each.isShared))
        .filter((each) => !(element.filter?.exclude_bot_users && each.with === state.app.botUser))
        .map(place)
    }
    default:
      return []
  }
}

/** What a list began with. */
export const beganWith = (element: Any, offers: readonly Offer[]): Offer[] => {
  const named = (id: string): Offer => offers.find((offer) => offer.value === id) ?? { value: id, label: id }
  switch (element.type) {
    case 'static_select':
    case 'external_select':
      return element.initial_option ? [fromOption(element.initial_option)] : []
    case 'multi_static_select':
    case 'multi_external_select':
      return (element.initial_options ?? []).map((option) => fromOption(option))
    case 'users_select':
      return element.initial_user ? [named(element.initial_user)] : []
    case 'multi_users_select':
      return (element.initial_users ?? []).map(named)
    case 'channels_select':
      return element.initial_channel ? [named(element.initial_channel)] : []
    case 'multi_channels_select':
      return (element.initial_channels ?? []).map(named)
    case 'conversations_select':
      return element.initial_conversation ? [named(element.initial_conversation)] : []
    case 'multi_conversations_select':
      return (element.initial_conversations ?? []).map(named)
    default:
      return element satisfies never
  }
}

/** The lines that hold what was typed, those that begin with it first. */
export const matching = (offers: readonly Offer[], typed: string): Offer[] => {
  const wanted = typed.trim().toLowerCase()
  if (!wanted) return [...offers]
  const holds = (offer: Offer) => `${offer.label} ${offer.hint ?? ''}`.toLowerCase().indexOf(wanted)
  return offers.filter((offer) => holds(offer) >= 0)
}
