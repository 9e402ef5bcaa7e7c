import { z } from 'zod'
import type { ChainAsked } from '../domain/agenda/asking.ts'
import type { Approver } from '../domain/approvals/approval-settings.ts'
import { BECAUSE, type Because } from '../domain/approvals/seat.ts'
import { Prisma } from './generated/client.ts'

// The chain of an agenda is kept as JSON. What comes back is checked here once; inside, types are trusted.

const approver = z.string().transform((text) => text as Approver)
const because = z.enum(Object.keys(BECAUSE) as [Because, ...Because[]])
const step = z.object({
  purpose: z.enum(['consult', 'approve']),
  needs: z.enum(['any', 'all']),
  who: z.array(approver),
  standIn: approver.nullable(),
})
const chain = z.object({
  steps: z.array(step),
  vacant: z.array(z.object({ position: z.number(), approver, personId: z.string().nullable(), because })),
  covered: z.array(z.number()),
  goneOn: z.array(z.object({ position: z.number(), revision: z.number() })),
})
const itemIds = z.array(z.string())

/** The JSON null of a column. */
export const NONE = Prisma.DbNull

/** The chain of an agenda as it was kept; null where it has never been put to anybody. Throws on what it does not know. */
export const chainFrom = (json: unknown): ChainAsked | null => (json === null ? null : chain.parse(json))

/** Item ids as they were kept. */
export const itemIdsFrom = (json: unknown): readonly string[] | null => (json === null ? null : itemIds.parse(json))
