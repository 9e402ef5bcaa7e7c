import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Db } from './db.ts'
import type { Prisma } from './generated/client.ts'
import { statementNames } from './statement-names.ts'

/** Reads rows in a transaction. Days come as midnight UTC and big numbers as `bigint`, as the client gives them; days go in as text. */
export type Read = <Row>(sql: Prisma.Sql) => Promise<Row[]>

/** The connection of one transaction, for as long as that is open; null before, after, and where nobody can tell. */
export type Lane = { client: pg.ClientBase | null; isBegun: boolean; isOver: boolean; last: Promise<unknown> | null }
export const aLane = (): Lane => ({ client: null, isBegun: false, isOver: false, last: null })

/** One at a time on a connection, whoever asks together: the driver means to refuse anything else. */
const inTurn = <T>(lane: Lane, ask: () => Promise<T>): Promise<T> => {
  const asked = lane.last ? lane.last.then(ask, ask) : ask()
  lane.last = asked
  const done = () => {
    if (lane.last === asked) lane.last = null
  }
  asked.then(done, done)
  return asked
}

const beginning = new AsyncLocalStorage<Lane>()

/** Begins a transaction of the client in such a way that its own connection can be read on, past the client. */
export const alongside = <T>(lane: Lane, begin: () => Promise<T>): Promise<T> => beginning.run(lane, begin)

/** The client’s adapter over a pool, which says on which connection a transaction stands. */
export const adapterOver = (pool: pg.Pool): PrismaPg => {
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => {
      const transaction = await start(level)
      const lane = beginning.getStore()
      // What is begun within it, or goes on after it, is a transaction of its own on another connection.
      if (lane && !lane.isBegun) follow(lane, transaction)
      return transaction
    }
    return adapter
  }
  return factory
}

/** After the transaction the connection is another’s, and perhaps another council’s: the lane is shut before it is let go. */
const follow = (lane: Lane, transaction: Awaited<ReturnType<AdapterOf['startTransaction']>>): void => {
  lane.isBegun = true
  const { client } = transaction as unknown as { client?: unknown }
  if (client instanceof pg.Client) lane.client = client
  const { queryRaw, executeRaw } = transaction
  transaction.queryRaw = (query) => inTurn(lane, () => queryRaw.call(transaction, query))
  transaction.executeRaw = (query) => inTurn(lane, () => executeRaw.call(transaction, query))
  for (const end of ['commit', 'rollback'] as const) {
    const ends = transaction[end].bind(transaction)
    transaction[end] = () => {
      lane.client = null
      lane.isOver = true
      return ends()
    }
  }
}
type AdapterOf = Awaited<ReturnType<PrismaPg['connect']>>

/**
 * Reads on the transaction’s own connection: a quarter of what a read through the client costs. The statements are named
 * by their text, so that the server plans each once. Where the connection is not known it goes through the client.
 */
export const reading =
  (db: Db, lane: Lane): Read =>
  async <Row>(sql: Prisma.Sql) => {
    if (lane.isOver) throw new Error('This transaction is over: nothing can be read in it any more')
    const { client } = lane
    if (!client) return db.$queryRaw<Row[]>(sql)
    const ask = () => rowsFrom<Row>(client, sql)
    return isPipelined(client) ? inOneGo(client, ask) : inTurn(lane, ask)
  }

/** The driver keeps to itself what it was opened with, and its socket. */
type Driver = { readonly pipeline?: boolean; readonly connection: pg.Connection }
const isPipelined = (client: pg.ClientBase): boolean => (client as unknown as Driver).pipeline === true

const corked = new WeakSet<object>()

/**
 * What is asked together, before any of it is waited for, goes to the server in one message, which answers one after the
 * other: writing to it and being woken by it is the dearest part of a small reading.
 */
const inOneGo = <T>(client: pg.ClientBase, ask: () => Promise<T>): Promise<T> => {
  const { stream } = (client as unknown as Driver).connection
  if (!corked.has(stream)) {
    corked.add(stream)
    stream.cork()
    process.nextTick(() => {
      corked.delete(stream)
      stream.uncork()
    })
  }
  return ask()
}

/** Reads past the client outside any transaction, on whichever connection of a pool is free. */
export const readingOn =
  (pool: pg.Pool): Read =>
  (sql) =>
    rowsFrom(pool, sql)

/** Under which name a statement is prepared on each connection. */
const nameOf = statementNames('ours')

const rowsFrom = async <Row>(on: pg.ClientBase | pg.Pool, { text, values }: Prisma.Sql): Promise<Row[]> =>
  (await on.query({ name: nameOf(text), text, values, types })).rows as Row[]

const AS_THE_CLIENT: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [pg.types.builtins.INT8]: BigInt,
}
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text') =>
    AS_THE_CLIENT[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}
