import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Sheet } from '../../domain/keeping/record.ts'

/** Never copied out of its own message: what somebody needs so that they can take part. */
const APART = ['access-needs']
/** What is drawn for one file at most: an item of many years is said of a few hundred times. */
const AT_MOST = 1000

const wordsOf = (blocks: unknown): string[] => {
  if (Array.isArray(blocks)) return blocks.flatMap(wordsOf)
  if (typeof blocks !== 'object' || blocks === null) return []
  if ('type' in blocks && blocks.type === 'actions') return []
  const { text, ...rest } = blocks as { text?: unknown }
  return [...(typeof text === 'string' ? [text] : wordsOf(text)), ...wordsOf(Object.values(rest))]
}

/** What was said, with its words as they read today: a message is drawn from what is kept, and kept nowhere else. */
export const asItReads = async (tx: Tx, deps: Deps, sheets: readonly Sheet[]): Promise<readonly Sheet[]> => {
  const read = new Map<string, string>()
  for (const { kind, rows } of sheets) {
    if (kind !== 'outbox_message') continue
    for (const { drawing, about, person_id } of rows.slice(0, AT_MOST)) {
      const key = JSON.stringify([drawing, about, person_id])
      const draw = deps.drawings[String(drawing)]
      if (!draw || APART.includes(String(drawing)) || read.has(key)) continue
      const reader = typeof person_id === 'string' ? person_id : null
      const drawn = await draw(tx, String(about), reader, { clock: deps.clock, drawings: deps.drawings })
      read.set(key, drawn ? wordsOf(drawn.blocks).join('\n') : 'Nothing is shown any more.')
    }
  }
  return sheets.map((sheet) =>
    sheet.kind === 'outbox_message'
      ? {
          ...sheet,
          rows: sheet.rows.map((row) => ({
            ...row,
            as_it_reads_now: read.get(JSON.stringify([row.drawing, row.about, row.person_id])) ?? null,
          })),
        }
      : sheet,
  )
}
