import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { shareFiles } from '../../app/share-files.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { calendarIcs } from '../../export/calendar-ics.ts'
import { fileName } from '../../export/file-name.ts'
import { gatherCalendar } from './gather-calendar.ts'

/** What was shared: of whom, and how many meetings. */
export type CalendarShared = { readonly of: string; readonly meetings: number }

/** Shares the calendar of one committee, or of all, with whoever asks, in their direct messages. */
export const shareCalendar = async (
  deps: Deps,
  who: Presser,
  { committeeId, whose }: { readonly committeeId: string; readonly whose: 'committee' | 'council' },
): Promise<Ruling<CalendarShared>> => {
  const gathered = await deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' } as const)
    const may = await permitted(tx, deps.clock, who, 'see-meetings', committee.id)
    if (!may.ok) return may
    const committees = whose === 'council' ? await tx.committees.all() : [committee]
    const of = whose === 'council' ? (await tx.committees.council()).name : committee.name
    return allow({ of, entries: await gatherCalendar(tx, committees, civilDateAt(deps.clock.now(), committee.zone)) })
  })
  if (!gathered.ok) return gathered
  const { of, entries } = gathered.value
  if (entries.length === 0) return refuse({ rule: 'nothing-to-put-in-a-file', what: 'no meeting is planned' })

  const bytes = calendarIcs(entries, { name: of, at: deps.clock.now().toISO()! })
  const file = { name: fileName([of, 'meetings'], 'ics'), title: `Meetings: ${of}`, bytes }
  const shared = await shareFiles(deps, who, [file], `The meetings of ${of} as a calendar file.`)
  return shared.ok ? allow({ of, meetings: entries.length }) : shared
}
