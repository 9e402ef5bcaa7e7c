import type { OwedHere, RequestListed } from '../../app/reports/list-requests.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isOpen, isPromised, needsOfficer } from '../../domain/reports/request.ts'
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

/** Everybody invited to a committee, by meeting, with what they answered; a page at a time. */
export const witnessesList = (
  committee: Pick<Committee, 'id' | 'name'>,
  listed: readonly RequestListed[],
  page: number,
): Message => {
  const shown = pageOf(listed, page, ROWS)
  const invitations = listed.filter(({ request }) => request.kind === 'attend')
  const coming = invitations.filter(({ request }) => isPromised(request)).length
  const waiting = invitations.filter(({ request, isHeld }) => request.state === 'asked' && !isHeld).length
  const forYou = listed.filter(({ request }) => needsOfficer(request)).length
  const held = listed.filter(({ isHeld }) => isHeld).length
  const here = { committeeId: committee.id }
  const sums = `${count(coming, 'witness', 'witnesses')} coming, ${count(waiting, 'answer')} awaited`
  return message(
    `Witnesses of the ${committee.name}: ${sums}`,
    header(`Witnesses: ${committee.name}`),
    context(
      sums,
      held > 0 && `${count(held, 'invitation')} for you to send`,
      forYou > 0 && `${count(forYou, 'answer')} waiting for you`,
      whereIn(shown, 'Invitations'),
    ),
    listed.length === 0 &&
      section('_Nobody is invited yet._ An invitation is made ready here, and goes when you send it.'),
    requestRows(shown.shown, committee),
    actions(
      ...pagerButtons(shown, actionIds.witnessesPage, (to) => `${committee.id} ${to}`),
      runButton({ command: '/witness', word: 'invite', button: 'Invite a witness' }, here),
      invitations.length > 0 &&
        runButton({ command: '/witness', word: 'withdraw', button: 'Withdraw an invitation' }, here),
      runButton({ command: '/report', word: '', button: 'Reports owed' }, here),
    ),
  )
}

/** What somebody is invited to, with the answers; the same for those they answer for. */
export const invitationsToMe = (invited: readonly OwedHere[], readerId: string): Message => {
  const open = invited.filter(({ request }) => isOpen(request)).length
  return message(
    open === 0 ? 'No invitation waits for your answer' : `${count(open, 'invitation')} for you to answer`,
    header('Your invitations'),
    open === 0 && section('No invitation waits for your answer. Thank you.'),
    owedRows(invited, readerId),
    actions(button('Who answers for me', actionIds.assistant, '')),
  )
}
