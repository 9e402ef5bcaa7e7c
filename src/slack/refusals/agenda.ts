import type { AgendaRefusal } from '../../domain/agenda/refusals.ts'
import { vacantWords } from '../../domain/approvals/chain-words.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { clip, oneLine } from '../kit/text.ts'
import type { WordsFor } from './words-for.ts'

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const noonOf = (from: Parameters<typeof longDate>[0] | null): string =>
  from
    ? ` From 12 noon on ${longDate(from)} it can be published without a reply.`
    : ' It can be published without one, with the reason.'

export const agendaWords: WordsFor<AgendaRefusal> = {
  'no-meeting-to-come': ({ committee }) =>
    `The ${committee} has no meeting to come, so there is no agenda to draft. Add one in \`/committee meetings\`.`,
  'no-meeting-so-called': ({ typed, committee, next }) =>
    `The ${committee} has no meeting on “${clip(oneLine(typed), 60)}”. ${
      next.length === 0
        ? 'It has no meeting to come: add one in `/committee meetings`.'
        : `${next.length === 1 ? 'Its next meeting is on' : 'Its next meetings are on'} ${listed(next.map(longDate))}. Type such a day, or leave it out for the next meeting.`
    }`,
  'no-agenda-yet': ({ day }) =>
    `No agenda has been drafted for ${longDate(day)} yet. \`/agenda draft\` composes one from what is scheduled.`,
  'draft-has-moved-on': ({ yours, current }) =>
    `You were looking at draft ${yours}; it is now draft ${current}. Nothing was recorded: please look at draft ${current}.`,
  'agenda-is-published': ({ on }) =>
    `The agenda was published on ${longDate(on)}, so it is not changed any more. What comes now is a supplement.`,
  'agenda-not-yours-to-answer': ({ asked }) =>
    asked.length > 0
      ? `This draft was sent to ${listed(asked)} to answer. Nothing was recorded. Tell the contact officer what you think of it.`
      : 'Nobody has been asked about this draft yet. Nothing was recorded.',
  'nobody-to-consult': ({ chairWord, committee, vacant }) =>
    vacant.some(({ approver }) => approver !== 'chair')
      ? `Nobody can be asked now: ${vacant.map((one) => vacantWords(one, chairWord)).join('; ')}. Publishing does not wait for it: give that as the reason. \`/committee people\` gives a role to somebody else, and \`/committee approvals\` changes who is asked.`
      : `Nobody holds the place of ${chairWord} or vice-${chairWord} of the ${committee} who could be asked now. Publishing does not wait for it: give that as the reason.`,
  'agenda-has-no-channel': ({ committee }) =>
    `The ${committee} has no channel to post in. Choose one in \`/committee settings\`.`,
  'words-needed': () => 'Say in a few words what you would like changed.',
  'no-reply-yet': ({ waitingFor, from }) =>
    `${listed(waitingFor)} ${waitingFor.length === 1 ? 'has' : 'have'} not replied yet, and there is still time.${noonOf(from)}`,
  'not-consulted-yet': ({ from }) => `Nobody has been consulted on this draft yet: press Consult.${noonOf(from)}`,
  'not-approved-yet': ({ waitingFor, from }) =>
    `This committee’s agenda is to be approved, and it has not been${waitingFor.length > 0 ? ` by ${listed(waitingFor)}` : ''}.${noonOf(from)}`,
  'needs-reason-without-reply': ({ waitingFor }) =>
    `${waitingFor.length > 0 ? `There is no reply from ${listed(waitingFor)}. ` : ''}It can be published without a reply: say why, and the reason is kept.`,
  'needs-reason-late': ({ lastDay }) =>
    `The last day that leaves the clear days was ${longDate(lastDay)}. Say why it is later: the reason is kept, and the meeting may not be able to take this business unless it was convened at shorter notice or each item is urgent.`,
  'draft-out-of-date': ({ changes }) =>
    `The programme has changed since this draft: ${changes.join('; ')}. Compose it again first, so that what is published is what will be taken.`,
  'minute-numbers-taken': ({ number }) =>
    `Minute ${number} already belongs to another meeting. Compose the draft again, and it takes the numbers that are free.`,
  'nothing-to-publish': () => 'There is nothing on this agenda, so there is nothing to publish.',
  'publication-day-wrong': ({ day }) => `${longDate(day)} is still to come. Give the day on which it was published.`,
  'meeting-over': ({ day }) => `That meeting was on ${longDate(day)}. Its agenda is not drafted any more.`,
  'only-members-say-coming': ({ committee }) =>
    `Only members of the ${committee} say here whether they are coming. Nothing was recorded.`,
  'standing-title-needed': () => 'Give it a title, as it should be printed.',
  'no-such-standing-item': () => 'That standing business is no longer there. Open the list again.',
}
