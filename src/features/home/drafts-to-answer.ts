import { agendaAt } from '../../app/agenda-at.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Clock } from '../../clock.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'

/** A draft agenda that waits for this person's answer. */
export type DraftToAnswer = {
  readonly meetingId: string
  readonly revision: number
  readonly day: CivilDate
  readonly committeeName: string
  readonly mustApprove: boolean
}

/** Drafts are put to people for the next meetings; none for one further off than this many. */
const MEETINGS = 4

/** The drafts of a committee that wait for somebody's answer. None in rehearsal: nobody but its officer has been told. */
export const draftsToAnswer = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  personId: string,
  today: CivilDate,
): Promise<readonly DraftToAnswer[]> => {
  if (committee.isInRehearsal) return []
  const waiting: DraftToAnswer[] = []
  for (const { id } of (await tx.meetings.of(committee.id, today)).slice(0, MEETINGS)) {
    const agenda = await tx.agendas.of(id)
    const isAsked = agenda && (await tx.agendas.askings(agenda.id)).some((asking) => asking.personId === personId)
    const at = isAsked ? await agendaAt(tx, clock, id) : null
    if (!at || at.publication || !at.progress.waitingFor.includes(personId)) continue
    const mine = at.askings.find((one) => one.personId === personId && one.position === at.progress.step)
    waiting.push({
      meetingId: id,
      revision: at.agenda.revision,
      day: at.meeting.day,
      committeeName: committee.name,
      mustApprove: mine?.purpose === 'approve',
    })
  }
  return waiting
}
