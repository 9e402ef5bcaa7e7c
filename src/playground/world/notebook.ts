import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { CannotOpen } from '../cannot-open.ts'
import type { Remembered, WriteDown } from './shelf.ts'

/** Where the workspace is written down: what it remembers, and how a change is added. */
export type Notebook = { readonly remembered: Remembered; readonly writeDown: WriteDown; close(): void }

/** Kept nowhere: forgotten when the process ends. */
export const looseLeaf = (): Notebook => ({
  remembered: new Map(),
  writeDown: () => undefined,
  close: () => undefined,
})

const TIDY_AFTER = 32 * 1024 * 1024

type Pages = Map<string, Map<string, unknown>>
type Line = { readonly shelf: string; readonly id: string; readonly record?: unknown }

const turn = (pages: Pages, { shelf, id, record }: Line) => {
  const page = pages.get(shelf) ?? new Map<string, unknown>()
  pages.set(shelf, page)
  if (record === undefined) page.delete(id)
  else page.set(id, record)
}

/** Reads every line. The last may have been cut short by a crash: its change was told to nobody, and is left out. */
const read = (file: string): Pages => {
  const pages: Pages = new Map()
  if (!existsSync(file)) return pages
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const [index, line] of lines.entries()) {
    if (line === '') continue
    try {
      turn(pages, JSON.parse(line) as Line)
    } catch {
      if (index === lines.length - 1) break
      throw new CannotOpen(
        `The playground's notebook is damaged at line ${index + 1} of ${file}. Move the file away to start anew.`,
      )
    }
  }
  return pages
}

/** Writes the state as it is beside the notebook, and puts it in the notebook's place in one step. */
const rewrite = (file: string, pages: Pages): number => {
  const fresh = `${file}.new`
  const written = openSync(fresh, 'w', 0o600)
  for (const [shelf, page] of pages)
    for (const [id, record] of page) writeSync(written, `${JSON.stringify({ shelf, id, record })}\n`)
  fsyncSync(written)
  closeSync(written)
  renameSync(fresh, file)
  return openSync(file, 'a', 0o600)
}

/**
 * A notebook in a folder: one line a change, given to the system before the change is answered, so that a `kill -9`
 * loses none. It is rewritten, shorter, whenever it is opened and when it has grown long.
 */
export const notebookIn = (folder: string): Notebook => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'workspace.jsonl')
  const pages = read(file)
  let pen = rewrite(file, pages)
  let written = 0
  return {
    remembered: new Map([...pages].map(([shelf, page]) => [shelf, new Map(page)])),
    writeDown: (shelf, id, record) => {
      turn(pages, { shelf, id, record })
      written += writeSync(pen, `${JSON.stringify({ shelf, id, record })}\n`)
      if (written < TIDY_AFTER) return
      closeSync(pen)
      pen = rewrite(file, pages)
      written = 0
    },
    close: () => closeSync(pen),
  }
}
