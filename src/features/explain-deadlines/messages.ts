import type { ModalView } from '@slack/types'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import type { Timetable } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Noticed } from '../../domain/notices/doubts.ts'
import { NOTICES } from '../../domain/notices/notice.ts'
import { WITHOUT_NOTICE } from '../../domain/notices/without-notice.ts'
import { actions, link, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { modal } from '../../slack/kit/views.ts'
import { whyTheseDates } from '../../slack/kit/why-these-dates.ts'

/** What a council adds to the law, and what can be had from it: each a word of its own. */
const MORE = [
  ['closures', 'Closure days'],
  ['rules', 'Our own rules'],
  ['authorities', 'Joint authorities'],
  ['elections', 'Pre-election periods'],
  ['grid', 'Deadlines grid'],
  ['calendar', 'Calendar file'],
] as const

/** Every deadline that follows from a meeting, with its reasons, and where what the council adds is changed. */
export const deadlinesView = (
  committee: Pick<Committee, 'id' | 'name'>,
  meeting: Pick<Meeting, 'day' | 'time'>,
  timetable: Timetable,
  elections: readonly string[] = [],
  notices: readonly Noticed[] = [],
): ModalView =>
  modal({
    title: 'Why these dates?',
    callbackId: 'deadlines.shown',
    blocks: [
      section(
        `*${plain(committee.name)}*, ${longDate(meeting.day)} at ${clockTime(meeting.time)}. Rules: ${plain(timetable.profile.title)}.`,
      ),
      elections.map((election) => section(`It falls in a pre-election period: ${plain(election)}.`)),
      actions(
        ...MORE.map(([word, button]) =>
          runButton({ command: '/committee', word, button }, { committeeId: committee.id }),
        ),
      ),
      notices.length > 0 &&
        section(
          notices
            .map(
              ({ title, notices: theirs }) => `*Notices of ${plain(title)}*\n${theirs.map(noticeInWords).join('\n')}`,
            )
            .join('\n'),
        ),
      whyTheseDates(timetable),
    ],
  })

/** Whether a notice that the law wants was given, and in time. */
const noticeInWords = ({ kind, by, given }: Noticed['notices'][number]): string => {
  const { words } = NOTICES[kind]
  if (given === null)
    return `${words}: nothing is recorded; the last day is ${longDate(by)}. Record it with \`/agenda notice\`.`
  const read = given.link ? ` (${link(given.link, 'read it')})` : ''
  return given.givenOn <= by
    ? `${words}: given on ${longDate(given.givenOn)}${read}, in time; the last day was ${longDate(by)}.`
    : `${words}: given on ${longDate(given.givenOn)}${read}, after the last day, ${longDate(by)}. ${plain(WITHOUT_NOTICE[kind])}`
}
