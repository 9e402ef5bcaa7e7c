import type { RequestRead } from '../../app/reports/read-request.ts'
import { type CivilDate, longDate, plusDays } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import { answerButtons, asSeen } from '../../slack/kit/reports/answer-buttons.ts'
import { firstClearers } from '../../slack/kit/reports/request-words.ts'

/**
 * A reminder to the person asked, or (`isForAnother`) to whoever answers or stands in for them. It is one line of their
 * message of the day, with its answers.
 */
export const reportDue = (
  read: RequestRead,
  { stage, due }: { readonly stage: 'draft' | 'final'; readonly due: CivilDate },
  today: CivilDate,
  isForAnother = false,
): Message => {
  const { request, item, committee, asked } = read
  const whose = isForAnother ? `${asked.name}’s` : 'Your'
  if (request.kind === 'attend') return answerAwaited(read, today, whose)
  const what = stage === 'draft' ? 'draft' : request.kind === 'report' ? 'report' : 'written evidence'
  const says = `${whose} ${what} on “${item.title}” ${when(due, today)}`
  const clears = firstClearers(committee)
  return message(
    `${says} (${committee.name})`,
    section(`${plain(whose)} ${what} on *${plain(item.title)}* ${when(due, today)} (${plain(committee.name)}).`),
    actions(
      stage === 'draft'
        ? button(clears !== '' ? `It’s with ${clears}` : 'The draft is done', actionIds.draftReady, request.id)
        : button('Here it is', actionIds.hereItIs, asSeen(read)),
      button('I need longer', actionIds.needLonger, asSeen(read)),
      read.officer !== null && button(`I’ll speak to ${read.officer.name}`, actionIds.willSpeak, request.id),
    ),
  )
}

const answerAwaited = (read: RequestRead, today: CivilDate, whose: string): Message => {
  const { request, item, committee, meeting } = read
  const to = `“${item.title}”${meeting ? `, ${longDate(meeting.day)}` : ''}`
  return message(
    `${whose} answer to the invitation of the ${committee.name} ${when(request.dueOn, today)}: ${to}`,
    section(
      `${plain(whose)} answer to the invitation of the *${plain(committee.name)}* ${when(request.dueOn, today)}: ${plain(to)}.`,
    ),
    actions(...answerButtons(read, 'told')),
  )
}

const when = (due: CivilDate, today: CivilDate): string => {
  if (due === today) return `is due today, ${longDate(due)}`
  if (due === plusDays(today, 1)) return `is due tomorrow, ${longDate(due)}`
  return due < today ? `was due on ${longDate(due)}` : `is due on ${longDate(due)}`
}
