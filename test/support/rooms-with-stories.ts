import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Drawn, Stories } from '../../src/slack/kit/gallery.ts'

const src = new URL('../../src/', import.meta.url)

/** A folder whose messages and forms hang in the gallery. */
export type Room = {
  readonly name: string
  readonly folder: URL
  /** The files that say something. */
  readonly says: readonly string[]
}

const SAYS = ['messages.ts', 'views.ts', 'words.ts']

/** Every feature, and the desk itself, which says a few things when no feature can. */
export const roomsWithStories = (): readonly Room[] => {
  const features = readdirSync(new URL('features/', src), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, folder: new URL(`features/${entry.name}/`, src) }))
  return [...features, { name: 'the-desk', folder: new URL('slack/desk/', src) }]
    .map((room) => ({ ...room, says: SAYS.filter((file) => existsSync(new URL(file, room.folder))) }))
    .filter((room) => room.says.length > 0 || existsSync(new URL('stories.ts', room.folder)))
}

/** The stories of a room, by name; none where it has no file of them. */
export const storiesOf = async (room: Room): Promise<Stories> =>
  existsSync(new URL('stories.ts', room.folder))
    ? ((await import(new URL('stories.ts', room.folder).href)) as { stories: Stories }).stories
    : {}

/**
 * The names of the functions that a room says things with: all that are exported, but those whose declared answer is
 * only a part of something said (a string, a button, a list of blocks).
 */
export const sayingsOf = async (room: Room): Promise<readonly string[]> => {
  const exported = await Promise.all(
    room.says.map(async (file) => ({
      source: readFileSync(new URL(file, room.folder), 'utf8'),
      names: Object.entries((await import(new URL(file, room.folder).href)) as Record<string, unknown>)
        .filter(([, it]) => typeof it === 'function')
        .map(([name]) => name),
    })),
  )
  return exported.flatMap(({ source, names }) => names.filter((name) => isSaying(source, name)))
}

/** Whether what a function is declared to answer is something whole. Without a declaration it is taken to be. */
export const isSaying = (source: string, name: string): boolean => {
  const begins = new RegExp(`export (?:const ${name}\\b|(?:async )?function ${name}\\b)[^(]*`).exec(source)
  if (!begins) return true
  const from = begins.index + begins[0].length
  let depth = 0
  let at = from
  do {
    if (source[at] === '(') depth += 1
    if (source[at] === ')') depth -= 1
    at += 1
  } while (depth > 0 && at < source.length)
  const [, answer] = /^\s*:\s*([^{}=]+)/.exec(source.slice(at)) ?? []
  return answer === undefined || /\b(?:Message|ModalView|HomeView|Drawn|View)\b/.test(answer)
}

/** The text of a room's stories. */
export const storyText = (room: Room): string => {
  const file = new URL('stories.ts', room.folder)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** A message has a text of its own; a form and a Home tab have a type. */
export const isMessage = (drawn: Drawn): drawn is Extract<Drawn, { text: string }> => 'text' in drawn

/** The file that a story's golden copy stands in. */
export const fileOf = (story: string): string =>
  `${story
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.json`
