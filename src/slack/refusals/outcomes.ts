import { longDate } from '../../domain/calendar/civil-date.ts'
import type { OutcomeRefusal } from '../../domain/outcomes/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const outcomeWords: WordsFor<OutcomeRefusal> = {
  'meeting-not-yet': ({ day }) =>
    `That meeting is on ${longDate(day)}. What became of its business can be recorded from that day on.`,
  'no-meeting-held': ({ committee }) =>
    `The ${committee} has not met yet, so there is nothing to record. \`/agenda\` shows its next meeting.`,
  'not-on-that-agenda': ({ title }) => `“${title}” was not on that agenda. Choose the meeting that took it.`,
  'resolution-needed': ({ kind }) => `Give the words of what was ${kind}, one to a line.`,
  'deferral-reason-needed': () => 'Say why it was deferred: a member will ask.',
  'body-needed': () => 'Name the body it goes to, so that its answer can be looked for.',
  'confidential-without-motion': ({ title }) =>
    `“${title}” is confidential: the law excludes the public from it, and no motion can be lost. Leave the motion empty.`,
  'names-without-motion': () => 'Say whether the motion was carried or lost, or leave out who moved and seconded it.',
  'private-key-points': () =>
    'The public was excluded, so key points of it are not kept here. Take them out, and keep them in your own system.',
  'published-before-meeting': ({ day }) =>
    `The meeting was on ${longDate(day)}, so nothing of it was published before. Give the day on which it was.`,
  'published-day-to-come': ({ day }) => `${longDate(day)} is still to come. Record it once it is published.`,
  'no-note-asked-for': ({ committee }) =>
    `The law asks the ${committee} for no note of decisions: that is for councils in Wales. Its decision record can be published.`,
  'nothing-recorded-to-publish': ({ day }) =>
    `No outcome of the meeting of ${longDate(day)} is recorded yet, so there is nothing to publish. \`/agenda outcomes\` records them.`,
  'no-such-outcome': () => 'I cannot find that outcome. `/agenda outcomes` shows what is recorded of the last meeting.',
  'no-such-memo': () => 'I cannot find that memo. `/agenda outcomes` shows the business it came from.',
  'no-such-action': () => 'I cannot find that action. `/agenda actions` shows what is open.',
  'action-settled': ({ stands }) => `That is settled already (${stands}), so nothing was changed.`,
  'not-your-action': ({ owner }) =>
    `Only ${owner ?? 'whoever it was given to'} or an officer of the committee can say that it is done.`,
  'received-before-it-was-made': ({ day }) =>
    `It was recommended on ${longDate(day)}, so it cannot have been received before. Give the day it was received.`,
  'day-to-come': ({ day }) => `${longDate(day)} is still to come. Record it once it has been received.`,
}
