import { CannotOpen } from './cannot-open.ts'

/** Where a value stands in the manifest, for whoever has to mend it. */
const amiss = (at: string, wants: string): never => {
  throw new CannotOpen(`The manifest cannot be used: ${at || 'it'}: expected ${wants}`)
}

type Read<T> = (value: unknown, at: string) => T

const text =
  (given: { default?: string; startsWith?: string } = {}): Read<string> =>
  (value, at) => {
    if (value === undefined && given.default !== undefined) return given.default
    if (typeof value !== 'string') return amiss(at, 'a string')
    if (given.startsWith && !value.startsWith(given.startsWith))
      return amiss(at, `a string that begins with ${given.startsWith}`)
    return value
  }
const name: Read<string> = (value, at) => text()(value, at) || amiss(at, 'a name of at least one character')
const words = text({ default: '' })
const flag =
  (otherwise: boolean): Read<boolean> =>
  (value = otherwise, at) =>
    typeof value === 'boolean' ? value : amiss(at, 'true or false')
const list =
  <T>(each: Read<T>): Read<T[]> =>
  (value = [], at) =>
    Array.isArray(value) ? value.map((one, place) => each(one, `${at}.${place}`)) : amiss(at, 'a list')
const optional =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value, at) =>
    value === undefined ? undefined : read(value, at)
const oneOf =
  <const T extends string>(...these: readonly T[]): Read<T> =>
  (value, at) =>
    these.find((each) => each === value) ?? amiss(at, `one of ${these.join(', ')}`)
/** An object with these parts and any others; nothing at all is one whose every part is left out. */
const parts =
  <T extends Readonly<Record<string, Read<unknown>>>>(of: T): Read<{ [K in keyof T]: ReturnType<T[K]> }> =>
  (value = {}, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return amiss(at, 'an object')
    const given = value as Readonly<Record<string, unknown>>
    const read = Object.entries(of).map(([key, part]) => [key, part(given[key], at ? `${at}.${key}` : key)])
    return Object.fromEntries(read) as { [K in keyof T]: ReturnType<T[K]> }
  }

const manifest = parts({
  display_information: parts({ name, description: words }),
  features: parts({
    bot_user: optional(parts({ display_name: text() })),
    app_home: optional(
      parts({
        home_tab_enabled: flag(false),
        messages_tab_enabled: flag(true),
        messages_tab_read_only_enabled: flag(false),
      }),
    ),
    slash_commands: list(
      parts({
        command: text({ startsWith: '/' }),
        description: words,
        usage_hint: words,
        should_escape: flag(false),
      }),
    ),
    shortcuts: list(parts({ name: text(), callback_id: text(), description: words, type: oneOf('global', 'message') })),
  }),
  oauth_config: parts({ scopes: parts({ bot: list(text()), bot_optional: list(text()) }) }),
  settings: parts({ event_subscriptions: parts({ bot_events: list(text()) }) }),
})

/** The parts of an app's manifest that the playground keeps to. */
export type Manifest = ReturnType<typeof manifest>

/**
 * Reads a parsed `manifest.yml`. Throws with the place of the first thing amiss: the file is the project's own. It is
 * read by hand and not with Zod because it is all that stands between the playground and listening.
 */
export const readManifest = (parsed: unknown): Manifest => manifest(parsed, '')
