import type { LinePaper } from './line-paper.ts'

/** Where the report of an item stands. `asked`: asked for and not yet received. */
export const REPORT_STATUSES = {
  in: 'report received',
  asked: 'report not yet received',
  'to-follow': 'report to follow',
  late: 'late report',
  'held-elsewhere': 'papers held elsewhere',
  'on-request': 'papers on request',
  verbal: 'verbal report',
  'not-asked': 'no report has been asked for',
} as const
export type ReportStatus = keyof typeof REPORT_STATUSES

/** What has been asked of somebody for an item, as far as an agenda needs to know. */
export type Asked = {
  readonly kind: 'report' | 'written-evidence' | 'attend'
  readonly state: string
  /** `report`, `presentation`, `verbal`. */
  readonly format: string | null
}

const OVER: ReadonlySet<string> = new Set(['withdrawn', 'declined', 'handed-on'])

/**
 * Where the report of an item stands, from its papers and from what was asked. A paper that has come in settles it;
 * then what an officer has said of a paper; then what is still owed.
 */
export const reportStatus = (
  papers: readonly (Pick<LinePaper, 'state'> & Partial<Pick<LinePaper, 'isAppendix'>>)[],
  asked: readonly Asked[],
  heldElsewhere: string | null,
): ReportStatus => {
  const has = (state: LinePaper['state']) => papers.some((paper) => paper.state === state && !paper.isAppendix)
  const owed = asked.filter((request) => request.kind === 'report' && !OVER.has(request.state))

  if (has('attached') || owed.some((request) => request.state === 'received')) return 'in'
  if (has('late')) return 'late'
  if (has('to-follow')) return 'to-follow'
  if (has('held-elsewhere') || heldElsewhere !== null) return 'held-elsewhere'
  if (has('on-request')) return 'on-request'
  if (owed.length > 0) return owed.every((request) => request.format === 'verbal') ? 'verbal' : 'asked'
  return 'not-asked'
}

/** Whether the public is told that a report is still to come: never whose it is. */
export const isStillToCome = (status: ReportStatus): boolean => status === 'asked' || status === 'to-follow'
