import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
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

    desk.onPress(actionIds.promisesPage, ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        const [committeeId = '', page] = value.split(':')
        const committee = await tx.committees.find(committeeId)
        if (!committee) return refused({ rule: 'no-such-committee' })
        const may = await permitted(tx, deps.clock, who, word.permission, committee.id)
        if (!may.ok) return refused(may.refusal)
        const seen = await readPromises(tx, deps.clock, committee)
        return { is: 'redrawn', message: promisesMessage(seen, Number(page)) }
      }),
    )
  }
