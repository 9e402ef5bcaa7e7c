import { closedOfItem } from '../../app/closed/closed-of-item.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import type { Sheet } from '../../domain/keeping/record.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Item } from '../../domain/programme/item.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'

/** What is closed about an item and its papers, for whoever is cleared for it at this moment: for a file that is marked so. */
export const closedSheet = async (
  tx: Tx,
  who: Presser,
  item: Item,
  roles: ReadonlySet<Role>,
): Promise<Ruling<Sheet>> => {
  const closed = await closedOfItem(tx, who, item, roles)
  if (!closed.ok) return closed
  const { words, papers } = closed.value
  const rows = [
    ...(words ? [{ of: 'the item', title: words.title, summary: words.summary }] : []),
    ...papers.flatMap(({ paper, words: held }) =>
      held ? [{ of: paper.title, title: held.title, summary: held.summary }] : [],
    ),
  ]
  return allow({ kind: 'closed_words', rows })
}
