import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { askClearances } from '../../app/reports/clearances.ts'
import { openToAnswer } from '../../app/reports/open-to-answer.ts'
import { type RequestRead, readRequest } from '../../app/reports/read-request.ts'
import { setRequestReminders } from '../../app/reports/set-reminders.ts'
import { recordInLedger, redrawRequest, tellOfficer } from '../../app/reports/tell.ts'
import { isOpen, stateWords } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What may be said on a reminder that does not settle the request. */
export type Remark = 'draft-ready' | 'will-speak'

/**
 * Takes a remark on a reminder. A draft that is done goes to those who clear it, and nobody is reminded of it again;
 * that they will speak tells the officer. Said twice it changes nothing.
 */
export const remark = (deps: Deps, who: Presser, requestId: string, what: Remark): Promise<Ruling<RequestRead>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const open = await openToAnswer(tx, deps.clock, who, requestId)
    if (!open.ok) return open
    const read = open.value
    const { request, committee, asked, item, life } = read
    if (!isOpen(request)) return refuse({ rule: 'request-settled', stands: stateWords(request) })
    if (life.at(-1)?.did === what || (what === 'draft-ready' && life.some(({ did }) => did === what)))
      return allow(read)

    await tx.requests.record(request.id, {
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: what,
      words: null,
    })
    if (what === 'draft-ready') {
      await setRequestReminders(tx, deps.clock, committee, request, asked)
      await askClearances(tx, deps.clock, read, 'came')
    }
    await redrawRequest(tx, deps.clock, request.id)
    await tellOfficer(tx, deps.clock, read, who.personId, {
      key: `${what}:${request.id}:${life.length}`,
      drawing: 'request-answered',
    })
    await recordInLedger(tx, deps.clock, who.personId, `request-${what}`, {
      request,
      committee,
      title: item.title,
      of: asked.name,
    })
    return allow((await readRequest(tx, deps.clock, request.id))!)
  })
