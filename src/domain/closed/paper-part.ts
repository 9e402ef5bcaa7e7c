import type { LinePaper, PaperPart } from '../agenda/line-paper.ts'
import type { Nation } from '../committee/committee.ts'
import type { Part } from '../programme/item.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import { type PartAsked, partRuled } from './part.ts'
import type { ClosedRefusal } from './refusals.ts'

/** A paper as far as its part goes. */
export type PaperInPart = Pick<LinePaper, 'title' | 'link' | 'part' | 'paragraphs' | 'isAppendix' | 'isDecided'> & {
  readonly partReason: string | null
}

/** What becomes of a paper once its part is decided. Its title and link are the ones that it has in that part. */
export type PaperPartRuled = {
  readonly title: string
  readonly link: string | null
  readonly part: Exclude<PaperPart, 'unsure'>
  readonly paragraphs: readonly string[]
  readonly partReason: string | null
}

/** The open title of a paper that becomes closed where none is given: it discloses nothing. */
const neutralTitle = ({ isAppendix }: Pick<PaperInPart, 'isAppendix'>, part: Part): string =>
  `${part === 'confidential' ? 'Confidential' : 'Exempt'} ${isAppendix ? 'appendix' : 'report'}`

/**
 * Whether a paper may change to a part, whatever part its item is in: an open report may have an exempt appendix, and an
 * exempt item an open report. The rule is that of items; a title that is not given becomes a neutral one when the paper
 * becomes closed, because the one it had may say what is in it. What is for the committee only is so as a whole.
 */
export const changePaperPart = (
  paper: PaperInPart,
  asked: Omit<PartAsked, 'title'> & { readonly title: string | null },
  nation: Nation,
): Ruling<PaperPartRuled, ClosedRefusal | { readonly rule: 'title-needed' }> => {
  if (asked.part === 'committee-private') return refuse({ rule: 'only-as-a-whole' })
  const wasClosed = paper.isDecided && paper.part !== 'open'
  const kept = asked.part === 'open' || wasClosed ? paper.title : neutralTitle(paper, asked.part)
  const ruled = partRuled({ ...asked, title: asked.title?.trim() || kept }, nation)
  if (!ruled.ok) return ruled
  const { title, paragraphs, reason } = ruled.value
  const now = { title, link: asked.heldElsewhere ?? paper.link, part: asked.part, paragraphs, partReason: reason }
  const isSame =
    paper.isDecided &&
    paper.part === now.part &&
    paper.title === title &&
    paper.link === now.link &&
    paper.partReason === reason &&
    paper.paragraphs.join() === paragraphs.join()
  return isSame ? refuse({ rule: 'part-is-that-already', title, part: now.part }) : allow(now)
}
