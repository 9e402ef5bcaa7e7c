import type { JointRefusal } from '../../domain/joint/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const jointWords: WordsFor<JointRefusal> = {
  'no-such-invitation': () =>
    'That code leads nowhere: it may be mistyped, used, withdrawn, or more than 14 days old. Ask the host’s officer for another.',
  'own-invitation': () => 'That is your own council’s invitation. Give the code to an officer of the other council.',
  'invited-already': ({ authority }) =>
    `${authority} has been invited already. Withdraw that invitation first, with \`/committee joint\`, then invite again.`,
  'sharing-is-over': () => 'That is over already, and nothing was changed. `/committee joint` shows how things stand.',
  'stands-for-another': ({ committee, joint }) =>
    `Your ${committee} stands for the ${joint} already. Choose another committee, or set one up with \`/committee setup\`.`,
}
