import type { Agendas, Coming, RequestForItem } from '../app/ports/agendas.ts'
import type { AgendaState } from '../domain/agenda/agenda.ts'
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
    const row = await db.committee.findFirstOrThrow({ where: { id, councilId } })
    return (row.numbering === 'per-meeting' ? 'per-meeting' : 'continuous') satisfies Numbering
  },
  async requestsFor(itemIds) {
    const rows = await db.request.findMany({
      where: { councilId, itemId: { in: [...itemIds] } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ itemId, kind, state, format, askedOfId, colleague, dueOn }) => ({
      itemId,
      kind: kind as RequestForItem['kind'],
      state,
      format,
      askedOfId,
      colleague,
      dueOn: toDay(dueOn),
    }))
  },
  async openPromises(committeeId) {
    const rows = await db.action.findMany({
      where: { councilId, committeeId, state: 'open' },
      orderBy: [{ dueOn: 'asc' }, { at: 'asc' }],
    })
    return rows.map(({ words, minute, dueOn, nextItemId }) => ({
      words,
      minute,
      dueOn: toDayOrNull(dueOn),
      nextItemId,
    }))
  },
  async draftsBefore(committeeId, from, before) {
    const rows = await db.agenda.findMany({
      where: {
        councilId,
        committeeId,
        state: { not: 'published' },
        meeting: { day: { gte: fromDay(from), lt: fromDay(before) }, state: { notIn: ['cancelled', 'held'] } },
      },
      orderBy: { meeting: { day: 'asc' } },
    })
    return rows.map(({ id, meetingId, state, revision, chain }) => ({
      id,
      meetingId,
      committeeId,
      state: state as AgendaState,
      revision,
      chain: chainFrom(chain),
    }))
  },
  async sayComing(meetingId, { id: personId, name, title }, kind) {
    const said = await db.attendance.findFirst({ where: { councilId, meetingId, personId, kind: { in: [...COMING] } } })
    if (said?.kind === kind) return false
    if (said) await db.attendance.update({ where: { id: said.id }, data: { kind } })
    else await db.attendance.create({ data: { councilId, meetingId, personId, name, title, kind } })
    return true
  },
  async whoIsComing(meetingId) {
    const rows = await db.attendance.findMany({
      where: { councilId, meetingId, kind: { in: [...COMING] } },
      orderBy: { name: 'asc' },
    })
    return rows.map(({ personId, name, kind }) => ({ personId, name, coming: kind as Coming }))
  },
})
