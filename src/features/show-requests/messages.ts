import type { OwedHere, RequestListed } from '../../app/reports/list-requests.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isOpen, isReceived, needsOfficer } from '../../domain/reports/request.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  header,
  type Message,
  message,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { pageOf, pagerButtons, whereIn } from '../../slack/kit/paging.ts'
import { owedRows, requestRows } from '../../slack/kit/reports/request-list.ts'

const ROWS = 12

/** Everything asked for one committee, for its officers: by meeting, open and answered, a page at a time. */
export const requestsList = (
  committee: Pick<Committee, 'id' | 'name'>,
  listed: readonly RequestListed[],
  page: number,
  ownOpen: number,
): Message => {
  const shown = pageOf(listed, page, ROWS)
  const open = listed.filter(({ request }) => isOpen(request)).length
  const received = listed.filter(({ request }) => isReceived(request)).length
  const forYou = listed.filter(({ request }) => needsOfficer(request)).length
  const here = { committeeId: committee.id }
  const sums = `${count(open, 'report')} still to come, ${count(received, 'report')} received`
  return message(
    `Reports for the ${committee.name}: ${sums}`,
    header(`Reports: ${committee.name}`),
    context(sums, forYou > 0 && `${count(forYou, 'answer')} waiting for you`, whereIn(shown, 'Requests')),
    listed.length === 0 &&
      section(
        '_Nothing has been asked for yet._ Ask for a report, and its dates and reminders follow from the meeting.',
      ),
    requestRows(shown.shown, committee),
    actions(
      ...pagerButtons(shown, actionIds.requestsPage, (to) => `${committee.id} ${to}`),
      runButton({ command: '/report', word: 'request', button: 'Request a report' }, here),
      open > 0 && runButton({ command: '/report', word: 'remind', button: 'Remind somebody' }, here),
      runButton({ command: '/witness', word: '', button: 'Witnesses' }, here),
      ownOpen > 0 &&
        runButton({ command: '/report', word: '', button: `What I owe (${ownOpen})` }, { ...here, about: 'mine' }),
    ),
  )
}

/** What somebody owes, with the answers; the same for those they answer for. */
export const owedByMe = (owed: readonly OwedHere[], readerId: string): Message => {
  const open = owed.filter(({ request }) => isOpen(request)).length
  return message(
    open === 0 ? 'Nothing is asked of you at the moment' : `${count(open, 'report')} asked of you`,
    header('What is asked of you'),
    open === 0 && section('Nothing is asked of you at the moment. Thank you.'),
    owedRows(owed, readerId),
    actions(button('Who answers for me', actionIds.assistant, '')),
  )
}
