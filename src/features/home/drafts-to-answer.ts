import { agendaAt } from '../../app/agenda-at.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Clock } from '../../clock.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'

/** A draft agenda that waits for this person's answer. */
export type DraftToAnswer = {
  readonly meetingId: string
  readonly revision: number
  readonly day: CivilDate
  readonly committeeName: string
  readonly mustApprove: boolean
}

/** The drafts that wait for somebody's answer. None in rehearsal: nobody but the committee's officer has been told. */
export const draftsToAnswer = async (
  tx: Tx,
  clock: Clock,
  personId: string,
  today: CivilDate,
): Promise<readonly DraftToAnswer[]> => {
  const waiting: DraftToAnswer[] = []
  for (const meetingId of await tx.agendas.askedOf(personId, today)) {
    const at = await agendaAt(tx, clock, meetingId)
    if (!at || at.committee.isInRehearsal || at.publication || !at.progress.waitingFor.includes(personId)) continue
    const mine = at.askings.find((one) => one.personId === personId && one.position === at.progress.step)
    waiting.push({
      meetingId,
      revision: at.agenda.revision,
      day: at.meeting.day,
      committeeName: at.committee.name,
      mustApprove: mine?.purpose === 'approve',
    })
  }
  return waiting
}
