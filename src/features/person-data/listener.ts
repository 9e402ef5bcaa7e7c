import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { personDataForm, personDataMetadata } from './form.ts'
import { erased, gathered, personDataView, wouldErase } from './messages.ts'
import { beforeErasing, eraseFor, gatherFor } from './person-data.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee }) => ({ is: 'form', view: personDataView(committee) })),
    )

    desk.onSubmit(
      actionIds.personDataSubmitted,
      filledIn(
        personDataForm,
        personDataMetadata,
        async ({ who, said: { person = null, name = null, what }, of: { committee } }) => {
          const whose = { committeeId: committee, slackId: person, named: name }
          const field = person ? 'person' : 'name'
          if (what === 'gather') {
            const made = await gatherFor(deps, who, whose)
            if (!made.ok) return { is: 'errors', errors: { [field]: sayRefusal(made.refusal) } }
            return { is: 'say', message: gathered(made.value) }
          }
          const seen = await beforeErasing(deps, who, whose)
          if (!seen.ok) return { is: 'errors', errors: { [field]: sayRefusal(seen.refusal) } }
          return { is: 'say', message: wouldErase(committee, seen.value) }
        },
      ),
    )

    desk.onPress(actionIds.personDataErase, async ({ who, value, message }) => {
      const [committeeId = '', personId = ''] = value.split(' ')
      const ruling = await eraseFor(deps, who, committeeId, personId)
      if (!ruling.ok) return refused(ruling.refusal)
      const drawn = erased(ruling.value)
      return message ? { is: 'redrawn', message: drawn } : { is: 'say', message: drawn }
    })
  }
