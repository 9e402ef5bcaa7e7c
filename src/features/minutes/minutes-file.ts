import { agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { contactOf } from '../../app/papers/agenda-out.ts'
import type { Presser } from '../../app/presser.ts'
import { shareFiles } from '../../app/share-files.ts'
import { minutesOut } from '../../domain/papers/minutes-out.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'
import { minutesPaper } from '../../export/decision/minutes-paper.ts'
import type { Made } from '../../export/made.ts'
import { paperFile } from '../../export/paper-file.ts'
import { readMinutes } from './read-minutes.ts'

/** Makes the minutes as a file, in their public form, and gives it to the officer who asked, in their messages. */
export const minutesFile = async (
  deps: Deps,
  who: Presser,
  asked: { readonly meetingId: string; readonly format: 'docx' | 'pdf' },
): Promise<Ruling<Made>> => {
  const read = await readMinutes(deps, who, asked.meetingId)
  if (!read.ok) return read
  const { at, minutes } = read.value
  const more = await deps.store.for(who.councilId).transaction(async (tx) => {
    const agenda = await agendaAt(tx, deps.clock, at.meeting.id)
    return {
      council: agenda?.host ?? (await tx.committees.council()).name,
      link: at.meeting.link,
      contact: contactOf(agenda?.officer ?? null),
    }
  })
  const made = await paperFile(minutesPaper(minutesOut(minutes, more)), asked.format)
  const shared = await shareFiles(deps, who, [made], `${made.title}. The public form.`)
  if (!shared.ok) return shared
  await deps.store.for(who.councilId).transaction((tx) =>
    tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'minutes-exported',
      aboutKind: 'meeting',
      aboutId: at.meeting.id,
      committeeId: at.committee.id,
      detail: { format: asked.format },
    }),
  )
  return allow(made)
}
