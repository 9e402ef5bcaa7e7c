import type { Clock } from '../../clock.ts'
import { civilDateAt, instantOf, longDate, plusDays } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import {
  type PrintedWith,
  type ProgrammeOut,
  programmeGroups,
  programmeRow,
} from '../../domain/papers/programme-out.ts'
import { byMeeting } from '../../domain/programme/by-meeting.ts'
import { type Item, meetingOf, type StageChange } from '../../domain/programme/item.ts'
import { LIVE_STAGES, STAGE_WORDS } from '../../domain/programme/stage-words.ts'
import { partWords } from '../../domain/programme/visible.ts'
import { workstreamsOut } from '../../domain/workstreams/workstream-out.ts'
import { hostOnDay } from '../hosting.ts'
import type { Tx } from '../ports/tx.ts'
import { awaitsApproval } from '../programme/see-meeting.ts'
import { officerOf } from '../say.ts'
import { contactOf } from './agenda-out.ts'

const A_YEAR = 400
const HALF_A_YEAR = 200

/** A committee's programme as it goes out today, in its public form. */
export const programmeOutOf = async (tx: Tx, clock: Clock, committee: Committee): Promise<ProgrammeOut> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const items = await accepted(tx, committee, await tx.items.of(committee.id, LIVE_STAGES))
  const near = await tx.meetings.of(committee.id, plusDays(today, -HALF_A_YEAR), plusDays(today, A_YEAR))
  const further = items.flatMap(({ stage }) => meetingOf(stage) ?? []).filter((id) => !near.some((it) => it.id === id))
  // An informal gathering has no public page.
  const meetings = [...near, ...(await tx.meetings.findMany([...new Set(further)]))]
    .filter((meeting) => meeting.regime !== 'informal' || items.some(({ stage }) => meetingOf(stage) === meeting.id))
    .sort((one, other) => `${one.day}${one.time}`.localeCompare(`${other.day}${other.time}`))
  const printed = await printedWith(tx, committee, items)
  const officerId = await officerOf(tx, clock, committee)
  const last = await tx.meetings.lastBefore(committee.id, today)
  const days = new Map(meetings.map((meeting) => [meeting.id, longDate(meeting.day)]))
  return {
    council: (await hostOnDay(tx, committee, today))?.name ?? (await tx.committees.council()).name,
    committee: committee.name,
    madeOn: today,
    contact: contactOf(officerId ? await tx.people.find(officerId) : null),
    groups: programmeGroups(byMeeting(items, meetings, today), printed),
    progress: await progressOf(tx, committee, items, printed),
    since: last && {
      day: last.day,
      changes: await changesSince(tx, items, instantOf(last.day, last.time, committee.zone).toMillis(), days, printed),
    },
    workstreams: await publicWorkstreams(tx, committee),
    privateWord: committee.settings.privateWord,
  }
}

/** Those that come under the committee's own business are its own as well. */
const publicWorkstreams = async (tx: Tx, committee: Committee) => {
  const all = await tx.workstreams.of(committee.id)
  const items = await tx.items.findMany([...new Set(all.flatMap(({ itemId }) => itemId ?? []))])
  const own = new Set(items.flatMap(({ id, part }) => (part === 'committee-private' ? [id] : [])))
  return workstreamsOut(all.filter(({ itemId }) => itemId === null || !own.has(itemId)))
}

/** Where the chair approves what is added, an item is accepted once it is approved. */
const accepted = async (tx: Tx, committee: Committee, items: readonly Item[]): Promise<readonly Item[]> => {
  if (committee.settings.chairs !== 'approve') return items
  const waits = await Promise.all(items.map(({ id }) => awaitsApproval(tx, id)))
  return items.filter((_, at) => !waits[at])
}

const printedWith = async (tx: Tx, committee: Committee, items: readonly Item[]): Promise<PrintedWith> => {
  const ids = items.flatMap(({ leadOfficerId, portfolioHolderId }) => [leadOfficerId, portfolioHolderId])
  const people = await tx.people.findMany([...new Set(ids.filter((id) => id !== null))])
  const places = await tx.destinations.findMany(
    items.flatMap(({ stage }) => ('destinationId' in stage ? stage.destinationId : [])),
  )
  return {
    nameOf: (id) => people.find((person) => person.id === id)?.name ?? null,
    placeOf: (id) => places.find((place) => place.id === id)?.name ?? null,
    privately: (item) => partWords(item, committee.settings),
  }
}

/** What became of what minutes asked for: the items that came from one, this year's considered ones too. */
const progressOf = async (
  tx: Tx,
  committee: Committee,
  live: readonly Item[],
  printed: PrintedWith,
): Promise<ProgrammeOut['progress']> => {
  const settled = await tx.items.of(committee.id, ['considered', 'closed', 'withdrawn'])
  const asked = [...live, ...settled].filter(({ originMinute }) => originMinute !== null)
  return asked.flatMap((item) => {
    const row = programmeRow(item, printed)
    return row?.from ? [{ minute: row.from, title: row.title, status: row.status }] : []
  })
}

/** What changed since an instant, each in words: where an item went, never why or at whose wish. */
const changesSince = async (
  tx: Tx,
  items: readonly Item[],
  since: number,
  days: ReadonlyMap<string, string>,
  printed: PrintedWith,
): Promise<readonly string[]> => {
  const said = await Promise.all(
    items.map(async (item) => {
      if (!programmeRow(item, printed)) return []
      const steps = (await tx.items.historyOf(item.id)).filter(({ at }) => Date.parse(at) > since)
      const [first] = steps
      if (!first) return []
      const isNew = (await tx.items.historyOf(item.id))[0]?.at === first.at
      return [`${item.title}: ${isNew && steps.length === 1 ? 'added' : whereTo(steps.at(-1)!, days, isNew)}`]
    }),
  )
  return said.flat()
}

const whereTo = (step: StageChange, days: ReadonlyMap<string, string>, isNew: boolean): string => {
  const to = step.meetingId ? days.get(step.meetingId) : undefined
  const from = step.fromMeetingId ? days.get(step.fromMeetingId) : undefined
  const where = to
    ? `${from && from !== to ? `moved from ${from} to` : 'scheduled for'} ${to}`
    : STAGE_WORDS[step.stage]
  return isNew ? `added, and ${where}` : where
}
