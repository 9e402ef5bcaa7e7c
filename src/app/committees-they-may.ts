import type { Clock } from '../clock.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Permission } from '../domain/people/permissions.ts'
import { allow, type Ruling, refuse } from '../domain/ruling.ts'
import { permitted } from './permitted.ts'
import type { Tx } from './ports/tx.ts'
import type { Presser } from './presser.ts'
import { committeeMeant } from './which-committee.ts'

/**
 * For what is pressed on a message: the committee meant by its channel, else every one for which whoever presses may do
 * this, so that the form can ask which. At least one; a refusal that says who may, where there is none.
 */
export const committeesTheyMay = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  permission: Permission,
  channel: string | null,
): Promise<Ruling<readonly [Committee, ...Committee[]]>> => {
  const meant = await committeeMeant(tx, who, { committeeId: null, channel })
  if (meant.is === 'none') return refuse({ rule: 'no-such-committee' })
  const all = meant.is === 'this' ? [meant.committee] : meant.from
  const theirs: Committee[] = []
  for (const committee of all)
    if ((await permitted(tx, clock, who, permission, committee.id)).ok) theirs.push(committee)
  const [first, ...others] = theirs
  if (first) return allow([first, ...others])
  const may = await permitted(tx, clock, who, permission, all[0]!.id)
  return may.ok ? refuse({ rule: 'no-such-committee' }) : may
}
