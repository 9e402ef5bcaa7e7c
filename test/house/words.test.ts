import { describe, expect, it } from 'vitest'
import { isMessage, roomsWithStories, storiesOf } from '../support/rooms-with-stories.ts'
import { codeOf, sourcesIn, textOf } from '../support/sources.ts'

/** What is never said to anybody, and what is said instead. From the house's words, "Never". */
const never: readonly (readonly [said: RegExp, instead: string, planted: string])[] = [
  [/\boverdue\b/i, 'not yet received; was due', 'The report is overdue.'],
  [/\bfail(?:ed|s|ure)?\b/i, 'say what happened and what to do next', 'Saving failed.'],
  [/\bmissing\b/i, 'not yet received; to follow', 'Two reports are missing.'],
  [/\bchas(?:e|es|ed|ing)\b/i, 'remind; ask', 'I will chase the author.'],
  [/\bescalat\w+/i, 'ask the lead director', 'This was escalated.'],
  [/\bhand(?:ed)? (?:it |them )?in\b/i, 'provide; received', 'Please hand it in.'],
  [/\btasks?\b|\btickets?\b/i, 'item', 'A new task for you.'],
  [/\busers?\b/i, 'person, officer, member', 'The user was told.'],
  [/\bsecret\b/i, 'considered in private', 'The secret part.'],
  [/\bpurdah\b/i, 'pre-election period', 'It falls in purdah.'],
  [/approved by the chair/i, 'content; consulted', 'Approved by the Chair on Tuesday.'],
  [/\boops\b|\bsorry\b/i, 'say what happened and what to do next', 'Oops, that went wrong.'],
  [/[\p{L}\p{N}’”)]!(?=\s|$)/u, 'a full stop', 'Well done!'],
  [/<!(?:channel|here|everyone)|@(?:channel|here|everyone)\b/, 'nobody is called together', 'Hello @channel'],
  [
    /(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?:\/\d{2,4})?(?![\d/])/,
    'Wednesday 3 March 2021',
    'By 03/03 please.',
  ],
]

/** Words that the public record, the law or the person asked for puts there: said in quotation marks, or as a name. */
const saidBy = (text: string) =>
  text
    .replace(/[“"][^”"]*[”"]/g, '“…”')
    .replace(/`[^`]*`/g, '`…`')
    .replace(/https?:\S+/g, 'link')

const found = (text: string) =>
  never.filter(([said]) => said.test(saidBy(text))).map(([said, instead]) => `${said.source}: say ${instead}`)

/** Every text that a person would read in what was drawn. */
const readIn = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string')
    return ['text', 'accessibility_label', 'alt_text', 'fallback'].includes(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => readIn(one))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => readIn(one, name))
}

describe('What is never said', () => {
  it.each(never)('%s would be found', (said, _instead, planted) => {
    expect(said.test(saidBy(planted))).toBe(true)
    expect(found(planted).length).toBeGreaterThan(0)
  })
})

describe.each(roomsWithStories())('$name', async (room) => {
  const stories = Object.entries(await storiesOf(room))

  it.each(stories)('%s keeps to the words of the house', (_story, draw) => {
    const drawn = draw()
    const amiss = readIn(drawn).flatMap((text) => found(text).map((why) => `“${text.slice(0, 120)}”: ${why}`))
    expect(amiss).toEqual([])
    if (isMessage(drawn))
      expect(drawn.text, 'the fallback stands alone: a sentence, not a mark').toMatch(/[\p{L}\p{N}]{2}/u)
  })
})

/** The sentences in a file: what stands between quotation marks and holds a space. */
const sentencesIn = (text: string): string[] =>
  [...codeOf(text).matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, one, two, three]) => (one ?? two ?? three ?? '').replace(/\$\{[^}]*\}/g, '…'))
    .filter((text) => / /.test(text.trim()))

describe('Every sentence that is written for people', () => {
  const spoken = sourcesIn('src').filter((file) =>
    /^src\/(?:features|slack)\/.*\/(?:[a-z-]+-)?(?:messages|views|words|form)\.ts$|^src\/slack\/(?:refusals\/|help\.ts|shortcuts\.ts|manifest\.ts)/.test(
      file,
    ),
  )

  it('is looked at', () => expect(spoken.length).toBeGreaterThan(10))

  it.each(spoken)('%s', (file) => {
    const amiss = sentencesIn(textOf(file)).flatMap((text) => found(text).map((why) => `“${text}”: ${why}`))
    expect(amiss).toEqual([])
  })

  it('would be found in a quotation of any kind', () => {
    expect(sentencesIn("say('It is overdue.'); say(`it was then`)")).toHaveLength(2)
  })
})
