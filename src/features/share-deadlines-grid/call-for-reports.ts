import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { say } from '../../app/say.ts'
import { type CivilDate, civilDate, isCivilDate } from '../../domain/calendar/civil-date.ts'
import { type CallForReports, callsForReports } from '../../domain/calendar/deadlines-grid.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { gatherGrid } from './gather-grid.ts'

/** One cycle: the meetings between two days, both included. */
export type Cycle = { readonly from: CivilDate; readonly until: CivilDate }
/** What became of each directorate's call: it goes, an officer sends it, it went before, or there is nobody to ask. */
export type Called = {
  readonly directorate: string
  readonly contact: string | null
  readonly meetings: number
  readonly went: 'waiting' | 'held' | 'said-before' | 'nobody'
}

/** What a call is about, as its drawing reads it: the cycle and the directorate. */
const aboutCall = ({ from, until }: Cycle, directorate: string): string => `${from}:${until}:${directorate}`

/** Sends each directorate one message with everything it owes to the meetings of a cycle. The same call goes once. */
export const callForReports = (
  deps: Deps,
  who: Presser,
  { committeeId, ...cycle }: Cycle & { readonly committeeId: string },
): Promise<Ruling<readonly Called[]>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await permitted(tx, deps.clock, who, 'request-report', committeeId)
    if (!may.ok) return may
    if (cycle.until < cycle.from) return refuse({ rule: 'days-out-of-order', ...cycle })
    const calls = await callsOf(tx, cycle)
    if (calls.length === 0)
      return refuse({
        rule: 'nothing-to-put-in-a-file',
        what: 'no directorate reports to a meeting between those days',
      })

    const contacts = new Map((await tx.calendar.directorates()).map(({ name, contactId }) => [name, contactId]))
    const called: Called[] = []
    for (const { directorate, rows } of calls) {
      const contactId = contacts.get(directorate) ?? null
      const contact = contactId ? await tx.people.find(contactId) : null
      const about = aboutCall(cycle, directorate)
      const went = contact
        ? await say(tx, deps.clock, {
            key: `call-for-reports:${about}`,
            committeeId,
            personId: contact.id,
            drawing: 'call-for-reports',
            about,
            recipient: contact.isExternal ? 'outside' : 'report-author',
            nature: 'request',
          })
        : 'nobody'
      called.push({ directorate, contact: contact?.name ?? null, meetings: rows.length, went })
    }
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'reports-called-for',
      aboutKind: 'council',
      aboutId: who.councilId,
      committeeId,
      detail: { ...cycle, directorates: called.map(({ directorate, went }) => `${directorate}: ${went}`) },
    })
    return allow(called)
  })

const callsOf = async (tx: Tx, { from, until }: Cycle): Promise<readonly CallForReports[]> =>
  callsForReports(await gatherGrid(tx, await tx.committees.all(), from, until), from, until)

/** Reads a call again as the calendar stands now; null where nothing is owed to its cycle any more. */
export const readCall = async (
  tx: Tx,
  about: string,
): Promise<(Cycle & { readonly call: CallForReports; readonly columns: readonly string[] }) | null> => {
  const [from = '', until = '', ...name] = about.split(':')
  if (!isCivilDate(from) || !isCivilDate(until)) return null
  const grid = await gatherGrid(tx, await tx.committees.all(), civilDate(from), civilDate(until))
  const call = callsForReports(grid, from, until).find(({ directorate }) => directorate === name.join(':'))
  return call ? { from, until, call, columns: grid.columns.map(({ title }) => title) } : null
}
