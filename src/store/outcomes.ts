import type { Outcomes } from '../app/ports/outcomes.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { ExclusionMotion } from '../domain/outcomes/exclusion-motion.ts'
import type { Action, Outcome } from '../domain/outcomes/outcome.ts'
import type { OutcomeKind } from '../domain/outcomes/outcome-kinds.ts'
import type { Said } from '../domain/outcomes/said.ts'
import type { SeeAlso } from '../domain/outcomes/see-also.ts'
import { attendance } from './attendance.ts'
import { fromDayOrNull, fromInstant, toDayOrNull } from './days.ts'
import type { Db } from './db.ts'
import type { Action as ActionRow, Prisma } from './generated/client.ts'
import { recordPublications } from './record-publications.ts'
import { referrals } from './referrals.ts'

const withResolutions = { resolutions: { orderBy: { number: 'asc' } } } as const
type Row = Prisma.OutcomeGetPayload<{ include: typeof withResolutions }>

const toOutcome = (row: Row): Outcome => ({
  id: row.id,
  meetingId: row.meetingId,
  itemId: row.itemId,
  minute: row.minute,
  kind: row.kind as OutcomeKind,
  words: row.words,
  keyPoints: (row.keyPoints ?? []) as string[],
  said: (row.said ?? []) as Said[],
  seeAlso: (row.seeAlso ?? []) as SeeAlso[],
  resolutions: row.resolutions.map(({ number, verb, text, body, day }) => ({
    number,
    verb,
    text,
    body,
    day: toDayOrNull(day),
  })),
  exclusion: row.exclusion as ExclusionMotion | null,
  correctionOfId: row.correctionOfId,
  at: row.at.toISOString(),
})

const toAction = (row: ActionRow): Action => ({
  id: row.id,
  committeeId: row.committeeId,
  meetingId: row.meetingId,
  itemId: row.itemId,
  minute: row.minute,
  kind: row.kind as Action['kind'],
  reference: row.reference ?? '',
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  body: row.body,
  words: row.words,
  dueOn: toDayOrNull(row.dueOn),
  state: row.state as Action['state'],
  answer: row.answer,
  evidence: row.evidence,
  nextItemId: row.nextItemId,
})

const inOrder = [{ at: 'asc' }, { id: 'asc' }] as const

/** Keeps outcomes, their resolutions and what follows. A correction is a row of its own: nothing is overwritten. */
export const outcomes = (db: Db, councilId: string): Outcomes => ({
  ...attendance(db, councilId),
  ...referrals(db, councilId),
  ...recordPublications(db, councilId),
  async ofMeeting(meetingId) {
    const rows = await db.outcome.findMany({
      where: { councilId, meetingId },
      include: withResolutions,
      orderBy: [...inOrder],
    })
    return rows.map(toOutcome)
  },
  async ofItem(itemId) {
    const rows = await db.outcome.findMany({
      where: { councilId, itemId },
      include: withResolutions,
      orderBy: [...inOrder],
    })
    return rows.map(toOutcome)
  },
  async find(id) {
    const row = isUuid(id) ? await db.outcome.findFirst({ where: { id, councilId }, include: withResolutions }) : null
    return row && toOutcome(row)
  },
  async record({ resolutions, keyPoints, said, seeAlso, exclusion, ...outcome }, { byId, at }) {
    const { meetingId } = outcome
    const { id } = await db.outcome.create({
      data: {
        councilId,
        ...outcome,
        keyPoints: [...keyPoints],
        ...(said.length > 0 && { said: [...said] }),
        ...(seeAlso.length > 0 && { seeAlso: [...seeAlso] }),
        ...(exclusion && { exclusion }),
        byId,
        at: fromInstant(at),
      },
    })
    await db.resolution.createMany({
      data: resolutions.map(({ day, ...resolution }) => ({
        councilId,
        outcomeId: id,
        meetingId,
        ...resolution,
        day: fromDayOrNull(day),
      })),
    })
    return toOutcome(await db.outcome.findUniqueOrThrow({ where: { id }, include: withResolutions }))
  },
  async actions(committeeId, states) {
    const where = { councilId, committeeId, ...(states && { state: { in: [...states] } }) }
    return (await db.action.findMany({ where, orderBy: [...inOrder] })).map(toAction)
  },
  async findAction(id) {
    const row = isUuid(id) ? await db.action.findFirst({ where: { id, councilId } }) : null
    return row && toAction(row)
  },
  async addAction({ dueOn, ...action }, at) {
    return toAction(
      await db.action.create({ data: { councilId, ...action, dueOn: fromDayOrNull(dueOn), at: fromInstant(at) } }),
    )
  },
  async changeAction(id, { dueOn, ...change }, at) {
    const isOver = change.state !== undefined && change.state !== 'open' && change.state !== 'paused'
    await db.action.updateMany({
      where: { id, councilId },
      data: {
        ...change,
        ...(dueOn !== undefined && { dueOn: fromDayOrNull(dueOn) }),
        ...(change.state !== undefined && { closedAt: isOver ? fromInstant(at) : null }),
      },
    })
  },
})
