import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { recipientFor } from '../../app/reports/tell.ts'
import { say } from '../../app/say.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { CallIn } from '../../domain/constitution/call-in.ts'
import type { Person } from '../../domain/people/person.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type CallInSeen, readCallIn } from './read-call-in.ts'

/** A request as it was received, with the constitution’s rules. */
export type ReceiveCallIn = Pick<
  CallIn,
  | 'committeeId'
  | 'decision'
  | 'decisionMaker'
  | 'authority'
  | 'publishedOn'
  | 'isExempt'
  | 'rules'
  | 'receivedOn'
  | 'signatories'
  | 'reasons'
>

/**
 * Records a request for call-in and tells those who rule on it, and the officers. From then until it is refused or
 * settled the decision may not be carried out.
 */
export const receiveCallIn = (deps: Deps, who: Presser, request: ReceiveCallIn): Promise<Ruling<CallInSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(request.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'receive-call-in', committee.id)
    if (!may.ok) return may
    const today = civilDateAt(deps.clock.now(), committee.zone)
    if (request.receivedOn > today) return refuse({ rule: 'days-out-of-order', from: request.receivedOn, until: today })

    const callIn = await tx.callIns.add({
      ...request,
      state: 'received',
      refusedBecause: [],
      decidedOn: null,
      decidedById: null,
      agendaReadyOn: null,
      meetingId: null,
      outcome: null,
      outcomeOn: null,
      outcomeWords: null,
      reconsideredOn: null,
      reconsidered: null,
    })
    await tell(tx, deps, committee, callIn, who.personId)
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'call-in-received',
      aboutKind: 'committee',
      aboutId: committee.id,
      committeeId: committee.id,
      detail: {
        callIn: callIn.id,
        decision: callIn.decision,
        published: callIn.publishedOn,
        received: callIn.receivedOn,
      },
    })
    return allow((await readCallIn(tx, callIn.id))!)
  })

const TOLD = ['proper-officer', 'monitoring-officer', 'scrutiny-officer', 'officer', 'deputy'] as const

const tell = async (tx: Tx, { clock }: Deps, committee: Committee, callIn: CallIn, byId: string): Promise<void> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const people = new Map<string, Person>()
  for (const role of TOLD)
    for (const person of await tx.people.holding(role, committee.id, today)) people.set(person.id, person)
  people.delete(byId)
  for (const person of people.values())
    await say(tx, clock, {
      key: `call-in:${callIn.id}:${person.id}`,
      committeeId: committee.id,
      personId: person.id,
      drawing: 'call-in',
      about: callIn.id,
      recipient: await recipientFor(tx, clock, committee, person),
      nature: 'notice',
    })
}
