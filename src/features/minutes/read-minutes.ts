import { meetingDays } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { type OutcomesAt, readOutcomes } from '../../app/outcomes/read-outcomes.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { keptUntil, noteDueOn } from '../../domain/outcomes/after-meeting.ts'
import type { Attended, Declared, Numbered } from '../../domain/outcomes/attendance.ts'
import { numberedItems } from '../../domain/outcomes/business.ts'
import { type DraftMinutes, draftMinutes } from '../../domain/outcomes/draft-minutes.ts'
import { firstAndLast } from '../../domain/outcomes/record-publication.ts'
import { seeAlsoInWords } from '../../domain/outcomes/see-also.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** Who was at a meeting, as recorded; or, before anybody has, who is expected to have been. */
export type WhoWasThere = {
  readonly at: Pick<OutcomesAt, 'committee' | 'meeting'>
  readonly attended: readonly Attended[]
  readonly declared: readonly Declared[]
  /** The items of the meeting by their numbers: an interest is declared in one of them. */
  readonly items: readonly Numbered[]
  readonly isRecorded: boolean
}
export type MinutesSeen = {
  readonly at: OutcomesAt
  readonly minutes: DraftMinutes
  /** The day on which the minutes were first published; null while they are not. */
  readonly publishedOn: CivilDate | null
  /** Until when they, and the background papers, are to be open to the public. */
  readonly kept: ReturnType<typeof keptUntil>
  /** The law's last day for the note of decisions; null where it asks for none. */
  readonly noteDueOn: CivilDate | null
  /** Whether the reader may record them as published. */
  readonly mayPublish: boolean
}

/** Drafts a meeting's minutes from what is recorded, for whoever may record it. */
export const readMinutes = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<MinutesSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const at = isUuid(meetingId) ? await readOutcomes(tx, deps.clock, meetingId) : null
    if (!at) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', at.committee.id)
    if (!may.ok) return may
    const { attended, declared, isRecorded } = await whoWasThere(tx, at)
    const minutes = draftMinutes({
      ...at,
      attended: isRecorded ? attended : [],
      declared,
      urgent: await urgentAt(tx, at),
      attendanceIsKnown: isRecorded,
      seeAlso: (outcome) => seeAlsoInWords(outcome.seeAlso, at),
      agreedOn: await agreedOn(tx, deps, at),
    })
    const timetable = (await meetingDays(tx, deps.clock, at.meeting.id))?.timetable ?? null
    const published = firstAndLast(await tx.outcomes.publishedOf(at.meeting.id), 'minutes')
    return allow({
      at,
      minutes,
      publishedOn: published?.first.publishedOn ?? null,
      kept: keptUntil(timetable),
      noteDueOn: noteDueOn(timetable),
      mayPublish: mayDo('publish-agenda', may.value),
    })
  })

/** The special circumstances of each late item of a meeting, as they were prepared. */
const urgentAt = async (tx: Tx, { business }: OutcomesAt): Promise<ReadonlyMap<string, string>> => {
  const items = await Promise.all(business.map(({ business: { itemId } }) => (itemId ? tx.items.find(itemId) : null)))
  return new Map(items.flatMap((item) => (item?.urgency ? [[item.id, item.urgency] as const] : [])))
}

/** The form for who was there: what is recorded; else the members of the day, less those who sent apologies. */
export const readWhoWasThere = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<WhoWasThere>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const at = isUuid(meetingId) ? await readOutcomes(tx, deps.clock, meetingId) : null
    if (!at) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', at.committee.id)
    return may.ok ? allow(await whoWasThere(tx, at)) : may
  })

const MEMBERS = ['chair', 'vice-chair', 'member', 'co-opted-voting', 'co-opted-non-voting'] as const

const whoWasThere = async (tx: Tx, { committee, meeting, business }: OutcomesAt): Promise<WhoWasThere> => {
  const items = numberedItems(business.map((one) => one.business))
  const at = { committee, meeting }
  const recorded = await tx.outcomes.attendanceOf(meeting.id)
  const declared = await tx.outcomes.declarationsOf(meeting.id)
  // Apologies, and interests declared beforehand, are no record of the meeting: nobody has recorded it yet.
  const isRecorded = recorded.some(({ kind }) => kind !== 'apologies')
  if (isRecorded) return { at, attended: recorded, declared, items, isRecorded }
  const members = new Map<string, Attended>()
  for (const role of MEMBERS)
    for (const { id, name } of await tx.people.holding(role, committee.id, meeting.day))
      if (!members.has(id))
        members.set(id, {
          personId: id,
          name,
          title: role === 'chair' || role === 'vice-chair' ? titled(role, committee.settings.chairWord) : null,
          kind: 'present',
          insteadOf: null,
        })
  for (const { personId } of recorded) if (personId) members.delete(personId)
  return { at, attended: [...members.values(), ...recorded], declared, items, isRecorded }
}

const titled = (role: 'chair' | 'vice-chair', chairWord: string): string => {
  const word = role === 'chair' ? chairWord : `vice-${chairWord}`
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The day on which a later meeting agreed these minutes as a correct record: what became of its own minutes item. */
const agreedOn = async (tx: Tx, deps: Deps, { committee, meeting }: OutcomesAt): Promise<CivilDate | null> => {
  const later = await tx.meetings.of(committee.id, meeting.day)
  for (const next of later.filter(({ day }) => day > meeting.day)) {
    if (next.state === 'cancelled' || next.state === 'inquorate') continue
    const at = await readOutcomes(tx, deps.clock, next.id)
    const line = at?.lines.find(({ kind }) => kind === 'minutes')
    const kind = at?.business.find(({ business }) => business.key === line?.key)?.outcome?.kind
    return kind === 'resolved' || kind === 'endorsed' ? next.day : null
  }
  return null
}
