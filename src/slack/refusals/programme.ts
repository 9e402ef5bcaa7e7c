import { longDate } from '../../domain/calendar/civil-date.ts'
import type { ProgrammeRefusal } from '../../domain/programme/refusals.ts'
import type { WordsFor } from './say-refusal.ts'

export const programmeWords: WordsFor<ProgrammeRefusal> = {
  'no-such-item': () => 'I cannot find that item. It may have been withdrawn. `/programme` shows what is there.',
  'title-needed': () => 'Give the item a title, in words a member of the public would understand.',
  'item-changed-meanwhile': ({ title }) =>
    `Somebody else changed “${title}” while you had it open. Nothing of yours was saved: open it again and look.`,
  'item-is-finished': ({ title, stage }) =>
    `“${title}” is ${stage} and cannot be changed any more. Add a new item if the matter comes back.`,
  'needs-urgency-reason': ({ agendaDueBy }) =>
    `The agenda had to be published by ${longDate(agendaDueBy)}, so this item can be taken only if the person presiding considers it urgent. Give the special circumstances: they go in the minutes (Local Government Act 1972, section 100B(4)(b)).`,
  'nobody-may-remove-a-referral': ({ title }) =>
    `“${title}” was referred by a member. Only that member can withdraw it, and only the monitoring officer can rule it outside the terms of reference.`,
}
