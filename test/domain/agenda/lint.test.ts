import { describe, expect, it } from 'vitest'
import type { ItemToCompose, ToCompose } from '../../../src/domain/agenda/compose.ts'
import { lint, type ToLint } from '../../../src/domain/agenda/lint.ts'
import { timingOf } from '../../../src/domain/agenda/timing.ts'
import { civilDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { agendaOf, scheduled, standing } from './agenda-of.ts'

const doubts = (items: readonly ItemToCompose[], given: Partial<ToLint> = {}, composed: Partial<ToCompose> = {}) => {
  const lines = agendaOf(items, composed)
  return lint({
    lines,
    day: civilDate('2021-03-11'),
    timing: timingOf(lines, timeOfDay('10:00'), given.minutesLong ?? 150),
    minutesLong: 150,
    expected: ['apologies', 'declarations', 'public-participation', 'minutes', 'work-programme'],
    promises: [],
    wantedBy: new Map(),
    ...given,
  })
}
const says = (...found: Parameters<typeof doubts>) => doubts(...found).map((doubt) => doubt.says)
const about = (...found: Parameters<typeof doubts>) => doubts(...found).map((doubt) => doubt.about)

describe('Lint', () => {
  it.each([
    'Private Hire Licensing',
    'Private sector housing',
    'Confidential Reporting Policy',
    'SEND and HRA',
    'NHS',
    'Part 2 of the Local Plan',
  ])('is quiet about %s', (title) => {
    expect(doubts([scheduled(title)])).toEqual([])
  })

  it('is quiet about a whole agenda on which nothing is wrong', () => {
    expect(
      doubts([
        scheduled('Apprentices'),
        scheduled('Complaints'),
        scheduled('The depot', { part: 'exempt', paragraphs: ['3'] }),
      ]),
    ).toEqual([])
  })

  it('says which item has no lead officer', () => {
    expect(says([scheduled('Roads', {}, { lead: null, presenters: [] })])).toEqual([
      '“Roads” has no lead officer, so nobody is sure to introduce it.',
    ])
  })

  it('says on which item no report has been asked for, and not where one is owed or to be given by word of mouth', () => {
    expect(about([scheduled('Roads', {}, { asked: [] })])).toEqual(['no-report'])
    expect(about([scheduled('Roads', {}, { asked: [{ kind: 'report', state: 'asked', format: 'report' }] })])).toEqual(
      [],
    )
    expect(about([scheduled('Roads', {}, { asked: [{ kind: 'report', state: 'asked', format: 'verbal' }] })])).toEqual(
      [],
    )
  })

  it('says when two items sound like the same matter', () => {
    expect(says([scheduled('Children’s complaints'), scheduled('Children’s Complaints: update')])).toEqual([
      '“Children’s Complaints: update” sounds like “Children’s complaints”.',
    ])
  })

  it('says when public business comes after private', () => {
    const items = [scheduled('Depot', { part: 'exempt', paragraphs: ['3'] }), scheduled('Roads')]
    expect(about(items, {}, { order: ['Depot', 'Roads'] })).toEqual(['private-before-public'])
  })

  it('says when no paragraph says why an item is private', () => {
    expect(about([scheduled('Depot', { part: 'exempt', paragraphs: [] })])).toEqual(['no-paragraph'])
  })

  it('says when a title calls itself private and the item is not', () => {
    expect(about([scheduled('Depot contract (exempt)')])).toEqual(['title-says-private'])
    expect(about([scheduled('Depot contract: exempt appendix')])).toEqual(['title-says-private'])
  })

  it('says when a title is in capitals', () => {
    expect(about([scheduled('ANNUAL REPORT ON COMPLAINTS')])).toEqual(['title-in-capitals'])
  })

  it('says what would be cut off by the end, and what could wait', () => {
    const found = doubts(
      [
        scheduled('Roads', { minutesNeeded: 60 }),
        scheduled('Referred', { minutesNeeded: 30, origin: 'referral' }),
        scheduled('Libraries', { minutesNeeded: 60 }),
      ],
      { minutesLong: 150 },
    )
    expect(found).toHaveLength(1)
    expect(found[0]!.says).toBe(
      'The times come to 190 minutes and there are 150: it would end at 1.10pm, and time runs out at “Libraries”. “Libraries” could be put off without breaking a deadline.',
    )
  })

  it('is quiet about an agenda that fills its time to the minute, and not about one minute more', () => {
    expect(doubts([scheduled('Roads', { minutesNeeded: 110 })], { minutesLong: 150 })).toEqual([])
    expect(about([scheduled('Roads', { minutesNeeded: 111 })], { minutesLong: 150 })).toEqual(['over-time'])
  })

  it('says so where nothing could wait', () => {
    expect(says([scheduled('Duty', { minutesNeeded: 200, purpose: 'statutory' })])[0]).toContain(
      'Nothing on it can be put off without breaking a deadline.',
    )
  })

  it('says which standing business is absent', () => {
    const none = standing().filter(({ kind }) => kind !== 'declarations')
    expect(says([], {}, { standing: none })).toEqual(['Declarations of interest is not on this agenda.'])
  })

  it('says when a look before the decision comes after it, on the same agenda or after the day it was wanted by', () => {
    const items = [
      scheduled('Waste contract', { purpose: 'decision' }),
      scheduled('Waste contract: first look', { purpose: 'pre-decision' }),
    ]
    expect(about(items)).toEqual(['after-its-decision'])
    const wanted = new Map([['Budget', civilDate('2021-03-01')]])
    expect(says([scheduled('Budget', { purpose: 'pre-decision' })], { wantedBy: wanted })).toEqual([
      '“Budget” was wanted by Monday 1 March 2021, before its decision; the meeting is on Thursday 11 March 2021.',
    ])
  })

  it('says what was promised in a minute and has not come back', () => {
    const promises = [{ words: 'An update on recruitment.', minute: '298', dueOn: civilDate('2021-03-01') }]
    expect(says([], { promises })).toEqual([
      'Promised in minute 298 by Monday 1 March 2021 and on no agenda yet: An update on recruitment.',
    ])
  })
})
