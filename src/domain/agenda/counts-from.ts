import type { AgendaRevision } from './agenda.ts'
import type { Asking } from './asking.ts'
import { changesBetween } from './changes.ts'
import type { AgendaLine } from './line.ts'

type Part = Pick<Asking, 'leftOut' | 'onlyItems'>

/** Whether somebody is asked about a part of the agenda only. */
export const isOfAPart = ({ leftOut, onlyItems }: Part): boolean => leftOut.length > 0 || onlyItems !== null

/** The lines somebody is asked about: all but those they have an interest in, or those alone. */
export const linesFor = (lines: readonly AgendaLine[], { leftOut, onlyItems }: Part): readonly AgendaLine[] =>
  lines.filter(({ itemId }) =>
    onlyItems === null ? itemId === null || !leftOut.includes(itemId) : itemId !== null && onlyItems.includes(itemId),
  )

/**
 * The draft since which an answer about a part of the agenda stands: the last that changed that part in a way those
 * asked are asked about again. What changed elsewhere asks nobody again who was not asked about it.
 */
export const countsFrom = (revisions: readonly Pick<AgendaRevision, 'number' | 'lines'>[], part: Part): number =>
  revisions.reduce((counts, { number, lines }, index) => {
    const before = revisions[index - 1]
    if (!before) return counts
    const changes = changesBetween(linesFor(before.lines, part), linesFor(lines, part))
    return changes.some(({ asksAgain }) => asksAgain) ? number : counts
  }, 1)
