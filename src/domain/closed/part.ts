import type { Nation } from '../committee/committee.ts'
import type { Item, Part } from '../programme/item.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import { strangeParagraph } from './paragraphs.ts'
import type { ClosedRefusal } from './refusals.ts'

/** The part that somebody suggests, or decides, for an item. Every word of it may be printed. */
export type PartAsked = {
  readonly part: Part
  readonly paragraphs: readonly string[]
  /** The public-interest reason, or why it is open again. */
  readonly reason: string | null
  /** The open title: neutral, so that it discloses nothing. */
  readonly title: string
  /** Where the council itself holds the closed papers. */
  readonly heldElsewhere: string | null
}

/** One change of an item's part, or a suggestion of one: nobody has decided it then. */
export type PartChange = {
  readonly at: string
  readonly was: Part
  readonly now: Part
  readonly paragraphs: readonly string[]
  readonly reason: string | null
  readonly suggestedById: string | null
  readonly decidedById: string | null
}

/** Whether the public may be kept from it. */
export const isClosed = (part: Part): boolean => part === 'exempt' || part === 'confidential'

type PartRefusal = ClosedRefusal | { readonly rule: 'title-needed' }

/** Whether an item may change to a part, by the rule of parts; refused where it would change nothing. */
export const changePart = (item: Item, asked: PartAsked, nation: Nation): Ruling<Item, PartRefusal> => {
  const ruled = partRuled(asked, nation)
  if (!ruled.ok) return ruled
  const { title, part, paragraphs, reason, heldElsewhere } = ruled.value
  const changed: Item = { ...item, title, part, paragraphs, partReason: reason, heldElsewhere }
  const isSame =
    item.part === changed.part &&
    item.title === changed.title &&
    item.partReason === changed.partReason &&
    item.heldElsewhere === changed.heldElsewhere &&
    item.paragraphs.join() === paragraphs.join()
  return isSame ? refuse({ rule: 'part-is-that-already', title: item.title, part: item.part }) : allow(changed)
}

/** A part with what it needs. `reason` and `heldElsewhere` are of what is closed: nothing of it is left once it is open. */
export type PartRuled = PartAsked

/**
 * # The rule of parts, for an item and for a paper
 *
 * Exempt business, and business that may become so, needs a paragraph of the nation's schedule and the public-interest
 * reason; confidential business has no paragraph and no vote (Local Government Act 1972, section 100A(2)); and an
 * exemption that ends says why it ended.
 */
export const partRuled = (asked: PartAsked, nation: Nation): Ruling<PartRuled, PartRefusal> => {
  const title = asked.title.trim()
  if (title === '') return refuse({ rule: 'title-needed' })

  const takesParagraphs = asked.part === 'exempt' || asked.part === 'possible'
  const paragraphs = takesParagraphs ? [...new Set(asked.paragraphs)] : []
  if (takesParagraphs && paragraphs.length === 0) return refuse({ rule: 'paragraph-needed' })
  const strange = strangeParagraph(nation, paragraphs)
  if (strange) return refuse({ rule: 'no-such-paragraph', number: strange, nation })

  const isOpen = asked.part === 'open'
  const reason = asked.reason?.trim() || null
  if (!reason) return refuse({ rule: 'private-reason-needed', to: isOpen ? 'open' : 'close' })
  return allow({
    title,
    part: asked.part,
    paragraphs,
    reason: isOpen ? null : reason,
    heldElsewhere: isOpen ? null : asked.heldElsewhere,
  })
}

/** What a part is called when somebody chooses it. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  open: 'open',
  exempt: 'exempt',
  confidential: 'confidential',
  possible: 'possibly exempt',
  'committee-private': 'for the committee only',
}
