import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { ClosedText } from '../../app/ports/closed.ts'
import type { Paper } from '../../app/ports/papers.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { Clock } from '../../clock.ts'
import { changePaperPart, type PaperPartRuled } from '../../domain/closed/paper-part.ts'
import type { PartAsked } from '../../domain/closed/part.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Item } from '../../domain/programme/item.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { record, waiting } from './mark-exempt.ts'
import { type PaperSeen, seePaper } from './see-part.ts'
import { AN_APPENDIX, splitOff } from './split-item.ts'
import { redrawPart, tellOfPart, tellWhoAsked, whoDecide } from './who-is-told.ts'

/** What is asked for one paper. `paperId` null: an appendix that is split off. `title` null: a neutral one. */
export type MarkPaper = Omit<PartAsked, 'title'> & {
  readonly itemId: string
  readonly paperId: string | null
  readonly title: string | null
  readonly closed: ClosedText | null
  /** The item's revision that the form was opened on; null where it was opened on no item. */
  readonly revision: number | null
}
export type PaperMarked = PaperSeen & {
  readonly is: 'decided' | 'suggested'
  readonly asked: readonly { readonly name: string }[]
}

/** All that a paper is marked with, once it is known that it may be. */
type Marking = {
  readonly item: Item
  readonly committee: Committee
  readonly paper: Paper | null
  readonly ruled: PaperPartRuled
  readonly command: MarkPaper
}

/**
 * Puts one paper of an item in a part of its own, or splits an appendix off. Officers and authors suggest; the proper or
 * monitoring officer decides. A paper of which somebody suggests that it is closed is not given to the public meanwhile.
 */
export const markPaper = (deps: Deps, who: Presser, command: MarkPaper): Promise<Ruling<PaperMarked>> =>
  unlessStale(() => mark(deps, who, command), { rule: 'item-changed-meanwhile', title: 'The item' })

const mark = (deps: Deps, who: Presser, command: MarkPaper): Promise<Ruling<PaperMarked>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const item = await tx.items.find(command.itemId)
    const committee = item && (await tx.committees.find(item.committeeId))
    if (!item || !committee) return refuse({ rule: 'no-such-item' })
    const roles = await permitted(tx, deps.clock, who, 'suggest-private', committee.id)
    if (!roles.ok) return roles
    if (!maySeeItem(item, roles.value)) return refuse({ rule: 'no-such-item' })
    const paper = command.paperId === null ? null : await tx.papers.find(command.paperId)
    if (command.paperId !== null && paper?.itemId !== item.id) return refuse({ rule: 'no-such-paper' })
    if (!paper && command.part === 'open') return refuse({ rule: 'nothing-to-split-off' })

    // The form has the item's own title and link in it; a paper has its own, or a neutral title.
    const own = (given: string | null, items: string | null) => (given?.trim() === items ? null : given)
    const asked = {
      ...command,
      title: own(command.title, item.title),
      heldElsewhere: own(command.heldElsewhere, item.heldElsewhere),
    }
    const isLate = command.revision !== null && command.revision !== item.revision
    const saved = (paper ? [paper] : appendices(await tx.papers.of([item.id]))).find(standsAs(asked, committee))
    if (saved && (isLate || !paper))
      return refuse({ rule: 'saved-already', what: `“${saved.title}” is ${command.part.replaceAll('-', ' ')}` })
    if (isLate) return refuse({ rule: 'item-changed-meanwhile', title: item.title })
    const ruled = changePaperPart(paper ?? AN_APPENDIX, asked, committee.nation)
    if (!ruled.ok) return ruled
    const decides = mayDo('decide-exemption', roles.value)
    if (command.closed && !(decides && (await tx.committees.council()).holdsExemptText))
      return refuse({ rule: 'closed-text-not-held' })
    const marking = { item, committee, paper, ruled: ruled.value, command }
    return allow(await (decides ? decide : suggest)(tx, deps.clock, who, marking))
  })

const appendices = (papers: readonly Paper[]) => papers.filter(({ isAppendix }) => isAppendix)

/**
 * Whether a paper stands by a decision as it is asked for: the form was saved before. Of closed words that come with it
 * nobody may say that they were: they are not looked at here.
 */
const standsAs =
  (asked: MarkPaper, { nation }: Committee) =>
  (paper: Paper): boolean => {
    if (asked.closed) return false
    const ruled = changePaperPart(paper, asked, nation)
    return !ruled.ok && ruled.refusal.rule === 'part-is-that-already'
  }

const suggest = async (tx: Tx, clock: Clock, who: Presser, marking: Marking): Promise<PaperMarked> => {
  const { item, committee, ruled } = marking
  const at = clock.now().toISO()!
  // Nobody has decided: until then it stays as it is, but is not given to the public.
  const paper = marking.paper ?? (await splitOff(tx, clock, who, marking, { part: 'unsure' }))
  if (paper.part === 'open' && !paper.isDecided && ruled.part !== 'open')
    await tx.papers.change(paper.id, { part: 'unsure' })
  await tx.closed.recordChange(
    item.id,
    { ...changeOf(marking, at), suggestedById: who.personId, decidedById: null },
    paper.id,
  )
  await record(tx, who, committee, item, at, 'paper-suggested-private', detailOf(marking, paper))
  const asked = await whoDecide(tx, clock, committee)
  await tellOfPart(tx, clock, asked, { committee, drawing: 'private-suggested', about: paper.id, key: at })
  await redrawPart(tx, paper.id, item, at)
  return { is: 'suggested', asked, ...(await seePaper(tx, paper.id))! }
}

const decide = async (tx: Tx, clock: Clock, who: Presser, marking: Marking): Promise<PaperMarked> => {
  const { item, committee, ruled, command } = marking
  const at = clock.now().toISO()!
  const decided = { ...ruled, decidedById: who.personId, decidedAt: at }
  const paper = marking.paper ?? (await splitOff(tx, clock, who, marking, decided))
  const suggested = waiting(await tx.closed.changesOf(item.id, paper.id))
  // What is closed goes no further than the link: a summary or the name of a file could say what is in it.
  if (marking.paper)
    await tx.papers.change(paper.id, { ...decided, ...(ruled.part !== 'open' && { summary: null, fileName: null }) })
  const suggestedById = suggested?.suggestedById ?? null
  await tx.closed.recordChange(
    item.id,
    { ...changeOf(marking, at), suggestedById, decidedById: who.personId },
    paper.id,
  )
  const { closed } = command
  if (ruled.part === 'open') await tx.closed.erase(paper.id)
  else if (closed) await tx.closed.keep({ kind: 'paper', id: paper.id }, closed, { personId: who.personId, at })
  await record(tx, who, committee, item, at, 'paper-part-decided', detailOf(marking, paper))
  await redrawPart(tx, paper.id, item, at)
  await tellWhoAsked(tx, clock, who, suggestedById, { committee, drawing: 'private-decided', about: paper.id, key: at })
  return { is: 'decided', asked: [], ...(await seePaper(tx, paper.id))! }
}

const wasPart = ({ paper }: Marking) => (!paper ? 'open' : paper.part === 'unsure' ? 'possible' : paper.part)

const changeOf = (marking: Marking, at: string) =>
  ({
    at,
    was: wasPart(marking),
    now: marking.ruled.part,
    paragraphs: marking.ruled.paragraphs,
    reason: marking.command.reason?.trim() ?? null,
  }) as const

/** Open words only: of a paper that becomes closed, the title that it has from now on. */
const detailOf = (marking: Marking, paper: Paper) => ({
  paper: paper.id,
  title: marking.ruled.title,
  was: wasPart(marking),
  part: marking.ruled.part,
  paragraphs: marking.ruled.paragraphs,
  reason: marking.command.reason?.trim() ?? null,
})
