import { type CivilDate, clockTime, longDate } from '../../domain/calendar/civil-date.ts'
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
    ...out.minutes.flatMap((one) => minute(one, out.day)),
  ],
})

const minute = (
  { number, title, inPrivate, paragraphs, resolutions }: MinuteOut,
  passedOn: CivilDate,
): readonly Block[] => [
  heading(title, number),
  ...(inPrivate ? paragraph('Considered in private.', 'note') : []),
  ...paragraphs.flatMap((words) => paragraph(words)),
  ...resolved(resolutions, passedOn),
]

/** What was resolved, after everything that was said: one by its verb, several under their numbers. */
export const resolved = (resolutions: readonly Resolution[], passedOn: CivilDate): readonly Block[] =>
  resolutions.length === 0
    ? []
    : resolutions.length === 1
      ? paragraph(`${resolutions[0]!.verb.toUpperCase()}: That ${resolutionWords(resolutions[0]!, passedOn)}`)
      : [
          ...paragraph('RESOLVED:'),
          ...list(
            resolutions.map((one) => `That ${resolutionWords(one, passedOn)}`),
            true,
          ),
        ]

/** `both posts be filled, to Cabinet, for Friday 18 September 2026.` The day on which it was passed is no such day. */
export const resolutionWords = ({ text, body, day }: Resolution, passedOn: CivilDate): string =>
  `${text.replace(/[.\s]+$/, '')}${body ? `, to ${body}` : ''}${day && day !== passedOn ? `, for ${longDate(day)}` : ''}.`
