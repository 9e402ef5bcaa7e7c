import type { StageChange, StageName } from './item.ts'

/** What became of an item of the programme in a week, as far as its committee is told. */
export type WeekChange = 'added' | 'scheduled' | 'moved' | 'put-off' | 'sent-elsewhere' | 'taken-off'

/** Nobody has accepted these yet, or ever did: the pool of suggestions is private. */
const POOL: ReadonlySet<StageName> = new Set(['suggested', 'referred', 'not-taken-forward'])
const GONE: ReadonlySet<StageName> = new Set(['withdrawn', 'not-taken-forward'])

const wasOn = (before: readonly StageChange[]): boolean => {
  const last = before.at(-1)
  return last !== undefined && !POOL.has(last.stage) && !GONE.has(last.stage)
}

/**
 * The one thing that a week made of an item, from its whole history: what came and went within the week is not told,
 * nor is what a meeting did with it, which its minutes tell. `from` and `until` are instants, ISO; `until` is left out.
 */
export const weekOfItem = (
  history: readonly StageChange[],
  from: string,
  until: string,
): { readonly is: WeekChange; readonly last: StageChange; readonly fromMeetingId: string | null } | null => {
  const before = history.filter(({ at }) => at < from)
  const within = history.filter(({ at }) => at >= from && at < until)
  const last = within.at(-1)
  if (!last) return null
  const isNew = !wasOn(before)
  const started = before.at(-1)?.meetingId ?? null
  const told = (is: WeekChange) => ({ is, last, fromMeetingId: started })
  switch (last.stage) {
    case 'accepted':
    case 'unscheduled':
      return isNew ? told('added') : started ? told('put-off') : null
    case 'scheduled':
      if (isNew) return told('added')
      if (started === last.meetingId) return null
      return told(started ? 'moved' : 'scheduled')
    case 'deferred':
    case 'carried-over':
      if (isNew) return told('added')
      return last.meetingId ? told(started === last.meetingId ? 'put-off' : 'moved') : told('put-off')
    case 'sent-elsewhere':
      return told('sent-elsewhere')
    case 'withdrawn':
      return isNew ? null : told('taken-off')
    default:
      return null
  }
}
