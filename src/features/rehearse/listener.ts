import type { Deps } from '../../app/deps.ts'
import { readHeld } from '../../app/held.ts'
import type { Answer, Desk, Press } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { heldList, heldMessage } from './messages.ts'
import { endRehearsal, settleHeld } from './send-held.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, tx }) => {
        const owed = await tx.outbox.held(committee.id)
        const held = await Promise.all(owed.map((one) => readHeld(tx, one, deps)))
        return { is: 'say', message: heldList(committee, held) }
      }),
    )

    const settle =
      (what: 'send' | 'drop') =>
      async ({ who, value, message }: Press): Promise<Answer> => {
        const ruling = await settleHeld(deps, who, value, what)
        if (!ruling.ok) return refused(ruling.refusal)
        return message
          ? { is: 'redrawn', message: heldMessage(ruling.value) }
          : { is: 'say', message: heldMessage(ruling.value) }
      }
    desk.onPress(actionIds.sendHeld, settle('send'))
    desk.onPress(actionIds.dropHeld, settle('drop'))

    desk.onPress(actionIds.endRehearsal, async ({ who, value }) => {
      const ruling = await endRehearsal(deps, who, value)
      if (!ruling.ok) return refused(ruling.refusal)
      return { is: 'redrawn', message: heldList(ruling.value.committee, ruling.value.held) }
    })
  }
