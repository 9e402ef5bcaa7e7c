import { describe, expect, it } from 'vitest'
import { reportStatus } from '../../../src/domain/agenda/report-status.ts'
import { supplementTo } from '../../../src/domain/agenda/supplement.ts'
import { agendaOf, scheduled } from './agenda-of.ts'

const asked = (state: string, format: string | null = 'report') => ({ kind: 'report', state, format }) as const
const paper = (state: 'attached' | 'to-follow' | 'late' | 'on-request') => ({ state })

describe('Where a report stands', () => {
  it.each([
    ['nothing was asked', [], [], null, 'not-asked'],
    ['it was asked for', [], [asked('asked')], null, 'asked'],
    ['it was asked for and promised', [], [asked('accepted')], null, 'asked'],
    ['it has come in', [], [asked('received')], null, 'in'],
    ['a paper is attached', [paper('attached')], [asked('asked')], null, 'in'],
    ['an officer shows it as to follow', [paper('to-follow')], [asked('asked')], null, 'to-follow'],
    ['it is late', [paper('late')], [asked('asked')], null, 'late'],
    ['it is held elsewhere', [], [], 'On the partner’s website', 'held-elsewhere'],
    ['it is on request', [paper('on-request')], [], null, 'on-request'],
    ['it is given by word of mouth', [], [asked('accepted', 'verbal')], null, 'verbal'],
    ['the request was withdrawn', [], [asked('withdrawn')], null, 'not-asked'],
    [
      'only evidence was asked for',
      [],
      [{ kind: 'written-evidence', state: 'received', format: null } as const],
      null,
      'not-asked',
    ],
  ] as const)('%s', (_, papers, requests, elsewhere, status) => {
    expect(reportStatus(papers, requests, elsewhere)).toBe(status)
  })
})

describe('A change after publication', () => {
  const published = agendaOf([scheduled('Roads')])

  it('is a supplement, which names the business by its number', () => {
    expect(
      supplementTo(published, { change: 'item-withdrawn', itemId: 'Roads', title: 'Roads', reason: 'Not ready' }),
    ).toEqual({
      reason: 'Not ready',
      lines: [
        { change: 'item-withdrawn', number: '308', title: 'Roads', words: 'An item withdrawn: Roads', itemId: 'Roads' },
      ],
    })
  })

  it('has no number yet where the item is new', () => {
    expect(
      supplementTo(published, { change: 'late-item', itemId: 'Flood', title: 'Flood', reason: 'The river' })?.lines[0],
    ).toMatchObject({ number: null, words: 'A late item: Flood' })
  })

  it('is none before publication: the draft is composed again', () => {
    expect(supplementTo(null, { change: 'late-item', itemId: 'Flood', title: 'Flood', reason: 'x' })).toBeNull()
  })
})
