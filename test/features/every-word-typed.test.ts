import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { features } from '../../src/features/index.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import type { Answer } from '../../src/slack/desk/desk.ts'
import { errandFor } from '../../src/slack/desk/errands.ts'
import type { Word } from '../../src/slack/kit/word.ts'
import { argumentOf } from '../../src/slack/kit/word-order.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

// Every word of every command, typed with nothing, with what it cannot take, with a number of another committee, and
// with as much as a page. What a word takes is what its example shows.

let council: Council
let everybody: Presser
let member: Presser
const { book, desk } = openBook()

beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  const panel = await council.committee()
  const other = await council.committee({ name: 'Housing Panel', slackChannel: 'C0HOUSING' })
  everybody = await council.person('U0ALL', 'officer', panel.id, 'Wren Adair')
  member = await council.person('U0MEMBER', 'member', panel.id)
  await council.here.transaction(async (tx) => {
    for (const role of ['member', 'monitoring-officer', 'proper-officer', 'administrator'] as const)
      await tx.people.give({
        personId: everybody.personId,
        committeeId: panel.id,
        role,
        title: null,
        representing: null,
        meetingId: null,
        since: civilDate('2020-05-01'),
        until: null,
      })
  })
  await council.meeting(panel.id, '2026-07-09')
  await council.meeting(panel.id, '2026-11-12')
  await anItemOn(council, panel, 'Children’s complaints')
  for (let number = 1; number <= 12; number++) await anItemOn(council, other, `Housing matter ${number}`)
  for (const feature of features) feature.listen(desk, council.deps)
})
afterAll(() => council.close())

const words = features.flatMap((feature) => feature.words).filter(({ word }) => word !== '')
const taking = (what: RegExp) =>
  words.filter((word) => what.test(argumentOf(word))).map((word) => [`${word.command} ${word.word}`, word] as const)

const NOTHING = /^$/
const A_NUMBER = /^\d+$/
const A_PLAN = /^\d+ to /
const A_DAY = /^\d+ [A-Z]/
const A_NAME = /^\D/

/** As it is heard from Slack: the answer that the person gets. */
const typed = (word: Word, text: string, who: Presser): Promise<Answer> => {
  const body = { command: word.command, text: `${word.word} ${text}`, channel_id: 'C0PANEL' }
  const errand = errandFor(book, { kind: 'command', body } as Parameters<typeof errandFor>[1])
  return errand.answer({ who, channel: 'C0PANEL', trigger: 't' })
}
const read = async (word: Word, text: string, who = everybody): Promise<string> =>
  JSON.stringify(await typed(word, text, who))

const PAGE = 'What somebody pasted after the command, word for word; '.repeat(60).slice(0, 2_800).trim()

describe('What is typed after a word', () => {
  it('is of five kinds, and every word has one', () => {
    const kinds = [NOTHING, A_NUMBER, A_PLAN, A_DAY, A_NAME].map((kind) => taking(kind).length)
    expect(kinds.reduce((sum, many) => sum + many, 0)).toBe(words.length)
    expect(Math.min(...kinds)).toBeGreaterThan(0)
  })

  it.each([...taking(NOTHING), ...taking(A_NUMBER), ...taking(A_PLAN), ...taking(A_DAY), ...taking(A_NAME)])(
    '%s: may be nothing, and then nothing is said of it',
    async (_, word) => {
      expect(await read(word, '')).not.toMatch(/did not understand|There is no item|no meeting on/)
    },
  )

  it.each(taking(NOTHING))('%s: takes nothing, and says so of whatever is typed, in full', async (name, word) => {
    for (const text of ['flummery', '12', PAGE])
      expect(await read(word, text)).toContain(`I did not understand “${text}”: nothing goes after ${name}.`)
  })

  it.each([...taking(A_NUMBER), ...taking(A_PLAN)])(
    '%s: is an item’s number; anything else, and a number of another committee’s item, is said and can be chosen',
    async (_, word) => {
      for (const text of ['flummery', '99999999999', PAGE])
        expect(await read(word, text)).toContain(`I did not understand “${text}”`)
      const another = await read(word, '12')
      expect(another).toMatch(/There is no item 12|is asked for item 12/)
      expect(another).not.toContain('Housing matter')
    },
  )

  it.each(taking(A_NUMBER).filter(([, { command }]) => command === '/programme'))(
    '%s: finds the item however its number is written',
    async (_, word) => {
      for (const text of ['1', ' item 1 ', '#1', 'Item no. 1']) {
        const found = await read(word, text)
        expect(found).toContain('Children’s complaints')
        expect(found).not.toMatch(/did not understand|There is no item/)
      }
    },
  )

  it.each(taking(A_DAY))(
    '%s: is a day; what is none is told with the days there are, or kept in the form',
    async (_, word) => {
      for (const text of ['flummery', '12', PAGE]) {
        const answer = await read(word, text)
        expect(answer).toContain(text.slice(0, 40))
        if (!answer.includes('"is":"form"')) expect(answer).toContain('Thursday 12 November 2026')
      }
    },
  )

  it('that would add a meeting is given back to a member, who may not', async () => {
    const meetings = words.find(({ word }) => word === 'meetings')!
    const given = await read(meetings, '3 December', member)
    expect(given).toContain('“3 December” was not added: only an officer of the committee may add a meeting')
    expect(given).toContain('Thursday 12 November 2026')
  })

  it.each(taking(A_NAME))('%s: is a name, which stands in the form; of a long one nothing is lost', async (_, word) => {
    for (const text of ['flummery', '12', PAGE]) expect(await read(word, text)).toContain(text)
  })
})
