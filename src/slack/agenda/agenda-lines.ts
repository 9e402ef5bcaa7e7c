import type { AgendaLine } from '../../domain/agenda/line.ts'
import { inFull, type PublicAgenda, type PublicLine } from '../../domain/agenda/public-agenda.ts'
import type { PublicPaper } from '../../domain/agenda/public-papers.ts'
import { REPORT_STATUSES } from '../../domain/agenda/report-status.ts'
import { clockTime } from '../../domain/calendar/civil-date.ts'
import { PURPOSES } from '../../domain/programme/item.ts'
import { link, oneLine, plain } from '../kit/text.ts'
import { type Detail, fittingLines, headingOf } from './fitting-lines.ts'

/**
 * The lines of an agenda as the public sees them, in at most so many characters. Takes the public form only, so that
 * nothing else can be drawn.
 */
export const publicLines = ({ lines }: PublicAgenda, most?: number): string => fittingLines(lines, publicLine, most)

const publicLine = (line: PublicLine, detail: Detail): string => {
  const isWhole = detail === 'whole'
  const notes = [line.inPrivate && `expected to be considered in private: ${line.inPrivate}`, line.note]
    .filter((note) => note)
    .map((note) => ` _(${plain(oneLine(note!))})_`)
  return [
    `${headingOf(line.number, line.title, detail)}${notes.join('')}`,
    isWhole && line.words && `      ${plain(oneLine(line.words))}`,
    isWhole && line.people.length > 0 && `      ${line.people.map((person) => plain(oneLine(person))).join('; ')}`,
    isWhole && line.papers.length > 0 && `      ${line.papers.map(paperWords).join(' · ')}`,
  ]
    .filter((part) => part)
    .join('\n')
}

const paperWords = ({ title, link: address, inPrivate }: PublicPaper): string =>
  (address ? link(address, title) : plain(oneLine(title))) +
  (inPrivate === null ? '' : ` _(not for publication: ${plain(inPrivate)})_`)

/** The same as an officer sees them: with times, leads, invitations and reports not yet received. */
export const officerLines = (lines: readonly AgendaLine[]): string => fittingLines(lines, officerLine)

const officerLine = (line: AgendaLine, detail: Detail): string => {
  const isWhole = detail === 'whole'
  const about = [
    line.starts && line.number !== null && clockTime(line.starts),
    line.minutes !== null && `${line.minutes} min`,
    PARTS[line.part],
    line.kind === 'item' && REPORT_STATUSES[line.report],
    line.purpose && PURPOSES[line.purpose].toLowerCase(),
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
    headingOf(line.number, line.title, detail) + (about.length > 0 ? `  _${about.join(' · ')}_` : ''),
    isWhole && line.words && `      ${plain(oneLine(line.words))}`,
    isWhole && people.length > 0 && `      ${people.map((person) => plain(oneLine(person))).join('; ')}`,
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
