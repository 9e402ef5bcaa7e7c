import { DateTime } from 'luxon'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { daysAhead } from '../../app/reading/planned-decisions.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import { decisionAhead, decisionAheadWords } from '../../domain/proposals/forward-plan.ts'
import type { PlannedDecision } from '../../domain/proposals/planned-decision.ts'
import type { ChangeProposal, PageProposal, PageRead, ReadProposal } from '../../domain/proposals/reading.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A page with everything it proposes, as it stands now. */
export type PageSeen = {
  readonly page: PageProposal
  readonly committee: Committee
  /** In the order of the page. */
  readonly changes: readonly ChangeProposal[]
  /** The items they are about, by id. */
  readonly items: ReadonlyMap<string, Pick<Item, 'number' | 'title'>>
  /** People they name, by id. */
  readonly people: ReadonlyMap<string, string>
  /** Of a forward plan: what is to be decided of items on the programme, and the last meeting before each. */
  readonly ahead: readonly { readonly item: Pick<Item, 'number' | 'title'>; readonly words: string }[]
  /** The instant at which it was looked at, ISO. */
  readonly now: string
}

/** Reads a page and its proposals; null where it is none. */
export const seePage = async (tx: Tx, pageId: string, now: string): Promise<PageSeen | null> => {
  const page = await tx.proposals.find<PageRead>(pageId)
  const committee = page && (await tx.committees.find(page.committeeId))
  if (page?.kind !== 'reading' || !('progress' in page.change) || !committee) return null
  const changes = [...(await tx.proposals.inBatch<ReadProposal>(page.id))]
  changes.sort((a, b) => a.change.evidence.start - b.change.evidence.start || a.id.localeCompare(b.id))
  const items = new Map<string, Pick<Item, 'number' | 'title'>>()
  for (const { itemId } of changes) {
    const item = itemId ? await tx.items.find(itemId) : null
    if (item) items.set(item.id, item)
  }
  const people = await tx.people.findMany(changes.flatMap(({ change }) => change.ownerId ?? []))
  const ahead = await aheadOf(tx, page.change.decisions ?? [], committee, now)
  return { page, committee, changes, items, ahead, people: new Map(people.map(({ id, name }) => [id, name])), now }
}

/** The items of the programme that the plan is about. */
const aheadOf = async (
  tx: Tx,
  decisions: readonly PlannedDecision[],
  committee: Committee,
  now: string,
): Promise<PageSeen['ahead']> => {
  if (decisions.length === 0) return []
  const today = civilDateAt(DateTime.fromISO(now), committee.zone)
  const days = await daysAhead(tx, committee, today)
  const live = (await tx.items.of(committee.id, LIVE_STAGES)).filter(({ part }) => part === 'open')
  const meetings = new Map(
    (await tx.meetings.findMany(live.flatMap(({ stage }) => meetingOf(stage) ?? []))).map(({ id, day }) => [id, day]),
  )
  return live.flatMap((item) => {
    const meetingDay = meetings.get(meetingOf(item.stage) ?? '') ?? null
    const found = decisionAhead({ title: item.title, meetingDay }, decisions, days, today)
    return found ? [{ item, words: decisionAheadWords(found) }] : []
  })
}

/** Works on a page as an officer of its committee, with the page held until the transaction ends. */
export const withPage = <T>(
  deps: Deps,
  who: Presser,
  pageId: string,
  work: (tx: Tx, seen: PageSeen) => Promise<Ruling<T>>,
): Promise<Ruling<T>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const seen = await seePage(tx, pageId, deps.clock.now().toISO()!)
    if (!seen) return refuse({ rule: 'no-such-proposal' })
    const may = await permitted(tx, deps.clock, who, 'import-programme', seen.committee.id)
    return may.ok ? work(tx, seen) : may
  })

/** A page as it stands now, for an officer of its committee. */
export const lookAtPage = (deps: Deps, who: Presser, pageId: string): Promise<Ruling<PageSeen>> =>
  withPage(deps, who, pageId, async (_tx, seen) => allow(seen))
