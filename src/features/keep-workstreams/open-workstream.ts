import { permitted } from '../../app/permitted.ts'
import type { LedgerEntry } from '../../app/ports/ledger.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { type RowAt, readTable, type TableAt } from '../../app/workstreams/read-table.ts'
import type { Clock } from '../../clock.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { seesNames } from '../../domain/programme/visible.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** One thing that happened to a workstream. */
export type Happened = Pick<LedgerEntry, 'at' | 'did' | 'detail'> & { readonly by: string | null }
/** One workstream, what is said of it, and its life, newest first. */
export type CardAt = Pick<TableAt, 'committee' | 'today' | 'isOfficer'> & {
  readonly row: RowAt
  readonly happened: readonly Happened[]
}

/** What of its life is shown; the ledger has all of it. */
const SHOWN = 12

/** A committee’s table, for whoever presses. */
export const tableFor = async (tx: Tx, clock: Clock, who: Presser, committeeId: string): Promise<Ruling<TableAt>> => {
  const committee = isUuid(committeeId) ? await tx.committees.find(committeeId) : null
  if (!committee) return refuse({ rule: 'no-such-committee' })
  const roles = await permitted(tx, clock, who, 'see-programme', committee.id)
  return roles.ok ? allow(await readTable(tx, clock, committee, roles.value)) : roles
}

/** One of them, with its life. Who did what is for those who see names. */
export const openWorkstream = async (tx: Tx, clock: Clock, who: Presser, id: string): Promise<Ruling<CardAt>> => {
  const one = isUuid(id) ? await tx.workstreams.find(id) : null
  const committee = one && (await tx.committees.find(one.committeeId))
  if (!one || !committee) return refuse({ rule: 'no-such-workstream' })
  if (one.closedAt) return refuse({ rule: 'workstream-closed', name: one.name })
  const roles = await permitted(tx, clock, who, 'see-programme', committee.id)
  if (!roles.ok) return roles
  const table = await readTable(tx, clock, committee, roles.value)
  const row = table.rows.find((other) => other.one.id === id)
  if (!row) return refuse({ rule: 'no-such-workstream' })
  const { entries } = await tx.ledger.page({ aboutId: id, atMost: SHOWN })
  const people = seesNames(roles.value) ? await tx.people.findMany(entries.flatMap(({ byId }) => byId ?? [])) : []
  return allow({
    committee,
    today: table.today,
    isOfficer: table.isOfficer,
    row,
    happened: entries.map(({ at, did, detail, byId }) => ({
      at,
      did,
      detail,
      by: people.find((person) => person.id === byId)?.name ?? null,
    })),
  })
}
