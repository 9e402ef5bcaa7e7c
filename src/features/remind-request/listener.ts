import { z } from 'zod'
import type { Deps } from '../../app/deps.ts'
import { requestsOf } from '../../app/reports/list-requests.ts'
import { remind } from '../../app/reports/remind.ts'
import { requestMeant } from '../../app/reports/request-meant.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { isOpen } from '../../domain/reports/request.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { noted } from '../../slack/desk/noted.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { remindForm } from './form.ts'
import { remindedSaid, remindView } from './messages.ts'

/** Slack in, one reminder, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const all = await requestsOf(tx, committee, ['report', 'written-evidence', 'attend'], today)
        const open = all.filter(({ request, isHeld }) => isOpen(request) && !isHeld)
        const { requestId, note } = requestMeant(open, heard)
        return noted({ is: 'form', view: remindView(committee, open, requestId) }, note)
      }),
    )

    desk.onSubmit(
      actionIds.remindSubmitted,
      filledIn(remindForm, z.unknown(), async ({ who, said }) => {
        const ruling = await remind(deps, who, said.request)
        return ruling.ok
          ? { is: 'say', message: remindedSaid(ruling.value) }
          : { is: 'errors', errors: { request: sayRefusal(ruling.refusal) } }
      }),
    )

    desk.onPress(actionIds.remindNow, async ({ who, value }) => {
      const ruling = await remind(deps, who, value)
      return ruling.ok ? { is: 'say', message: remindedSaid(ruling.value) } : refused(ruling.refusal)
    })
  }
