import type { Clock } from '../../clock.ts'
import { type Request, stateWords } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Deps } from '../deps.ts'
import type { Tx } from '../ports/tx.ts'
import type { Presser } from '../presser.ts'
import { asOfficer } from './as-officer.ts'
import { type RequestRead, readRequest } from './read-request.ts'
import { setRequestReminders } from './set-reminders.ts'
import { isStillToBeSaid, recordInLedger, redrawRequest, tellAsked } from './tell.ts'

/** Who withdraws it, and why: the person sees the reason. */
export type Withdrawing = { readonly byId: string | null; readonly why: string | null }

/**
 * Withdraws what was asked, in the transaction of whatever makes it needless: reminders stop, what was not yet sent is
 * not sent any more, and whoever had been told is told why. The written evidence of an invitation goes with it.
 */
export const withdraw = async (tx: Tx, clock: Clock, read: RequestRead, by: Withdrawing): Promise<Request> => {
  const { committee, item, asked } = read
  const wasSaid = !(await isStillToBeSaid(tx, read.request.id))
  const request: Request = { ...read.request, state: 'withdrawn' }
  await tx.requests.save(request)
  const at = clock.now().toISO()!
  await tx.requests.record(request.id, { at, byId: by.byId, did: 'withdrawn', words: by.why })
  await setRequestReminders(tx, clock, committee, request, asked)
  for (const drawing of ['request-asked', 'request-redated', 'report-due'])
    await tx.outbox.withdraw({ drawing, about: request.id }, 'it was withdrawn')
  await redrawRequest(tx, clock, request.id)
  if (wasSaid)
    await tellAsked(
      tx,
      clock,
      { ...read, request },
      {
        key: `request-withdrawn:${request.id}`,
        drawing: 'request-withdrawn',
        nature: 'notice',
      },
    )
  const did = request.kind === 'attend' ? 'invitation-withdrawn' : 'request-withdrawn'
  await recordInLedger(tx, clock, by.byId, did, { request, committee, title: item.title, of: asked.name })
  if (read.evidence) {
    const evidence: Request = { ...read.evidence, state: 'withdrawn' }
    await tx.requests.save(evidence)
    await tx.requests.record(evidence.id, { at, byId: by.byId, did: 'withdrawn', words: by.why })
    await setRequestReminders(tx, clock, committee, evidence, asked)
  }
  return { ...request, revision: request.revision + 1 }
}

/** An officer withdraws it, with a reason. What has come in stays; what is withdrawn already is said to be. */
export const withdrawAsOfficer = (
  deps: Deps,
  who: Presser,
  requestId: string,
  why: string,
): Promise<Ruling<RequestRead>> =>
  asOfficer(deps, who, 'withdraw-request', requestId, async (tx, read) => {
    const { state } = read.request
    if (state === 'withdrawn' || state === 'received')
      return refuse({ rule: 'request-settled', stands: stateWords(read.request) })
    await withdraw(tx, deps.clock, read, { byId: who.personId, why })
    return allow((await readRequest(tx, deps.clock, requestId))!)
  })
