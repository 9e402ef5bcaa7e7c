import type { Draw } from '../../app/drawing.ts'
import { readCall } from './call-for-reports.ts'
import { callMessage } from './messages.ts'

/** A call for reports, with the days as the calendar stands now. */
export const drawCallForReports: Draw = async (tx, about) => {
  const read = await readCall(tx, about)
  return read && callMessage(read)
}
