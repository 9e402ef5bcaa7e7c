import { agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { closedSections, itemsIn } from '../../app/papers/closed-sections.ts'
import type { Presser } from '../../app/presser.ts'
import { shareFiles } from '../../app/share-files.ts'
import type { Nation } from '../../domain/committee/committee.ts'
import type { AgendaOut } from '../../domain/papers/agenda-out.ts'
import type { ClosedSection } from '../../domain/papers/closed-section.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { AGENDA_FORMATS } from '../../export/agenda/agenda-files.ts'
import { agendaPaper } from '../../export/agenda/agenda-paper.ts'
import { closedPaper } from '../../export/closed-paper.ts'
import type { Made } from '../../export/made.ts'
import { isPaperFormat, paperFile } from '../../export/paper-file.ts'
import type { AgendaAsked } from './agenda-asked.ts'

type Closed = { readonly sections: readonly ClosedSection[]; readonly nation: Nation }

/**
 * Makes the agenda with what is closed, for somebody who is cleared at this moment, and gives it to them alone, in their
 * own messages: marked on every page. The ledger says of which item before anything is sent.
 */
export const exportClosedAgenda = async (
  deps: Deps,
  who: Presser,
  { meetingId, what, format }: AgendaAsked,
  out: AgendaOut,
): Promise<Ruling<Made>> => {
  if (what !== 'agenda') return refuse({ rule: 'closed-is-of-the-agenda' })
  if (!isPaperFormat(format)) return refuse({ rule: 'format-has-no-pages', format: AGENDA_FORMATS[format] })
  const read = await deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Closed>> => {
    const at = await agendaAt(tx, deps.clock, meetingId)
    if (!at) return refuse({ rule: 'no-such-meeting' })
    const sections = await closedSections(tx, deps.clock, who, at.committee, itemsIn(at.shown.lines))
    return sections.ok ? allow({ sections: sections.value, nation: at.committee.nation }) : sections
  })
  if (!read.ok) return read
  const made = await paperFile(closedPaper(agendaPaper(out), read.value.sections, read.value.nation), format)
  const shared = await shareFiles(deps, who, [made], `${made.title}. Not for publication.`)
  return shared.ok ? allow(made) : shared
}
