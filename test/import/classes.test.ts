import { describe, expect, it } from 'vitest'
import { promisesOf } from './support/pages.ts'

/** The classes that unseen minutes taught, each in a sentence of no page: who is bound, or null where nobody is named. */
const BIND: readonly (readonly [words: string, owner: string | null])[] = [
  ['Ms Reed said that she would have the lamp on the pier mended by Friday.', 'Reed'],
  ['The two senior officers were tasked with redrawing the boundary on current figures.', 'officers'],
  ['The Deputy Clerk was given the task of finding a printer.', 'Deputy Clerk'],
  ['It was left to the Vice-Chairman to choose the colour with Mr Ash.', 'Vice-Chairman'],
  ['Mr Ash and Ms Reed undertook between them to clear the culvert.', 'Reed'],
  ['RESOLVED that the Harbour Master writes to the ferry company.', 'Harbour Master'],
  ['RESOLVED that the Chairman write, on behalf of members, to the ferry company.', 'Chairman'],
  ['Mr Ash has agreed to ring round the other harbours.', 'Ash'],
  ['KT to run a second session in May.', 'KT'],
  ['Insurance: KT to ask the broker for his terms.', 'KT'],
  ['A full report on the first winter was requested for the June meeting.', null],
  ['The Treasurer gave an assurance that the last three would be cleared by 30 June.', 'Treasurer'],
  ['KT accepted that this was owed and would put a paper to the 4 March meeting.', 'KT'],
  [
    'It was agreed that the Clerk should write to both firms, warning them that the fee was due if nothing came.',
    'Clerk',
  ],
]

/** What those rules must not take for a promise. */
const BIND_NOBODY: readonly string[] = [
  'RESOLVED that progress be noted.',
  'RESOLVED that the thanks of the Board be placed on record to the lifeboat crew.',
  'The Chair was glad to see it.',
  'The Chair invited Ms Reed to speak.',
  'Councillor Ash asked what score she would give the pier.',
  'Councillor Ash asked that she explain why the lamp was out.',
  'Ms Reed would have liked to have seen the names.',
  'Ms Reed would have gone further and charged by the hour.',
  'Ms Reed had said last time that she would look into the lamp.',
  'Inspectors will look into the lamp in depth only if it fails again.',
  'Feedback is offered to every unsuccessful bidder.',
]

describe('What unseen minutes taught, by class', () => {
  it.each(BIND)('binds: %s', async (words, owner) => {
    const made = await promisesOf(words)

    expect(made.length).toBeGreaterThan(0)
    if (owner) expect(made[0]!.owner ?? '').toContain(owner)
  })

  it.each(BIND_NOBODY)('binds nobody: %s', async (words) => {
    expect((await promisesOf(words)).map(({ evidence }) => evidence.text)).toEqual([])
  })
})
