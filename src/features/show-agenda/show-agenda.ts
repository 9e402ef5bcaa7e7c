import { type AgendaAt, agendaAt, daysFrom, type MeetingDays } from '../../app/agenda-at.ts'
import { type ComposedNow, composeNow } from '../../app/compose-agenda.ts'
import type { Deps } from '../../app/deps.ts'
import { datesAt, type MeetingDates } from '../../app/meeting-dates.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { seesWholeAgenda } from '../../app/programme/seen-by.ts'
import { type StillNeeded, stillNeeded } from '../../app/still-needed.ts'
import type { Clock } from '../../clock.ts'
import { theirs } from '../../domain/agenda/answering.ts'
import type { Asking } from '../../domain/agenda/asking.ts'
import { changesBetween } from '../../domain/agenda/changes.ts'
import type { Supplement } from '../../domain/agenda/supplement.ts'
import { plusDays } from '../../domain/calendar/civil-date.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What an officer is shown besides: what is still needed, what may be amiss, who is coming. */
export type ForOfficers = {
  readonly now: ComposedNow
  readonly needed: readonly StillNeeded[]
  readonly apologies: readonly string[]
  readonly coming: number
  /** What has changed on the programme since the current draft, in words; empty where there is no draft. */
  readonly sinceDraft: readonly string[]
}

/** The state of a meeting's agenda for one reader. What is only for officers is not even read for anybody else. */
export type StateOfAgenda = {
  readonly of: MeetingDays
  readonly at: AgendaAt | null
  readonly officers: ForOfficers | null
  readonly isMember: boolean
  /** Whether the reader may record it as published. */
  readonly mayPublish: boolean
  /** What the reader (or whoever they answer for) is asked about the draft; null where they are not. */
  readonly asked: Asking | null
  readonly supplements: readonly Supplement[]
  /** The next meetings after this one, to look at instead. */
  readonly others: readonly Meeting[]
}

/** What officers are shown, read from the database as it stands. */
export const forOfficers = async (
  tx: Tx,
  clock: Clock,
  dates: MeetingDates,
  at: AgendaAt | null,
): Promise<ForOfficers> => {
  const [now, said] = await Promise.all([composeNow(tx, clock, dates), tx.agendas.whoIsComing(dates.meeting.id)])
  return {
    now,
    needed: stillNeeded(now),
    apologies: said.filter(({ coming }) => coming === 'apologies').map(({ name }) => name),
    coming: said.filter(({ coming }) => coming === 'coming').length,
    sinceDraft: at ? changesBetween(at.current.lines, now.lines).map(({ words }) => words) : [],
  }
}

/** Reads the state of a meeting's agenda. Anyone may; officers see more. */
export const showAgenda = (
  deps: Deps,
  who: Presser,
  command: { readonly meetingId: string },
): Promise<Ruling<StateOfAgenda>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const dates = await datesAt(tx, command.meetingId)
    if (!dates) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'see-agenda', dates.committee.id)
    if (!may.ok) return may
    const [of, answersFor, later] = await Promise.all([
      daysFrom(tx, deps.clock, dates),
      tx.agendas.answersFor(who.personId),
      tx.meetings.of(dates.committee.id, plusDays(dates.meeting.day, 1)),
    ])
    const at = await agendaAt(tx, deps.clock, command.meetingId, of)
    const isForOfficers =
      mayDo('draft-agenda', may.value) && (await seesWholeAgenda(tx, command.meetingId, may.value)).ok
    const me = { personId: who.personId, answersFor }
    return allow({
      of,
      at,
      officers: isForOfficers ? await forOfficers(tx, deps.clock, dates, at) : null,
      isMember: mayDo('suggest-item', may.value),
      mayPublish: mayDo('publish-agenda', may.value),
      asked: at?.publication ? null : ((at && theirs(me, at.askings, at.progress.step)) ?? null),
      supplements: at?.publication ? await tx.publications.supplementsOf(at.agenda.id) : [],
      others: later.filter(({ state }) => state !== 'cancelled').slice(0, 3),
    })
  })
