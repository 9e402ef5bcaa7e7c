import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import type { DraftNamed } from '../../app/draft-named.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** Records that a draft has gone to whoever puts it on the website and at the offices. It is not published by that. */
export const sendForPublication = (deps: Deps, who: Presser, draft: DraftNamed): Promise<Ruling<AgendaAt>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = await tx.meetings.find(draft.meetingId)
    if (!meeting) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'publish-agenda', meeting.committeeId)
    if (!may.ok) return may
    await tx.agendas.hold(meeting.id)
    const at = await agendaAt(tx, deps.clock, meeting.id)
    if (!at) return refuse({ rule: 'no-agenda-yet', day: meeting.day })
    if (at.publication) return refuse({ rule: 'agenda-is-published', on: at.publication.publishedOn })
    if (draft.revision !== at.agenda.revision)
      return refuse({ rule: 'draft-has-moved-on', yours: draft.revision, current: at.agenda.revision })
    if (at.agenda.state === 'sent-for-publication') return allow(at)

    await tx.agendas.setState(at.agenda, 'sent-for-publication')
    const now = deps.clock.now().toISO()!
    await tx.ledger.record({
      at: now,
      byId: who.personId,
      did: 'agenda-sent-for-publication',
      aboutKind: 'agenda',
      aboutId: meeting.id,
      committeeId: at.committee.id,
      detail: { revision: draft.revision },
    })
    await tx.outbox.redraw('agenda-in-channel', meeting.id, now)
    return allow({ ...at, agenda: { ...at.agenda, state: 'sent-for-publication' } })
  })
