import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import { agendaMovedOn } from '../../app/agenda-moved-on.ts'
import { type ComposedNow, composeNow, standingOf } from '../../app/compose-agenda.ts'
import type { Deps } from '../../app/deps.ts'
import { datesOf } from '../../app/meeting-dates.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { seesWholeAgenda } from '../../app/programme/seen-by.ts'
import { stateAfterRedraft } from '../../domain/agenda/agenda.ts'
import { type Change, changesBetween, type Whereabouts } from '../../domain/agenda/changes.ts'
import type { AgendaLine } from '../../domain/agenda/line.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { meetingOf } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What came of composing: the first draft, the next with what changed, or the same where nothing had. */
export type Drafted = {
  readonly at: AgendaAt
  readonly now: ComposedNow
  readonly is: 'first' | 'next' | 'same'
  readonly changes: readonly Change[]
  /** Whether whoever composed it may also record it as published. */
  readonly mayPublish: boolean
}

/**
 * Composes the agenda of a meeting and keeps it as the next draft, where anything has changed. Once it is published it
 * is refused. A draft already posted is drawn again where it stands, and its thread says what changed.
 */
export const draftAgenda = (
  deps: Deps,
  who: Presser,
  command: { readonly meetingId: string },
): Promise<Ruling<Drafted>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = await tx.meetings.find(command.meetingId)
    const committee = meeting && (await tx.committees.find(meeting.committeeId))
    if (!committee) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'draft-agenda', committee.id)
    if (!may.ok) return may
    const whole = await seesWholeAgenda(tx, meeting.id, may.value)
    if (!whole.ok) return whole
    const mayPublish = mayDo('publish-agenda', may.value)

    const agenda = await tx.agendas.hold(meeting.id)
    const publication = await tx.publications.of(meeting.id)
    if (publication) return refuse({ rule: 'agenda-is-published', on: publication.publishedOn })
    if (!isStanding(meeting) || meeting.day < civilDateAt(deps.clock.now(), committee.zone))
      return refuse({ rule: 'meeting-over', day: meeting.day })

    await keepStanding(tx, committee)
    const now = await composeNow(tx, deps.clock, await datesOf(tx, committee, meeting))
    const at = deps.clock.now().toISO()!
    const draft = { lines: now.lines, madeById: who.personId, madeAt: at }
    const record = (revision: number, changes: readonly Change[]) =>
      tx.ledger.record({
        at,
        byId: who.personId,
        did: 'agenda-drafted',
        aboutKind: 'agenda',
        aboutId: meeting.id,
        committeeId: committee.id,
        detail: { revision, changes: changes.map(({ words }) => words) },
      })

    if (!agenda) {
      await tx.agendas.open({ meetingId: meeting.id, committeeId: committee.id }, { ...draft, changes: [] })
      await record(1, [])
      return allow({ at: (await agendaAt(tx, deps.clock, meeting.id))!, now, is: 'first', changes: [], mayPublish })
    }

    const before = (await tx.agendas.revision(agenda.id, agenda.revision))!
    const changes = changesBetween(before.lines, now.lines, await whereabouts(tx, before.lines, meeting.id))
    if (changes.length === 0) {
      // The day, the time or the place may be new, which no draft holds: the posted copy says them.
      await tx.outbox.redraw('agenda-in-channel', meeting.id, at)
      return allow({ at: (await agendaAt(tx, deps.clock, meeting.id))!, now, is: 'same', changes, mayPublish })
    }

    await tx.agendas.redraft(agenda, stateAfterRedraft(agenda.state, changes), { ...draft, changes })
    await record(agenda.revision + 1, changes)
    await agendaMovedOn(tx, deps.clock, committee, { meetingId: meeting.id, revision: agenda.revision + 1 })
    return allow({ at: (await agendaAt(tx, deps.clock, meeting.id))!, now, is: 'next', changes, mayPublish })
  })

/** A committee's first agenda gives it standing business of its own, which its officers may then change. */
const keepStanding = async (tx: Tx, committee: Committee): Promise<void> => {
  if ((await tx.standingItems.of(committee.id)).length > 0) return
  if (await tx.agendas.hasAny(committee.id)) return
  for (const { id: _, position: __, ...item } of await standingOf(tx, committee, null)) await tx.standingItems.add(item)
}

/** Where the items went that were on a draft: another meeting, later, elsewhere, or off the programme. */
const whereabouts = async (
  tx: Tx,
  lines: readonly AgendaLine[],
  meetingId: string,
): Promise<ReadonlyMap<string, Whereabouts>> => {
  const gone = new Map<string, Whereabouts>()
  for (const itemId of lines.flatMap(({ itemId }) => itemId ?? [])) {
    const item = await tx.items.find(itemId)
    const there = item && meetingOf(item.stage)
    if (there === meetingId && item?.stage.is !== 'deferred') continue
    const meeting = there && there !== meetingId ? await tx.meetings.find(there) : null
    if (meeting) gone.set(itemId, { to: 'meeting', day: meeting.day })
    else if (item?.stage.is === 'sent-elsewhere') gone.set(itemId, { to: 'elsewhere' })
    else if (item && ['unscheduled', 'deferred', 'carried-over', 'accepted'].includes(item.stage.is))
      gone.set(itemId, { to: 'later' })
    else gone.set(itemId, { to: 'nowhere' })
  }
  return gone
}
