import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { asOfficer } from '../../app/reports/as-officer.ts'
import { type RequestRead, readRequest } from '../../app/reports/read-request.ts'
import { recipientFor, recordInLedger, redrawRequest, tellOfficer } from '../../app/reports/tell.ts'
import { whom } from '../../app/reports/whom.ts'
import { say } from '../../app/say.ts'
import type { Person } from '../../domain/people/person.ts'
import { isOpen, stateWords } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A lead director, asked to see to a request; and whether it goes by itself. */
export type LeadAsked = { readonly read: RequestRead; readonly lead: Person; readonly isHeld: boolean }

/** The officer asks a lead director to see to it. Nobody is told unless the officer presses. */
export const askLead = (
  deps: Deps,
  who: Presser,
  asking: { readonly requestId: string; readonly slackId: string; readonly words: string | null },
): Promise<Ruling<LeadAsked>> =>
  asOfficer(deps, who, 'look-after-request', asking.requestId, async (tx, read) => {
    const { request, committee, item, life } = read
    if (!isOpen(request)) return refuse({ rule: 'request-settled', stands: stateWords(request) })
    const lead = await whom(tx, deps, who.teamId, { slackId: asking.slackId, name: null, email: null })
    if (!lead.ok) return lead
    const { id: personId, name } = lead.value
    await tx.requests.record(request.id, {
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'lead-asked',
      words: asking.words,
      detail: { personId },
    })
    const goes = await say(tx, deps.clock, {
      key: `lead-asked:${request.id}:${personId}:${life.length}`,
      committeeId: committee.id,
      personId,
      drawing: 'lead-asked',
      about: request.id,
      recipient: await recipientFor(tx, deps.clock, committee, lead.value),
      nature: 'request',
    })
    const about = { request, committee, title: item.title, of: name }
    await recordInLedger(tx, deps.clock, who.personId, 'lead-director-asked', about)
    return allow({ read, lead: lead.value, isHeld: goes === 'held' })
  })

/** The lead director says that they will see to it: the officer is told. Only whoever was asked; twice is once. */
export const seeToIt = (deps: Deps, who: Presser, requestId: string): Promise<Ruling<RequestRead>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const read = await readRequest(tx, deps.clock, requestId)
    if (!read) return refuse({ rule: 'no-such-request' })
    const { request, life } = read
    const wasAsked = life.some(({ did, detail }) => did === 'lead-asked' && detail?.personId === who.personId)
    if (!wasAsked) return refuse({ rule: 'not-asked-of-you', of: 'the lead director' })
    if (life.some(({ did, byId }) => did === 'see-to-it' && byId === who.personId)) return allow(read)
    await tx.requests.record(request.id, {
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'see-to-it',
      words: null,
      detail: { instead: { personId: who.personId, name: who.name } },
    })
    await redrawRequest(tx, deps.clock, request.id)
    await tellOfficer(tx, deps.clock, read, who.personId, {
      key: `see-to-it:${request.id}:${who.personId}`,
      drawing: 'request-answered',
    })
    return allow((await readRequest(tx, deps.clock, request.id))!)
  })
