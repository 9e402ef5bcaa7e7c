import type { Permission } from '../../domain/people/permissions.ts'
import { type Ruling, refuse } from '../../domain/ruling.ts'
import type { Deps } from '../deps.ts'
import { permitted } from '../permitted.ts'
import type { Tx } from '../ports/tx.ts'
import type { Presser } from '../presser.ts'
import { unlessStale } from '../unless-stale.ts'
import { type RequestRead, readRequest } from './read-request.ts'

/** The request, for an officer who may do this about it. */
export const readAsOfficer = async (
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  who: Presser,
  permission: Permission,
  requestId: string,
): Promise<Ruling<RequestRead>> => {
  const read = await readRequest(tx, deps.clock, requestId)
  if (!read) return refuse({ rule: 'no-such-request' })
  const may = await permitted(tx, deps.clock, who, permission, read.committee.id)
  return may.ok ? { ok: true, value: read } : may
}

/** An officer does something about a request, in one transaction; refused where somebody else saved it meanwhile. */
export const asOfficer = <T>(
  deps: Deps,
  who: Presser,
  permission: Permission,
  requestId: string,
  work: (tx: Tx, read: RequestRead) => Promise<Ruling<T>>,
): Promise<Ruling<T>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const read = await readAsOfficer(tx, deps, who, permission, requestId)
        return read.ok ? work(tx, read.value) : read
      }),
    { rule: 'request-changed-meanwhile' },
  )
