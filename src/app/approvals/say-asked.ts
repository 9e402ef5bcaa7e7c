import type { Clock } from '../../clock.ts'
import type { Asking } from '../../domain/agenda/asking.ts'
import type { AgendaAt } from '../agenda-at.ts'
import { draftName } from '../draft-named.ts'
import type { Tx } from '../ports/tx.ts'
import { recipientFor } from '../reports/tell.ts'
import { say } from '../say.ts'

/** Sends the draft to somebody who is asked: once for each draft, each purpose and each part of it. */
export const sayAsked = async (
  tx: Tx,
  clock: Clock,
  { agenda, meeting, committee }: Pick<AgendaAt, 'agenda' | 'meeting' | 'committee'>,
  asking: Pick<Asking, 'personId' | 'purpose' | 'position' | 'leftOut' | 'onlyItems'>,
): Promise<'waiting' | 'held' | 'said-before'> => {
  const about = draftName({ meetingId: meeting.id, revision: agenda.revision })
  const isLater = asking.position > 1 ? `:${asking.purpose}` : ''
  const ofPart = asking.onlyItems ? ':part' : ''
  const person = (await tx.people.find(asking.personId))!
  return say(tx, clock, {
    key: `agenda-consultation:${about}:${person.id}${isLater}${ofPart}`,
    committeeId: committee.id,
    personId: person.id,
    drawing: 'agenda-consultation',
    about,
    recipient: await recipientFor(tx, clock, committee, person),
    nature: 'request',
  })
}
