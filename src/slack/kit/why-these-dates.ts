import type { Deadline } from '../../domain/calendar/deadline.ts'
import { explain } from '../../domain/calendar/explanation.ts'
import type { Timetable } from '../../domain/calendar/timetable.ts'
import { context, divider, link, plain, section } from './blocks.ts'
import type { Piece } from './pieces.ts'

/** One deadline with its reasons: which days counted, which did not and why, and whose rule it is. */
export const explained = (deadline: Deadline): Piece => {
  const why = explain(deadline)
  const { words, link: address } = why.authority
  return [
    section(
      `*${plain(deadline.title)}: ${why.when}*\n${[why.counted, why.skipped, why.rolled]
        .filter((line) => line !== null)
        .map(plain)
        .join('\n')}`,
    ),
    context(
      `${deadline.rule.statutory ? 'The law: ' : 'Our own rule: '}${address ? link(address, words) : plain(words)}`,
      why.doubt && plain(why.doubt),
    ),
  ]
}

/** Every deadline of a timetable explained, in the order of the calendar, and what cannot be known said so. */
export const whyTheseDates = (timetable: Timetable): Piece => [
  timetable.notes.map((note) => section(plain(note))),
  timetable.deadlines.slice(0, 30).map((deadline, index) => [index > 0 && divider(), explained(deadline)]),
  timetable.unknown.length > 0 &&
    section(
      `Not known yet, because the bank holidays are not published that far: ${timetable.unknown.map(({ title }) => plain(title)).join('; ')}.`,
    ),
]
