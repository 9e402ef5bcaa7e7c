import { HOLD_REASONS } from '../../domain/keeping/hold.ts'
import type { KeepingRefusal } from '../../domain/keeping/refusals.ts'
import type { WordsFor } from './say-refusal.ts'

export const keepingWords: WordsFor<KeepingRefusal> = {
  'one-thing-to-hold': () => 'Choose one thing to keep: an item, a meeting, a person, or all of the committee.',
  'held-already': ({ why }) => `It is kept for ${HOLD_REASONS[why]} already. Nothing was changed.`,
  'no-such-hold': () => 'There is no such hold. Ask for the list again.',
  'hold-is-over': () => 'That hold was released already. Nothing was changed.',
}
