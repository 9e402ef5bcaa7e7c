import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import { planRemindersOf } from '../../app/plan-agenda-reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { digestOf, fetchFile } from '../../app/reading/fetch-file.ts'
import type { Permission } from '../../domain/people/permissions.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { sayReadingRefusal } from '../../import/say-reading-refusal.ts'
import type { ListOf } from './form.ts'
import { planItems } from './plan-items.ts'
import { planMeetings } from './plan-meetings.ts'
import { planPeople } from './plan-people.ts'
import type { PlannedList, Planning, RowToTake } from './planned-list.ts'

/** A file of which list, for which committee. */
export type ListInFile = { readonly of: ListOf; readonly committeeId: string; readonly fileId: string }
/** What was looked at, and what tells that file's content from another's. */
export type ListSeen = { readonly list: PlannedList; readonly digest: string }

/** Who may bring in which list: the same as who may do it by hand. */
export const MAY: Readonly<Record<ListOf, Permission>> = {
  people: 'manage-people',
  meetings: 'manage-meetings',
  programme: 'import-programme',
}

/** So many rows are written in one transaction, and no more: a municipal year of any committee is far below. */
const MOST_ROWS = 500

type Look = (planning: Planning) => Promise<readonly RowToTake[]>
type Opened = {
  readonly name: string
  readonly digest: string
  readonly columns: PlannedList['columns']
  readonly look: Look
}

const open = async (
  deps: Deps,
  councilId: string,
  zone: string,
  { of, fileId }: ListInFile,
): Promise<Ruling<Opened>> => {
  const file = await fetchFile(deps, fileId, councilId)
  if (!file.ok) return file
  const { name, bytes } = file.value
  const { readMeetingsWithoutWaiting, readPeopleWithoutWaiting, readProgrammeWithoutWaiting } = await import(
    '../../import/read-in-worker.ts'
  )
  const readers = {
    people: async () =>
      planned(await readPeopleWithoutWaiting(bytes), (rows) => (given) => planPeople(given, deps.clock, rows)),
    meetings: async () =>
      planned(
        await readMeetingsWithoutWaiting(bytes, zone),
        (rows) => (given) => planMeetings(given, deps.clock, rows),
      ),
    programme: async () =>
      planned(await readProgrammeWithoutWaiting(bytes), (rows) => (given) => planItems(given, deps.clock, rows)),
  }
  const read = await readers[of]()
  if (!read.ok) return refuse({ rule: 'file-not-read', says: sayReadingRefusal(read.refusal) })
  if (read.value.count > MOST_ROWS) return refuse({ rule: 'list-too-long', rows: read.value.count, most: MOST_ROWS })
  return allow({ name, digest: await digestOf(bytes), columns: read.value.columns, look: read.value.look })
}

type Columns = PlannedList['columns']
const planned = <Row, Refused>(
  read: Ruling<{ readonly columns: Columns; readonly rows: readonly Row[] }, Refused>,
  look: (rows: readonly Row[]) => Look,
) =>
  read.ok ? allow({ columns: read.value.columns, count: read.value.rows.length, look: look(read.value.rows) }) : read

const inCommittee = <T>(
  deps: Deps,
  who: Presser,
  { of, committeeId }: ListInFile,
  work: (tx: Tx, committee: PlannedList['committee']) => Promise<Ruling<T>>,
): Promise<Ruling<T>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, MAY[of], committee.id)
    return may.ok ? work(tx, committee) : may
  })

/** Looks at a list: who presses is asked first, the file is read outside any transaction, and nothing is written. */
export const lookAtList = async (deps: Deps, who: Presser, list: ListInFile): Promise<Ruling<ListSeen>> => {
  const may = await inCommittee(deps, who, list, async (_, committee) => allow(committee.zone))
  if (!may.ok) return may
  const opened = await open(deps, who.councilId, may.value, list)
  if (!opened.ok) return opened
  const { name, digest, columns, look } = opened.value
  return inCommittee(deps, who, list, async (tx, committee) => {
    const rows = await look({ tx, committee, byId: who.personId })
    return allow({ list: { of: list.of, committee, file: name, columns, rows }, digest })
  })
}

/** Takes the list that was looked at, all in one transaction. What is there by now is not added again. */
export const takeList = async (
  deps: Deps,
  who: Presser,
  list: ListInFile & { readonly digest: string },
): Promise<Ruling<PlannedList>> => {
  const may = await inCommittee(deps, who, list, async (_, committee) => allow(committee.zone))
  if (!may.ok) return may
  const opened = await open(deps, who.councilId, may.value, list)
  if (!opened.ok) return opened
  const { name, digest, columns, look } = opened.value
  if (digest !== list.digest) return refuse({ rule: 'list-changed' })
  return inCommittee(deps, who, list, async (tx, committee) => {
    const rows = await look({ tx, committee, byId: who.personId })
    if (!rows.some(({ does }) => does === 'add')) return refuse({ rule: 'nothing-to-add' })
    for (const { take } of rows) await take?.()
    if (list.of === 'people') await planRemindersOf(tx, deps.clock, committee)
    return allow({ of: list.of, committee, file: name, columns, rows })
  })
}
