import { longDate } from '../../domain/calendar/civil-date.ts'
import type { ProgrammeRefusal } from '../../domain/programme/refusals.ts'
import type { WordsFor } from './words-for.ts'

const REASON_FOR = {
  defer: 'Say why it is put off: members will ask, and the history shows it.',
  remove: 'Say why it comes off the programme: members will ask, and the history shows it.',
  'go-ahead': 'Say why you are going ahead: the reason is kept with the change.',
  'not-taken-forward': 'Give the reason: it is what the member is told.',
} as const

export const programmeWords: WordsFor<ProgrammeRefusal> = {
  'no-such-item': () => 'I cannot find that item. It may have been withdrawn. `/programme` shows what is there.',
  'title-needed': () => 'Give the item a title, in words a member of the public would understand.',
  'reason-needed': ({ what }) => REASON_FOR[what],
  'item-changed-meanwhile': ({ title }) =>
    `Somebody else changed “${title}” while you had it open. Nothing of yours was saved: open it again and look.`,
  'item-is-finished': ({ title, stage }) =>
    `“${title}” is ${stage} and cannot be changed any more. Add a new item if the matter comes back.`,
  'item-awaits-approval': ({ title }) =>
    `“${title}” was added subject to approval, and that has not been given yet. It can be scheduled once it is.`,
  'already-at-that-meeting': ({ title, day }) =>
    `“${title}” is already down for ${longDate(day)}. Nothing was changed. Choose another meeting to move it.`,
  'meeting-of-another-body': () =>
    'That meeting belongs to another committee. Choose one of this committee’s own, or send the item to another body.',
  'deferred-to-earlier': ({ from, to }) =>
    `${longDate(to)} is before ${longDate(from)}, so that is not a deferral. Use \`/programme schedule\` to bring it forward.`,
  'needs-urgency-reason': ({ agendaDueBy }) =>
    `The agenda had to be published by ${longDate(agendaDueBy)}, so this item can be taken only if the person presiding considers it urgent. Give the special circumstances: they go in the minutes (Local Government Act 1972, section 100B(4)(b)).`,
  'urgency-not-offered': ({ day, kind }) =>
    kind === 'council'
      ? `The business of the meeting on ${longDate(day)} was fixed by its summons, and nothing can be added as urgent (Local Government Act 1972, Schedule 12, paragraph 4(5)). Choose a later meeting.`
      : `The meeting on ${longDate(day)} was called for business of its own, and nothing can be added to it now. Choose a later meeting.`,
  'nobody-may-remove-a-referral': ({ title }) =>
    `“${title}” was referred by a member. Only that member can withdraw it, and only the monitoring officer can rule it outside the terms of reference.`,
}
