import type { RequestRead } from '../../../app/reports/read-request.ts'
import { longDate } from '../../../domain/calendar/civil-date.ts'
import { ASKED_FOR, isOpen } from '../../../domain/reports/request.ts'
import { actionIds } from '../action-ids.ts'
import {
  actions,
  button,
  context,
  divider,
  header,
  type Message,
  message,
  plain,
  quoted,
  runButton,
  section,
} from '../blocks.ts'
import {
  deferralButton,
  insteadButton,
  leadButton,
  newDateButton,
  recordButton,
  remindButton,
  toFollowButton,
  withdrawButton,
} from './officer-buttons.ts'
import { clearanceLines, paperLines, requestFields, requestHeading, standsAs, theirWords } from './request-words.ts'

/**
 * One request for its officer: what was asked, where it stands, and everything that can be done about it. What is held
 * waits for an officer to send it: nobody has been asked, so nobody can be reminded.
 */
export const requestCard = (read: RequestRead, isHeld = false): Message => {
  const { request, item, asked, askedOn, meeting, committee } = read
  const contact = [asked.title, asked.organisation, asked.telephone, asked.email].filter((part) => part !== null)
  const here = { committeeId: committee.id, about: item.id }
  const stands = isHeld ? 'not sent yet' : standsAs(read)
  return message(
    `${asked.name}, asked ${ASKED_FOR[request.kind]} on “${item.title}”: ${stands}`,
    header(`${item.number}. ${item.title}`),
    section(
      isHeld
        ? `*${plain(asked.name)}* is to be asked ${ASKED_FOR[request.kind]}. It is *not sent yet*: it was made ready on ${longDate(askedOn)} and waits for an officer to send it.`
        : `*${plain(asked.name)}* was asked ${ASKED_FOR[request.kind]} on ${longDate(askedOn)}.\nIt stands so: *${stands}*.`,
    ),
    context(plain(requestHeading(read)), ...contact.map(plain)),
    theirWords(read),
    section(`*What the committee wants to understand*\n${quoted(request.keyLines)}`),
    requestFields(read),
    paperLines(read),
    clearanceLines(read),
    divider(),
    actions(
      isHeld &&
        runButton(
          { command: '/committee', word: 'rehearsal', button: 'What waits to be sent' },
          { committeeId: committee.id, style: 'primary' },
        ),
      insteadButton(read),
      recordButton(read),
      newDateButton(read),
      !isHeld && remindButton(read),
      !isHeld && leadButton(read),
      toFollowButton(read),
      isOpen(request) && deferralButton(read),
      meeting !== null && button('Why these dates?', actionIds.whyTheseDates, meeting.id),
      runButton({ command: '/programme', word: '', button: 'Open the item' }, here),
      withdrawButton(read),
    ),
  )
}
