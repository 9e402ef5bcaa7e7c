import pg from 'pg'
import type { Prisma } from './generated/client.ts'
import { statementNames } from './statement-names.ts'

type Rows = readonly Record<string, unknown>[]
type Statement = Pick<Prisma.Sql, 'text' | 'values'>

/** Apart from what is read past the client: each of the two prepares what it asks by itself. */
const nameOf = statementNames('journey')

const prepared = new WeakMap<pg.Connection, Set<string>>()
const preparedOn = (connection: pg.Connection): Set<string> => {
  const known = prepared.get(connection) ?? new Set()
  prepared.set(connection, known)
  return known
}

const asText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (['string', 'number', 'boolean', 'bigint'].includes(typeof value)) return String(value)
  throw new TypeError('A journey takes texts, numbers, instants and yes or no')
}

/**
 * Several statements in one message, one after the other, and one answer. Until the server is told that the message is
 * over it takes them for one transaction: all of it is kept, or nothing. A journey costs one write and one read so,
 * instead of one for each statement and two for its transaction. The server plans each statement once on a connection.
 */
class InOneMessage extends pg.Query {
  readonly #statements: readonly Statement[]

  constructor(statements: readonly Statement[], done: (fault: Error | undefined, rows: Rows) => void) {
    super({ text: 'in one message' }, (fault, result: unknown) => {
      const results = [result].flat() as readonly pg.QueryResult[]
      done(fault ?? undefined, results?.at(-1)?.rows ?? [])
    })
    this.#statements = statements
  }

  override submit = (connection: pg.Connection): void => {
    const known = preparedOn(connection)
    connection.stream.cork()
    try {
      for (const { text, values } of this.#statements) {
        const name = nameOf(text)
        if (!known.has(name)) connection.parse({ name, text, types: [] }, true)
        known.add(name)
        connection.bind({ portal: '', statement: name, values: values.map(asText) } as never, true)
        connection.describe({ type: 'P', name: '' }, true)
        connection.execute(null, true)
      }
      connection.sync()
    } finally {
      connection.stream.uncork()
    }
  }
}

/** Asks all of it on this connection, and gives the rows of the last. After a fault the connection must be closed. */
export const inOneMessage = (on: pg.ClientBase, statements: readonly Statement[]): Promise<Rows> =>
  new Promise((resolve, reject) => {
    on.query(new InOneMessage(statements, (fault, rows) => (fault ? reject(fault) : resolve(rows))))
  })
