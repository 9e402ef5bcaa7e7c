import { describe, expect, it } from 'vitest'
import { commandsOf, wordsOf } from '../../src/slack/kit/word-order.ts'
import { route, slipsBetween } from '../../src/slack/router.ts'
import { aWord } from './support/open-desk.ts'

const words = ['', 'add', 'suggest', 'refer', 'schedule', 'defer', 'remove', 'history'].map((word) =>
  aWord('/programme', word),
)
const means = (typed: string) => {
  const it = route(words, '/programme', typed)
  return it.is === 'word' ? it.word.word : it.is === 'unknown' ? { nearest: it.nearest?.word ?? null } : it.is
}

describe('What is typed after a command', () => {
  it('is a word, in any case, and what follows is kept as it was typed', () => {
    expect(route(words, '/programme', ' SCHEDULE   Route 42\n  buses ')).toMatchObject({
      word: { word: 'schedule' },
      text: 'Route 42\n  buses',
    })
  })

  it('is the bare word, where nothing is typed', () => expect(means('   ')).toBe(''))
  it('is the bare word, where a number is typed and the card shows that it takes one', () => {
    const bare = { ...aWord('/programme', ''), example: '/programme 12' }
    const among = (typed: string) => route([bare, ...words.slice(1)], '/programme', typed)
    expect(['12', '#12', ' item 12 ', 'ITEM 12'].map(among)).toEqual(
      ['12', '#12', 'item 12', 'ITEM 12'].map((text) => ({ is: 'word', word: bare, text })),
    )
    expect(among('twelve').is).toBe('unknown')
    expect(route(words, '/programme', '12').is).toBe('unknown')
  })
  it('is a wish for help', () => expect(['help', 'Help', '?'].map(means)).toEqual(['help', 'help', 'help']))

  it.each([
    ['shcedule', 'schedule'],
    ['sched', 'schedule'],
    ['rmove', 'remove'],
    ['ad', 'add'],
    ['histroy', 'history'],
    ['suggestion', 'suggest'],
  ])('“%s” is near to “%s”, which is offered', (typed, nearest) => expect(means(typed)).toEqual({ nearest }))

  it.each(['xyzzy', 'tomorrow', 'efer', '🦆', '__proto__', 'constructor'])('“%s” is near to nothing', (typed) =>
    expect(means(typed)).toEqual({ nearest: null }),
  )

  it('of another command is not known here', () => {
    expect(route([...words, aWord('/agenda', 'draft')], '/programme', 'draft')).toMatchObject({
      is: 'unknown',
      nearest: null,
    })
  })
})

describe('The words as they are told', () => {
  const built = [aWord('/agenda', 'draft'), ...words.toReversed(), aWord('/programme', 'unheard-of')]

  it('begin with the bare command, go on as an officer comes to need them, and leave none out', () => {
    expect(wordsOf(built, '/programme').map(({ word }) => word)).toEqual([
      ...['', 'add', 'suggest', 'refer', 'schedule', 'defer', 'remove', 'history'],
      'unheard-of',
    ])
  })

  it('stand under their commands, the programme first', () => {
    expect(commandsOf(built)).toEqual(['/programme', '/agenda'])
  })
})

describe('Slips of the finger', () => {
  it.each([
    ['add', 'add', 0],
    ['add', 'dad', 1],
    ['add', 'ad', 1],
    ['add', 'adds', 1],
    ['kitten', 'sitting', 3],
    ['', 'add', 3],
  ])('between “%s” and “%s” are %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips)
    expect(slipsBetween(other, one)).toBe(slips)
  })
})
