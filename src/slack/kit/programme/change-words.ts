import { type CivilDate, longDate } from '../../../domain/calendar/civil-date.ts'
import { DESTINATIONS, type PlannedChange } from '../../../domain/programme/planned-change.ts'

/** The days a change is about, read from the database where it is drawn. */
export type Days = { readonly from: CivilDate | null; readonly to: CivilDate | null }

/** What a change would do to the item, as a clause: `move from … to …`. Plain text. */
export const changeWords = (change: PlannedChange, { from, to }: Days): string => {
  switch (change.is) {
    case 'add':
      return 'add it to the work programme'
    case 'schedule':
      return from && to
        ? `move it from ${longDate(from)} to ${longDate(to)}`
        : `put it on the agenda for ${to ? longDate(to) : 'a coming meeting'}`
    case 'defer':
      return `defer it${from ? ` from ${longDate(from)}` : ''}${to ? ` to ${longDate(to)}` : ', without a new meeting yet'}`
    case 'remove':
      return `take it off the work programme${from ? `, where it is down for ${longDate(from)}` : ''}`
    case 'send-elsewhere':
      return `send it elsewhere: ${DESTINATIONS[change.destination.kind].toLowerCase()}, “${change.destination.name}”${
        change.destination.dueOn ? `, by ${longDate(change.destination.dueOn)}` : ''
      }`
    default:
      return change satisfies never
  }
}

/** The same when it is done: `was moved from … to …`. */
export const changeDone = (change: PlannedChange, { from, to }: Days): string => {
  switch (change.is) {
    case 'add':
      return 'was added to the work programme'
    case 'schedule':
      return from && to
        ? `was moved from ${longDate(from)} to ${longDate(to)}`
        : `goes to the meeting on ${to ? longDate(to) : 'a coming day'}`
    case 'defer':
      return `was deferred${from ? ` from ${longDate(from)}` : ''}${to ? ` to ${longDate(to)}` : ', without a new meeting yet'}`
    case 'remove':
      return 'is off the work programme'
    case 'send-elsewhere':
      return `was sent elsewhere: ${DESTINATIONS[change.destination.kind].toLowerCase()}, “${change.destination.name}”`
    default:
      return change satisfies never
  }
}
