import { describe, expect, it } from 'vitest'
import { asClosedNow } from '../../../src/domain/agenda/as-closed-now.ts'
import { changesBetween } from '../../../src/domain/agenda/changes.ts'
import { onPapers } from '../../../src/domain/agenda/lint-papers.ts'
import { publicAgenda } from '../../../src/domain/agenda/public-agenda.ts'
import { civilDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { changePaperPart } from '../../../src/domain/closed/paper-part.ts'
import { anItem } from '../../../src/slack/kit/gallery-data.ts'
import { agendaOf, aLinePaper, asPrinted, scheduled } from './agenda-of.ts'

const exempt = (title: string, given = {}) =>
  aLinePaper(title, { part: 'exempt', paragraphs: ['3'], isDecided: true, isAppendix: true, ...given })
const withPapers = (title: string, ...papers: ReturnType<typeof aLinePaper>[]) => scheduled(title, {}, { papers })
const exclusionOf = (lines: ReturnType<typeof agendaOf>) => lines.find(({ kind }) => kind === 'exclusion')

describe('The resolution, where only a paper is exempt', () => {
  it('stands ready before that item, to be moved only if the paper comes to be discussed', () => {
    const lines = agendaOf([scheduled('Roads'), withPapers('Depot', exempt('Appendix 2')), scheduled('Buses')])

    expect(asPrinted(lines).slice(-5, -1)).toEqual([
      '308 Roads',
      '309 Exclusion of the public',
      '310 Depot',
      '311 Buses',
    ])
    expect(exclusionOf(lines)?.words).toBe(
      'To be moved only if the discussion comes to need it. To resolve: That, under section 100A(4) of the Local ' +
        'Government Act 1972, the public be excluded from the meeting while the papers of item 310 that are not for ' +
        'publication are discussed, because it is likely that exempt information would be disclosed, as described in ' +
        'paragraph 3 of Part 1 of Schedule 12A to that Act, and that the public interest in keeping it private ' +
        'outweighs the public interest in disclosing it.',
    )
    expect(onPapers(lines)).toEqual([])
  })

  it('is one resolution with that of private items, each with its own words', () => {
    const lines = agendaOf([
      withPapers('Depot', exempt('Appendix 2', { paragraphs: ['5', '3'] })),
      scheduled('Staff', { part: 'exempt', paragraphs: ['1'] }),
    ])
    const [whole, papers] = exclusionOf(lines)!.words!.split('\n')
    expect(lines.filter(({ kind }) => kind === 'exclusion')).toHaveLength(1)
    expect(whole).toMatch(/^To resolve: .* for item 311, .* paragraph 1 of /)
    expect(papers).toMatch(/^To be moved only if .* the papers of item 308 .* paragraphs 3 and 5 of /)
  })

  it('is not needed for a confidential paper, nor for an open one, nor for one of a private item', () => {
    const confidential = exempt('Appendix', { part: 'confidential', paragraphs: [] })
    expect(exclusionOf(agendaOf([withPapers('Depot', confidential, aLinePaper('Report'))]))).toBeUndefined()
    const [words] = [
      exclusionOf(agendaOf([scheduled('Staff', { part: 'exempt', paragraphs: ['1'] }, { papers: [exempt('A')] })])),
    ]
    expect(words?.words).not.toContain('papers of')
  })
})

describe('Lint of papers', () => {
  it('says that the committee may go into private for a paper, where the resolution comes later or is not there', () => {
    const lines = agendaOf([
      withPapers('Depot', exempt('Appendix 2')),
      scheduled('Staff', { part: 'exempt', paragraphs: ['1'] }),
    ])
    expect(onPapers(lines)).toMatchObject([
      {
        about: 'paper-before-resolution',
        says: '“Depot” is public, and the committee may go into private for “Appendix 2”: the resolution comes after it. Have it ready before that paper is discussed.',
      },
    ])
    const without = lines.filter(({ kind }) => kind !== 'exclusion')
    expect(onPapers(without)[0]?.says).toContain('no resolution to exclude the public is on this agenda')
  })

  it('asks for a paragraph, and for a decision on what an author is unsure of', () => {
    const lines = agendaOf([
      withPapers('Depot', exempt('Appendix', { paragraphs: [] })),
      withPapers('Buses', aLinePaper('Report', { part: 'unsure' }), aLinePaper('Other', { part: 'exempt' })),
    ])
    expect(onPapers(lines)).toMatchObject([
      { about: 'no-paragraph', says: '“Appendix” of “Depot” is not for publication, and no paragraph says why.' },
      { about: 'paper-not-decided', says: expect.stringMatching(/^The author of 2 papers of “Buses” thinks/) },
    ])
  })

  it('is quiet where every paper is open, or decided with the resolution before it', () => {
    expect(
      onPapers(agendaOf([withPapers('Roads', aLinePaper('Report'), aLinePaper('Appendix', { isAppendix: true }))])),
    ).toEqual([])
  })
})

describe('A draft that is older than what it holds', () => {
  const lines = agendaOf([
    scheduled(
      'Roads',
      { title: 'The price that Brightwater asks' },
      { papers: [aLinePaper('Report', { link: 'https://x.example/1' })] },
    ),
  ])
  const say = (given: ReturnType<typeof asClosedNow>) =>
    JSON.stringify(
      publicAgenda(
        { name: 'Panel', nation: 'england' },
        { day: civilDate('2021-03-11'), time: timeOfDay('10:00'), venue: null },
        given,
      ),
    )

  it('gives no paper that has become closed since, and no item, nor the title it had', () => {
    const closed = exempt('Exempt report', { id: 'Report', isAppendix: false })
    expect(say(asClosedNow(lines, [], [closed]))).not.toContain('x.example')
    const item = anItem({ id: 'Roads', title: 'A contract', part: 'exempt', paragraphs: ['3'] })
    const said = say(asClosedNow(lines, [item], []))
    expect(said).not.toMatch(/Brightwater|x\.example/)
    expect(said).toContain('A contract')
  })

  it('keeps what it has where nothing became closed, and does not open what has become open since', () => {
    const open = anItem({ id: 'Roads', title: 'Another title' })
    expect(asClosedNow(lines, [open], [aLinePaper('Report')])).toEqual(lines)
    const private_ = agendaOf([scheduled('Roads', { part: 'exempt', paragraphs: ['3'] })])
    expect(asClosedNow(private_, [open], [])).toEqual(private_)
  })

  it('asks whoever is consulted again when a paper becomes closed, or open', () => {
    const before = agendaOf([withPapers('Depot', aLinePaper('Report', { id: 'a' }))])
    const after = agendaOf([withPapers('Depot', exempt('Exempt report', { id: 'a', isAppendix: false }))])
    const said = (one: typeof before, two: typeof before) => changesBetween(one, two).filter(({ is }) => is === 'part')
    expect(said(before, after)).toEqual([
      { is: 'part', words: 'Depot: “Exempt report” is now not for publication', asksAgain: true },
    ])
    expect(said(after, before)).toEqual([
      { is: 'part', words: 'Depot: “Exempt report” is now for publication', asksAgain: true },
    ])
  })
})

describe('The part of a paper', () => {
  const paper = { ...aLinePaper('Brightwater’s price', { link: 'https://x.example/1' }), partReason: null }
  const asked = { part: 'exempt', paragraphs: ['3'], reason: 'Terms', title: null, heldElsewhere: null } as const

  it('takes a neutral title when it becomes closed, and keeps the one it was given then', () => {
    const first = changePaperPart(paper, asked, 'england')
    expect(first).toMatchObject({ ok: true, value: { title: 'Exempt report', link: 'https://x.example/1' } })
    const named = { ...paper, ...(first.ok && first.value), title: 'Annex B', isDecided: true }
    expect(changePaperPart(named, { ...asked, paragraphs: ['5'] }, 'england')).toMatchObject({
      value: { title: 'Annex B' },
    })
    const appendix = { ...paper, isAppendix: true }
    expect(changePaperPart(appendix, { ...asked, part: 'confidential', paragraphs: [] }, 'england')).toMatchObject({
      value: { title: 'Confidential appendix' },
    })
  })

  it('has the paragraphs of its own nation, and is refused where it would change nothing', () => {
    expect(changePaperPart(paper, asked, 'wales')).toMatchObject({ refusal: { rule: 'no-such-paragraph' } })
    const decided = {
      ...paper,
      title: 'Exempt report',
      part: 'exempt',
      paragraphs: ['3'],
      partReason: 'Terms',
      isDecided: true,
    } as const
    expect(changePaperPart(decided, asked, 'england')).toMatchObject({ refusal: { rule: 'part-is-that-already' } })
  })

  it('that was only suggested is decided even where the decision is the same', () => {
    expect(
      changePaperPart({ ...paper, part: 'exempt', paragraphs: ['3'], partReason: 'Terms' }, asked, 'england').ok,
    ).toBe(true)
  })
})
