import type { Agendas, Coming, OpenPromise, RequestForItem } from '../app/ports/agendas.ts'
import type { Agenda } from '../domain/agenda/agenda.ts'
import type { Numbering } from '../domain/agenda/numbering.ts'
import { chainFrom } from './agenda-chain.ts'
import { fromDay, toDay, toDayOrNull } from './days.ts'
import type { Db } from './db.ts'
import { Prisma } from './generated/client.ts'
import type { Read } from './past-the-client.ts'

type Facts = Pick<
  Agendas,
  | 'awayOn'
  | 'answersFor'
  | 'askedAbout'
  | 'interestsIn'
  | 'orderOf'
  | 'setOrder'
  | 'forgetPlace'
  | 'numberingOf'
  | 'requestsFor'
  | 'openPromises'
  | 'draftsBefore'
  | 'sayComing'
  | 'whoIsComing'
>

const COMING: readonly Coming[] = ['coming', 'apologies']

/** What an agenda needs to know of people, requests, promises and order: read from where other rooms keep it. */
export const agendaFacts = (db: Db, councilId: string, read: Read): Facts => ({
  async awayOn(personIds, day) {
    const on = fromDay(day)
    const rows = await db.absence.findMany({
      where: { councilId, personId: { in: [...personIds] }, since: { lte: on }, until: { gte: on } },
    })
    return new Map(rows.map(({ personId, deputyId }) => [personId, { deputyId }]))
  },
  async answersFor(personId) {
    const rows = await read<{ id: string }>(Prisma.sql`SELECT id FROM person
      WHERE council_id = ${councilId}::uuid AND assistant_id = ${personId}::uuid AND left_at IS NULL`)
    return rows.map(({ id }) => id)
  },
  async askedAbout(personId) {
    const rows = await db.agenda.findMany({
      where: {
        councilId,
        state: { not: 'published' },
        agendaAnswers: { some: { OR: [{ personId }, { delegateForId: personId }] } },
      },
    })
    return rows.map(({ meetingId }) => meetingId)
  },
  async interestsIn(personIds, meetingId, itemIds) {
    // A party whip is declared as well, and is no interest.
    const rows = await db.declaration.findMany({
      where: { councilId, personId: { in: [...personIds] }, kind: { not: 'whip' } },
    })
    const found = new Map<string, Set<string>>()
    for (const { personId, itemIds: of, meetingId: at } of rows) {
      const named = Array.isArray(of) ? itemIds.filter((id) => of.includes(id)) : at === meetingId ? itemIds : []
      if (personId && named.length > 0) found.set(personId, new Set([...(found.get(personId) ?? []), ...named]))
    }
    return new Map([...found].map(([id, named]) => [id, itemIds.filter((item) => named.has(item))]))
  },
  async orderOf(meetingId) {
    const rows = await read<{ id: string }>(Prisma.sql`SELECT id FROM item
      WHERE council_id = ${councilId}::uuid AND meeting_id = ${meetingId}::uuid AND position IS NOT NULL
      ORDER BY position, number`)
    return rows.map(({ id }) => id)
  },
  async setOrder(meetingId, itemIds) {
    for (const [index, id] of itemIds.entries())
      await db.item.updateMany({ where: { id, councilId, meetingId }, data: { position: index + 1 } })
  },
  async forgetPlace(id) {
    await db.item.updateMany({ where: { id, councilId }, data: { position: null } })
  },
  async numberingOf(id) {
    const [row] = await read<{ numbering: string }>(
      Prisma.sql`SELECT numbering FROM committee WHERE council_id = ${councilId}::uuid AND id = ${id}::uuid`,
    )
    if (!row) throw new Error(`There is no committee ${id}`)
    return (row.numbering === 'per-meeting' ? 'per-meeting' : 'continuous') satisfies Numbering
  },
  async requestsFor(itemIds) {
    if (itemIds.length === 0) return []
    const rows = await read<Omit<RequestForItem, 'dueOn'> & { readonly dueOn: Date }>(Prisma.sql`
      SELECT item_id AS "itemId", kind, state, format, asked_of_id AS "askedOfId", colleague, due_on AS "dueOn"
      FROM request WHERE council_id = ${councilId}::uuid AND item_id = ANY(${[...itemIds]}::uuid[])
      ORDER BY created_at, id`)
    return rows.map((row) => ({ ...row, dueOn: toDay(row.dueOn) }))
  },
  async openPromises(committeeId) {
    const rows = await read<Omit<OpenPromise, 'dueOn'> & { readonly dueOn: Date | null }>(Prisma.sql`
      SELECT words, minute, due_on AS "dueOn", next_item_id AS "nextItemId" FROM action
      WHERE council_id = ${councilId}::uuid AND committee_id = ${committeeId}::uuid AND state = 'open'
      ORDER BY due_on, at`)
    return rows.map((row) => ({ ...row, dueOn: toDayOrNull(row.dueOn) }))
  },
  async draftsBefore(committeeId, from, before) {
    const rows = await read<Omit<Agenda, 'chain'> & { readonly chain: unknown }>(Prisma.sql`
      SELECT a.id, a.meeting_id AS "meetingId", a.committee_id AS "committeeId", a.state, a.revision, a.chain
      FROM agenda a JOIN meeting m ON m.id = a.meeting_id
      WHERE a.council_id = ${councilId}::uuid AND a.committee_id = ${committeeId}::uuid AND a.state <> 'published'
        AND m.day >= ${from}::date AND m.day < ${before}::date AND m.state NOT IN ('cancelled', 'held')
      ORDER BY m.day`)
    return rows.map((row) => ({ ...row, chain: chainFrom(row.chain) }))
  },
  async sayComing(meetingId, { id: personId, name, title }, kind) {
    const said = await db.attendance.findFirst({ where: { councilId, meetingId, personId, kind: { in: [...COMING] } } })
    if (said?.kind === kind) return false
    if (said) await db.attendance.update({ where: { id: said.id }, data: { kind } })
    else await db.attendance.create({ data: { councilId, meetingId, personId, name, title, kind } })
    return true
  },
  async whoIsComing(meetingId) {
    return read<{ personId: string | null; name: string; coming: Coming }>(Prisma.sql`
      SELECT person_id AS "personId", name, kind AS coming FROM attendance
      WHERE council_id = ${councilId}::uuid AND meeting_id = ${meetingId}::uuid AND kind = ANY(${[...COMING]}::text[])
      ORDER BY name`)
  },
})
