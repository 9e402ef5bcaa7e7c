import { SCHEDULES } from '../../domain/closed/paragraphs.ts'
import type { ClosedRefusal, NotCleared } from '../../domain/closed/refusals.ts'
import type { WordsFor } from './words-for.ts'

const BECAUSE: Readonly<Record<NotCleared, string>> = {
  'not-a-full-member': 'Private business is shown to full members of this workspace only.',
  'not-cleared':
    'You are not cleared for this committee’s private business. The proper officer or the monitoring officer can clear you.',
  'withdrawn-for-item': 'You are not cleared for this item. The monitoring officer can tell you why.',
  withdrawn: 'You are not cleared for this committee’s private business. The monitoring officer can tell you why.',
  'to-be-questioned': 'This is for the members of the committee and its officers only.',
}

export const closedWords: WordsFor<ClosedRefusal> = {
  'paragraph-needed': () => 'Choose at least one paragraph. Without one, the public cannot be excluded.',
  'no-such-paragraph': ({ number, nation }) =>
    `There is no paragraph ${number} in ${SCHEDULES[nation].act}. Choose from the list.`,
  'private-reason-needed': ({ to }) =>
    to === 'open'
      ? 'Say why it is open: the reason is kept with the item.'
      : 'Say why the public interest is better served by keeping it private. The reason may be printed.',
  'part-is-that-already': ({ title, part }) =>
    `“${title}” is ${part.replaceAll('-', ' ')} already. Nothing was changed.`,
  'closed-text-not-held': () =>
    'This council keeps no private text in Cleardays. Put it in the council’s own system and give the link.',
  'no-such-paper': () => 'That paper is not one of this item’s any more. Open the form again to see its papers.',
  'nothing-to-split-off': () =>
    'An appendix is split off because it is not for publication: say that it is exempt, possibly exempt or confidential.',
  'only-as-a-whole': () =>
    'What is for the committee only is so as a whole: choose the item, or say that the paper is exempt or confidential.',
  'not-cleared': ({ because }) => BECAUSE[because],
  'nothing-private-here': () => 'There is nothing private to open: the item is taken in public.',
  'agenda-holds-own-business': () =>
    'Something on this agenda is for the committee only. Ask one of its officers to draft it, or to show it to you.',
  'leak-is-over': () => 'That alarm has been dealt with already, and posting goes on.',
  'posting-goes-on': () => 'Posting is not stopped. Nothing was changed.',
}
