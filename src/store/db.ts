import type { Prisma } from './generated/client.ts'

/** One transaction's client. Nothing in this room is called outside a transaction of one council. */
export type Db = Prisma.TransactionClient
