import type { PublicLine } from '../../domain/agenda/public-agenda.ts'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import type { AgendaOut, PublicSupplement } from '../../domain/papers/agenda-out.ts'
import { listedPaper } from '../document/listed-paper.ts'
import { type Block, facts, heading, linked, list, type Paper, paragraph } from '../document/paper.ts'

/** The title of an agenda's document and of its files: `Agenda: Corporate Panel, Thursday 12 November 2026`. */
export const agendaTitle = ({ agenda }: Pick<AgendaOut, 'agenda'>): string =>
  `Agenda: ${agenda.committee}, ${longDate(agenda.day)}`

/** An agenda as a document: when and where, each piece of business with its number, and what came after publication. */
export const agendaPaper = (out: AgendaOut): Paper => {
  const { agenda, contact, meeting } = out
  return {
    title: agendaTitle(out),
    above: out.council,
    language: 'en-GB',
    day: agenda.day,
    blocks: [
      ...paragraph(standingWords(out), 'note'),
      ...facts(
        ['Committee', agenda.committee],
        ['Date', longDate(agenda.day)],
        ['Time', clockTime(agenda.time)],
        ['Venue', agenda.venue],
        ['Contact officer', contact && [contact.name, contact.telephone].filter(Boolean).join(', ')],
        ['Public participation', participationCloses(agenda)],
      ),
      ...(meeting.link ? paragraph([linked('Watch or join the meeting', meeting.link)]) : []),
      ...(agenda.lines.length === 0 ? paragraph('Nothing is on this agenda yet.') : agenda.lines.flatMap(business)),
      ...(out.supplements.length > 0
        ? [heading('After publication'), ...out.supplements.flatMap(supplementBlocks)]
        : []),
    ],
  }
}

/** A supplement by itself, to be published beside the agenda it belongs to. */
export const supplementPaper = (out: AgendaOut, supplement: PublicSupplement): Paper => ({
  title: `Supplement ${supplement.number} to the agenda: ${out.agenda.committee}, ${longDate(out.agenda.day)}`,
  above: out.council,
  language: 'en-GB',
  day: out.agenda.day,
  blocks: [
    ...facts(
      ['Meeting', `${longDate(out.agenda.day)}, ${clockTime(out.agenda.time)}`],
      ['Venue', out.agenda.venue],
      ['Why', supplement.reason],
    ),
    ...supplement.lines.flatMap(({ number, title, words }) => [heading(title, number), ...paragraph(`${words}.`)]),
  ],
})

const standingWords = ({ standing }: AgendaOut): string =>
  standing.is === 'published'
    ? `Published on ${longDate(standing.on)}.`
    : `Draft ${standing.number}. It is not published and may change.`

const participationCloses = ({ participation }: AgendaOut['agenda']): string | null =>
  participation &&
  `Closes ${participation.at ? `at ${clockTime(participation.at)} ` : ''}on ${longDate(participation.day)}`

const business = (line: PublicLine): readonly Block[] => [
  heading(line.title, line.number),
  ...(line.inPrivate ? paragraph(`To be considered in private: ${line.inPrivate}.`, 'note') : []),
  ...paragraph(line.words),
  ...(line.people.length > 0 ? paragraph(`Attending: ${line.people.join('; ')}`) : []),
  ...(line.note ? paragraph(`${line.note.charAt(0).toUpperCase()}${line.note.slice(1)}.`, 'note') : []),
  ...list(line.papers.map(listedPaper)),
]

const supplementBlocks = ({ number, reason, lines }: PublicSupplement): readonly Block[] => [
  heading(`Supplement ${number}`, null, 3),
  ...paragraph(reason),
  ...list(
    lines.map((line) => `${line.number ? `Item ${line.number}, ` : ''}${line.title}: ${line.words.toLowerCase()}`),
  ),
]
