import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { clearedFor } from '../../domain/closed/clearance.ts'
import type { Sheet } from '../../domain/keeping/record.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Item } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What is closed about an item and its papers, for whoever is cleared for it at this moment: for a file that is marked so. */
export const closedSheet = async (
  tx: Tx,
  who: Presser,
  item: Item,
  roles: ReadonlySet<Role>,
): Promise<Ruling<Sheet>> => {
  const papers = (await tx.papers.of([item.id])).filter(({ part }) => part !== 'open')
  const isOpen = item.part === 'open' || item.part === 'possible'
  if (isOpen && papers.length === 0) return refuse({ rule: 'nothing-private-here' })
  const asking = {
    personId: who.personId,
    isFullMember: who.isFullMember,
    roles,
    clearings: await tx.closed.clearingsOf(who.personId),
  }
  const cleared = clearedFor(item, asking)
  if (!cleared.ok) return cleared
  const words = isOpen ? null : await tx.closed.read(cleared.value)
  const held = await tx.closed.readPapers(cleared.value)
  const rows = [
    ...(words ? [{ of: 'the item', title: words.title, summary: words.summary }] : []),
    ...papers.flatMap(({ id, title }) => {
      const closed = held.get(id)
      return closed ? [{ of: title, title: closed.title, summary: closed.summary }] : []
    }),
  ]
  return allow({ kind: 'closed_words', rows })
}
