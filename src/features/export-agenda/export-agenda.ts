import { agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { agendaOutOf } from '../../app/papers/agenda-out.ts'
import { decisionsOutOf } from '../../app/papers/decisions-out.ts'
import { noteOutOf } from '../../app/papers/note-out.ts'
import { templateFor } from '../../app/papers/template-for.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { shareFiles } from '../../app/share-files.ts'
import { closedPapersOf, isPrivate } from '../../domain/agenda/line.ts'
import type { AgendaOut } from '../../domain/papers/agenda-out.ts'
import type { DecisionsOut } from '../../domain/papers/decision-out.ts'
import type { NoteOut } from '../../domain/papers/note-out.ts'
import { seesNames } from '../../domain/programme/visible.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { AGENDA_FORMATS, agendaFile, agendaName } from '../../export/agenda/agenda-files.ts'
import { supplementPaper } from '../../export/agenda/agenda-paper.ts'
import { decisionsPaper } from '../../export/decision/decision-paper.ts'
import { notePaper } from '../../export/decision/note-paper.ts'
import type { Paper } from '../../export/document/paper.ts'
import type { Made } from '../../export/made.ts'
import { isPaperFormat, paperFile } from '../../export/paper-file.ts'
import type { AgendaAsked } from './agenda-asked.ts'
import { exportClosedAgenda } from './export-closed.ts'

/** An agenda, and what was decided of it so far. */
export type ToExport = AgendaOut & {
  readonly decided: DecisionsOut
  /** The note of decisions; null where the law asks for none. */
  readonly note: NoteOut | null
  /** The council's own Word document that it is made in; null where it has none. */
  readonly template: { readonly name: string; readonly bytes: Uint8Array } | null
  /** Whether some of it is private, or has a paper that is: that there is such business stands on the agenda. */
  readonly hasPrivate: boolean
}

/** What can be chosen for a meeting's agenda; a draft is only for the committee and its officers. */
export const agendaToExport = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<ToExport>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = await tx.meetings.find(meetingId)
    if (!meeting) return refuse({ rule: 'no-such-meeting' })
    const roles = await permitted(tx, deps.clock, who, 'see-agenda', meeting.committeeId)
    if (!roles.ok) return roles
    const at = await agendaAt(tx, deps.clock, meetingId)
    if (!at) return refuse({ rule: 'no-agenda-yet', day: meeting.day })
    if (!at.publication && !seesNames(roles.value)) return refuse({ rule: 'draft-is-not-public', day: meeting.day })
    const decided = await decisionsOutOf(tx, at)
    const kept = await templateFor(tx, at.committee, meeting.day)
    const bytes = kept && (await tx.papers.templateBytes(kept.id))
    return allow({
      ...(await agendaOutOf(tx, at)),
      decided,
      note: await noteOutOf(tx, at, decided),
      template: kept && bytes ? { name: kept.name, bytes } : null,
      hasPrivate: at.shown.lines.some((line) => isPrivate(line) || closedPapersOf(line).length > 0),
    })
  })

/** Makes the file and gives it to whoever asked, in their messages. It holds the public form only, unless asked. */
export const exportAgenda = async (deps: Deps, who: Presser, asked: AgendaAsked): Promise<Ruling<Made>> => {
  const out = await agendaToExport(deps, who, asked.meetingId)
  if (!out.ok) return out
  if (asked.closed) return exportClosedAgenda(deps, who, asked, out.value)
  const made = await fileOf(out.value, asked)
  if (!made.ok) return made

  const shared = await shareFiles(deps, who, [made.value], `${made.value.title}. The public form.`)
  if (!shared.ok) return shared
  await deps.store.for(who.councilId).transaction((tx) =>
    tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'agenda-exported',
      aboutKind: 'agenda',
      aboutId: asked.meetingId,
      committeeId: out.value.meeting.committeeId,
      detail: { format: asked.format, what: asked.what },
    }),
  )
  return made
}

const fileOf = async (out: ToExport, { what, format }: AgendaAsked): Promise<Ruling<Made>> => {
  if (what === 'agenda')
    return format === 'docx' && out.template ? inTemplate(out, out.template) : allow(await agendaFile(out, format))
  const paper = paperOf(out, what)
  if (!paper) return refuse({ rule: 'no-such-supplement' })
  if (!isPaperFormat(format)) return refuse({ rule: 'format-is-for-agendas', format: AGENDA_FORMATS[format] })
  return allow(await paperFile(paper, format))
}

/** What was kept could be filled then; where it cannot any more, that is said and our own shape is not put in its place. */
const inTemplate = async (out: ToExport, { bytes }: NonNullable<ToExport['template']>): Promise<Ruling<Made>> => {
  const { agendaInTemplate } = await import('../../export/agenda/agenda-template.ts')
  const filled = await agendaInTemplate(out, bytes)
  if (filled.is === 'filled') return allow({ ...agendaName(out, 'docx'), bytes: filled.bytes })
  if (filled.is === 'unknown-fields')
    return refuse({ rule: 'template-unknown-fields', unknown: filled.unknown, known: filled.known })
  return refuse({ rule: filled.is === 'no-place-for-business' ? 'template-without-business' : 'template-not-word' })
}

const paperOf = (out: ToExport, what: Exclude<AgendaAsked['what'], 'agenda'>): Paper | null => {
  if (what === 'decisions') return decisionsPaper(out.decided)
  if (what === 'note') return out.note && notePaper(out.note)
  const one = out.supplements.find(({ number }) => number === what)
  return one ? supplementPaper(out, one) : null
}
