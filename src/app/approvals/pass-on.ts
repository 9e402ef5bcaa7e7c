import type { Clock } from '../../clock.ts'
import { agendaAt } from '../agenda-at.ts'
import type { Reminder } from '../ports/reminders.ts'
import type { Tx } from '../ports/tx.ts'
import { readRequest } from '../reports/read-request.ts'
import { passOnAgenda } from './pass-on-agenda.ts'
import { passOnReport } from './pass-on-report.ts'
import { PASS_ON, planPassOnOfAgenda, planPassOnOfReport } from './plan-pass-on.ts'

/** Whether a row is one of these: it acts, and says nothing by itself. */
export const isPassOn = ({ kind }: Pick<Reminder, 'kind'>): boolean => kind === PASS_ON

/** Does what a row is due for, and settles it. False where another has done it meanwhile. */
export const passOnNow = async (tx: Tx, clock: Clock, row: Reminder): Promise<boolean> => {
  if (!(await tx.reminders.lock([row.id])).has(row.id)) return false
  await tx.reminders.settle(row.id, 'said', clock.now().toISO()!, 'looked at')
  if (row.aboutKind === 'agenda') await passOnAgenda(tx, clock, row.aboutId)
  else await passOnReport(tx, clock, row.aboutId)
  return true
}

/** Sets anew when everything is looked at that waits for somebody: they have said that they are away. */
export const replanWaitingFor = async (tx: Tx, clock: Clock, personId: string): Promise<void> => {
  for (const meetingId of await tx.agendas.askedAbout(personId)) {
    const at = await agendaAt(tx, clock, meetingId)
    if (at) await planPassOnOfAgenda(tx, clock, at)
  }
  for (const requestId of await tx.requests.toClear(personId)) {
    const read = await readRequest(tx, clock, requestId)
    if (read) await planPassOnOfReport(tx, clock, read)
  }
}

/** Passes on at once what waits for somebody who has left; the officer is told of each, and where nobody stands in. */
export const passOnFrom = async (tx: Tx, clock: Clock, personId: string): Promise<void> => {
  for (const meetingId of await tx.agendas.askedAbout(personId)) await passOnAgenda(tx, clock, meetingId)
  for (const requestId of await tx.requests.toClear(personId)) await passOnReport(tx, clock, requestId)
}
