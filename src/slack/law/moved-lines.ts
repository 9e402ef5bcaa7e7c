import { longDate, shortDate } from '../../domain/calendar/civil-date.ts'
import type { MeetingMoved } from '../../domain/calendar/what-moved.ts'
import { count, list, plain, section } from '../kit/blocks.ts'
import type { Piece } from '../kit/pieces.ts'

/** A committee with the meetings whose deadlines have moved. */
export type MovedIn = {
  readonly name: string
  readonly meetings: readonly MeetingMoved[]
  /** How many requests for reports were given new days. */
  readonly redated: number
}

const meetingLines = ({ day, moved, is }: MeetingMoved): string => {
  const head = `*Meeting of ${longDate(day)}*`
  if (is === 'now-known') return `${head}\n• Its deadlines can be worked out now, and its reminders are set.`
  if (is === 'not-known-any-more')
    return `${head}\n• Its deadlines cannot be worked out by the calendar as it is now, and it has no reminders.`
  return [
    head,
    ...moved.map(
      ({ title, from, to, isPast }) =>
        `• ${plain(title)}: ${shortDate(to)}, not ${shortDate(from)}${isPast ? '. *That day is past already*' : ''}`,
    ),
  ].join('\n')
}

/** What moved, committee by committee, as far as a message holds; the rest is said to be more. */
export const movedLines = (committees: readonly MovedIn[], most = 8): Piece =>
  committees
    .slice(0, most)
    .map(({ name, meetings, redated }) => [
      committees.length > 1 && section(`*${plain(name)}*`),
      list(meetings.map(meetingLines), { most, more: (left) => `_and ${count(left, 'meeting')} more_` }),
      redated > 0 &&
        section(
          `${count(redated, 'request')} for a report ${redated === 1 ? 'has' : 'have'} new days, and the messages that asked say so. Days that somebody had agreed to stay.`,
        ),
    ])

/** `The deadlines of 3 meetings have moved.`, or that none has. */
export const movedSentence = (committees: readonly Pick<MovedIn, 'meetings'>[]): string => {
  const meetings = committees.flatMap((committee) => committee.meetings).length
  if (meetings === 0) return 'No deadline of a coming meeting moves.'
  return `The deadlines of ${count(meetings, 'coming meeting')} have moved, with their reminders.`
}
