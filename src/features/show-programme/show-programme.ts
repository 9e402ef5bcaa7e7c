import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { type PublishingDays, publishingOf } from '../../app/programme/publishing-of.ts'
import { decisionAheadOf } from '../../app/reading/planned-decisions.ts'
import type { Clock } from '../../clock.ts'
import { type PublicPaper, publicPapers } from '../../domain/agenda/public-papers.ts'
import { type CivilDate, plusDays } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Role } from '../../domain/people/roles.ts'
import { byMeeting, type ProgrammeSection } from '../../domain/programme/by-meeting.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { isFinished, LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import type { DecisionAhead } from '../../domain/proposals/forward-plan.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { RATINGS } from '../../domain/workstreams/workstream.ts'

/** The programme as one reader may see it. */
export type ProgrammeSeen = {
  readonly committee: Committee
  readonly roles: ReadonlySet<Role>
  readonly sections: readonly ProgrammeSection[]
  /** The days to publish by, for each coming meeting: our target and the law's last day. */
  readonly publishing: ReadonlyMap<string, PublishingDays>
  readonly names: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, string>
  /** Items with a change before the chair. */
  readonly beforeTheChair: ReadonlySet<string>
  /** Members' suggestions that are still to be decided: all of them for officers, their own for members. */
  readonly suggestions: readonly Proposal[]
}

const A_YEAR = 400
const HALF_A_YEAR = 200

/** Reads the programme of a committee for one reader. */
export const programmeFor = async (
  tx: Tx,
  who: Presser,
  committee: Committee,
  roles: ReadonlySet<Role>,
  today: CivilDate,
): Promise<ProgrammeSeen> => {
  const [live, coming, proposed] = await Promise.all([
    tx.items.of(committee.id, LIVE_STAGES),
    tx.meetings.of(committee.id, plusDays(today, -HALF_A_YEAR), plusDays(today, A_YEAR)),
    tx.proposals.of(committee.id, ['consultation', 'suggestion'], ['open', 'change-wanted']),
  ])
  const items = live.filter((item) => maySeeItem(item, roles))
  const further = items
    .flatMap(({ stage }) => meetingOf(stage) ?? [])
    .filter((id) => !coming.some((one) => one.id === id))
  const [before, leads, places] = await Promise.all([
    tx.meetings.findMany(further),
    tx.people.findMany(items.flatMap(({ leadOfficerId }) => leadOfficerId ?? [])),
    tx.destinations.findMany(items.flatMap(({ stage }) => ('destinationId' in stage ? stage.destinationId : []))),
  ])
  const meetings = [...coming, ...before].sort(inOrder)
  const sections = byMeeting(items, meetings, today)

  const publishing = await publishingOf(
    tx,
    committee,
    sections.flatMap((section) => (section.of === 'meeting' ? [section.meeting] : [])),
  )
  const consulted = proposed.filter(({ kind }) => kind === 'consultation')
  const suggested = proposed.filter(({ kind, state }) => kind === 'suggestion' && state === 'open')
  const decides = mayDo('decide-suggestion', roles)
  return {
    committee,
    roles,
    sections,
    publishing,
    names: new Map(leads.map(({ id, name }) => [id, name])),
    places: new Map(places.map(({ id, name }) => [id, name])),
    beforeTheChair: new Set(consulted.flatMap(({ itemId }) => itemId ?? [])),
    suggestions: suggested.filter(({ proposedById }) => decides || proposedById === who.personId),
  }
}

const inOrder = (one: { day: string; time: string }, other: { day: string; time: string }) =>
  `${one.day}${one.time}`.localeCompare(`${other.day}${other.time}`)

/** Everything about one item that its card shows. */
export type ItemSeen = {
  readonly item: Item
  readonly committee: Committee
  readonly roles: ReadonlySet<Role>
  readonly lead: string | null
  readonly portfolioHolder: string | null
  readonly witnesses: readonly { readonly name: string; readonly organisation: string | null }[]
  readonly meetingDay: CivilDate | null
  readonly elsewhere: string | null
  readonly requests: readonly { readonly kind: string; readonly askedOf: string; readonly dueOn: CivilDate }[]
  /** Its papers as the public would see them, each in its part. */
  readonly papers?: readonly PublicPaper[]
  /** Whether there are papers to open for whoever is cleared. */
  readonly hasClosedPapers?: boolean
  /** How the workstreams that come under it stand, each in words. */
  readonly workstreams?: readonly string[]
  readonly isBeforeTheChair: boolean
  readonly isOwnReferral: boolean
  /** What the executive is to decide of it, and the last meeting before that; null where no forward plan names it. */
  readonly ahead: DecisionAhead | null
}

/** Reads one item for one reader; null where it is not this committee's, or not for them. */
export const itemFor = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  committee: Committee,
  roles: ReadonlySet<Role>,
  itemId: string,
): Promise<ItemSeen | null> => {
  const item = await tx.items.find(itemId)
  if (!item || item.committeeId !== committee.id || !maySeeItem(item, roles)) return null
  const meetingId = meetingOf(item.stage)
  const people = await tx.people.findMany([item.leadOfficerId, item.portfolioHolderId].filter((id) => id !== null))
  const named = (id: string | null) => people.find((person) => person.id === id)?.name ?? null
  const open = await tx.proposals.ofItem(item.id, 'consultation')
  const meetingDay = meetingId ? ((await tx.meetings.find(meetingId))?.day ?? null) : null
  const papers = await tx.papers.of([item.id])
  return {
    item,
    committee,
    roles,
    papers: publicPapers({ part: item.part, papers }, committee),
    hasClosedPapers: papers.some(({ part }) => part !== 'open'),
    lead: named(item.leadOfficerId),
    portfolioHolder: named(item.portfolioHolderId),
    witnesses: await tx.items.possibleWitnesses(item.id),
    meetingDay,
    ahead: isFinished(item) ? null : await decisionAheadOf(tx, clock, committee, { title: item.title, meetingDay }),
    elsewhere:
      'destinationId' in item.stage ? ((await tx.destinations.find(item.stage.destinationId))?.name ?? null) : null,
    requests: await tx.items.openRequests(item.id),
    workstreams: (await tx.workstreams.of(committee.id))
      .filter((one) => one.itemId === item.id)
      .map(({ name, rating }) => `${name}: ${rating ? RATINGS[rating].toLowerCase() : 'rating not known'}`),
    isBeforeTheChair: open.some(({ state }) => state === 'open' || state === 'change-wanted'),
    isOwnReferral: item.origin === 'referral' && item.proposedById === who.personId,
  }
}
