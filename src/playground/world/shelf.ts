/** A collection of one kind of record. Every change is written down before anybody is told of it. */
export type Shelf<T extends { readonly id: string }> = {
  get(id: string): T | undefined
  put(record: T): T
  drop(id: string): void
  all(): IterableIterator<T>
  readonly size: number
}

/** Writes one change down: a record as it now is, or nothing where it is gone. */
export type WriteDown = (shelf: string, id: string, record: unknown) => void

/** What was written down before, by shelf and id, in the order in which it was first put. */
export type Remembered = ReadonlyMap<string, ReadonlyMap<string, unknown>>

/** Makes a shelf that holds what was remembered of it and writes down what changes. */
export const makeShelf = <T extends { readonly id: string }>(
  name: string,
  remembered: Remembered,
  writeDown: WriteDown,
): Shelf<T> => {
  const records = new Map(remembered.get(name) as ReadonlyMap<string, T> | undefined)
  return {
    get: (id) => records.get(id),
    put: (record) => {
      writeDown(name, record.id, record)
      records.set(record.id, record)
      return record
    },
    drop: (id) => {
      if (!records.has(id)) return
      writeDown(name, id, undefined)
      records.delete(id)
    },
    all: () => records.values(),
    get size() {
      return records.size
    },
  }
}
