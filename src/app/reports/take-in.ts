import type { Clock } from '../../clock.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { afterPublication } from '../after-publication.ts'
import type { Council } from '../ports/committees.ts'
import type { Paper } from '../ports/papers.ts'
import type { Tx } from '../ports/tx.ts'
import type { RequestRead } from './read-request.ts'

/** A report as it comes in: a link to where it stands, or a Slack file; never its content. */
export type HandedIn = {
  readonly link: string | null
  readonly slackFileId: string | null
  readonly fileName: string | null
  readonly summary: string | null
  /** As its author sees it, until somebody who may decides. */
  readonly part: 'open' | 'exempt' | 'unsure'
}

/** Whether it can be taken in: there is something, and no file that is or may be exempt unless the council holds such. */
export const mayTakeIn = (
  { holdsExemptText }: Pick<Council, 'holdsExemptText'>,
  { papers }: Pick<RequestRead, 'papers'>,
  given: HandedIn,
): Ruling<null> => {
  const { link, slackFileId } = given
  const { part } = partTakenIn(papers, given)
  if (!link && !slackFileId) return refuse({ rule: 'nothing-to-hand-in' })
  return slackFileId && part !== 'open' && !holdsExemptText ? refuse({ rule: 'exempt-not-held' }) : allow(null)
}

/**
 * The part in which a report comes in: as its author says; but what somebody who may has decided of it stands, and a
 * further version of what was decided to be closed waits for a decision, whatever its author says.
 */
const partTakenIn = (papers: readonly Paper[], { part }: HandedIn): Pick<Paper, 'part'> & { title?: string } => {
  const toFollow = papers.find(({ state }) => state === 'to-follow')
  if (toFollow?.isDecided) return { part: toFollow.part, title: toFollow.title }
  const isFurther = papers.some((paper) => paper.isDecided && paper.part !== 'open')
  return { part: isFurther && part === 'open' ? 'unsure' : part }
}

/**
 * Keeps where a report is, so that its agenda says that it is in. What was shown as to follow becomes what came. After
 * the agenda has been published it is a late report, and belongs in a supplement.
 */
export const takeIn = async (
  tx: Tx,
  clock: Clock,
  byId: string,
  { request, item, papers }: RequestRead,
  given: HandedIn,
): Promise<void> => {
  const receivedAt = clock.now().toISO()!
  const isLate = request.meetingId !== null && (await tx.items.publishedOn(request.meetingId)) !== null
  const taken = { title: item.title, ...partTakenIn(papers, given) }
  const paper = {
    ...given,
    ...taken,
    // What is not open goes no further than the link: a summary or a file name could say what is in it.
    ...(taken.part !== 'open' && { summary: null, fileName: null }),
    state: isLate ? 'late' : given.slackFileId ? 'attached' : 'held-elsewhere',
    lateReason: isLate ? 'It came in after the agenda was published' : null,
    receivedAt,
    byId,
  } as const
  const toFollow = papers.find(({ state }) => state === 'to-follow')
  if (toFollow) await tx.papers.change(toFollow.id, paper)
  else
    await tx.papers.add({
      ...paper,
      itemId: item.id,
      requestId: request.id,
      meetingId: request.meetingId,
      appendixOfId: null,
    })
  if (!isLate || request.kind !== 'report') return
  const reason = 'The report came in after the agenda was published'
  const happened = { change: 'late-report', itemId: item.id, title: item.title, reason } as const
  await afterPublication(tx, clock, request.meetingId!, happened, byId)
}
