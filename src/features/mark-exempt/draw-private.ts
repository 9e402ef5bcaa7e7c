import type { Draw } from '../../app/drawing.ts'
import { partDecided, partSuggested } from './messages.ts'
import { paperDecided, paperSuggested } from './paper-messages.ts'
import { seePaper, seePart } from './see-part.ts'

const drawn =
  (ofItem: typeof partDecided, ofPaper: typeof paperDecided): Draw =>
  async (tx, about) => {
    const item = await tx.items.find(about)
    const committee = item && (await tx.committees.find(item.committeeId))
    if (item && committee) return ofItem(await seePart(tx, item, committee))
    const paper = await seePaper(tx, about)
    return paper && ofPaper(paper)
  }

/** To those who decide: what was suggested of an item or a paper, and by whom; once decided, what became of it. */
export const drawSuggested = drawn(partSuggested, paperSuggested)
/** To whoever suggested it, and to the committee’s officer. */
export const drawDecided = drawn(partDecided, paperDecided)
