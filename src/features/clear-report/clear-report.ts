import type { Deps } from '../../app/deps.ts'
import { rolesOf } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { askClearances } from '../../app/reports/clearances.ts'
import { type RequestRead, readRequest } from '../../app/reports/read-request.ts'
import { recordInLedger, redrawRequest, tellAsked, tellOfficer } from '../../app/reports/tell.ts'
import { personNamed } from '../../domain/approvals/chain.ts'
import { approverWords } from '../../domain/approvals/chain-words.ts'
import { isRole, ROLES } from '../../domain/people/roles.ts'
import {
  approverOf,
  type Clearance,
  type ClearanceKind,
  clearanceHeading,
  versionOf,
} from '../../domain/reports/clearance.ts'
import { stateWords } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What somebody who clears a report answers. */
export type Clearing = {
  readonly requestId: string
  readonly kind: ClearanceKind
  readonly state: Exclude<Clearance['state'], 'waiting'>
  readonly words: string | null
}

/**
 * Whether this is theirs to clear: they were asked, hold the office today, or somebody was asked in their place because
 * they were away or silent. Refused once one answer was enough and another has given it, and to whoever wrote the
 * report, where the committee forbids that.
 */
export const mayClear = async (
  tx: Parameters<typeof readRequest>[0],
  deps: Pick<Deps, 'clock'>,
  who: Presser,
  read: RequestRead,
  kind: ClearanceKind,
): Promise<Ruling<Clearance>> => {
  const clearance = read.clearances.find((one) => one.kind === kind)
  if (!clearance) return refuse({ rule: 'no-such-request' })
  const { request, committee, item, asked } = read
  if (request.state === 'withdrawn') return refuse({ rule: 'request-settled', stands: stateWords(request) })
  const office = approverOf(kind)
  const roles = await rolesOf(tx, deps.clock, who, committee.id)
  const holds = office === 'lead-officer' ? item.leadOfficerId === who.personId : isRole(office) && roles.has(office)
  const mayStill = clearance.delegateForId === who.personId && clearance.because !== 'own-work'
  if (clearance.personId !== who.personId && !holds && !mayStill)
    return refuse({
      rule: 'not-yours-to-clear',
      who: personNamed(office)
        ? (clearance.name ?? 'whoever was asked')
        : isRole(office)
          ? ROLES[office]
          : approverWords(office, { chairWord: committee.settings.chairWord, names: new Map() }),
    })
  if (committee.settings.approvals.forbidsOwnWork && who.personId === asked.id)
    return refuse({ rule: 'approves-own-work', paper: 'this report' })
  const first = read.clearances.find((one) => one.position === clearance.position && one.state !== 'waiting')
  if (clearance.needs === 'any' && clearance.state === 'waiting' && first)
    return refuse({ rule: 'step-is-closed', by: first.name ?? clearanceHeading(first) })
  return allow(clearance)
}

/**
 * Takes a clearance, or the changes that are needed: the officer is told, every copy is drawn again, the author hears
 * of changes with the words, and the next step of the chain is asked once this one is through. The same answer twice
 * changes nothing.
 */
export const clearReport = (deps: Deps, who: Presser, given: Clearing): Promise<Ruling<RequestRead>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    if (!(await tx.requests.find(given.requestId))) return refuse({ rule: 'no-such-request' })
    await tx.requests.hold(given.requestId)
    const read = await readRequest(tx, deps.clock, given.requestId)
    if (!read) return refuse({ rule: 'no-such-request' })
    const may = await mayClear(tx, deps, who, read, given.kind)
    if (!may.ok) return may
    if (may.value.state === given.state && may.value.words === given.words) return allow(read)

    const { request, committee, item, asked, life } = read
    const at = deps.clock.now().toISO()!
    await tx.requests.clear(request.id, given.kind, given.state, given.words, at, versionOf(life))
    const what = personNamed(approverOf(given.kind)) ? 'person' : given.kind
    const did = given.state === 'cleared' ? `${what}-cleared` : `${what}-changes-needed`
    await tx.requests.record(request.id, { at, byId: who.personId, did, words: given.words })
    if (given.state === 'cleared') await askClearances(tx, deps.clock, read, 'cleared')
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
