import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import { type AskedNow, askNextStep } from '../../app/approvals/ask-about-agenda.ts'
import { chainToAsk } from '../../app/approvals/chain-to-ask.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { chainFor } from '../../domain/approvals/chain.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** Who was asked in this step, whether each message went now, waits for an officer to send it, or had gone before. */
export type Consulted = {
  readonly at: AgendaAt
  readonly asked: readonly AskedNow[]
  /** Every step is through: nobody is left to be asked. */
  readonly isThrough: boolean
  /** Whether whoever asked may record it as published. */
  readonly mayPublish: boolean
}

/**
 * Puts the current draft to whoever the committee's chain asks next: by default the chair, or the vice-chair where the
 * chair is away, has an interest, or the place is vacant. Steps follow each other by themselves as the answers come; an
 * answer that still stands is not asked for again. Pressed where somebody who is only consulted would like a change, it
 * goes on without making it: the officer acts.
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

    const { agenda } = before
    const chain = await chainToAsk(tx, deps.clock, before, chainFor('agenda', committee.settings))
    await tx.agendas.setChain(agenda.id, chain)
    const gone = await askNextStep(tx, deps.clock, meeting.id, { goesOn: true, byId: who.personId })
    if (gone.asked.length === 0 && !gone.isThrough) {
      const vacant = chain.vacant.filter(({ position }) => position === (gone.at.progress.step ?? 1))
      const names = new Map(
        (await tx.people.findMany(vacant.flatMap(({ personId }) => personId ?? []))).map(({ id, name }) => [id, name]),
      )
      return refuse({
        rule: 'nobody-to-consult',
        chairWord: committee.settings.chairWord,
        committee: committee.name,
        vacant: vacant.map(({ approver, personId, because }) => ({
          approver,
          name: personId ? (names.get(personId) ?? null) : null,
          because,
        })),
      })
    }
    if (gone.at.agenda.state !== 'consulted-on' && !gone.isThrough)
      await tx.agendas.setState(gone.at.agenda, 'consulted-on')
    await tx.outbox.redraw('agenda-in-channel', meeting.id, deps.clock.now().toISO()!)
    return allow({
      at: (await agendaAt(tx, deps.clock, meeting.id))!,
      asked: gone.asked,
      isThrough: gone.isThrough,
      mayPublish: mayDo('publish-agenda', may.value),
    })
  })
