import { type MeetingDays, meetingDays } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Coming } from '../../app/ports/agendas.ts'
import type { Presser } from '../../app/presser.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { whoCanBeRung } from './who-can-be-rung.ts'

export type ComingSaid = MeetingDays & { readonly coming: Coming; readonly isNew: boolean }

/** What a member says beforehand of coming to a meeting. It can be changed until the day, and twice the same is once. */
export const sayComing = (
  deps: Deps,
  who: Presser,
  command: { readonly meetingId: string; readonly coming: Coming },
): Promise<Ruling<ComingSaid>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const of = await meetingDays(tx, deps.clock, command.meetingId)
    if (!of) return refuse({ rule: 'no-such-meeting' })
    const { meeting, committee } = of
    const may = await permitted(tx, deps.clock, who, 'suggest-item', committee.id)
    if (!may.ok) return refuse({ rule: 'only-members-say-coming', committee: committee.name })
    if (!isStanding(meeting) || meeting.day < civilDateAt(deps.clock.now(), committee.zone))
      return refuse({ rule: 'meeting-already-held', heldOn: meeting.day })

    const person = (await tx.people.find(who.personId))!
    const isNew = await tx.agendas.sayComing(meeting.id, person, command.coming)
    if (isNew)
      await tx.ledger.record({
        at: deps.clock.now().toISO()!,
        byId: who.personId,
        did: command.coming === 'coming' ? 'said-coming' : 'gave-apologies',
        aboutKind: 'meeting',
        aboutId: meeting.id,
        committeeId: committee.id,
        detail: {},
      })
    return allow({ ...of, coming: command.coming, isNew })
  })

/** Who else may be rung to publish. For those who may publish, and never the one who asks. */
export const deputiesOf = (
  deps: Deps,
  who: Presser,
  meetingId: string,
): Promise<Ruling<readonly { readonly name: string; readonly telephone: string | null }[]>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = await tx.meetings.find(meetingId)
    if (!meeting) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'publish-agenda', meeting.committeeId)
    if (!may.ok) return may
    const committee = (await tx.committees.find(meeting.committeeId))!
    const today = civilDateAt(deps.clock.now(), committee.zone)
    return allow((await whoCanBeRung(tx, committee.id, today, who.personId)).people)
  })
