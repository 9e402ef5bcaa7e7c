import type { Deps } from '../../app/deps.ts'
import { readOutcomes } from '../../app/outcomes/read-outcomes.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import {
  type Attended,
  type Declared,
  type Numbered,
  typedAttendance,
  typedDeclarations,
} from '../../domain/outcomes/attendance.ts'
import { numberedItems } from '../../domain/outcomes/business.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { WhoWasThere } from './read-minutes.ts'

/** Who was there, as an officer types it, one to a line. */
export type RecordAttendance = {
  readonly meetingId: string
  readonly present: string
  readonly apologies: string
  readonly substitutes: string
  readonly inAttendance: string
  readonly declarations: string
}

/** Records who was at a meeting and what they declared, in place of what was recorded before. */
export const recordAttendance = (deps: Deps, who: Presser, command: RecordAttendance): Promise<Ruling<WhoWasThere>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = await tx.meetings.find(command.meetingId)
    const committee = meeting && (await tx.committees.find(meeting.committeeId))
    if (!committee) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', committee.id)
    if (!may.ok) return may
    if (meeting.day > civilDateAt(deps.clock.now(), committee.zone))
      return refuse({ rule: 'meeting-not-yet', day: meeting.day })
    await tx.committees.hold(committee.id)
    const known = await tx.people.all()
    const attended: readonly Attended[] = [
      ...typedAttendance(command.present, 'present', known),
      ...typedAttendance(command.apologies, 'apologies', known),
      ...typedAttendance(command.substitutes, 'substitute', known),
      ...typedAttendance(command.inAttendance, 'in-attendance', known),
    ]
    const items = numberedItems((await readOutcomes(tx, deps.clock, meeting.id))!.business.map((one) => one.business))
    const before = await tx.outcomes.declarationsOf(meeting.id)
    const declared = typedDeclarations(command.declarations, items).map((one) => withUnnumbered(one, before, items))
    await tx.outcomes.setAttendance(meeting.id, attended, declared)
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'attendance-recorded',
      aboutKind: 'meeting',
      aboutId: meeting.id,
      committeeId: committee.id,
      detail: {
        present: attended.filter(({ kind }) => kind === 'present').length,
        apologies: attended.filter(({ kind }) => kind === 'apologies').length,
        declarations: declared.length,
      },
    })
    return allow({ at: { committee, meeting }, attended, declared, items, isRecorded: true })
  })

/** What was declared beforehand in an item that has no number here cannot be typed: it is kept. */
const withUnnumbered = (one: Declared, before: readonly Declared[], items: readonly Numbered[]): Declared => {
  const same = before.find(({ name, kind }) => name === one.name && kind === one.kind)
  const unnumbered = same?.itemIds.filter((id) => !items.some(({ itemId }) => itemId === id)) ?? []
  return { ...one, itemIds: [...one.itemIds, ...unnumbered.filter((id) => !one.itemIds.includes(id))] }
}
