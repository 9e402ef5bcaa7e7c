import { meetingDays } from '../../app/agenda-at.ts'
import type { Coming } from '../../app/ports/agendas.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Clock } from '../../clock.ts'
import type { Publication, PublishingDays } from '../../domain/agenda/publish.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mondayOf, weeklySpan, weeklyUntil } from '../../domain/delivery/weekly.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import type { Role } from '../../domain/people/roles.ts'
import { maySeeItem, partWords } from '../../domain/programme/visible.ts'
import { type Change, readChanges } from './read-changes.ts'

/** A meeting to come, as its committee is told of it: open titles only. */
export type ComingMeeting = {
  readonly meeting: Meeting
  readonly isOff: boolean
  readonly items: readonly string[]
  readonly publication: Publication | null
  readonly days: PublishingDays | null
  /** What the reader has said of coming; null where nothing, or where a channel reads. */
  readonly said: Coming | null
}

/** What became of a member's own suggestion. */
export type Decided = {
  readonly id: string
  readonly title: string
  readonly decision: string
  readonly minute: string | null
  readonly itemId: string | null
}

/** A committee's week. */
export type CommitteeWeek = {
  readonly committee: Committee
  readonly monday: CivilDate
  readonly coming: readonly ComingMeeting[]
  readonly decided: readonly Decided[]
  readonly changes: readonly Change[]
}

/** Who reads: a member with their roles; null for the channel, which is shown the public form. */
export type Reader = { readonly personId: string; readonly roles: ReadonlySet<Role> } | null

/** Reads the week of a committee for somebody, from the Monday `since`; null where there is nothing to tell. */
export const readWeek = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  reader: Reader,
  since: CivilDate,
): Promise<CommitteeWeek | null> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const monday = mondayOf(today)
  const { from, until } = weeklySpan(since, monday, committee.zone)
  const span = { from: from.toUTC().toISO()!, until: until.toUTC().toISO()! }
  const coming: ComingMeeting[] = []
  for (const meeting of await tx.meetings.of(committee.id, today, weeklyUntil(monday)))
    if (isStanding(meeting) || meeting.state === 'cancelled')
      coming.push(await readMeeting(tx, clock, committee, meeting, reader))
  const decided = reader ? await decidedFor(tx, committee, reader.personId, span) : []
  const changes = reader ? [] : await readChanges(tx, committee, span)
  const week = { committee, monday, coming, decided, changes }
  return coming.length + decided.length + changes.length > 0 ? week : null
}

const readMeeting = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  meeting: Meeting,
  reader: Reader,
): Promise<ComingMeeting> => {
  const roles = reader?.roles ?? new Set()
  const items = (await tx.items.at(meeting.id)).filter((item) => maySeeItem(item, roles))
  const coming = reader ? await tx.agendas.whoIsComing(meeting.id) : []
  return {
    meeting,
    isOff: !isStanding(meeting),
    items: items.map((item) => [item.title, partWords(item, committee.settings)].filter((part) => part).join(', ')),
    publication: await tx.publications.of(meeting.id),
    days: (await meetingDays(tx, clock, meeting.id))?.days ?? null,
    said: coming.find(({ personId }) => personId === reader?.personId)?.coming ?? null,
  }
}

const decidedFor = async (
  tx: Tx,
  committee: Committee,
  personId: string,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<readonly Decided[]> =>
  (await tx.proposals.of(committee.id, 'suggestion', ['applied', 'not-taken-forward', 'agreed']))
    .filter((one) => one.proposedById === personId && one.decidedAt !== null)
    .filter(({ decidedAt }) => decidedAt! >= from && decidedAt! < until)
    .map(({ id, title, decision, minute, itemId }) => ({
      id,
      title,
      decision: decision ?? 'not-taken-forward',
      minute,
      itemId,
    }))
