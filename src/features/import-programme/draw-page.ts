import type { Draw } from '../../app/drawing.ts'
import { seePage } from './look-at-page.ts'
import { pageReadMessage } from './messages.ts'

/** A page that was brought in, as it stands now: every copy of it changes together. */
export const drawPage: Draw = async (tx, about, _reader, { clock }) => {
  const seen = await seePage(tx, about, clock.now().toISO()!)
  return seen && pageReadMessage(seen)
}
