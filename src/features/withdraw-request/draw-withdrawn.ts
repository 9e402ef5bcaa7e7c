import type { Draw } from '../../app/drawing.ts'
import { readAsAsked } from '../../app/reports/read-as-asked.ts'
import { requestWithdrawn } from './messages.ts'

/** What the person is told of a request or an invitation that is no longer needed. */
export const drawWithdrawn: Draw = async (tx, about, _reader, { clock }) => {
  const read = await readAsAsked(tx, clock, about)
  return read && requestWithdrawn(read)
}
