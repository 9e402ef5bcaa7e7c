import type { Draw } from '../../app/drawing.ts'
import { suggestionToOfficer } from './messages.ts'
import { suggestionSeen } from './suggestion-seen.ts'
import { suggestionTold } from './told-messages.ts'

/** What the officer is shown. */
export const drawSuggestion: Draw = async (tx, about, _reader, { clock }) => {
  const seen = await suggestionSeen(tx, clock, about)
  return seen && suggestionToOfficer(seen)
}

/** What the member is told. */
export const drawTold: Draw = async (tx, about, _reader, { clock }) => {
  const seen = await suggestionSeen(tx, clock, about)
  return seen && suggestionTold(seen)
}
