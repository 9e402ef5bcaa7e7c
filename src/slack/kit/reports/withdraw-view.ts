import type { ModalView } from '@slack/types'
import type { RequestListed } from '../../../app/reports/list-requests.ts'
import { actionIds } from '../action-ids.ts'
import { context } from '../blocks.ts'
import { longText } from '../inputs.ts'
import { pickRequest } from './pick-request.ts'
import { requestOption } from './request-list.ts'

/** What is withdrawn, and why. One form for requests and for invitations. */
export const withdrawView = (
  committee: { readonly id: string; readonly name: string },
  standing: readonly RequestListed[],
  what: 'request' | 'invitation',
  chosen: string | null,
): ModalView =>
  pickRequest({
    title: what === 'request' ? 'Withdraw a request' : 'Withdraw an invitation',
    callbackId: actionIds.withdrawRequestSubmitted,
    submit: 'Withdraw it',
    committee,
    label: what === 'request' ? 'Which request' : 'Which invitation',
    options: standing.map(requestOption),
    none: what === 'request' ? 'Nothing is asked that could be withdrawn.' : 'Nobody is invited at the moment.',
    chosen,
    rest: [
      longText('why', 'Why it is no longer needed', { max: 1000 }),
      context('They are told, with this reason, and are not reminded any more.'),
    ],
  })
