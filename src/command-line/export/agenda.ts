import { agendaAt } from '../../app/agenda-at.ts'
import { agendaOutOf } from '../../app/papers/agenda-out.ts'
import { itemsIn } from '../../app/papers/closed-sections.ts'
import { templateFor } from '../../app/papers/template-for.ts'
import { civilDate, civilDateAt, isCivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { AGENDA_FORMATS, type AgendaFormat, agendaFile, agendaName } from '../../export/agenda/agenda-files.ts'
import { agendaPaper } from '../../export/agenda/agenda-paper.ts'
import { agendaInTemplate } from '../../export/agenda/agenda-template.ts'
import type { Filled } from '../../export/word/template.ts'
import { closedFile, closedFor } from './closed-for.ts'
import { committeeMeant } from './committee-meant.ts'
import type { ExportKind } from './kind.ts'

/** The agenda of a meeting: of the day that is given, else of the next; the published draft, else the current one. */
export const agenda: ExportKind = {
  says: 'the agenda of a meeting: of the day given with --on, else of the next',
  formats: Object.keys(AGENDA_FORMATS),
  hasClosed: true,
  async write({ format, committee, on, template, closedFor: named }, { store, councilId, clock, readFile }) {
    if (named !== null && template !== null) return { why: NO_TEMPLATE_CLOSED }
    if (on !== null && !isCivilDate(on)) return { why: `“${on}” is not a day such as 2026-11-12.` }
    const read = await store.for(councilId).transaction(async (tx) => {
      const meant = await committeeMeant(tx, committee)
      if (typeof meant === 'string') return { why: meant }
      const day = on === null ? null : civilDate(on)
      const [meeting] = day
        ? await tx.meetings.of(meant.id, day, day)
        : [await tx.meetings.next(meant.id, civilDateAt(clock.now(), meant.zone))]
      if (!meeting) return { why: `The ${meant.name} has no meeting ${day ? `on ${longDate(day)}` : 'to come'}.` }
      const at = await agendaAt(tx, clock, meeting.id)
      if (!at) return { why: `No agenda has been drafted for ${longDate(meeting.day)} yet.` }
      const closed = named === null ? null : await closedFor(tx, clock, named, meant, itemsIn(at.shown.lines))
      if (closed && 'why' in closed) return closed
      const kept = format === 'docx' && template === null ? await templateFor(tx, at.committee, meeting.day) : null
      return { out: await agendaOutOf(tx, at), own: kept && (await tx.papers.templateBytes(kept.id)), closed }
    })
    if ('why' in read) return read
    const { out, own, closed } = read
    if (closed) return closedFile(agendaPaper(out), closed.closing, format)
    if (template === null && !own) return agendaFile(out, format as AgendaFormat)
    if (format !== 'docx') return { why: 'A template is a Word document: use it with --format docx.' }
    const given = template === null ? own : await readFile(template).catch(() => null)
    if (!given) return { why: `The template ${template} could not be read.` }
    const filled = await agendaInTemplate(out, given)
    return filled.is === 'filled'
      ? { name: agendaName(out, 'docx').name, bytes: filled.bytes }
      : { why: whyNot(filled, template ?? 'that was put in') }
  },
}

const NO_TEMPLATE_CLOSED =
  'What is not for publication is made in Cleardays’ own shape, which is marked on every page: leave out --template.'

const braced = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ')

const whyNot = (filled: Exclude<Filled, { is: 'filled' }>, template: string): string => {
  switch (filled.is) {
    case 'unknown-fields':
      return `The template ${template} has ${braced(filled.unknown)}, which Cleardays does not know. The fields there are: ${braced(filled.known)}.`
    case 'no-place-for-business':
      return `The template ${template} has no place for the business of the meeting: put {{business}} on a line of its own.`
    case 'not-a-word-document':
      return `The template ${template} is not a Word document (.docx), or is larger than ten megabytes.`
    default:
      return filled satisfies never
  }
}
