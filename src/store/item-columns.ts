import {
  type Item,
  meetingOf,
  type Origin,
  type Part,
  type Purpose,
  type Recurrence,
  type Stage,
  type StageName,
} from '../domain/programme/item.ts'
import { fromDayOrNull, toDayOrNull } from './days.ts'
import { Prisma, type Item as Row } from './generated/client.ts'

/** A stage from its columns. Throws for a stage that is not known, or that lacks what makes it so. */
const toStage = (row: Pick<Row, 'id' | 'stage' | 'meetingId' | 'destinationId'>): Stage => {
  const is = row.stage as StageName
  switch (is) {
    case 'scheduled':
    case 'on-agenda':
    case 'considered':
      if (!row.meetingId) throw new Error(`Item ${row.id} is ${is} at no meeting`)
      return { is, meetingId: row.meetingId }
    case 'deferred':
    case 'carried-over':
      return { is, meetingId: row.meetingId }
    case 'sent-elsewhere':
      if (!row.destinationId) throw new Error(`Item ${row.id} was sent nowhere`)
      return { is, destinationId: row.destinationId }
    case 'suggested':
    case 'referred':
    case 'accepted':
    case 'unscheduled':
    case 'not-taken-forward':
    case 'withdrawn':
    case 'closed':
      return { is }
    default:
      throw new Error(`Item ${row.id} is at a stage that is not known: ${is satisfies never}`)
  }
}

/** An item from its row. */
export const toItem = (row: Row): Item => ({
  id: row.id,
  committeeId: row.committeeId,
  number: row.number,
  title: row.title,
  why: row.why,
  desiredOutcome: row.desiredOutcome,
  purpose: row.purpose as Purpose | null,
  leadOfficerId: row.leadOfficerId,
  portfolioHolderId: row.portfolioHolderId,
  authorId: row.authorId,
  wantedBy: toDayOrNull(row.wantedBy),
  wantedWhen: row.wantedWhen,
  origin: row.origin as Origin,
  originMinute: row.originMinute,
  originText: row.originText,
  parentItemId: row.parentItemId,
  isKeyDecision: row.isKeyDecision,
  minutesNeeded: row.minutesNeeded,
  recurs: row.recurs as Recurrence | null,
  recursUntil: toDayOrNull(row.recursUntil),
  stage: toStage(row),
  urgency: row.urgency,
  part: row.part as Part,
  paragraphs: row.paragraphs,
  partReason: row.partReason,
  heldElsewhere: row.heldElsewhere,
  proposedById: row.proposedById,
  createdById: row.createdById,
  revision: row.revision,
})

/** The columns of an item. */
export const toColumns = ({
  stage,
  wantedBy,
  paragraphs,
  recurs,
  recursUntil,
  ...item
}: Omit<Item, 'id' | 'revision'>) => {
  const { id: _, revision: __, ...columns } = item as Item
  return {
    ...(columns as Omit<Item, 'id' | 'revision' | 'stage' | 'wantedBy' | 'paragraphs' | 'recurs' | 'recursUntil'>),
    stage: stage.is,
    meetingId: meetingOf(stage),
    destinationId: stage.is === 'sent-elsewhere' ? stage.destinationId : null,
    wantedBy: fromDayOrNull(wantedBy),
    paragraphs: [...paragraphs],
    recurs: recurs ?? Prisma.DbNull,
    recursUntil: fromDayOrNull(recursUntil),
  }
}
