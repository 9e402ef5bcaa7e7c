import type { Deps } from '../../app/deps.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { clearPerson, switchHolding } from './clear-person.ts'
import { clearForm, clearMetadata } from './form.ts'
import { clearView, whoIsCleared } from './messages.ts'
import { seeCleared } from './see-cleared.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, tx }) => ({
        is: 'say',
        message: whoIsCleared(await seeCleared(tx, committee)),
      })),
    )

    desk.onPress(
      actionIds.changeClearance,
      pressedInCommittee(deps, word.permission, async ({ tx, committee }) => ({
        is: 'form',
        view: clearView(committee, await tx.items.of(committee.id, LIVE_STAGES)),
      })),
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.clearSubmitted,
      filledIn(
        clearForm,
        clearMetadata,
        async ({ who, said: { person, item = null, answer, why }, of: { committee } }) => {
          const ruling = await clearPerson(deps, who, {
            committeeId: committee,
            slackId: person,
            itemId: item,
            isWithdrawn: answer === 'withdrawn',
            why,
          })
          if (!ruling.ok) return { is: 'errors', errors: { person: sayRefusal(ruling.refusal) } }
          return { is: 'say', message: whoIsCleared(ruling.value) }
        },
      ),
    )

    desk.onPress(actionIds.switchHolding, async ({ who, value, message }) => {
      const [committeeId = '', on] = value.split(' ')
      if (!isUuid(committeeId) || (on !== 'on' && on !== 'off')) return refused({ rule: 'no-such-committee' })
      const ruling = await switchHolding(deps, who, committeeId, on === 'on')
      if (!ruling.ok) return refused(ruling.refusal)
      const drawn = whoIsCleared(ruling.value)
      return message ? { is: 'redrawn', message: drawn } : { is: 'say', message: drawn }
    })
  }
