import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { clearedFor } from '../../domain/closed/clearance.ts'
import type { Sheet } from '../../domain/keeping/record.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Item } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What is closed about an item, for whoever is cleared for it at this moment: for a file that is marked so. */
export const closedSheet = async (
  tx: Tx,
  who: Presser,
  item: Item,
  roles: ReadonlySet<Role>,
): Promise<Ruling<Sheet>> => {
  if (item.part === 'open' || item.part === 'possible') return refuse({ rule: 'nothing-private-here' })
  const clearings = await tx.closed.clearingsOf(who.personId)
  const cleared = clearedFor(item, { personId: who.personId, isFullMember: who.isFullMember, roles, clearings })
  if (!cleared.ok) return cleared
  const words = await tx.closed.read(cleared.value)
  return allow({ kind: 'closed_words', rows: words ? [{ title: words.title, summary: words.summary }] : [] })
}
