import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import { type ComposedNow, composeNow } from '../../app/compose-agenda.ts'
import type { Deps } from '../../app/deps.ts'
import { datesOf } from '../../app/meeting-dates.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { seesWholeAgenda } from '../../app/programme/seen-by.ts'
import type { StandingItem } from '../../domain/agenda/standing-item.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A draft as an officer reads it: what it says, what may be amiss now, and the standing business it is made from. */
export type DraftRead = {
  readonly at: AgendaAt
  readonly now: ComposedNow
  readonly standing: readonly StandingItem[]
  /** Whether the reader may record it as published. */
  readonly mayPublish: boolean
}

/** Reads the current draft of a meeting for an officer. Refused where none has been made. */
export const readDraft = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<DraftRead>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = await tx.meetings.find(meetingId)
    if (!meeting) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'draft-agenda', meeting.committeeId)
    if (!may.ok) return may
    const whole = await seesWholeAgenda(tx, meeting.id, may.value)
    if (!whole.ok) return whole
    const at = await agendaAt(tx, deps.clock, meetingId)
    if (!at) return refuse({ rule: 'no-agenda-yet', day: meeting.day })
    return allow({
      at,
      now: await composeNow(tx, deps.clock, await datesOf(tx, at.committee, meeting)),
      standing: await tx.standingItems.of(at.committee.id),
      mayPublish: mayDo('publish-agenda', may.value),
    })
  })

/** The standing business of a committee, and of a joint one the authorities that host it. */
export type StandingRead = {
  readonly committee: Committee
  readonly standing: readonly StandingItem[]
  readonly hosts: readonly string[]
}

/** The standing business of a committee, for its officers. */
export const readStanding = (deps: Deps, who: Presser, committeeId: string): Promise<Ruling<StandingRead>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'draft-agenda', committee.id)
    if (!may.ok) return may
    const hosts = (await tx.calendar.authorities(committee.id)).map(({ name }) => name)
    return allow({ committee, standing: await tx.standingItems.of(committee.id), hosts })
  })
