import { longDate } from '../../domain/calendar/civil-date.ts'
import type { CommitteeRefusal } from '../../domain/committee/refusals.ts'
import { ledgerWords } from '../../domain/people/ledger-words.ts'
import type { WordsFor } from './words-for.ts'

export const committeeWords: WordsFor<CommitteeRefusal> = {
  'no-such-committee': () => 'I do not know that committee. `/committee` lists the ones I do.',
  'committee-name-taken': ({ name }) =>
    `There is already a ${name}. Give this one a name of its own, or change that one in \`/committee settings\`.`,
  'saved-already': ({ what }) => `This was saved already: ${what}. Nothing was changed a second time.`,
  'changed-meanwhile': ({ what, by, did }) =>
    `${by ?? 'Somebody else'} changed ${what} while you had it open${did ? ` (${ledgerWords(did)})` : ''}. Nothing of yours is saved yet.`,
  'former-name-needed': ({ day }) => `Give the name that it had until ${longDate(day)}, or leave out the day.`,
  'reports-into-itself': () => 'A body cannot report into itself. Choose another, or none of them.',
  'nothing-held': () => 'That message is no longer waiting to be sent. `/committee rehearsal` shows what is.',
  'nothing-left-to-put-off': () =>
    'There is nothing left to put off: it was put off before, or it is done. `/report` shows what is open.',
  'channel-taken': ({ committee }) =>
    `That channel belongs to the ${committee}. Choose another channel, one for each committee.`,
}
