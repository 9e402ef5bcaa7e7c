import { longDate } from '../../domain/calendar/civil-date.ts'
import type { OutcomeRefusal } from '../../domain/outcomes/refusals.ts'
import type { WordsFor } from './say-refusal.ts'

export const outcomeWords: WordsFor<OutcomeRefusal> = {
  'meeting-not-yet': ({ day }) =>
    `That meeting is on ${longDate(day)}. What became of its business can be recorded from that day on.`,
  'not-on-that-agenda': ({ title }) => `“${title}” was not on that agenda. Choose the meeting that took it.`,
  'resolution-needed': ({ kind }) => `Give the words of what was ${kind}, one to a line.`,
  'no-such-action': () => 'I cannot find that action. `/agenda actions` shows what is open.',
  'action-settled': ({ stands }) => `That is settled already (${stands}), so nothing was changed.`,
}
