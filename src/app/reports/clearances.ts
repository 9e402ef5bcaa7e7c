import type { Clock } from '../../clock.ts'
import { chainFor } from '../../domain/approvals/chain.ts'
import { whoSits } from '../../domain/approvals/seat.ts'
import {
  askedAgain,
  type Clearance,
  type ClearanceKind,
  isStepCleared,
  kindOf,
  ofStep,
  versionOf,
} from '../../domain/reports/clearance.ts'
import { peopleKnown } from '../approvals/people-known.ts'
import { planPassOnOfReport } from '../approvals/plan-pass-on.ts'
import type { Tx } from '../ports/tx.ts'
import { say } from '../say.ts'
import { type RequestRead, readRequest } from './read-request.ts'
import { recipientFor } from './tell.ts'

/**
 * Asks for the clearances that the committee's chain names: the first step once the draft is done or the report has
 * come, each next one as the step before it is through. `came` says that a version has just come in: whoever wanted
 * changes is asked of it again, and whoever cleared an earlier one where nobody did; the others keep the clearance
 * they gave. A place that nobody can be asked for stands without a person, and the officer's message says so.
 */
export const askClearances = async (
  tx: Tx,
  clock: Clock,
  { request }: Pick<RequestRead, 'request'>,
  why: 'came' | 'cleared',
): Promise<void> => {
  const read = request.kind === 'report' ? await readRequest(tx, clock, request.id) : null
  if (!read) return
  const { committee, item, asked, life } = read
  const steps = chainFor('report', committee.settings)
  const again = why === 'came' ? askedAgain(read.clearances, versionOf(life)) : new Set<ClearanceKind>()
  const stand = read.clearances.filter(({ kind }) => !again.has(kind))
  const index = steps.findIndex((step) => !isStepCleared(step, stand))
  const step = steps[index]
  if (step) {
    const known = await peopleKnown(tx, clock, committee, steps, {
      leadOfficerId: item.leadOfficerId,
      authors: new Set(committee.settings.approvals.forbidsOwnWork ? [asked.id] : []),
    })
    const closed = step.needs === 'any' && ofStep(step, stand).some(({ state }) => state !== 'waiting')
    const told = new Set<string>()
    for (const approver of closed ? [] : step.who) {
      const kind = kindOf(approver)
      if (
        isAsked(
          read.clearances.find((one) => one.kind === kind),
          again,
        )
      )
        continue
      const seat = whoSits(approver, step.standIn, known)
      const personId = seat.is === 'asked' ? seat.personId : null
      await tx.requests.askClearance(request.id, kind, {
        personId,
        dueOn: request.clearanceDueOn,
        position: index + 1,
        needs: step.needs,
        askedAt: clock.now().toISO()!,
        delegateForId: seat.is === 'asked' ? seat.insteadOf : seat.personId,
        because: seat.because,
      })
      if (personId) told.add(personId)
    }
    for (const personId of told) await sayClearanceAsked(tx, clock, read, personId, `${index + 1}`)
  }
  await planPassOnOfReport(tx, clock, (await readRequest(tx, clock, request.id))!)
}

const isAsked = (before: Clearance | undefined, again: ReadonlySet<ClearanceKind>): boolean =>
  before !== undefined && !again.has(before.kind) && (before.state !== 'waiting' || before.personId !== null)

/** Asks one person, once for each version and step. */
export const sayClearanceAsked = async (
  tx: Tx,
  clock: Clock,
  { request, committee }: Pick<RequestRead, 'request' | 'committee'>,
  personId: string,
  step: string,
): Promise<void> => {
  const person = await tx.people.find(personId)
  if (!person) return
  await say(tx, clock, {
    key: `clearance-asked:${request.id}:${personId}:${request.revision}${step === '1' ? '' : `:${step}`}`,
    committeeId: committee.id,
    personId,
    drawing: 'clearance-asked',
    about: request.id,
    recipient: await recipientFor(tx, clock, committee, person),
    nature: 'request',
  })
}
