import type { Deps } from '../../app/deps.ts'
import { isSelfGivenTold } from '../../app/people/tell-self-given.ts'
import type { Audience } from '../../app/ports/audience.ts'
import type { Presser } from '../../app/presser.ts'
import { timetableFor } from '../../app/programme/see-meeting.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import { publishingDays } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { rolesOn } from '../../domain/people/roles.ts'

/** What a committee has once it is set up: how many meetings, the first of them, and who reads its channel. */
export type WhatItHas = {
  readonly meetings: number
  readonly first: Meeting | null
  /** Null where the first meeting has no day to publish by, or the calendar is not known. */
  readonly publishing: { readonly target: CivilDate; readonly last: CivilDate } | null
  /** The day it is where the committee is. */
  readonly today: CivilDate
  /** Whether the council’s own officers were told that whoever set it up gave themselves a role. */
  readonly isRoleTold: boolean
  /** Null where it has no channel. */
  readonly audience: Audience | null
}

/** Reads what a committee has. Slack is asked outside the transaction: it may take its time. */
export const whatItHas = async (deps: Deps, who: Presser, committee: Committee): Promise<WhatItHas> => {
  const today = civilDateAt(deps.clock.now(), committee.zone)
  const read = await deps.store.for(who.councilId).transaction(async (tx) => {
    const meetings = await tx.meetings.of(committee.id, today)
    const first = meetings[0] ?? null
    const timetable = first && (await timetableFor(tx, committee, first, { isKeyDecision: false, part: 'open' }))
    const roles = rolesOn(today, committee.id, await tx.people.holdingsOf(who.personId))
    return {
      meetings: meetings.length,
      first,
      publishing: timetable && publishingDays(timetable),
      isRoleTold: await isSelfGivenTold(tx, committee, who.personId, roles),
    }
  })
  const { slackChannel } = committee
  return { ...read, today, audience: slackChannel ? await deps.channels.audience(slackChannel, who.councilId) : null }
}
