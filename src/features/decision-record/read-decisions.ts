import { agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { decisionsOutOf } from '../../app/papers/decisions-out.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { noteDueOn } from '../../domain/outcomes/after-meeting.ts'
import type { DecisionsOut } from '../../domain/papers/decision-out.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What a meeting decided, and the meeting, to make a file of it. */
export type DecisionsSeen = {
  readonly decisions: DecisionsOut
  readonly meetingId: string
  readonly committeeId: string
  /** The law's last day for the note of decisions; null where it asks for none. */
  readonly noteDueOn: CivilDate | null
  /** Whether the reader may record them as published. */
  readonly mayPublish: boolean
}

/** The decisions of a meeting in their public form, for whoever records them, before they are published. */
export const readDecisions = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<DecisionsSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = isUuid(meetingId) ? await tx.meetings.find(meetingId) : null
    if (!meeting) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', meeting.committeeId)
    if (!may.ok) return may
    const at = await agendaAt(tx, deps.clock, meeting.id)
    if (!at) return refuse({ rule: 'no-agenda-yet', day: meeting.day })
    return allow({
      decisions: await decisionsOutOf(tx, at),
      meetingId: meeting.id,
      committeeId: at.committee.id,
      noteDueOn: noteDueOn(at.timetable),
      mayPublish: mayDo('publish-agenda', may.value),
    })
  })
