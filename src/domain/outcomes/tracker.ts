import { type CivilDate, plusDays } from '../calendar/civil-date.ts'
import type { Action } from './outcome.ts'

/** How an action stands, as trackers show it. `unknown` where nobody has given it a day. */
export type Rag = 'red' | 'amber' | 'green' | 'unknown' | 'settled'

/** Red once its day has passed, amber in the fourteen days before it, green further off. A civil day, the day included. */
export const ragOf = ({ state, dueOn }: Pick<Action, 'state' | 'dueOn'>, today: CivilDate): Rag => {
  if (state === 'done' || state === 'not-taken-forward') return 'settled'
  if (dueOn === null) return 'unknown'
  if (dueOn < today) return 'red'
  return dueOn <= plusDays(today, 14) ? 'amber' : 'green'
}

const ORDER: readonly Rag[] = ['red', 'amber', 'unknown', 'green', 'settled']

/** What needs looking at first comes first; then by day, then by reference. */
export const inTrackerOrder = (actions: readonly Action[], today: CivilDate): readonly Action[] =>
  [...actions].sort((one, other) => {
    const first = ORDER.indexOf(ragOf(one, today)) - ORDER.indexOf(ragOf(other, today))
    if (first !== 0) return first
    const byDay = (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999')
    return byDay !== 0 ? byDay : one.reference.localeCompare(other.reference)
  })

/** What was answered, or what became of it: how the tracker's form asks, and the state each leaves it in. */
export const ANSWERS = {
  open: { says: 'Still open', state: 'open' },
  done: { says: 'Done', state: 'done' },
  accepted: { says: 'Accepted', state: 'done' },
  partly: { says: 'Accepted in part', state: 'done' },
  'not-accepted': { says: 'Not accepted', state: 'not-taken-forward' },
  'not-taken-forward': { says: 'Not taken forward', state: 'not-taken-forward' },
  paused: { says: 'Paused', state: 'paused' },
} as const satisfies Record<string, { says: string; state: Action['state'] }>
export type AnswerName = keyof typeof ANSWERS

/** The answers that make sense of a recommendation, and of anything else. */
export const answersFor = ({ kind }: Pick<Action, 'kind'>): readonly AnswerName[] =>
  kind === 'recommendation'
    ? ['open', 'accepted', 'partly', 'not-accepted', 'done', 'paused']
    : ['open', 'done', 'not-taken-forward', 'paused']
