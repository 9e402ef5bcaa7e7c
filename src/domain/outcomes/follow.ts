import type { Stage } from '../programme/item.ts'
import type { Action } from './outcome.ts'
import type { OutcomeKind } from './outcome-kinds.ts'

/**
 * Where an item stands after its meeting. What was deferred or not reached goes back to the programme, or to the
 * meeting it was put off to; what was withdrawn is withdrawn; everything else was considered.
 */
export const stageAfter = (kind: OutcomeKind, meetingId: string, deferredTo: string | null): Stage => {
  switch (kind) {
    case 'deferred':
      return deferredTo ? { is: 'scheduled', meetingId: deferredTo } : { is: 'deferred', meetingId: null }
    case 'not-reached':
      return { is: 'carried-over', meetingId: null }
    case 'withdrawn':
      return { is: 'withdrawn' }
    default:
      return { is: 'considered', meetingId }
  }
}

/** The next reference of a committee's tracker, in the year that began in May: `SR (26/27) 03`. */
export const nextReference = (actions: readonly Pick<Action, 'reference'>[], day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const begins = month >= 5 ? year : year - 1
  const label = `(${String(begins % 100).padStart(2, '0')}/${String((begins + 1) % 100).padStart(2, '0')})`
  const taken = actions
    .filter(({ reference }) => reference.includes(label))
    .map(({ reference }) => Number(/(\d+)$/.exec(reference)?.[1] ?? 0))
  return `SR ${label} ${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`
}
