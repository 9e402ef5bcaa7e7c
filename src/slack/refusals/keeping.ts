import { HOLD_REASONS } from '../../domain/keeping/hold-reasons.ts'
import type { KeepingRefusal } from '../../domain/keeping/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const keepingWords: WordsFor<KeepingRefusal> = {
  'one-thing-to-hold': () => 'Choose one thing to keep: an item, a meeting, a person, or all of the committee.',
  'held-already': ({ why }) => `It is kept for ${HOLD_REASONS[why]} already. Nothing was changed.`,
  'no-such-hold': () => 'There is no such hold. Ask for the list again.',
  'person-is-held': ({ name }) =>
    `What is held of ${name} must be kept: there is an information request, a complaint or litigation about it. Nothing was erased.`,
  'person-serves': ({ name }) =>
    `${name} still holds a role. End their roles first, with \`/committee people\`; then what need not be kept can be erased.`,
  'nothing-to-erase': ({ name }) => `There is nothing left to erase of ${name}: what stands is the council’s record.`,
  'several-people': ({ named }) => `Several people are called “${named}”. Give the e-mail address instead.`,
  'hold-is-over': () => 'That hold was released already. Nothing was changed.',
}
