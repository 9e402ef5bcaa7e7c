import type { AgendaLine } from '../../domain/agenda/line.ts'
import { inFull, type PublicAgenda, type PublicLine } from '../../domain/agenda/public-agenda.ts'
import { REPORT_STATUSES } from '../../domain/agenda/report-status.ts'
import { clockTime } from '../../domain/calendar/civil-date.ts'
import { link, oneLine, plain } from '../kit/text.ts'

/** The lines of an agenda as the public sees them. Takes the public form only, so that nothing else can be drawn. */
export const publicLines = ({ lines }: PublicAgenda): string => lines.map(publicLine).join('\n')

const publicLine = (line: PublicLine): string => {
  const notes = [line.inPrivate && `considered in private: ${line.inPrivate}`, line.note]
    .filter((note) => note)
    .map((note) => ` _(${plain(oneLine(note!))})_`)
  return [
    `${heading(line.number, line.title)}${notes.join('')}`,
    line.words && `      ${plain(oneLine(line.words))}`,
    line.people.length > 0 && `      ${line.people.map((person) => plain(oneLine(person))).join('; ')}`,
    line.papers.length > 0 &&
      `      ${line.papers.map(({ title, link: address }) => (address ? link(address, title) : plain(oneLine(title)))).join(' · ')}`,
  ]
    .filter((part) => part)
    .join('\n')
}

const heading = (number: string | null, title: string): string =>
  number === null ? `*${plain(oneLine(title))}*` : `*${plain(number)}.* ${plain(oneLine(title))}`

/** The same as an officer sees them: with times, leads, invitations and reports not yet received. */
export const officerLines = (lines: readonly AgendaLine[]): string => lines.map(officerLine).join('\n')

const officerLine = (line: AgendaLine): string => {
  const about = [
    line.starts && line.number !== null && clockTime(line.starts),
    line.minutes !== null && `${line.minutes} min`,
    PARTS[line.part],
    line.kind === 'item' && REPORT_STATUSES[line.report],
    line.isKeyDecision && 'key decision',
  ].filter((part) => part)
  const people = [
    ...line.presenters.map(inFull),
    ...line.witnesses.map(
      (witness) =>
        `${inFull(witness)} (${witness.answer === 'coming' ? 'coming' : witness.answer === 'not-coming' ? 'not coming' : 'invited'})`,
    ),
  ]
  return [
    heading(line.number, line.title) + (about.length > 0 ? `  _${about.join(' · ')}_` : ''),
    line.words && `      ${plain(oneLine(line.words))}`,
    people.length > 0 && `      ${people.map((person) => plain(oneLine(person))).join('; ')}`,
  ]
    .filter((part) => part)
    .join('\n')
}

const PARTS: Readonly<Record<AgendaLine['part'], string>> = {
  open: '',
  exempt: 'in private (exempt)',
  confidential: 'in private (confidential)',
  possible: 'may go into private',
  'committee-private': 'for the committee only',
}
