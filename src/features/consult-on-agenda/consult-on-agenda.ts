import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { draftName } from '../../app/draft-named.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { say } from '../../app/say.ts'
import { whoIsAskedToday } from '../../app/who-is-asked.ts'
import { stands } from '../../domain/agenda/answering.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** Who was asked, and whether it went now, waits for an officer to send it, or had gone before. */
export type Consulted = {
  readonly at: AgendaAt
  readonly asked: { readonly name: string; readonly role: 'chair' | 'vice-chair'; readonly standsIn: boolean }
  readonly went: 'waiting' | 'held' | 'said-before' | 'answered'
}

/**
 * Puts the current draft to the chair, or to the vice-chair where the chair is away or the place is vacant. Whether
 * they are consulted or approve is the committee's setting. An answer that still stands is not asked for again.
 */
export const consultOnAgenda = (
  deps: Deps,
  who: Presser,
  command: { readonly meetingId: string },
): Promise<Ruling<Consulted>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = await tx.meetings.find(command.meetingId)
    const committee = meeting && (await tx.committees.find(meeting.committeeId))
    if (!committee) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'draft-agenda', committee.id)
    if (!may.ok) return may
    await tx.agendas.hold(meeting.id)
    const before = await agendaAt(tx, deps.clock, meeting.id)
    if (!before) return refuse({ rule: 'no-agenda-yet', day: meeting.day })
    if (before.publication) return refuse({ rule: 'agenda-is-published', on: before.publication.publishedOn })
    if (!isStanding(meeting)) return refuse({ rule: 'meeting-over', day: meeting.day })

    const asked = await whoIsAskedToday(tx, deps.clock, committee)
    if (!asked)
      return refuse({ rule: 'nobody-to-consult', chairWord: committee.settings.chairWord, committee: committee.name })

    const person = (await tx.people.find(asked.personId))!
    const whom = { name: person.name, role: asked.role, standsIn: asked.delegateForId !== null }
    const purpose = committee.settings.agendaNeeds
    const mine = before.askings.find(({ personId, purpose: of }) => personId === person.id && of === purpose)
    if (mine && stands(mine, before.counts) && mine.answer !== 'change' && mine.answer !== 'ring')
      return allow({ at: before, asked: whom, went: 'answered' })

    const { agenda } = before
    await tx.agendas.askOnly(agenda.id, [person.id])
    await tx.agendas.ask(agenda.id, {
      personId: person.id,
      purpose,
      role: asked.role,
      position: 1,
      askedRevision: agenda.revision,
      delegateForId: asked.delegateForId,
    })
    if (agenda.state !== 'consulted-on') await tx.agendas.setState(agenda, 'consulted-on')

    const about = draftName({ meetingId: meeting.id, revision: agenda.revision })
    const went = await say(tx, deps.clock, {
      key: `agenda-consultation:${about}:${person.id}`,
      committeeId: committee.id,
      personId: person.id,
      drawing: 'agenda-consultation',
      about,
      recipient: 'chair',
      nature: 'request',
    })
    const now = deps.clock.now().toISO()!
    await tx.outbox.redraw('agenda-in-channel', meeting.id, now)
    if (went !== 'said-before')
      await tx.ledger.record({
        at: now,
        byId: who.personId,
        did: 'agenda-consulted',
        aboutKind: 'agenda',
        aboutId: meeting.id,
        committeeId: committee.id,
        detail: { revision: agenda.revision, asked: person.name, role: asked.role, purpose },
      })
    return allow({ at: (await agendaAt(tx, deps.clock, meeting.id))!, asked: whom, went })
  })
