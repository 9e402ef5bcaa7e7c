import type { Page } from '../text/page.ts'

/** Tellings by their cues: a look for all cues at once, and the cues that begin with a letter. */
type Cues = { readonly any: RegExp; readonly byLetter: ReadonlyMap<string, readonly string[]> }

const cuesOf = (tellings: readonly { readonly cue: string }[]): Cues => {
  const cues = [...new Set(tellings.map(({ cue }) => cue))]
  const byLetter = new Map<string, string[]>()
  for (const cue of cues) byLetter.set(cue[0]!, [...(byLetter.get(cue[0]!) ?? []), cue])
  return { any: new RegExp(cues.map((cue) => cue.replace(/[^\w ]/g, '\\$&')).join('|'), 'g'), byLetter }
}

/** The cues that stand in the words of each block; the whole text is looked through once, and not block by block. */
const cuesByBlock = ({ text, blocks }: Page, { any, byLetter }: Cues): ReadonlyMap<number, ReadonlySet<string>> => {
  const found = new Map<number, Set<string>>()
  let block = 0
  any.lastIndex = 0
  for (let m = any.exec(text); m && block < blocks.length; m = any.exec(text)) {
    const { index } = m
    any.lastIndex = index + 1
    while (block < blocks.length && blocks[block]!.end <= index) block += 1
    const one = blocks[block]
    if (!one || index < one.body) continue
    const held = found.get(block) ?? new Set()
    found.set(block, held)
    for (const cue of byLetter.get(text[index]!)!)
      if (index + cue.length <= one.end && text.startsWith(cue, index)) held.add(cue)
  }
  return found
}

/** Of each block the tellings whose cue stands in its words, in their order; most blocks have none, and are not there. */
export const cuedBlocks = <Telling extends { readonly cue: string }>(
  page: Page,
  tellings: readonly Telling[],
): ReadonlyMap<number, readonly Telling[]> =>
  new Map(
    [...cuesByBlock(page, cuesOf(tellings))].map(([block, cues]) => [
      block,
      tellings.filter(({ cue }) => cues.has(cue)),
    ]),
  )
