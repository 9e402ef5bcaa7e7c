import type { Draw } from '../../app/drawing.ts'
import { readAsAsked } from '../../app/reports/read-as-asked.ts'
import { type RequestRead, readRequest } from '../../app/reports/read-request.ts'
import { calendarOf } from '../../app/reports/set-reminders.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { stageOn } from '../../domain/reports/due.ts'
import { isDraftReady } from '../../domain/reports/request-life.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import { leadAsked, requestAnswered } from './messages.ts'
import { nothingYet, witnessDue } from './reminder-messages.ts'

const drawn =
  (draw: (read: RequestRead) => Message | null): Draw =>
  async (tx, about, _reader, { clock }) => {
    const read = await readRequest(tx, clock, about)
    return read && draw(read)
  }

/** A reminder of something whose item is put off without a meeting is not said. */
const isPutOff = ({ item }: RequestRead): boolean => 'meetingId' in item.stage && item.stage.meetingId === null

/** What the officer is told of an answer. */
export const drawAnswered = drawn(requestAnswered)
/** The reminder `report-officer-asked`: of the draft, or of the report itself, whichever it is about by now. */
export const drawNothingYet: Draw = async (tx, about, _reader, { clock }) => {
  const read = await readRequest(tx, clock, about)
  if (!read || isPutOff(read)) return null
  const today = civilDateAt(clock.now(), read.committee.zone)
  const calendar = await calendarOf(tx, read.committee)
  return nothingYet(read, stageOn(read.request, isDraftReady(read.life), calendar, today), today)
}
/** The reminder `witness-due`. */
export const drawWitnessDue = drawn((read) => (isPutOff(read) ? null : witnessDue(read)))

/** What a lead director is shown: what was said to them, and whether they have said that they will see to it. */
export const drawLead: Draw = async (tx, about, reader, { clock }) => {
  const read = await readAsAsked(tx, clock, about, reader ?? undefined)
  const asked = read?.life.findLast(({ did, detail }) => did === 'lead-asked' && detail?.personId === reader)
  if (!read || !asked) return null
  return leadAsked(
    read,
    asked.words,
    read.life.some(({ did, byId }) => did === 'see-to-it' && byId === reader),
  )
}
