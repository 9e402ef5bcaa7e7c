import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { mayPublish } from '../../domain/agenda/publish.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { facts } from './publish-agenda.ts'

/** What the form of publication shows: the draft, today in the committee's zone, and what stands in the way, if anything. */
export type PublicationPrepared = {
  readonly at: AgendaAt
  readonly today: CivilDate
  readonly inTheWay: Refusal | null
}

/** Looks at whether an agenda may be published now. Writes nothing. */
export const preparePublication = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<PublicationPrepared>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = await tx.meetings.find(meetingId)
    if (!meeting) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'publish-agenda', meeting.committeeId)
    if (!may.ok) return may
    const at = await agendaAt(tx, deps.clock, meetingId)
    if (!at) return refuse({ rule: 'no-agenda-yet', day: meeting.day })
    if (at.publication) return refuse({ rule: 'agenda-is-published', on: at.publication.publishedOn })
    const today = civilDateAt(deps.clock.now(), at.committee.zone)
    const ruling = mayPublish({
      ...(await facts(tx, deps, at)),
      publishedOn: today,
      withoutReplyBecause: null,
      lateBecause: null,
    })
    return allow({ at, today, inTheWay: ruling.ok ? null : ruling.refusal })
  })
