import type { Agendas } from '../app/ports/agendas.ts'
import { StaleWrite } from '../app/ports/store.ts'
import type { Agenda, AgendaRevision, AgendaState } from '../domain/agenda/agenda.ts'
import type { AnswerGiven, Asking } from '../domain/agenda/asking.ts'
import { isUuid } from '../domain/is-uuid.ts'
import { chainFrom, itemIdsFrom, NONE } from './agenda-chain.ts'
import { agendaFacts } from './agenda-facts.ts'
import { changesFrom, linesFrom } from './agenda-lines.ts'
import { fromInstant, toInstant, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import {
  type AgendaAnswer,
  Prisma,
  type AgendaRevision as RevisionRow,
  type Agenda as Row,
} from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

const toAgenda = ({ id, meetingId, committeeId, state, revision, chain }: Row): Agenda => ({
  id,
  meetingId,
  committeeId,
  state: state as AgendaState,
  revision,
  chain: chainFrom(chain),
})

const toRevision = (row: RevisionRow): AgendaRevision => ({
  agendaId: row.agendaId,
  number: row.number,
  lines: linesFrom(row.lines),
  changes: changesFrom(row.changes),
  madeById: row.madeById,
  madeAt: toInstant(row.madeAt),
})

const toAsking = ({ councilId: _, agendaId: __, purpose, answer, answeredAt, ...row }: AgendaAnswer): Asking => ({
  ...row,
  purpose: purpose as Asking['purpose'],
  needs: row.needs as Asking['needs'],
  askedAt: toInstantOrNull(row.askedAt),
  answer: answer as AnswerGiven | null,
  answeredAt: toInstantOrNull(answeredAt),
  because: row.because as Asking['because'],
  leftOut: itemIdsFrom(row.leftOut) ?? [],
  onlyItems: itemIdsFrom(row.onlyItems),
})

const whole = wholeRows<Row>('agenda', Prisma.AgendaScalarFieldEnum)
const revisionRows = wholeRows<RevisionRow>('agenda_revision', Prisma.AgendaRevisionScalarFieldEnum)
const answerRows = wholeRows<AgendaAnswer>('agenda_answer', Prisma.AgendaAnswerScalarFieldEnum)

type Draft = Omit<AgendaRevision, 'agendaId' | 'number'>
const toColumns = ({ lines, changes, madeById, madeAt }: Draft) => ({
  lines: lines as unknown as Prisma.InputJsonValue,
  changes: changes as unknown as Prisma.InputJsonValue,
  madeById,
  madeAt: fromInstant(madeAt),
})

/** Keeps the agendas, their drafts and who is asked about them. */
export const agendas = (db: Db, councilId: string, read: Read): Agendas => ({
  ...agendaFacts(db, councilId, read),

  async of(meetingId) {
    const [row] = await whole(read, councilId)(Prisma.sql`meeting_id = ${meetingId}::uuid`)
    return row ? toAgenda(row) : null
  },
  async find(id) {
    const row = isUuid(id) ? await db.agenda.findFirst({ where: { councilId, id } }) : null
    return row && toAgenda(row)
  },
  async hold(meetingId) {
    await db.$queryRaw`SELECT id FROM meeting WHERE id = ${meetingId}::uuid AND council_id = ${councilId}::uuid FOR UPDATE`
    const row = await db.agenda.findFirst({ where: { councilId, meetingId } })
    return row && toAgenda(row)
  },
  async hasAny(committeeId) {
    const [row] = await read(Prisma.sql`SELECT id FROM agenda
      WHERE council_id = ${councilId}::uuid AND committee_id = ${committeeId}::uuid LIMIT 1`)
    return row !== undefined
  },
  async open(agenda, first) {
    const row = await db.agenda.create({
      data: { councilId, ...agenda, createdById: first.madeById, createdAt: fromInstant(first.madeAt) },
    })
    await db.agendaRevision.create({ data: { councilId, agendaId: row.id, number: 1, ...toColumns(first) } })
    return toAgenda(row)
  },
  async redraft(agenda, state, next) {
    const { count } = await db.agenda.updateMany({
      where: { id: agenda.id, councilId, revision: agenda.revision, state: { not: 'published' } },
      data: { revision: { increment: 1 }, state },
    })
    if (count === 0) throw new StaleWrite('agenda', agenda.id)
    const number = agenda.revision + 1
    await db.agendaRevision.create({ data: { councilId, agendaId: agenda.id, number, ...toColumns(next) } })
    return { ...agenda, state, revision: number }
  },
  async setState(agenda, state) {
    const { count } = await db.agenda.updateMany({
      where: { id: agenda.id, councilId, revision: agenda.revision, state: agenda.state },
      data: { state },
    })
    if (count === 0) throw new StaleWrite('agenda', agenda.id)
  },
  async revisions(agendaId) {
    const theirs = Prisma.sql`agenda_id = ${agendaId}::uuid`
    return (await revisionRows(read, councilId)(theirs, Prisma.sql`ORDER BY number`)).map(toRevision)
  },
  async revision(agendaId, number) {
    const [row] = await revisionRows(read, councilId)(Prisma.sql`agenda_id = ${agendaId}::uuid AND number = ${number}`)
    return row ? toRevision(row) : null
  },

  async askings(agendaId) {
    const theirs = Prisma.sql`agenda_id = ${agendaId}::uuid`
    return (await answerRows(read, councilId)(theirs, Prisma.sql`ORDER BY position, id`)).map(toAsking)
  },
  async askedOf(personId, from) {
    const rows = await read<{ id: string }>(Prisma.sql`
      SELECT DISTINCT meeting.id::text, meeting.day FROM agenda_answer answer
      JOIN agenda ON agenda.id = answer.agenda_id AND agenda.council_id = answer.council_id
      JOIN meeting ON meeting.id = agenda.meeting_id AND meeting.council_id = agenda.council_id
      WHERE answer.council_id = ${councilId}::uuid AND answer.person_id = ${personId}::uuid AND meeting.day >= ${from}::date
      ORDER BY meeting.day`)
    return rows.map(({ id }) => id)
  },
  async ask(agendaId, { personId, purpose, askedAt, leftOut, onlyItems, ...asking }) {
    const { position, needs, role, askedRevision, delegateForId, because } = asking
    const columns = {
      ...{ position, needs, role, askedRevision, delegateForId, because },
      askedAt: askedAt === null ? null : fromInstant(askedAt),
      leftOut: [...leftOut],
      onlyItems: onlyItems === null ? NONE : [...onlyItems],
    }
    await db.agendaAnswer.upsert({
      where: { agendaId_personId_purpose: { agendaId, personId, purpose } },
      create: { councilId, agendaId, personId, purpose, ...columns },
      update: columns,
    })
  },
  async passOn(id, { askedAt, ...to }) {
    await db.agendaAnswer.updateMany({
      where: { id, councilId },
      data: { ...to, askedAt: askedAt === null ? null : fromInstant(askedAt) },
    })
  },
  async setChain(id, chain) {
    await db.agenda.updateMany({
      where: { id, councilId },
      data: { chain: chain as unknown as Prisma.InputJsonValue },
    })
  },
  async forget(askingIds) {
    if (askingIds.length > 0) await db.agendaAnswer.deleteMany({ where: { councilId, id: { in: [...askingIds] } } })
  },
  async answer(id, { answer, words, revision, at }) {
    await db.agendaAnswer.updateMany({
      where: { id, councilId },
      data: { answer, words, answeredRevision: revision, answeredAt: fromInstant(at) },
    })
  },
})
