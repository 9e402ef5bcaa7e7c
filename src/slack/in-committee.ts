import type { Deps } from '../app/deps.ts'
import { permitted } from '../app/permitted.ts'
import type { Tx } from '../app/ports/tx.ts'
import { seenBy } from '../app/programme/seen-by.ts'
import { committeeMeant } from '../app/which-committee.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Role } from '../domain/people/roles.ts'
import type { Answer, CommandHeard } from './desk/desk.ts'
import { actions, message, runButton, section } from './kit/blocks.ts'
import type { Word } from './kit/word.ts'
import { refused } from './refusals/say-refusal.ts'

/** What a listener gets once the committee is known and the presser may. */
export type InCommittee = {
  readonly heard: CommandHeard
  readonly committee: Committee
  readonly roles: ReadonlySet<Role>
  /** As the presser sees the programme: what is private to the committee is not there for whoever is not of it. */
  readonly tx: Tx
}

/**
 * A command of one committee: finds the committee meant, asks whether the presser may, and only then listens. Where it
 * could be several, each of those for which the presser may is offered as a button that runs the same command; nothing
 * is guessed, and nothing offered that would be refused.
 */
export const inCommittee =
  (deps: Deps, word: Word, listener: (given: InCommittee) => Promise<Answer>) =>
  (heard: CommandHeard): Promise<Answer> =>
    deps.store.for(heard.who.councilId).transaction((tx) => heardInCommittee(tx, deps, word, listener)(heard))

/** The same within a transaction that has begun already. */
export const heardInCommittee =
  (tx: Tx, deps: Deps, word: Word, listener: (given: InCommittee) => Promise<Answer>) =>
  async (heard: CommandHeard): Promise<Answer> => {
    const meant = await committeeMeant(tx, heard.who, heard)
    if (meant.is === 'none') return noCommitteeYet()
    const may = (committee: Committee) => permitted(tx, deps.clock, heard.who, word.permission, committee.id)
    if (meant.is === 'this') {
      const roles = await may(meant.committee)
      return roles.ok
        ? listener({ heard, committee: meant.committee, roles: roles.value, tx: seenBy(tx, roles.value) })
        : refused(roles.refusal)
    }
    const theirs: Committee[] = []
    for (const committee of meant.from) if ((await may(committee)).ok) theirs.push(committee)
    const [only, ...others] = theirs
    if (only && others.length === 0)
      return heardInCommittee(tx, deps, word, listener)({ ...heard, committeeId: only.id })
    if (only) return pickOne(word, heard, theirs)
    const nowhere = await permitted(tx, deps.clock, heard.who, word.permission, null)
    return nowhere.ok ? pickOne(word, heard, meant.from) : refused(nowhere.refusal)
  }

const pickOne = (word: Word, heard: CommandHeard, from: readonly Committee[]): Answer => ({
  is: 'say',
  message: message(
    'Which committee do you mean?',
    section(`*Which committee do you mean?* \`${word.command}${word.word && ` ${word.word}`}\` is for one at a time.`),
    actions(
      ...from
        .slice(0, 25)
        .map((committee) =>
          runButton(word, { label: committee.name, committeeId: committee.id, about: heard.about, text: heard.text }),
        ),
    ),
  ),
})

const noCommitteeYet = (): Answer => ({
  is: 'say',
  message: message(
    'There is no committee yet',
    section('There is no committee yet. Set one up first: its name, its officers and its meetings take five minutes.'),
    actions(runButton({ command: '/committee', word: 'setup', button: 'Set up a committee' }, { style: 'primary' })),
  ),
})
