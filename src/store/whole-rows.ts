import { Prisma } from './generated/client.ts'
import type { Read } from './past-the-client.ts'

/**
 * The columns of a model for a query of our own, named as the client names its fields. The client takes ten times as
 * long over a long list of rows as the database does: where a whole programme is read, this is used instead.
 */
export const columnsOf = (fields: Readonly<Record<string, string>>): Prisma.Sql =>
  Prisma.raw(
    Object.keys(fields)
      .map((field) => `${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${field}"`)
      .join(', '),
  )

/** Whole rows of one table, read past the client: those of the council for which `where` holds, in an order. */
export const wholeRows = <Row>(table: string, fields: Readonly<Record<string, string>>) => {
  const select = Prisma.sql`SELECT ${columnsOf(fields)} FROM ${Prisma.raw(table)}`
  return (read: Read, councilId: string) =>
    (where: Prisma.Sql, order: Prisma.Sql = Prisma.empty): Promise<Row[]> =>
      read<Row>(Prisma.sql`${select} WHERE council_id = ${councilId}::uuid AND ${where} ${order}`)
}
