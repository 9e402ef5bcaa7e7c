import type { Draw, Drawings } from '../../app/drawing.ts'
import { type ActionAt, actionAt } from '../../app/outcomes/action-at.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { isLive } from '../../domain/outcomes/response-clock.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import { actionAsked, actionIsDone, actionReminder, responseReminder } from './messages.ts'

/** Nothing once it is settled: a reminder stops the moment its reason is gone. */
const whileOpen =
  (draw: (at: ActionAt, reader: string | null) => Message): Draw =>
  async (tx, about, reader) => {
    const at = await actionAt(tx, about)
    return at && isLive(at.action) ? draw(at, reader) : null
  }

/** The reminders of the tracker, by kind, and what its people are told. */
export const draws: Drawings = {
  'action-asked': async (tx, about) => {
    const at = await actionAt(tx, about)
    return at && actionAsked(at)
  },
  'action-done': async (tx, about) => {
    const at = await actionAt(tx, about)
    return at && at.action.state === 'done' ? actionIsDone(at) : null
  },
  'action-soon': whileOpen((at, reader) => actionReminder(at, at.action.ownerId === reader)),
  'action-due': whileOpen((at, reader) => actionReminder(at, at.action.ownerId === reader)),
  'response-four-weeks': whileOpen((at) => responseReminder(at, 'four weeks')),
  'response-seven-weeks': whileOpen((at) => responseReminder(at, 'seven weeks')),
  'response-due': async (tx, about, reader, using) => {
    const at = await actionAt(tx, about)
    // Its words name the day as the last: once that is past, the tracker shows it in red instead.
    const today = at && civilDateAt(using.clock.now(), at.committee.zone)
    if (!at || at.action.dueOn === null || today! > at.action.dueOn) return null
    return whileOpen((open) => responseReminder(open, 'last day'))(tx, about, reader, using)
  },
}
