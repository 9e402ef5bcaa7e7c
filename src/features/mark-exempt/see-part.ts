import type { Paper } from '../../app/ports/papers.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { PartChange } from '../../domain/closed/part.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'

/** What is said of the part an item is in. Open words only: the closed ones have a door of their own. */
export type PartSeen = {
  readonly item: Item
  readonly committee: Committee
  readonly changes: readonly (PartChange & { readonly by: string | null })[]
  /** The papers of the item, each in a part of its own. */
  readonly papers: readonly Paper[]
  /** Whether there are closed words to open. */
  readonly holds: boolean
  readonly meetingDay: CivilDate | null
  /** Where its agenda has been published already. */
  readonly publishedOn: CivilDate | null
}

/** What is said of the part one paper is in. */
export type PaperSeen = PartSeen & { readonly paper: Paper }

/** Reads what is said of the part a paper is in; null where there is no such paper, or no item that it is of. */
export const seePaper = async (tx: Tx, paperId: string): Promise<PaperSeen | null> => {
  const paper = await tx.papers.find(paperId)
  const item = paper?.itemId ? await tx.items.find(paper.itemId) : null
  const committee = item && (await tx.committees.find(item.committeeId))
  return paper && item && committee ? { ...(await seePart(tx, item, committee, paper)), paper } : null
}

/** Reads what is said of the part an item, or one of its papers, is in. */
export const seePart = async (
  tx: Tx,
  item: Item,
  committee: Committee,
  paper: Paper | null = null,
): Promise<PartSeen> => {
  const changes = await tx.closed.changesOf(item.id, paper?.id)
  const ids = changes.flatMap(({ decidedById, suggestedById }) => decidedById ?? suggestedById ?? [])
  const names = new Map((await tx.people.findMany([...new Set(ids)])).map(({ id, name }) => [id, name]))
  const meetingId = meetingOf(item.stage)
  const meeting = meetingId ? await tx.meetings.find(meetingId) : null
  return {
    item,
    committee,
    changes: changes.map((one) => ({ ...one, by: names.get(one.decidedById ?? one.suggestedById ?? '') ?? null })),
    papers: await tx.papers.of([item.id]),
    holds: await tx.closed.holds(paper?.id ?? item.id),
    meetingDay: meeting?.day ?? null,
    publishedOn: meetingId ? await tx.items.publishedOn(meetingId) : null,
  }
}
