import type { Drawings } from '../../app/drawing.ts'
import { readOutcomes } from '../../app/outcomes/read-outcomes.ts'
import { outcomesToRecord } from './messages.ts'

/** The morning after: nothing once every piece of business has its outcome, or where the meeting did not take place. */
export const draws: Drawings = {
  'outcomes-to-record': async (tx, about, _reader, { clock }) => {
    const at = await readOutcomes(tx, clock, about)
    if (!at || at.meeting.state === 'cancelled' || at.meeting.state === 'inquorate') return null
    return at.business.some(({ outcome }) => outcome === null) ? outcomesToRecord(at) : null
  },
}
