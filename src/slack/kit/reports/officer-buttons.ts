import type { Button } from '@slack/types'
import type { RequestRead } from '../../../app/reports/read-request.ts'
import { isOpen, isReceived } from '../../../domain/reports/request.ts'
import { namedInstead } from '../../../domain/reports/request-life.ts'
import { actionIds } from '../action-ids.ts'
import { button, runButton } from '../blocks.ts'

type Drawn = Button | false

/** *Agree a new date*: a form with the days as they stand, or as they were asked for. */
export const newDateButton = ({ request }: RequestRead, isFirst = false): Drawn =>
  isOpen(request) && button('Agree a new date', actionIds.agreeNewDate, request.id, isFirst ? 'primary' : undefined)

/** *Ask the lead director*: nobody is told until the officer sends the form in. */
export const leadButton = ({ request }: RequestRead): Drawn =>
  isOpen(request) && button('Ask the lead director', actionIds.askLeadDirector, request.id)

/** *Show as “to follow”*, on the agenda. */
export const toFollowButton = ({ request }: RequestRead): Drawn =>
  request.kind === 'report' && !isReceived(request) && request.state !== 'withdrawn'
    ? button('Show as “to follow”', actionIds.showToFollow, request.id)
    : false

/** *Discuss deferral with the Chair*: the form that puts it to the chair, where the committee's settings ask for that. */
export const deferralButton = ({ committee, item, request }: RequestRead): Drawn => {
  if (isReceived(request)) return false
  const { chairWord, consultOn } = committee.settings
  const chair = chairWord.charAt(0).toUpperCase() + chairWord.slice(1)
  return runButton(
    {
      command: '/programme',
      word: 'defer',
      button: consultOn.includes('move') ? `Discuss deferral with the ${chair}` : 'Defer the item',
    },
    { committeeId: committee.id, about: item.id },
  )
}

/** Asks whoever was named instead, by one press; nothing once they have been. */
export const insteadButton = ({ request, life }: RequestRead): Drawn => {
  const instead = namedInstead(life)
  const isAsked = life.some(({ did }) => did === 'asked-instead')
  if (!instead || isAsked || (request.state !== 'handed-on' && request.state !== 'colleague')) return false
  const verb = request.kind === 'attend' ? 'Invite' : 'Ask'
  return button(`${verb} ${instead.name}`, actionIds.askInstead, request.id, 'primary')
}

/** *Record their answer*, for people outside Slack. */
export const recordButton = ({ request, asked }: RequestRead): Drawn =>
  asked.slackId === null && request.state !== 'withdrawn'
    ? button('Record their answer', actionIds.recordAnswer, request.id)
    : false

/** *Remind*: one message now, at most one a day. */
export const remindButton = ({ request }: RequestRead): Drawn =>
  isOpen(request) && button('Remind them now', actionIds.remindNow, request.id)

/** *Withdraw*, with a reason. */
export const withdrawButton = ({ request }: RequestRead): Drawn =>
  request.state !== 'withdrawn' &&
  !isReceived(request) &&
  button(
    request.kind === 'attend' ? 'Withdraw the invitation' : 'Withdraw the request',
    actionIds.withdrawRequest,
    request.id,
  )

/** Opens the request with everything that can be done about it. */
export const openButton = ({ request, committee }: Pick<RequestRead, 'request' | 'committee'>): Button =>
  runButton(
    request.kind === 'attend'
      ? { command: '/witness', word: '', button: 'Open the invitation' }
      : { command: '/report', word: '', button: 'Open the request' },
    { committeeId: committee.id, about: request.id },
  )
