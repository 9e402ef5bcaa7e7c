import { NATIONS } from '../../domain/committee/committee.ts'
import type { CommitteeRefusal } from '../../domain/committee/refusals.ts'
import type { WordsFor } from './say-refusal.ts'

export const committeeWords: WordsFor<CommitteeRefusal> = {
  'no-such-committee': () => 'I do not know that committee. `/committee` lists the ones I do.',
  'committee-name-taken': ({ name }) =>
    `There is already a ${name}. Give this one a name of its own, or change that one in \`/committee settings\`.`,
  'settings-changed-meanwhile': ({ committee }) =>
    `Somebody else changed the settings of the ${committee} while you had them open. Nothing of yours was saved: open them again and look.`,
  'council-changed-meanwhile': ({ name, nation, by }) =>
    `${by ?? 'Somebody else'} changed this while you had it open: it is now ${name}, in ${NATIONS[nation]}. Nothing of yours was saved; what you typed still stands here. Close this and open it again to go on from there.`,
  'nothing-held': () => 'That message is no longer waiting to be sent. `/committee rehearsal` shows what is.',
  'nothing-left-to-put-off': () =>
    'There is nothing left to put off: it was put off before, or it is done. `/report` shows what is open.',
  'channel-taken': ({ committee }) =>
    `That channel belongs to the ${committee}. Choose another channel, one for each committee.`,
}
