import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Problem, problemsWithMessage, problemsWithView } from '../src/playground/block-kit/problems.ts'
import {
  fileOf,
  isMessage,
  isSaying,
  roomsWithStories,
  sayingsOf,
  storiesOf,
  storyText,
} from './support/rooms-with-stories.ts'

const wall = new URL('gallery/', import.meta.url)
const rooms = roomsWithStories()
const inWords = (problems: readonly Problem[]) => problems.map(({ pointer, says }) => `${pointer} ${says}`)

describe('The gallery', () => {
  it('has rooms', () => expect(rooms.length).toBeGreaterThan(1))

  it('knows a message from a part of one', () => {
    const source = `
export const itemAdded = (item: Item, all: readonly string[]): Message =>
  message('x')
export const whyButton = (id: string): Button => button('x')
export const lines = (of: (one: Item) => string): readonly string[] => []
export const untold = (item: Item) => message('x')
export function form(item: Item): ModalView {
}`
    expect(['itemAdded', 'whyButton', 'lines', 'untold', 'form'].map((name) => isSaying(source, name))).toEqual([
      true,
      false,
      false,
      true,
      true,
    ])
  })

  it('hangs nothing of a room that is no longer there', () => {
    expect(readdirSync(wall).filter((folder) => !rooms.some(({ name }) => name === folder))).toEqual([])
  })
})

describe.each(rooms)('$name', async (room) => {
  const stories = await storiesOf(room)
  const drawings = Object.entries(stories)

  it.each(drawings)('%s', async (story, draw) => {
    const drawn = draw()
    expect(
      inWords(isMessage(drawn) ? problemsWithMessage(drawn) : problemsWithView(drawn)),
      'Slack would refuse this',
    ).toEqual([])
    await expect(`${JSON.stringify(drawn, null, 2)}\n`).toMatchFileSnapshot(`gallery/${room.name}/${fileOf(story)}`)
  })

  it('escapes nothing twice', () => {
    // `ˋ/agenda` is a command that was to stand as one, in words that were escaped whole.
    const twice = (text: string) => /&amp;(?:lt|gt|amp);|ˋ\/[a-z]/.test(text)
    expect(['&amp;lt;b&amp;gt;', 'ˋ/agenda lateˋ'].map(twice)).toEqual([true, true])
    expect(drawings.flatMap(([story, draw]) => (twice(JSON.stringify(draw())) ? [story] : []))).toEqual([])
  })

  it('draws the same thing the same way twice', () => {
    for (const [, draw] of drawings) expect(draw()).toEqual(draw())
  })

  it('tells a story of everything it can say', async () => {
    const told = storyText(room)
    const untold = (await sayingsOf(room)).filter((name) => !new RegExp(`\\b${name}\\(`).test(told))
    expect(untold, `give each of these a story in ${room.name}/stories.ts, or do not export it`).toEqual([])
  })

  it('has a frame of its own for each story', () => {
    const files = drawings.map(([story]) => fileOf(story))
    expect(files).toEqual([...new Set(files)])
    const hung = existsSync(new URL(`${room.name}/`, wall)) ? readdirSync(new URL(`${room.name}/`, wall)) : []
    expect(
      hung.filter((file) => !files.includes(file)),
      'nothing says these any more: remove them',
    ).toEqual([])
  })
})
