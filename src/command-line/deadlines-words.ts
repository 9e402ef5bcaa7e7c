import { clockTime, longDate } from '../domain/calendar/civil-date.ts'
import type { Deadline } from '../domain/calendar/deadline.ts'
import { explain } from '../domain/calendar/explanation.ts'
import { publishingDays, type Timetable } from '../domain/calendar/timetable.ts'

const WIDTH = 88

/** The timetable for a person to read in a terminal: the answer first, then each day with its reasons. */
export const deadlinesWords = (timetable: Timetable): string =>
  `${[
    heading(timetable),
    ...timetable.deadlines.map(paragraph),
    ...(timetable.notes.length === 0 ? [] : [timetable.notes.map((note) => wrapped(`Note. ${note}`)).join('\n')]),
    wrapped(
      `Bank holidays are known from ${longDate(timetable.calendar.known.from)} to ` +
        `${longDate(timetable.calendar.known.until)}. Not legal advice: the council’s constitution comes first.`,
    ),
  ].join('\n\n')}\n`

const heading = (timetable: Timetable): string => {
  const { meeting, profile } = timetable
  const days = publishingDays(timetable)
  const when = meeting && `${longDate(meeting.day)}${meeting.time === null ? '' : `, ${clockTime(meeting.time)}`}`
  const subject = `${when === null ? 'Worked out' : `For the meeting of ${when},`} by the rules for ${profile.title}.`
  if (!days) return wrapped(subject)
  const target = days.target === days.last ? '' : `; our own target is ${longDate(days.target)}`
  return `${wrapped(`Publish by ${longDate(days.last)}, the last lawful day${target}.`)}\n${wrapped(subject)}`
}

const paragraph = (deadline: Deadline): string => {
  const { when, counted, skipped, rolled, authority, doubt } = explain(deadline)
  const sentences = [counted, skipped, rolled, doubt].filter((sentence) => sentence !== null)
  const whose = deadline.rule.statutory ? authority.words : `${authority.words} (not statute)`
  return [
    wrapped(`${when}${connective(deadline)}: ${deadline.title}`),
    wrapped(sentences.join(' '), '    '),
    wrapped(`${whose}.`, '    '),
    ...(authority.link === null ? [] : [`    ${authority.link}`]),
  ].join('\n')
}

const connective = ({ rule }: Deadline): string =>
  rule.is === 'from' ? ' (not before)' : rule.is === 'until' && rule.count > 0 ? ' (until)' : ''

/** Breaks at spaces, so that no line is longer than a terminal; a word longer than the line stands alone. */
const wrapped = (text: string, indent = ''): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}
