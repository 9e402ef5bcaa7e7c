import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inYaml, manifestOf } from '../../src/command-line/manifest.ts'
import { features } from '../../src/features/index.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { usageOf } from '../../src/slack/manifest.ts'
import { optionalScopes, scopes, scopesOfEvents, scopesOfMethods } from '../../src/slack/scopes.ts'
import { globalShortcuts, messageShortcuts } from '../../src/slack/shortcuts.ts'
import { codeOf, sourcesIn, textOf } from '../support/sources.ts'

const file = textOf('manifest.yml')
const declared = parse(file) as ReturnType<typeof manifestOf>
const { book, desk } = openBook()
for (const feature of features) feature.listen(desk, undefined as never)
const words = features.flatMap((feature) => feature.words)

describe('manifest.yml', () => {
  it('is what is built', () => {
    expect(file, 'write it again: npm run -s manifest > manifest.yml').toBe(inYaml(manifestOf()))
  })

  it('declares every command that has a word, and no other', () => {
    const commands = declared.features.slash_commands.map(({ command }) => command)
    expect(new Set(commands)).toEqual(new Set(words.map(({ command }) => command)))
    for (const { command, usage_hint } of declared.features.slash_commands)
      expect(usage_hint).toBe(usageOf(words, command))
  })

  it('declares every shortcut that is answered, and no other', () => {
    const known = [...messageShortcuts, ...globalShortcuts].map(({ callbackId }) => callbackId)
    expect(
      [...book.shortcuts.keys()].filter((name) => !known.includes(name)),
      'name it in src/slack/shortcuts.ts',
    ).toEqual([])
    for (const { callback_id } of declared.features.shortcuts) {
      const stands = globalShortcuts.find(({ callbackId }) => callbackId === callback_id)
      expect(stands ? book.words.has(`${stands.command} ${stands.word}`) : book.shortcuts.has(callback_id)).toBe(true)
    }
  })

  it('declares every event that is heard of, and no other, and may hear of each', () => {
    const events = declared.settings.event_subscriptions.bot_events
    expect(new Set(events)).toEqual(new Set([...book.events.keys(), ...(book.home() ? ['app_home_opened'] : [])]))
    for (const event of events) {
      const needed = scopesOfEvents[event]
      expect(needed, `${event}: say in src/slack/scopes.ts which scope it needs`).toBeDefined()
      for (const scope of needed!) expect(declared.oauth_config.scopes.bot).toContain(scope)
    }
  })

  it('asks for the scopes that were settled, each with its reason', () => {
    const { bot, bot_optional } = declared.oauth_config.scopes
    expect(bot.join(' ')).toBe(
      'commands chat:write im:write channels:read groups:read users:read files:read files:write',
    )
    expect(bot_optional.join(' ')).toBe('im:history channels:history groups:history users:read.email')
    for (const reason of Object.values({ ...scopes, ...optionalScopes })) expect(reason.length).toBeGreaterThan(20)
  })

  it('is for Socket Mode, and with an address for HTTP', () => {
    expect(declared.settings.socket_mode_enabled).toBe(true)
    const http = manifestOf(new URL('https://cleardays.council.example'))
    expect(http.settings.socket_mode_enabled).toBe(false)
    expect(http.settings.interactivity).toMatchObject({
      request_url: 'https://cleardays.council.example/slack/events',
      message_menu_options_url: 'https://cleardays.council.example/slack/events',
    })
    for (const { url } of http.features.slash_commands)
      expect(url).toBe('https://cleardays.council.example/slack/events')
  })

  it('keeps to Slack’s lengths', () => {
    const { display_information: about, features: shown } = declared
    expect(about.name.length).toBeLessThanOrEqual(35)
    expect(about.description.length).toBeLessThanOrEqual(140)
    expect(about.long_description.length).toBeGreaterThanOrEqual(175)
    expect(about.long_description.length).toBeLessThanOrEqual(4000)
    expect(shown.shortcuts.length).toBeLessThanOrEqual(10)
    for (const { name, description } of [...messageShortcuts, ...globalShortcuts]) {
      expect(name.length).toBeLessThanOrEqual(24)
      expect(description.length).toBeLessThanOrEqual(150)
    }
  })

  const schemas = new URL('../../../shared/slack/manifest/', import.meta.url)
  it.skipIf(!existsSync(schemas))('is valid by Slack’s own schema (needs ../shared)', () => {
    const read = (name: string) => JSON.parse(readFileSync(new URL(name, schemas), 'utf8'))
    const ajv = new Ajv({ strict: false, validateFormats: false })
    const at = 'https://raw.githubusercontent.com/slackapi/manifest-schema/v0.5.0/schemas/'
    for (const version of ['1.0.0', '2.0.0']) {
      const schema = read(`manifest.schema.${version}.json`)
      ajv.addSchema(schema, schema.$id ? undefined : `${at}manifest.schema.${version}.json`)
    }
    const isValid = ajv.compile(read('manifest.schema.json'))
    for (const said of [declared, manifestOf(new URL('https://cleardays.council.example'))])
      expect(isValid(said) ? [] : isValid.errors).toEqual([])
    expect(
      isValid({ ...declared, features: { ...declared.features, slash_commands: [{ command: 'no-slash' }] } }),
    ).toBe(false)
  })
})

/** The methods of Slack's Web API that this code calls: `client.chat.postMessage(` is `chat.postMessage`. */
const methodsCalledIn = (code: string): string[] =>
  [...code.matchAll(/\b[cC]lient\.((?:[a-z]\w*\.)*[a-zA-Z]\w*)\(/g)]
    .map(([, method]) => method!)
    .filter((method) => method.includes('.') || method.startsWith('files'))

describe('Every method of Slack’s that is called', () => {
  const slackRoom = sourcesIn('src').filter((path) => !path.startsWith('src/playground/'))
  const called = new Set(
    slackRoom
      .filter((path) => textOf(path).includes('@slack/web-api'))
      .flatMap((path) => methodsCalledIn(codeOf(textOf(path)))),
  )

  it('is found', () => expect(called).toContain('chat.postMessage'))

  it.each([...called])('%s is allowed by the scopes', (method) => {
    const needed = scopesOfMethods[method]
    expect(needed, `${method}: say in src/slack/scopes.ts which scope it needs`).toBeDefined()
    const may = Object.keys({ ...scopes, ...optionalScopes })
    if (needed!.length > 0) expect(needed!.some((scope) => may.includes(scope))).toBe(true)
  })

  /** Not from a method: the manifest's own, and what is fetched or sent by address. */
  const byOtherMeans = {
    commands: /onCommand/,
    'files:read': /url_private/,
    'files:write': /getUploadURLExternal|filesUploadV2/,
  }
  const all = slackRoom.map((path) => codeOf(textOf(path))).join('\n')
  const isUsed = (scope: string) =>
    [...called].some((method) => scopesOfMethods[method]?.includes(scope)) ||
    (byOtherMeans[scope as keyof typeof byOtherMeans]?.test(all) ?? false)
  /** Settled with the scopes, and built with the exports and the papers. */
  const toCome = ['files:read', 'files:write', 'users:read.email'].filter((scope) => !isUsed(scope))

  it.each(Object.keys({ ...scopes, ...optionalScopes }).filter((scope) => !toCome.includes(scope)))(
    '%s is asked for because it is used',
    (scope) => expect(isUsed(scope)).toBe(true),
  )

  it('would be seen, if it were a new one', () => {
    expect(methodsCalledIn('await client.admin.users.remove({})')).toEqual(['admin.users.remove'])
    expect(scopesOfMethods['admin.users.remove']).toBeUndefined()
  })
})
