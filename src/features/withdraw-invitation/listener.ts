import type { Deps } from '../../app/deps.ts'
import { requestsOf } from '../../app/reports/list-requests.ts'
import { requestMeant } from '../../app/reports/request-meant.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { isReceived } from '../../domain/reports/request.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { noted } from '../../slack/desk/noted.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { withdrawView } from '../../slack/kit/reports/withdraw-view.ts'
import type { Word } from '../../slack/kit/word.ts'

/** Opens the form that withdraws: what is sent in is read where requests are withdrawn. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const all = await requestsOf(tx, committee, ['attend', 'written-evidence'], today)
        const standing = all.filter(({ request }) => !isReceived(request))
        const { requestId, note } = requestMeant(standing, heard)
        return noted({ is: 'form', view: withdrawView(committee, standing, 'invitation', requestId) }, note)
      }),
    )
  }
