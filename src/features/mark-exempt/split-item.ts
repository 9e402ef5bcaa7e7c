import type { Paper, PaperPartDecided } from '../../app/ports/papers.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import type { Clock } from '../../clock.ts'
import type { PaperInPart, PaperPartRuled } from '../../domain/closed/paper-part.ts'
import { changePart } from '../../domain/closed/part.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { isOpen, isReceived } from '../../domain/reports/request.ts'
import { record } from './mark-exempt.ts'

/** An appendix of which nothing is known yet. */
export const AN_APPENDIX: PaperInPart = {
  title: '',
  link: null,
  part: 'open',
  paragraphs: [],
  partReason: null,
  isAppendix: true,
  isDecided: false,
}

type Splitting = { readonly item: Item; readonly committee: Committee; readonly ruled: PaperPartRuled }

/**
 * Splits an item into an open report and an appendix with a part of its own. The report that is there, or is to follow,
 * is the open one; where none has been asked for, it is to follow. Once somebody who may has decided it, an item that
 * was private as a whole is taken in public again: what was closed about it is closed about the appendix.
 */
export const splitOff = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  { item, committee, ruled }: Splitting,
  part: Partial<PaperPartDecided>,
): Promise<Paper> => {
  const meetingId = meetingOf(item.stage)
  const there = (await tx.papers.of([item.id])).find(({ isAppendix }) => !isAppendix)
  const request = (await tx.requests.forItem(item.id)).find(
    (one) => one.kind === 'report' && (isOpen(one) || isReceived(one)),
  )
  const common = {
    itemId: item.id,
    meetingId,
    slackFileId: null,
    fileName: null,
    summary: null,
    lateReason: null,
    receivedAt: null,
    byId: who.personId,
  }
  const report =
    there ??
    (await tx.papers.add({
      ...common,
      requestId: request?.id ?? null,
      appendixOfId: null,
      title: item.title,
      link: null,
      state: 'to-follow',
      part: 'open',
    }))
  const isDecided = part.decidedAt != null
  const appendix = await tx.papers.add({
    ...common,
    requestId: null,
    appendixOfId: report.id,
    part: ruled.part,
    ...part,
    title: ruled.title,
    link: ruled.link ?? item.heldElsewhere,
    state: 'held-elsewhere',
  })
  if (isDecided && item.part !== 'open') await openAgain(tx, clock, who, { item, committee, appendixId: appendix.id })
  return appendix
}

const openAgain = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  { item, committee, appendixId }: { readonly item: Item; readonly committee: Committee; readonly appendixId: string },
): Promise<void> => {
  const at = clock.now().toISO()!
  const reason = 'The report is open; what is not for publication stands in its appendix.'
  const asked = { part: 'open', paragraphs: [], reason, title: item.title, heldElsewhere: null } as const
  const opened = changePart(item, asked, committee.nation)
  if (!opened.ok) return
  await tx.items.save(opened.value)
  const change = { at, was: item.part, now: 'open', paragraphs: [], reason } as const
  await tx.closed.recordChange(item.id, { ...change, suggestedById: null, decidedById: who.personId })
  await tx.closed.move(item.id, appendixId)
  const { was, now, paragraphs } = change
  await record(tx, who, committee, item, at, 'part-decided', { was, now, paragraphs, reason })
}
