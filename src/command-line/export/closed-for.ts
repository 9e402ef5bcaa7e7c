import { closedSections, type ItemInPaper } from '../../app/papers/closed-sections.ts'
import { personCalled } from '../../app/person-data/gather-person.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Clock } from '../../clock.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { closedPaper } from '../../export/closed-paper.ts'
import type { Paper } from '../../export/document/paper.ts'
import { isPaperFormat, PAPER_FORMATS, paperFile } from '../../export/paper-file.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import type { Exported } from './kind.ts'

/** What makes a public document one with its closed part. */
type Closing = (paper: Paper) => Paper

/**
 * The closed part of a document for somebody who is named, as they are cleared now: their roles, what they are cleared
 * for and what was withdrawn from them are asked as they are when they press in Slack, and the ledger says what was
 * exported for whom. One sentence where there is none for them.
 */
export const closedFor = async (
  tx: Tx,
  clock: Clock,
  named: string,
  committee: Pick<Committee, 'id' | 'nation'>,
  items: readonly ItemInPaper[],
): Promise<{ readonly closing: Closing } | { readonly why: string }> => {
  const no = (ruling: Ruling<unknown>) => ({ why: ruling.ok ? '' : sayRefusal(ruling.refusal) })
  const one = await personCalled(tx, named)
  if (!one.ok) return no(one)
  const who = await tx.people.presserOf(one.value)
  if (!who) return { why: `${named} has no Slack account here, and nobody is cleared without one.` }
  const sections = await closedSections(tx, clock, who, committee, items)
  if (!sections.ok) return no(sections)
  return { closing: (paper) => closedPaper(paper, sections.value, committee.nation) }
}

/** A document with its closed part, as a file; in a format that has pages, or at least a beginning and an end, to mark. */
export const closedFile = async (paper: Paper, closing: Closing, format: string): Promise<Exported> =>
  isPaperFormat(format) ? paperFile(closing(paper), format) : { why: NOT_IN_THAT }

/** Tables and files for programs have no page on which it could be said that they are not for publication. */
const NOT_IN_THAT = `What is not for publication is marked on every page: export it as ${Object.keys(PAPER_FORMATS).join(', ')}.`
