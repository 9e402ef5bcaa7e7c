import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import type { Resolution } from '../../domain/outcomes/outcome.ts'
import type { MinuteOut, MinutesOut } from '../../domain/papers/minutes-out.ts'
import { type Block, facts, heading, linked, list, type Paper, paragraph } from '../document/paper.ts'

/** The minutes of a meeting: who was there, and each minute under its number, with what was resolved. */
export const minutesPaper = (out: MinutesOut): Paper => ({
  title: `Minutes: ${out.committee}, ${longDate(out.day)}`,
  above: out.council,
  language: 'en-GB',
  day: out.day,
  blocks: [
    ...paragraph(
      out.agreedOn
        ? `Agreed as a correct record on ${longDate(out.agreedOn)}.`
        : 'A draft, until the next meeting agrees it as a correct record.',
      'note',
    ),
    ...facts(
      ['Committee', out.committee],
      ['Date', longDate(out.day)],
      ['Time', clockTime(out.time)],
      ['Venue', out.venue],
      ['Contact officer', out.contact && [out.contact.name, out.contact.telephone].filter(Boolean).join(', ')],
    ),
    ...(out.link ? paragraph([linked('Watch the meeting', out.link)]) : []),
    ...(out.attendance.length > 0
      ? [heading('Attendance'), ...out.attendance.flatMap(({ as, names }) => [heading(as, null, 3), ...list(names)])]
      : []),
    ...out.minutes.flatMap(minute),
  ],
})

const minute = ({ number, title, inPrivate, paragraphs, resolutions }: MinuteOut): readonly Block[] => [
  heading(title, number),
  ...(inPrivate ? paragraph('Considered in private.', 'note') : []),
  ...paragraphs.flatMap((words) => paragraph(words)),
  ...(resolutions.length === 0
    ? []
    : resolutions.length === 1
      ? paragraph(`${resolutions[0]!.verb.toUpperCase()}: ${thatIs(resolutions[0]!)}`)
      : [...paragraph('RESOLVED:'), ...list(resolutions.map(thatIs), true)]),
]

/** `That both posts be filled, to Cabinet, for Friday 18 September 2026.` */
const thatIs = ({ text, body, day }: Resolution): string =>
  `That ${text.replace(/[.\s]+$/, '')}${body ? `, to ${body}` : ''}${day ? `, for ${longDate(day)}` : ''}.`
