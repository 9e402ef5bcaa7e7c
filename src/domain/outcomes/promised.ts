import type { Action, Outcome } from './outcome.ts'
import { referredTo } from './record.ts'

/** What an outcome asks somebody to do, before it has a reference. */
export type Promised = Pick<Action, 'kind' | 'words' | 'body'>

/** Every recommendation and referral of an outcome is something to be answered: it goes on the tracker by itself. */
export const promisedBy = (
  { kind, words, resolutions }: Pick<Outcome, 'kind' | 'words' | 'resolutions'>,
  title: string,
): readonly Promised[] => {
  const recommended = resolutions
    .filter(({ verb }) => verb === 'RECOMMENDED' || verb === 'REFERRED')
    .map(({ verb, text, body }) => ({
      kind: verb === 'RECOMMENDED' ? ('recommendation' as const) : ('action' as const),
      words: text,
      body,
    }))
  const referred = recommended.length === 0 ? referredTo({ kind, words }) : null
  if (!referred) return recommended
  const why = referred.words ? `: ${referred.words}` : ''
  return [{ kind: 'action', words: `Refer “${title}” to ${referred.body}${why}`, body: referred.body }]
}

/**
 * What a correction does to the tracker: what it asks anew is added; what it no longer asks, and is still open, is
 * ended. What was answered stays as it was answered.
 */
export const afterCorrection = (
  before: Pick<Outcome, 'kind' | 'words' | 'resolutions'> | null,
  now: Pick<Outcome, 'kind' | 'words' | 'resolutions'>,
  title: string,
  standing: readonly Action[],
): { readonly add: readonly Promised[]; readonly end: readonly Action[] } => {
  const asked = promisedBy(now, title)
  const wasAsked = before ? promisedBy(before, title) : []
  const isAsked = (list: readonly Promised[], { words, body }: Pick<Action, 'words' | 'body'>) =>
    list.some((one) => one.words === words && one.body === body)
  const live = standing.filter(({ state }) => state === 'open' || state === 'paused')
  return {
    add: asked.filter(
      (one) =>
        !isAsked(
          standing.filter(({ state }) => state !== 'not-taken-forward'),
          one,
        ),
    ),
    end: live.filter((action) => isAsked(wasAsked, action) && !isAsked(asked, action)),
  }
}
