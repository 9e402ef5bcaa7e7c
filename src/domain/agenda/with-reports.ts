import type { AgendaLine } from './line.ts'
import { type ReportStatus, reportStatus } from './report-status.ts'

/** What has become of the report of one item since a draft was composed. */
export type ReportNow = Pick<AgendaLine, 'papers'> & {
  readonly itemId: string
  readonly asked: Parameters<typeof reportStatus>[1]
  readonly heldElsewhere: string | null
  readonly lateReason: string | null
}

/**
 * A draft with where the report of one item stands brought up to date, and nothing else: what the officer has planned
 * since is in the next draft, when it is composed.
 */
export const withReport = (lines: readonly AgendaLine[], now: ReportNow): readonly AgendaLine[] =>
  lines.map((line) => {
    if (line.itemId !== now.itemId || line.kind !== 'item') return line
    const report: ReportStatus = reportStatus(now.papers, now.asked, now.heldElsewhere)
    const words = { late: now.lateReason, 'held-elsewhere': now.heldElsewhere } as const
    const reportWords = report === 'late' || report === 'held-elsewhere' ? words[report] : null
    return { ...line, report, reportWords, papers: now.papers }
  })
