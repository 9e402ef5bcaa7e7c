import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { promisesMessage } from './messages.ts'
import { readPromises } from './read-promises.ts'

/** Slack in, one reading, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, tx }) => ({
        is: 'say',
        message: promisesMessage(await readPromises(tx, deps.clock, committee)),
      })),
    )

    desk.onPress(
      actionIds.promisesPage,
      pressedInCommittee(deps, word.permission, async ({ tx, committee, carried: [page] }) => ({
        is: 'redrawn',
        message: promisesMessage(await readPromises(tx, deps.clock, committee), Number(page)),
      })),
    )
  }
