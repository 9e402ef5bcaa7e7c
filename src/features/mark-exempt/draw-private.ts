import type { Draw } from '../../app/drawing.ts'
import { partDecided, partSuggested } from './messages.ts'
import { seePart } from './see-part.ts'

const drawn =
  (say: typeof partDecided): Draw =>
  async (tx, about) => {
    const item = await tx.items.find(about)
    const committee = item && (await tx.committees.find(item.committeeId))
    return item && committee ? say(await seePart(tx, item, committee)) : null
  }

/** To those who decide: what was suggested, and by whom; once decided, what became of it. */
export const drawSuggested = drawn(partSuggested)
/** To whoever suggested it, and to the committee’s officer. */
export const drawDecided = drawn(partDecided)
