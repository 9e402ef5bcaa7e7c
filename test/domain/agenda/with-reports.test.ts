import { describe, expect, it } from 'vitest'
import { type ReportNow, withReport } from '../../../src/domain/agenda/with-reports.ts'
import { agendaOf, aLinePaper, scheduled } from './agenda-of.ts'

const lines = agendaOf([scheduled('depot'), scheduled('libraries')])
const now = (given: Partial<ReportNow>): ReportNow => ({
  itemId: 'depot',
  asked: [{ kind: 'report', state: 'asked', format: 'report' }],
  papers: [],
  heldElsewhere: null,
  lateReason: null,
  ...given,
})
const lineOf = (itemId: string, given: Partial<ReportNow>) =>
  withReport(lines, now(given)).find((line) => line.itemId === itemId)

describe('A draft whose report has come in since', () => {
  it('says so at its item, without words where nothing needs saying, and at no other', () => {
    const papers = [aLinePaper('Report')]

    expect(lineOf('depot', { papers, lateReason: 'kept for later' })).toMatchObject({
      report: 'in',
      reportWords: null,
      papers,
    })
    expect(lineOf('libraries', { papers })).toEqual(lines.find(({ itemId }) => itemId === 'libraries'))
  })

  it('gives the reason of a late one, and the place of one that is held elsewhere', () => {
    const late = lineOf('depot', { papers: [aLinePaper('Report', { state: 'late' })], lateReason: 'The audit ran on' })
    const elsewhere = lineOf('depot', { heldElsewhere: 'https://papers.example/17' })

    expect(late).toMatchObject({ report: 'late', reportWords: 'The audit ran on' })
    expect(elsewhere).toMatchObject({ report: 'held-elsewhere', reportWords: 'https://papers.example/17' })
  })
})
