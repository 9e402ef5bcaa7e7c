import type { Page } from '../text/page.ts'

/** The blocks in whose words a cue stands: the whole text is looked through once for each cue, and not block by block. */
export const cuedBlocks = (
  page: Page,
  tellings: readonly { readonly cue: string }[],
): ReadonlyMap<string, ReadonlySet<number>> => {
  const { text, blocks } = page
  const found = new Map<string, ReadonlySet<number>>()
  for (const cue of new Set(tellings.map((telling) => telling.cue))) {
    const held = new Set<number>()
    let block = 0
    for (let at = text.indexOf(cue); at >= 0; ) {
      while (block < blocks.length && blocks[block]!.end < at + cue.length) block += 1
      const one = blocks[block]
      if (!one) break
      if (at >= one.body) {
        held.add(block)
        block += 1
      }
      at = text.indexOf(cue, Math.max(at + 1, blocks[block]?.body ?? text.length))
    }
    found.set(cue, held)
  }
  return found
}
