import type { Draw } from '../../app/drawing.ts'
import { readAsAsked } from '../../app/reports/read-as-asked.ts'
import { calendarOf } from '../../app/reports/set-reminders.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { stageOn } from '../../domain/reports/due.ts'
import { isOpen } from '../../domain/reports/request.ts'
import { isDraftReady } from '../../domain/reports/request-life.ts'
import { reminderLetter, requestLetter } from './letter-messages.ts'
import { requestAsked, requestRedated } from './messages.ts'
import { reportDue } from './reminder-messages.ts'

/** What the person asked sees, as the request stands now; their assistant sees whom they answer for. */
export const drawRequest: Draw = async (tx, about, reader, { clock }) => {
  const read = await readAsAsked(tx, clock, about)
  return read && requestAsked(read, reader !== null && reader === read.asked.assistantId)
}

/** The same as a letter to somebody outside Slack. Nothing is written to them of what is withdrawn meanwhile. */
export const drawLetter: Draw = async (tx, about, _reader, { clock }) => {
  const read = await readAsAsked(tx, clock, about)
  return read && read.request.state !== 'withdrawn' ? requestLetter(read) : null
}

/** That the days have changed. */
export const drawRedated: Draw = async (tx, about, _reader, { clock }) => {
  const read = await readAsAsked(tx, clock, about)
  return read && requestRedated(read)
}

/** The same as a letter. */
export const drawRedatedLetter: Draw = async (tx, about, _reader, { clock }) => {
  const read = await readAsAsked(tx, clock, about)
  return read && read.request.state !== 'withdrawn' ? requestLetter(read, true) : null
}

/** A reminder to the person asked; nothing once it is settled, or while its item is put off. */
export const drawDue: Draw = async (tx, about, reader, { clock }) => {
  const read = await readAsAsked(tx, clock, about)
  if (!read || !isOpen(read.request)) return null
  const { request, item, committee, asked, life } = read
  if ('meetingId' in item.stage && item.stage.meetingId === null) return null
  const today = civilDateAt(clock.now(), asked.zone)
  const stage = stageOn(request, isDraftReady(life), await calendarOf(tx, committee), today)
  return reportDue(read, stage, today, reader !== null && reader !== asked.id)
}

/** The same as a letter. */
export const drawDueLetter: Draw = async (tx, about, _reader, { clock }) => {
  const read = await readAsAsked(tx, clock, about)
  return read && isOpen(read.request) ? reminderLetter(read) : null
}
