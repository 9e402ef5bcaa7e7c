import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Outcome } from '../../src/domain/outcomes/outcome.ts'
import { type DecisionsOut, decisionOut } from '../../src/domain/papers/decision-out.ts'
import { decisionPaper, decisionsPaper } from '../../src/export/decision/decision-paper.ts'
import { paperFile } from '../../src/export/paper-file.ts'
import { read } from '../../src/import/read.ts'
import { aPublicLine } from '../support/papers.ts'

const outcome: Outcome = {
  id: 'o1',
  meetingId: 'm1',
  itemId: 'i1',
  minute: '305',
  kind: 'endorsed',
  words: 'The Committee considered a report on the shared legal service, introduced by Rhys Bowen.',
  keyPoints: ['Rhys Bowen set out the work to come.', 'An update was offered for the next meeting.'],
  said: [],
  seeAlso: [],
  resolutions: [{ number: 1, verb: 'resolved', text: 'to endorse the approach.', body: null, day: null }],
  exclusion: null,
  correctionOfId: null,
  at: '2026-07-02T16:00:00.000Z',
}
const line = aPublicLine({
  title: 'Shared Legal Service - progress',
  attending: [
    { name: 'Rhys Bowen', title: 'Head of Law', organisation: 'Westmarch' },
    { name: 'Mair Lloyd', title: 'Director', organisation: 'Eastmarch' },
    { name: 'Gareth Bevan', title: null, organisation: null },
    { name: 'Ann Rees', title: 'Solicitor', organisation: 'Westmarch' },
  ],
  papers: [{ title: 'Progress report', link: 'https://council.example/r.pdf', inPrivate: null }],
})
const decided = {
  line,
  outcome,
  minute: '305',
  isKey: false,
  isExecutive: false,
  reportAuthor: 'Nia Penn',
  exclusion: null,
  seeAlso: [],
  corrected: [],
}
const out: DecisionsOut = {
  council: 'Westmarch County Council',
  maker: 'Shared Services Joint Committee',
  day: civilDate('2026-07-02'),
  published: { on: civilDate('2026-07-08'), link: null },
  contact: null,
  decisions: [decisionOut(decided)],
}
const text = async (paper: Parameters<typeof paperFile>[0], format: 'md' | 'html' = 'md') =>
  new TextDecoder().decode((await paperFile(paper, format)).bytes)

describe('The record of a decision', () => {
  it('has the parts of a published one, in their order', async () => {
    const made = await text(decisionPaper(out, out.decisions[0]!))

    const parts = [...made.matchAll(/^(?:#+ (.*)|([A-Z][\w ?]+): )/gm)].map(([, heading, label]) => heading ?? label)
    expect(parts).toEqual([
      'Shared Legal Service - progress',
      'Decision Maker',
      'Decision status',
      'Is Key decision?',
      'Is subject to call in?',
      'Decisions',
      'Witnesses',
      'Key Points',
      'Resolutions',
      'Report author',
      'Minute number',
      'Publication date',
      'Date of decision',
      'Decided at meeting',
      'Accompanying Documents',
    ])
    expect(made).toContain('The Shared Services Joint Committee RESOLVED to endorse the approach.')
    expect(made).toContain('2. An update was offered for the next meeting.')
  })

  it.each(['html', 'md'] as const)('as %s, is read back as the decision it is', async (format) => {
    const made = await paperFile(decisionPaper(out, out.decisions[0]!), format)

    const ruling = await read(made.bytes, { name: made.name })
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    expect(ruling.value.kind).toBe('decision')
    expect(ruling.value.decision).toMatchObject({
      maker: 'Shared Services Joint Committee',
      status: 'Endorsed',
      key: false,
      callIn: false,
      decidedOn: '2026-07-02',
      publishedOn: '2026-07-08',
      gapDays: 6,
    })
    expect(ruling.value.resolutions.map(({ verb }) => verb)).toEqual(['ENDORSED'])
    expect(ruling.value.people).toContainEqual(expect.objectContaining({ name: 'Nia Penn', as: 'report-author' }))
  })

  it('has its witnesses by authority, and whoever has none last', () => {
    expect(out.decisions[0]?.witnesses).toEqual([
      'Rhys Bowen, Head of Law, Westmarch',
      'Ann Rees, Solicitor, Westmarch',
      'Mair Lloyd, Director, Eastmarch',
      'Gareth Bevan',
    ])
  })

  it('says what it corrects of what was published, and is dated by nothing while it is not', async () => {
    const was = { ...outcome, kind: 'noted' as const, words: 'The Committee noted a report.', resolutions: [] }
    const corrected = [{ was, on: civilDate('2026-07-20') }]
    const made = await text(decisionPaper({ ...out, published: null }, decisionOut({ ...decided, corrected })))

    expect(made).toContain('Corrections')
    expect(made).toContain(
      'Corrected on Monday 20 July 2026. As published it was: Noted. The Committee noted a report.',
    )
    expect(made).not.toContain('Publication date')
  })

  it('of private business says only that it was corrected', async () => {
    const closed = aPublicLine({ title: 'Leisure contract', inPrivate: 'paragraph 3' })
    const was = { ...outcome, words: 'The price is 40' }
    const one = decisionOut({ ...decided, line: closed, corrected: [{ was, on: civilDate('2026-07-20') }] })

    expect(await text(decisionPaper(out, one))).toContain('Corrected on Monday 20 July 2026.')
    expect(JSON.stringify(one)).not.toMatch(/price|endorse/)
  })

  it('numbers several resolutions, each with its verb and body', async () => {
    const several = {
      ...outcome,
      resolutions: [
        ...outcome.resolutions,
        { number: 2, verb: 'recommended', text: 'that the fee be kept', body: 'Cabinet', day: civilDate('2026-09-18') },
      ],
    }
    const made = await text(decisionsPaper({ ...out, decisions: [decisionOut({ ...decided, outcome: several })] }))

    expect(made).toContain(
      '2. The Shared Services Joint Committee RECOMMENDED that the fee be kept, to Cabinet, for Friday 18 September 2026.',
    )
  })

  it('of private business says that it was, and nothing that was said', async () => {
    const closed = aPublicLine({ title: 'Leisure contract', inPrivate: 'paragraph 3, financial or business affairs' })
    const made = await text(decisionsPaper({ ...out, decisions: [decisionOut({ ...decided, line: closed })] }))

    expect(made).toContain('Considered in private: paragraph 3, financial or business affairs.')
    expect(made).not.toMatch(/Rhys|Nia Penn|endorse the approach|update was offered/)
  })

  it('is subject to call-in only where an executive decides', () => {
    expect(decisionOut({ ...decided, isExecutive: true }).isSubjectToCallIn).toBe(true)
    expect(
      decisionOut({ ...decided, isExecutive: true, outcome: { ...outcome, kind: 'noted' } }).isSubjectToCallIn,
    ).toBe(false)
    expect(decisionOut(decided).isSubjectToCallIn).toBe(false)
  })
})
