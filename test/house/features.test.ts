import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Feature } from '../../src/features/feature.ts'
import { features } from '../../src/features/index.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import { actionNamed } from '../../src/slack/kit/pieces.ts'
import { readRun } from '../../src/slack/kit/run-button.ts'
import { DESK_FORM } from '../../src/slack/kit/views.ts'
import { roomsWithStories, storiesOf } from '../support/rooms-with-stories.ts'

const here = new URL('../../src/features/', import.meta.url)
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/index.ts`, here)))
  .map(({ name }) => name)

const { book, desk } = openBook()
for (const feature of features) feature.listen(desk, undefined as never)
const words = features.flatMap((feature) => feature.words)

const isCard = (it: unknown): it is Feature => typeof it === 'object' && it !== null && 'listen' in it && 'words' in it
const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at)

/** Every object in what was drawn, to find its controls. */
const everyObject = function* (value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const one of value) yield* everyObject(one)
  else if (typeof value === 'object' && value !== null) {
    yield value as Record<string, unknown>
    for (const one of Object.values(value)) yield* everyObject(one)
  }
}

describe('The table of contents', () => {
  it('lists every feature folder once', async () => {
    const cards = await Promise.all(
      folders.map(async (folder) =>
        Object.values(await import(new URL(`${folder}/index.ts`, here).href)).filter(isCard),
      ),
    )
    expect(
      cards.filter((found) => found.length !== 1),
      'each folder exports one card',
    ).toEqual([])
    expect(new Set(cards.flat()), 'add the folder to src/features/index.ts').toEqual(new Set(features))
    expect(twice(features.map(({ name }) => name))).toEqual([])
  })

  it('gives every word to one feature', () => {
    expect(twice(words.map(({ command, word }) => `${command} ${word}`))).toEqual([])
    expect(twice(['/a b', '/a b'])).toEqual(['/a b'])
  })

  it('has a listener for every word, and a word for every listener', () => {
    const onCards = words.map(({ command, word }) => `${command} ${word}`)
    expect([...book.words.keys()].sort()).toEqual(onCards.sort())
  })
})

describe.each(words)('The card of “$command $word”', ({ command, word, says, example, button }) => {
  it('says in one line what a person gets, and shows how it is typed', () => {
    expect(example).toMatch(word === '' ? new RegExp(`^${command}( \\d+)?$`) : new RegExp(`^${command} ${word}( |$)`))
    expect(says).toMatch(/^\p{Lu}[^.!]{8,110}$/u)
    expect(button).toMatch(/^\p{Lu}.{1,39}$/u)
    expect(word).toMatch(/^[a-z]*$/)
  })
})

describe('No control is dead', async () => {
  const drawings = await Promise.all(
    roomsWithStories().map(async (room) =>
      Object.entries(await storiesOf(room)).map(([story, draw]) => ({ at: `${room.name}: ${story}`, drawn: draw() })),
    ),
  )
  const objects = drawings.flat().flatMap(({ at, drawn }) => [...everyObject(drawn)].map((it) => ({ at, it })))
  const ofTheDesk: readonly string[] = [actionIds.runCommand, actionIds.openLink, actionIds.showHelp, 'input']
  const isHeard = (action: string) =>
    book.presses.has(actionNamed(action)) ||
    book.typing.has(actionNamed(action)) ||
    ofTheDesk.includes(actionNamed(action))

  it('there are controls to press', () =>
    expect(objects.filter(({ it }) => 'action_id' in it).length).toBeGreaterThan(5))

  it('every button and menu that is drawn has somebody who hears it', () => {
    const dead = objects.flatMap(({ at, it }) =>
      typeof it.action_id === 'string' && !isHeard(it.action_id) ? [`${at} → ${it.action_id}`] : [],
    )
    expect([...new Set(dead)], 'listen to it with desk.onPress, or do not draw it').toEqual([])
    expect(isHeard('no.such.button')).toBe(false)
  })

  it('every form that can be sent in has somebody who reads it', () => {
    const forms = objects.flatMap(({ at, it }) =>
      it.type === 'modal' && it.submit ? [`${at} → ${it.callback_id}`] : [],
    )
    const dead = forms.filter((form) => !book.forms.has(form.split(' → ')[1]!) && !form.endsWith(DESK_FORM))
    expect(dead, 'listen to it with desk.onSubmit').toEqual([])
  })

  it('every button that stands for a command stands for one that is built', () => {
    const runs = objects.flatMap(({ at, it }) => {
      if (typeof it.action_id !== 'string' || actionNamed(it.action_id) !== actionIds.runCommand) return []
      const run = readRun(String(it.value))
      return run && book.words.has(`${run.command} ${run.word}`) ? [] : [`${at} → ${it.value}`]
    })
    // The desk's own stories have words of their own.
    expect(runs.filter((run) => !run.startsWith('the-desk'))).toEqual([])
  })

  it('every name in the registry is one that somebody hears', () => {
    const heard = [...book.presses.keys(), ...book.forms.keys(), ...book.shortcuts.keys(), ...book.typing.keys()]
    const idle = Object.values(actionIds).filter((name) => !heard.includes(name) && !ofTheDesk.includes(name))
    expect(idle, 'take it out of src/slack/kit/action-ids, or listen to it').toEqual([])
    expect(twice(Object.values(actionIds))).toEqual([])
  })
})
