import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { ATTENDANCES } from '../../domain/outcomes/attendance.ts'
import type { Minute } from '../../domain/outcomes/draft-minutes.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  header,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { resolutionInWords } from '../../slack/outcomes/outcome-words.ts'
import type { MinutesSeen, WhoWasThere } from './read-minutes.ts'

const MOST = 30

/** The minutes as they stand, in the body's own numbering. What is not recorded yet is said to be so. */
export const minutesSeen = ({ at, minutes, publishedOn, kept, noteDueOn, mayPublish }: MinutesSeen): Message => {
  const state = minutes.agreedOn
    ? `Agreed as a correct record on ${longDate(minutes.agreedOn)}.`
    : 'A draft, until the next meeting agrees it as a correct record.'
  const left = minutes.minutes.filter(({ isEmpty }) => isEmpty).length
  return message(
    `Minutes of the ${minutes.committee}, ${longDate(minutes.day)}. ${state}`,
    header(`Minutes: ${longDate(minutes.day)}`),
    section(
      `*${plain(minutes.committee)}*\n${plain([`${longDate(minutes.day)}, ${clockTime(minutes.time)}`, minutes.venue].filter((part) => part).join(', '))}\n${state}${publishedOn ? ` Published on ${longDate(publishedOn)}.` : ''}`,
    ),
    minutes.attendance.length > 0
      ? section(
          minutes.attendance
            .map(({ kind, names }) => `*${ATTENDANCES[kind]}*\n${names.map(plain).join('\n')}`)
            .join('\n\n'),
        )
      : section('_Who was there is not recorded yet._'),
    minutes.minutes.slice(0, MOST).map((minute) => section(minuteInFull(minute))),
    minutes.minutes.length > MOST && context(`and ${minutes.minutes.length - MOST} more`),
    actions(
      button('As Word', actionIds.minutesFile, `${at.meeting.id} docx`),
      button('As PDF', actionIds.minutesFile, `${at.meeting.id} pdf`),
      button('Who was there', actionIds.attendanceOpen, at.meeting.id),
      noteDueOn !== null && button('Note of decisions', actionIds.noteShow, at.meeting.id),
      mayPublish &&
        button(
          publishedOn ? 'Published again' : 'Record publication',
          actionIds.recordPublish,
          `minutes ${at.meeting.id}`,
        ),
      runButton(
        { command: '/agenda', word: 'outcomes', button: 'Record outcomes' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
    ),
    context(
      kept.minutes &&
        `To be open to the public until ${longDate(kept.minutes)}${kept.background ? `, background papers until ${longDate(kept.background)}` : ''}.`,
    ),
    context(left > 0 && `Of ${count(left, 'piece')} of business nothing is recorded yet.`, 'Only you can see this.'),
  )
}

const minuteInFull = ({ number, title, isPrivate, paragraphs, resolutions, isEmpty }: Minute): string =>
  [
    `*${number ? `${plain(number)} ` : ''}${plain(title)}*${isPrivate ? ' _(considered in private)_' : ''}`,
    ...paragraphs.map(plain),
    ...resolutions.map((one) => plain(resolutionInWords(one, resolutions.length > 1))),
    isEmpty && '_Nothing is recorded of it yet._',
  ]
    .filter((line) => line !== false)
    .join('\n')

/** What the officer is told once it is recorded who was there. */
export const attendanceRecorded = ({ at, attended, declared }: WhoWasThere): Message => {
  const number = (kind: string) => attended.filter((one) => one.kind === kind).length
  const says = [
    `${number('present')} present`,
    number('apologies') > 0 && count(number('apologies'), 'apology', 'apologies'),
    number('substitute') > 0 && count(number('substitute'), 'substitute'),
    number('in-attendance') > 0 && `${number('in-attendance')} in attendance`,
    declared.length > 0 && count(declared.length, 'declaration'),
  ]
    .filter((part) => part)
    .join(', ')
  return message(
    `Recorded for the ${at.committee.name}, ${longDate(at.meeting.day)}: ${says}`,
    section(`*Recorded for the ${plain(at.committee.name)}, ${longDate(at.meeting.day)}*: ${says}.`),
    actions(
      button('See the minutes', actionIds.minutesShow, at.meeting.id, 'primary'),
      runButton(
        { command: '/agenda', word: 'outcomes', button: 'Record outcomes' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
    ),
  )
}

/** What the officer is told once the minutes are in their messages as a file. */
export const minutesFileMade = ({ title, name }: { readonly title: string; readonly name: string }): Message =>
  message(
    `${title} is in your messages from Cleardays`,
    section(`*${plain(title)}* is in your messages from Cleardays, as ${plain(name)}.`),
    context('The public form: of private business its title and the motion to exclude the public, and nothing more.'),
  )
