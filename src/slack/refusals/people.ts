import { isToSee, PERMISSIONS, whoMayInShort } from '../../domain/people/permissions.ts'
import type { PeopleRefusal } from '../../domain/people/refusals.ts'
import { ROLES } from '../../domain/people/roles.ts'
import type { WordsFor } from './words-for.ts'

export const peopleWords: WordsFor<PeopleRefusal> = {
  'not-permitted': ({ permission, committee }) =>
    `${isToSee(permission) ? 'Only' : 'Nothing was changed: only'} ${whoMayInShort(permission)}${committee ? ` of the ${committee}` : ''} may ${PERMISSIONS[permission].may}. Ask them, or Democratic Services if the role should be yours.`,
  'no-such-person': () => 'I do not know that person. `/committee people` shows who holds which role, and adds people.',
  'person-has-left': ({ name }) => `${name} has left, so nothing can be sent to them. Choose somebody else.`,
  'role-held-already': ({ name, role }) =>
    `${name} is already ${ROLES[role]} on that day. End that role first, or choose another.`,
  'away-of-somebody-else': ({ name }) =>
    `Only ${name} or an officer of the committee can say that ${name} is away. Nothing was changed.`,
  'no-such-role-proposal': () => 'There is no role to confirm here any more.',
  'own-role': () => 'You gave yourself this role, so somebody else confirms it. Nothing was changed.',
  'role-waits-already': ({ role }) =>
    `You have given yourself the role of ${ROLES[role]} already: it waits for a second person to confirm it.`,
  'role-decided-already': ({ confirmed, by }) =>
    `That was ${confirmed ? 'confirmed' : 'decided against'} already${by ? ` by ${by}` : ''}. Nothing was changed.`,
  'last-officer': () =>
    'That is the only officer of the committee: without one nobody could change it. Give the role to somebody else first.',
  'no-such-zone': () => 'I do not know that place. Choose another, or leave it as Slack says. Nothing was changed.',
  'not-a-full-member': () =>
    'Cleardays answers full members of this workspace only. Please ask the contact officer for what you need.',
}
