import type { Book } from './desk/book.ts'
import { COMMAND_SAYS } from './help.ts'
import { BACK } from './installed/install-pages.ts'
import type { Word } from './kit/word.ts'
import { commandsOf, wordsOf } from './kit/word-order.ts'
import { optionalScopes, scopes } from './scopes.ts'
import { globalShortcuts, messageShortcuts } from './shortcuts.ts'

/** The app as Slack sees it. */
export type Manifest = ReturnType<typeof manifestFor>

const LONG = `Cleardays keeps a committee’s work programme and its agendas. It works out every deadline that follows from a meeting, with the days counted and the days skipped, and asks people for what is due in plain words and with buttons. It is named after the clear days that must lie between publishing an agenda and holding the meeting. Nothing private is posted in a channel, and nothing is decided by the bot: officers act, chairs are consulted, members see what became of what they asked for.`

/**
 * The manifest, computed from what is built: a command without a word, a shortcut nobody answers and an event nobody
 * hears are not in it. With an address it is for HTTP; without one for Socket Mode, which needs none. For several councils
 * tokens are rotated and whole organisations may install it; a token in the environment must not end, and is not rotated.
 */
export const manifestFor = (book: Book, http?: URL, isForCouncils = false) => {
  const words = [...book.words.values()].map(({ word }) => word)
  const url = http && new URL('/slack/events', http).href
  return {
    _metadata: { major_version: 2, minor_version: 0 },
    display_information: {
      name: 'Cleardays',
      description: 'Work programmes, agendas and deadlines for council committees',
      long_description: LONG,
      background_color: '#1d3557',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'Cleardays', always_online: true },
      slash_commands: commandsOf(words)
        .sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other))
        .map((command) => ({
          command,
          description: sentence(COMMAND_SAYS[command] ?? ''),
          usage_hint: usageOf(words, command),
          should_escape: true,
          ...(url && { url }),
        })),
      shortcuts: shortcutsOf(book),
    },
    oauth_config: {
      ...(http && { redirect_urls: [new URL(BACK, http).href] }),
      scopes: { bot: Object.keys(scopes), bot_optional: Object.keys(optionalScopes) },
    },
    settings: {
      event_subscriptions: { bot_events: eventsOf(book), ...(url && { request_url: url }) },
      interactivity: { is_enabled: true, ...(url && { request_url: url, message_menu_options_url: url }) },
      org_deploy_enabled: isForCouncils,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: isForCouncils,
    },
  }
}

const ORDER = Object.keys(COMMAND_SAYS)
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** `[add | suggest | …]`, in the order in which they are told. */
export const usageOf = (words: readonly Word[], command: string): string =>
  `[${[...wordsOf(words, command).flatMap(({ word }) => word || []), 'help'].join(' | ')}]`

/** The events that are heard of, the Home tab's own included. */
export const eventsOf = (book: Book): string[] =>
  [...new Set([...(book.home() ? ['app_home_opened'] : []), ...book.events.keys()])].sort()

const shortcutsOf = (book: Book) => [
  ...messageShortcuts
    .filter(({ callbackId }) => book.shortcuts.has(callbackId))
    .map(({ callbackId, name, description }) => ({ name, type: 'message', callback_id: callbackId, description })),
  ...globalShortcuts
    .filter(({ command, word }) => book.words.has(`${command} ${word}`))
    .map(({ callbackId, name, description }) => ({ name, type: 'global', callback_id: callbackId, description })),
]
