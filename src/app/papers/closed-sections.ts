import type { Clock } from '../../clock.ts'
import type { AgendaLine } from '../../domain/agenda/line.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { ClosedSection } from '../../domain/papers/closed-section.ts'
import type { Item, Part } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type ClosedOfItem, closedOfItem } from '../closed/closed-of-item.ts'
import { permitted } from '../permitted.ts'
import type { Paper } from '../ports/papers.ts'
import type { Tx } from '../ports/tx.ts'
import type { Presser } from '../presser.ts'

/** An item that is in a document, with the number that it has there. */
export type ItemInPaper = { readonly itemId: string; readonly number: string | null }

/**
 * What is closed about the items of a document, for whoever is cleared, asked item by item at this moment; and the line
 * in the ledger about each, never with its words. What they are not cleared for stays as the public sees it. Refused
 * where nothing is closed, where they are cleared for none of it, and where Cleardays holds nothing to put in.
 */
export const closedSections = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  committee: Pick<Committee, 'id'>,
  items: readonly ItemInPaper[],
): Promise<Ruling<readonly ClosedSection[]>> => {
  const may = await permitted(tx, clock, who, 'open-private', committee.id)
  if (!may.ok) return may
  const sections: ClosedSection[] = []
  let notCleared: Ruling<never> | null = null
  for (const { itemId, number } of items) {
    const item = await tx.items.find(itemId)
    if (!item) continue
    const closed = await closedOfItem(tx, who, item, may.value)
    if (!closed.ok) {
      if (closed.refusal.rule === 'not-cleared') notCleared = closed
      continue
    }
    const theirs = sectionsOf(item, number, closed.value)
    if (theirs.length === 0) continue
    sections.push(...theirs)
    await tx.ledger.record({
      at: clock.now().toISO()!,
      byId: who.personId,
      did: 'private-item-exported',
      aboutKind: 'item',
      aboutId: item.id,
      committeeId: committee.id,
      detail: {},
    })
  }
  if (sections.length === 0) return notCleared ?? refuse({ rule: 'nothing-private-here' })
  const isAnything = sections.some(({ title, summary, link }) => title !== null || summary !== null || link !== null)
  return isAnything ? allow(sections) : refuse({ rule: 'closed-text-not-held' })
}

/** The items among the lines of an agenda. */
export const itemsIn = (lines: readonly AgendaLine[]): readonly ItemInPaper[] =>
  lines.flatMap(({ itemId, number }) => (itemId === null ? [] : [{ itemId, number }]))

const sectionsOf = (
  item: Item,
  number: string | null,
  { isOpen, words, papers }: ClosedOfItem,
): readonly ClosedSection[] => {
  const section = (
    of: { readonly title: string; readonly link: string | null } & Pick<ClosedSection, 'paragraphs'>,
    part: Part | Paper['part'],
    held: ClosedOfItem['words'],
  ): readonly ClosedSection[] =>
    part === 'open'
      ? []
      : [
          {
            number,
            openTitle: of.title,
            title: held?.title ?? null,
            summary: held?.summary ?? null,
            link: of.link,
            part,
            paragraphs: of.paragraphs,
          },
        ]
  return [
    ...(isOpen ? [] : section({ ...item, link: item.heldElsewhere }, item.part, words)),
    ...papers.flatMap(({ paper, words: held }) => section(paper, paper.part, held)),
  ]
}
