import { DateTime } from 'luxon'
import { afterPublication } from '../../app/after-publication.ts'
import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import { approvalOf } from '../../app/approvals/supplement-approval.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { say } from '../../app/say.ts'
import { lintSupplement, type SupplementDoubt } from '../../domain/agenda/lint-supplement.ts'
import type { LaterChange, Supplement } from '../../domain/agenda/supplement.ts'
import { type CivilDate, civilDateAt, instantOf, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A published agenda with everything that came after it. */
export type WithSupplements = {
  readonly at: AgendaAt
  readonly supplements: readonly Supplement[]
  /** What may be amiss with each that is not published yet, by its id. */
  readonly doubts: ReadonlyMap<string, readonly SupplementDoubt[]>
}
/** One of its supplements, and what may be amiss with it. */
export type OneSupplement = {
  readonly at: AgendaAt
  readonly supplement: Supplement
  readonly doubts: readonly SupplementDoubt[]
}

/** The supplements of a meeting's agenda. Refused while it is not published: then it is composed again instead. */
export const supplementsAt = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<WithSupplements>> =>
  deps.store.for(who.councilId).transaction((tx) => read(deps, tx, who, meetingId))

const read = async (deps: Deps, tx: Tx, who: Presser, meetingId: string): Promise<Ruling<WithSupplements>> => {
  const meeting = await tx.meetings.find(meetingId)
  if (!meeting) return refuse({ rule: 'no-such-meeting' })
  const may = await permitted(tx, deps.clock, who, 'publish-agenda', meeting.committeeId)
  if (!may.ok) return may
  const at = await agendaAt(tx, deps.clock, meetingId)
  if (!at?.publication) return refuse({ rule: 'not-published-yet', day: meeting.day })
  const supplements = await tx.publications.supplementsOf(at.agenda.id)
  return allow({ at, supplements, doubts: await doubtsOf(deps, tx, at, supplements) })
}

const doubtsOf = async ({ clock }: Deps, tx: Tx, at: AgendaAt, all: readonly Supplement[]) => {
  const ids = all.flatMap(({ publishedAt, lines }) => (publishedAt ? [] : lines.flatMap(({ itemId }) => itemId ?? [])))
  const items = new Map((await tx.items.findMany([...new Set(ids)])).map((item) => [item.id, item]))
  const { committee, meeting, publishBy } = at
  const common = {
    committee,
    items,
    meetingDay: meeting.day,
    lastDay: publishBy?.day ?? null,
    today: civilDateAt(clock.now(), committee.zone),
  }
  return new Map(
    all.map((supplement) => [supplement.id, lintSupplement({ ...common, supplement, others: all })] as const),
  )
}

/** What an officer adds by hand: to which line of the agenda, of what kind, and why. */
export type SupplementSaid = {
  readonly meetingId: string
  readonly change: Extract<LaterChange, 'late-report' | 'item-withdrawn' | 'correction'>
  /** The item; null where it is about the agenda itself. */
  readonly itemId: string | null
  readonly reason: string
}

/** Makes the next supplement of a published agenda. The agenda itself stays as it was. */
export const addSupplement = (deps: Deps, who: Presser, said: SupplementSaid): Promise<Ruling<OneSupplement>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const found = await read(deps, tx, who, said.meetingId)
    if (!found.ok) return found
    const { at } = found.value
    const line = said.itemId === null ? null : at.shown.lines.find(({ itemId }) => itemId === said.itemId)
    if (said.itemId !== null && !line) return refuse({ rule: 'no-such-item' })
    const title = line?.title ?? 'The agenda'
    const happened = { change: said.change, itemId: said.itemId, title, reason: said.reason }
    const supplement = await afterPublication(tx, deps.clock, said.meetingId, happened, who.personId)
    if (!supplement) return refuse({ rule: 'not-published-yet', day: at.meeting.day })
    const doubts = await doubtsOf(deps, tx, at, [...found.value.supplements, supplement])
    return allow({ at, supplement, doubts: doubts.get(supplement.id) ?? [] })
  })

const NOON = timeOfDay('12:00')

/** Records that a supplement is published, and says so in the committee's channel. A second press changes nothing. */
export const publishSupplement = (
  deps: Deps,
  who: Presser,
  said: {
    readonly meetingId: string
    readonly supplementId: string
    readonly on: CivilDate
    readonly link: string | null
    /** Why without an answer of those the committee's chain asks; needed only where one is still waited for. */
    readonly withoutReplyBecause?: string | null
  },
): Promise<Ruling<OneSupplement>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const found = await read(deps, tx, who, said.meetingId)
    if (!found.ok) return found
    const { at, supplements } = found.value
    const supplement = supplements.find(({ id }) => id === said.supplementId)
    if (!supplement) return refuse({ rule: 'no-such-supplement' })
    const now = deps.clock.now()
    const { zone, id: committeeId, slackChannel, settings } = at.committee
    const today = civilDateAt(now, zone)
    if (said.on > today) return refuse({ rule: 'supplement-day-wrong', day: said.on })
    // No unanswered button holds it up: it is due at once, so a reason is enough at any time.
    const approval = await approvalOf(tx, committeeId, supplement.id)
    const because = approval && !approval.progress.isEnough ? (said.withoutReplyBecause ?? null) : null
    if (approval && !approval.progress.isEnough && !because && !supplement.publishedAt)
      return refuse({
        rule: 'needs-reason-without-reply',
        waitingFor: approval.progress.waitingFor.map((id) => approval.names.get(id) ?? 'somebody who has left'),
      })
    // Of another day than this only the day is known.
    const moment = said.on === today ? now : instantOf(said.on, NOON, zone)
    const published = { at: moment.toISO()!, link: said.link }
    if (!(await tx.publications.publishSupplement(supplement.id, published)))
      return refuse({
        rule: 'supplement-is-published',
        number: supplement.number,
        on: dayOf(supplement, zone, said.on),
      })

    await tx.ledger.record({
      at: now.toISO()!,
      byId: who.personId,
      did: 'supplement-published',
      aboutKind: 'agenda',
      aboutId: at.meeting.id,
      committeeId,
      detail: { number: supplement.number, on: said.on, link: said.link, withoutReplyBecause: because },
    })
    if (approval) await tx.outbox.redraw('supplement-approval', approval.proposal.id, now.toISO()!)
    if (slackChannel && !settings.remindersOff.includes('agenda-published-channel'))
      await say(tx, deps.clock, {
        key: `supplement-published:${supplement.id}`,
        committeeId,
        channel: slackChannel,
        drawing: 'supplement-published',
        about: `${at.meeting.id}@${supplement.number}`,
        recipient: 'channel',
        nature: 'notice',
      })
    return allow({ at, supplement: { ...supplement, publishedAt: published.at, link: said.link }, doubts: [] })
  })

const dayOf = ({ publishedAt }: Supplement, zone: string, otherwise: CivilDate): CivilDate =>
  publishedAt ? civilDateAt(DateTime.fromISO(publishedAt), zone) : otherwise
