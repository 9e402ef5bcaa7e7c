import { describe, expect, it } from 'vitest'
import { type AgendaRevision, draftThatCounts, stateAfterRedraft } from '../../../src/domain/agenda/agenda.ts'
import { changesBetween, changesInWords, type Whereabouts } from '../../../src/domain/agenda/changes.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { agendaOf, aLinePaper, scheduled } from './agenda-of.ts'

const moved = (day: string): Whereabouts => ({ to: 'meeting', day: civilDate(day) })

describe('What changed from one draft to the next', () => {
  it('is told in words: what moved and where to, what was added and from which minute', () => {
    const before = agendaOf([scheduled('apprenticeships')])
    const after = agendaOf([scheduled('complaints', { originMinute: '318' })])
    const changes = changesBetween(before, after, new Map([['apprenticeships', moved('2027-01-14')]]))

    expect(changesInWords(changes)).toBe('apprenticeships moved to Thursday 14 January; complaints added (minute 318).')
    expect(changes.every(({ asksAgain }) => asksAgain)).toBe(true)
  })

  it('is nothing where nothing changed', () => {
    const items = [scheduled('Roads'), scheduled('Depot', { part: 'exempt', paragraphs: ['3'] })]
    expect(changesBetween(agendaOf(items), agendaOf(items))).toEqual([])
  })

  it.each([
    [{ to: 'later' }, 'Roads taken off, to a meeting not yet settled'],
    [{ to: 'elsewhere' }, 'Roads sent elsewhere instead'],
    [{ to: 'nowhere' }, 'Roads taken off'],
  ] as const)('says where an item went: %j', (went, words) => {
    const [change] = changesBetween(agendaOf([scheduled('Roads')]), agendaOf([]), new Map([['Roads', went]]))
    expect(change?.words).toBe(words)
  })

  it('tells a report that came in, a new title, a new time, and who presents, without asking anybody again', () => {
    const before = agendaOf([scheduled('Roads', {}, { asked: [{ kind: 'report', state: 'asked', format: null }] })])
    const presenters = [{ name: 'Ann Rees', title: null, organisation: null }]
    const after = agendaOf([scheduled('Roads', { title: 'Roads and paths', minutesNeeded: 40 }, { presenters })])
    const changes = changesBetween(before, after)

    expect(changes.map(({ words }) => words)).toEqual([
      '“Roads” is now called “Roads and paths”',
      'Roads and paths: report received',
      'Roads and paths: presented by Ann Rees',
      'Roads and paths: 40 minutes',
    ])
    expect(changes.some(({ asksAgain }) => asksAgain)).toBe(false)
  })

  it('asks again where business goes into private', () => {
    const [part] = changesBetween(
      agendaOf([scheduled('Depot')]),
      agendaOf([scheduled('Depot', { part: 'exempt', paragraphs: ['3'] })]),
    ).filter(({ is }) => is === 'part')
    expect(part).toMatchObject({ words: 'Depot is now expected to be considered in private', asksAgain: true })
  })

  it('says once what now comes before what', () => {
    const items = [scheduled('A'), scheduled('B'), scheduled('C')]
    const changes = changesBetween(agendaOf(items), agendaOf(items, { order: ['C', 'A', 'B'] }))
    expect(changes.map(({ words }) => words)).toEqual(['C now comes before A'])
  })

  it('says that the numbers start elsewhere', () => {
    const changes = changesBetween(agendaOf([]), agendaOf([], { firstNumber: '312' }))
    expect(changes.map(({ words }) => words)).toEqual(['the numbers now start at 312'])
  })

  it('makes a new draft even of a link that changed, and asks nobody again for it', () => {
    const paper = aLinePaper('Report')
    const before = agendaOf([scheduled('Roads', {}, { papers: [paper] })])
    const after = agendaOf([scheduled('Roads', {}, { papers: [{ ...paper, link: 'https://x.example/r' }] })])
    expect(changesBetween(before, after)).toEqual([
      { is: 'details', words: 'names, papers or links brought up to date', asksAgain: false },
    ])
  })
})

describe('Which draft an answer stands for', () => {
  const draft = (number: number, asksAgain: boolean): Pick<AgendaRevision, 'number' | 'changes'> => ({
    number,
    changes: [{ is: 'added', words: 'x', asksAgain }],
  })

  it('is the last that changed what was asked about: a report that came in since does not undo it', () => {
    expect(draftThatCounts([draft(1, false), draft(2, true), draft(3, false)])).toBe(2)
    expect(draftThatCounts([draft(1, false), draft(2, false)])).toBe(1)
    expect(draftThatCounts([draft(1, false), draft(2, true), draft(3, true)])).toBe(3)
  })

  it('leaves an agreed agenda agreed where nobody need be asked again', () => {
    expect(stateAfterRedraft('agreed', [{ asksAgain: false }])).toBe('agreed')
    expect(stateAfterRedraft('agreed', [{ asksAgain: false }, { asksAgain: true }])).toBe('draft')
  })
})
