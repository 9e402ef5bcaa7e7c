import type { Draw } from '../../app/drawing.ts'
import { type RequestRead, readRequest } from '../../app/reports/read-request.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import { leadAsked, nothingYet, requestAnswered, witnessDue } from './messages.ts'

const drawn =
  (draw: (read: RequestRead) => Message | null): Draw =>
  async (tx, about, _reader, { clock }) => {
    const read = await readRequest(tx, clock, about)
    return read && draw(read)
  }

/** A reminder of something whose item is put off without a meeting is not said. */
const unlessPutOff =
  (draw: (read: RequestRead) => Message | null) =>
  (read: RequestRead): Message | null =>
    'meetingId' in read.item.stage && read.item.stage.meetingId === null ? null : draw(read)

export const drawAnswered = drawn(requestAnswered)
/** The reminder `report-officer-asked`. */
export const drawNothingYet = drawn(unlessPutOff(nothingYet))
/** The reminder `witness-due`. */
export const drawWitnessDue = drawn(unlessPutOff(witnessDue))

/** What a lead director is shown: what was said to them, and whether they have said that they will see to it. */
export const drawLead: Draw = async (tx, about, reader, { clock }) => {
  const read = await readRequest(tx, clock, about)
  const asked = read?.life.findLast(({ did, detail }) => did === 'lead-asked' && detail?.personId === reader)
  if (!read || !asked) return null
  return leadAsked(
    read,
    asked.words,
    read.life.some(({ did, byId }) => did === 'see-to-it' && byId === reader),
  )
}
