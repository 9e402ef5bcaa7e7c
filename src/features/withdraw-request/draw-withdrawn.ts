import type { Draw } from '../../app/drawing.ts'
import { readRequest } from '../../app/reports/read-request.ts'
import { requestWithdrawn } from './messages.ts'

/** What the person is told of a request or an invitation that is no longer needed. */
export const drawWithdrawn: Draw = async (tx, about, _reader, { clock }) => {
  const read = await readRequest(tx, clock, about)
  return read && requestWithdrawn(read)
}
