import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { digestOf, fetchFile } from '../../app/reading/fetch-file.ts'
import { daysAhead, plannedDecisions } from '../../app/reading/planned-decisions.ts'
import type { Clock } from '../../clock.ts'
import { civilDateAt, plusDays } from '../../domain/calendar/civil-date.ts'
import type { ProfileName } from '../../domain/calendar/profiles.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import { lastMeetingBefore, movedSince, movedWords } from '../../domain/proposals/forward-plan.ts'
import {
  isOfSomething,
  itemMeant,
  type PageProposal,
  type PageRead,
  type ReadProposal,
  sameWords,
} from '../../domain/proposals/reading.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { CommitteeCalendar, Reading } from '../../import/reading.ts'
import { sayReadingRefusal } from '../../import/say-reading-refusal.ts'
import { changeRead, isPrivate, pageRead } from './from-reading.ts'

type Found = { readonly page: PageProposal; readonly committee: Committee; readonly calendar: CommitteeCalendar }

/** Two years back: "the next meeting" of a page is looked for after its own day. */
const LOOK_BACK_DAYS = 731

/**
 * Reads a page that was accepted, outside any transaction and off the event loop, and writes what it proposes. A page
 * that was read already is left as it is: reading it again (after a crash, or by a second press) takes effect once.
 */
export const readPage = async (deps: Deps, councilId: string, pageId: string): Promise<Ruling<PageProposal>> => {
  const here = deps.store.for(councilId)
  const found = await here.transaction(async (tx): Promise<Ruling<Found>> => {
    const page = await tx.proposals.find<PageRead>(pageId)
    const committee = page && (await tx.committees.find(page.committeeId))
    if (page?.kind !== 'reading' || !committee) return refuse({ rule: 'no-such-proposal' })
    if (page.change.progress !== 'reading' || !page.change.source) return refuse({ rule: 'page-was-read' })
    const from = plusDays(civilDateAt(deps.clock.now(), committee.zone), -LOOK_BACK_DAYS)
    const meetings = await tx.meetings.of(committee.id, from)
    const days = meetings.filter(({ state }) => state !== 'cancelled')
    return allow({
      page,
      committee,
      calendar: {
        committee: committee.name,
        meetings: days.map(({ day, time }) => ({ date: day, time, committee: committee.name })),
        days: {
          profile: committee.profile as ProfileName,
          closures: await tx.calendar.closures(),
          holidays: await tx.calendar.holidays(),
        },
      },
    })
  })
  if (!found.ok) return found
  const reading = await read(deps, councilId, found.value)
  const digests = reading.ok
    ? await Promise.all(
        reading.value.proposals.map((one) => digestOf(`${one.change}|${one.title}|${sameWords(one.evidence.text)}`)),
      )
    : []

  return here.transaction(async (tx) => {
    const page = await tx.proposals.find<PageRead>(pageId)
    if (page?.change.progress !== 'reading') return refuse({ rule: 'page-was-read' })
    const at = deps.clock.now().toISO()!
    const save = async (change: PageRead, title: string): Promise<Ruling<PageProposal>> => {
      const becomes = { ...page, change, title }
      await tx.proposals.save(becomes)
      await tx.outbox.redraw('page-read', page.id, at)
      return allow({ ...becomes, revision: page.revision + 1 })
    }
    if (!reading.ok) {
      const why = reading.refusal.rule === 'file-not-read' ? reading.refusal.says : null
      return save({ ...page.change, source: null, progress: 'not-read', why }, page.title)
    }
    const before = await tx.proposals.of(page.committeeId, 'reading')
    const known = new Set(before.flatMap(({ change }) => (change as Partial<ReadProposal>).digest ?? []))
    const live = await tx.items.of(page.committeeId, LIVE_STAGES)
    const people = (await tx.people.all()).filter(({ hasLeft }) => !hasLeft)
    let [again, leftOut] = [0, 0]
    for (const [index, proposal] of reading.value.proposals.entries()) {
      const digest = digests[index]!
      if (isPrivate(proposal, reading.value)) leftOut += 1
      else if (known.has(digest)) again += 1
      else {
        known.add(digest)
        const meant = itemMeant(proposal.title, live, isOfSomething(proposal.change))
        await tx.proposals.add<ReadProposal>({
          committeeId: page.committeeId,
          kind: 'reading',
          batchId: page.id,
          change: changeRead(proposal, digest, people),
          title: proposal.title,
          itemId: meant?.id ?? null,
          proposedById: page.proposedById,
          proposedAt: at,
        })
      }
    }
    const becomes = pageRead(page.change, reading.value, { again, leftOut })
    return save(
      {
        ...becomes,
        warnings: [...(await movedDecisions(tx, deps.clock, found.value.committee, becomes)), ...becomes.warnings],
      },
      reading.value.title ?? 'A page without a title',
    )
  })
}

/** What a forward plan says of days that an earlier one had otherwise, each with the last meeting before the new day. */
const movedDecisions = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  page: PageRead,
): Promise<readonly string[]> => {
  if (!page.decisions || page.decisions.length === 0) return []
  const moved = movedSince(await plannedDecisions(tx, committee.id), page.decisions)
  if (moved.length === 0) return []
  const today = civilDateAt(clock.now(), committee.zone)
  const days = await daysAhead(tx, committee, today)
  return moved.slice(0, 20).map((one) => movedWords(one, lastMeetingBefore(one.decision.day!, days, today)))
}

const read = async (deps: Deps, councilId: string, { page, calendar }: Found): Promise<Ruling<Reading>> => {
  const source = page.change.source!
  const file =
    source.is === 'file'
      ? await fetchFile(deps, source.id, councilId)
      : allow({ name: 'pasted words', bytes: new TextEncoder().encode(source.words) })
  if (!file.ok)
    return refuse({
      rule: 'file-not-read',
      says: 'Slack did not give me the file, so nothing was read. Please put it in again.',
    })
  const { readWithoutWaiting } = await import('../../import/read-in-worker.ts')
  const reading = await readWithoutWaiting(Uint8Array.from(file.value.bytes), {
    name: file.value.name,
    calendar,
    ...(deps.reading && { limits: deps.reading }),
  })
  return reading.ok ? reading : refuse({ rule: 'file-not-read', says: sayReadingRefusal(reading.refusal) })
}
