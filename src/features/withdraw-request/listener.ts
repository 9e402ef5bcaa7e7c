import { z } from 'zod'
import type { Deps } from '../../app/deps.ts'
import { readAsOfficer } from '../../app/reports/as-officer.ts'
import { requestsOf } from '../../app/reports/list-requests.ts'
import { requestMeant } from '../../app/reports/request-meant.ts'
import { isHeldBack } from '../../app/reports/tell.ts'
import { withdrawAsOfficer } from '../../app/reports/withdraw.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { isReceived } from '../../domain/reports/request.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { noted } from '../../slack/desk/noted.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { withdrawView } from '../../slack/kit/reports/withdraw-view.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { withdrawForm } from './form.ts'
import { withdrawnSaid } from './messages.ts'

/** Slack in, one use-case, Slack out. The form is the same for requests and for invitations. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const all = await requestsOf(tx, committee, ['report', 'written-evidence'], today)
        const standing = all.filter(({ request }) => !isReceived(request))
        const { requestId, note } = requestMeant(standing, heard)
        return noted({ is: 'form', view: withdrawView(committee, standing, 'request', requestId) }, note)
      }),
    )

    desk.onPress(
      actionIds.withdrawRequest,
      ({ who, value }) =>
        deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
          const read = await readAsOfficer(tx, deps, who, 'withdraw-request', value)
          if (!read.ok) return refused(read.refusal)
          const { request, committee, item, asked, meeting } = read.value
          const { name, organisation, slackId } = asked
          const isHeld = await isHeldBack(tx, request.id)
          const row = { request, item, meeting, asked: { name, organisation, isOutside: slackId === null }, isHeld }
          const what = request.kind === 'attend' ? 'invitation' : 'request'
          return { is: 'form', view: withdrawView(committee, [row], what, request.id) }
        }),
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.withdrawRequestSubmitted,
      filledIn(withdrawForm, z.unknown(), async ({ who, said }) => {
        const ruling = await withdrawAsOfficer(deps, who, said.request, said.why)
        return ruling.ok
          ? { is: 'say', message: withdrawnSaid(ruling.value) }
          : { is: 'errors', errors: { request: sayRefusal(ruling.refusal) } }
      }),
    )
  }
