import { DateTime } from 'luxon'
import type { Clock } from '../../clock.ts'
import { chainFor } from '../../domain/approvals/chain.ts'
import { type PassedOver, passOnDue } from '../../domain/approvals/pass-on-due.ts'
import { whoStandsIn } from '../../domain/approvals/seat.ts'
import { approverOf, type Clearance } from '../../domain/reports/clearance.ts'
import type { Tx } from '../ports/tx.ts'
import { sayClearanceAsked } from '../reports/clearances.ts'
import { type RequestRead, readRequest } from '../reports/read-request.ts'
import { calendarOf } from '../reports/set-reminders.ts'
import { recordInLedger, redrawRequest } from '../reports/tell.ts'
import { officerOf, say } from '../say.ts'
import { peopleKnown } from './people-known.ts'
import { passedOn, planPassOnOfReport } from './plan-pass-on.ts'

/** The same for a report: asks whoever stands in for those who are away or have not cleared it in time. */
export const passOnReport = async (tx: Tx, clock: Clock, requestId: string): Promise<void> => {
  await tx.requests.hold(requestId)
  const read = await readRequest(tx, clock, requestId)
  if (!read || read.request.state === 'withdrawn') return
  const calendar = await calendarOf(tx, read.committee)
  const { standInAfter } = read.committee.settings.approvals
  const steps = chainFor('report', read.committee.settings)
  for (const one of read.clearances) {
    if (one.state !== 'waiting' || !one.personId || !one.askedAt || passedOn(one.because)) continue
    const { away } = await tx.reminders.wishesOf(one.personId)
    const hasStandIn = (steps[one.position - 1]?.standIn ?? null) !== null
    const hasLeft = (await tx.people.find(one.personId))?.hasLeft ?? true
    const waiting = { personId: one.personId, askedAt: DateTime.fromISO(one.askedAt), away, hasStandIn, hasLeft }
    const due = passOnDue(waiting, standInAfter, calendar, read.committee.zone)
    if (due && due.at <= clock.now()) await passOn(tx, clock, read, { ...one, personId: one.personId }, due.because)
  }
  await planPassOnOfReport(tx, clock, (await readRequest(tx, clock, requestId))!)
}

const passOn = async (
  tx: Tx,
  clock: Clock,
  read: RequestRead,
  one: Clearance & { readonly personId: string },
  because: PassedOver,
): Promise<void> => {
  const { request, committee, item, asked } = read
  const steps = chainFor('report', committee.settings)
  const known = await peopleKnown(tx, clock, committee, steps, {
    leadOfficerId: item.leadOfficerId,
    authors: new Set(committee.settings.approvals.forbidsOwnWork ? [asked.id] : []),
  })
  const standIn = steps[one.position - 1]?.standIn ?? null
  const found = whoStandsIn({ approver: approverOf(one.kind), personId: one.personId }, standIn, known)
  const at = clock.now().toISO()!
  // The place of somebody who has left is nobody's until the officer gives it to somebody.
  if (found || because === 'left')
    await tx.requests.askClearance(request.id, one.kind, {
      personId: found?.personId ?? null,
      dueOn: request.clearanceDueOn,
      position: one.position,
      needs: one.needs,
      askedAt: at,
      delegateForId: one.personId,
      because,
    })
  if (found) {
    await tx.requests.record(request.id, { at, byId: null, did: 'clearance-passed-on', words: null })
    await sayClearanceAsked(tx, clock, read, found.personId, `${one.position}:for:${one.personId}`)
    await redrawRequest(tx, clock, request.id)
    await recordInLedger(tx, clock, null, 'report-clearance-passed-on', {
      request,
      committee,
      title: item.title,
      of: asked.name,
    })
  }
  const officer = await officerOf(tx, clock, committee)
  if (!officer) return
  await say(tx, clock, {
    key: `clearance-passed-on:${request.id}:${request.revision}:${one.kind}:${one.personId}:${because}`,
    committeeId: committee.id,
    personId: officer,
    drawing: 'clearance-passed-on',
    about: request.id,
    recipient: 'officer',
    nature: 'notice',
  })
}
