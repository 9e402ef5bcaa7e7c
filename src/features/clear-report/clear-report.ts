import type { Deps } from '../../app/deps.ts'
import { rolesOf } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { type RequestRead, readRequest } from '../../app/reports/read-request.ts'
import { recordInLedger, redrawRequest, tellAsked, tellOfficer } from '../../app/reports/tell.ts'
import { ROLES } from '../../domain/people/roles.ts'
import { CLEARED_BY, type Clearance, type ClearanceKind } from '../../domain/reports/clearance.ts'
import { stateWords } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What a clearance officer answers. */
export type Clearing = {
  readonly requestId: string
  readonly kind: ClearanceKind
  readonly state: Exclude<Clearance['state'], 'waiting'>
  readonly words: string | null
}

/** Whether this is theirs to clear: they were asked, or hold the role for the committee today. */
export const mayClear = async (
  tx: Parameters<typeof readRequest>[0],
  deps: Pick<Deps, 'clock'>,
  who: Presser,
  read: RequestRead,
  kind: ClearanceKind,
): Promise<Ruling<Clearance>> => {
  const clearance = read.clearances.find((one) => one.kind === kind)
  if (!clearance) return refuse({ rule: 'no-such-request' })
  if (read.request.state === 'withdrawn') return refuse({ rule: 'request-settled', stands: stateWords(read.request) })
  const role = CLEARED_BY[kind]
  const holds = (await rolesOf(tx, deps.clock, who, read.committee.id)).has(role)
  return clearance.personId === who.personId || holds
    ? allow(clearance)
    : refuse({ rule: 'not-yours-to-clear', who: ROLES[role] })
}

/**
 * Takes a clearance, or the changes that are needed: the officer is told, every copy is drawn again, and the author
 * hears of changes with the words. The same answer twice changes nothing.
 */
export const clearReport = (deps: Deps, who: Presser, given: Clearing): Promise<Ruling<RequestRead>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const read = await readRequest(tx, deps.clock, given.requestId)
    if (!read) return refuse({ rule: 'no-such-request' })
    const may = await mayClear(tx, deps, who, read, given.kind)
    if (!may.ok) return may
    if (may.value.state === given.state && may.value.words === given.words) return allow(read)

    const { request, committee, item, asked, life } = read
    const at = deps.clock.now().toISO()!
    await tx.requests.clear(request.id, given.kind, given.state, given.words, at)
    const did = given.state === 'cleared' ? `${given.kind}-cleared` : `${given.kind}-changes-needed`
    await tx.requests.record(request.id, { at, byId: who.personId, did, words: given.words })
    await redrawRequest(tx, deps.clock, request.id)
    const key = `${request.id}:${given.kind}:${life.length}`
    await tellOfficer(tx, deps.clock, read, who.personId, {
      key: `clearance-answered:${key}`,
      drawing: 'clearance-answered',
    })
    if (given.state === 'changes')
      await tellAsked(tx, deps.clock, read, {
        key: `clearance-changes:${key}`,
        drawing: 'clearance-changes',
        nature: 'answer',
      })
    const about = { request, committee, title: item.title, of: asked.name }
    await recordInLedger(tx, deps.clock, who.personId, `report-${did}`, about)
    return allow((await readRequest(tx, deps.clock, request.id))!)
  })
