import type { RequestRead } from '../../app/reports/read-request.ts'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { isOpen } from '../../domain/reports/request.ts'
import { actions, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import {
  deferralButton,
  leadButton,
  newDateButton,
  openButton,
  recordButton,
  remindButton,
  toFollowButton,
} from '../../slack/kit/reports/officer-buttons.ts'
import { standsAs } from '../../slack/kit/reports/request-words.ts'

const forWhat = ({ committee, meeting }: RequestRead): string =>
  meeting ? `${committee.name}, ${longDate(meeting.day)}` : committee.name

/** Nothing has come, and the day is past: the officer is asked, kindly and alone. Null once there is nothing to ask. */
export const nothingYet = (
  read: RequestRead,
  { stage, due }: { readonly stage: 'draft' | 'final'; readonly due: CivilDate },
  today: CivilDate,
): Message | null => {
  const { request, item, asked, askedOn } = read
  if (!isOpen(request)) return null
  const when = `${stage === 'draft' ? 'The draft' : 'It'} ${due < today ? 'was' : 'is'} due on ${longDate(due)}`
  const then = stage === 'draft' ? `, the final report on ${longDate(request.dueOn)}` : ''
  const was = request.state === 'asked' ? '' : `; ${standsAs(read)}`
  return message(
    `Nothing yet on “${item.title}” from ${asked.name} (asked ${longDate(askedOn)}${was}), for the ${forWhat(read)}. No one else has been told.`,
    section(
      `Nothing yet on *${plain(item.title)}* from ${plain(asked.name)} (asked ${longDate(askedOn)}${was}), for the ${plain(forWhat(read))}. ${when}${then}. No one else has been told.`,
    ),
    actions(newDateButton(read), leadButton(read), toFollowButton(read), deferralButton(read)),
  )
}

/** Somebody outside Slack has one reminder, and the officer sends it. Null once there is nothing to remind of. */
export const witnessDue = (read: RequestRead): Message | null => {
  const { request, item, asked } = read
  if (!isOpen(request)) return null
  const what =
    request.kind === 'attend'
      ? 'An answer to the invitation'
      : request.kind === 'report'
        ? 'The report'
        : 'Written evidence'
  return message(
    `${what} from ${asked.name} is due by ${longDate(request.dueOn)}: “${item.title}”, ${forWhat(read)}`,
    section(
      `${what} from *${plain(asked.name)}* is due by ${longDate(request.dueOn)}: “${plain(item.title)}”, ${plain(forWhat(read))}. They are not in Slack: the reminder goes when you send it.`,
    ),
    actions(remindButton(read), recordButton(read), openButton(read)),
  )
}
