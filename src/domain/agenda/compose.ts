import type { Committee } from '../committee/committee.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { urgencyPrinted } from '../papers/urgency-ruling.ts'
import type { Item } from '../programme/item.ts'
import { exclusionWords, exemptPapersOf } from './exclusion.ts'
import { type AgendaLine, type Invited, isPrivate, type Named } from './line.ts'
import type { LinePaper } from './line-paper.ts'
import { numbersFrom } from './numbering.ts'
import { type Asked, reportStatus } from './report-status.ts'
import type { StandingItem } from './standing-item.ts'
import { type StandingFacts, standingTitle, standingWords } from './standing-words.ts'
import { withStarts } from './timing.ts'

/** A scheduled item with what is known of its report and its people. */
export type ItemToCompose = {
  readonly item: Item
  readonly lead: Named | null
  readonly presenters: readonly Named[]
  readonly invited: readonly Invited[]
  readonly asked: readonly Asked[]
  readonly papers: readonly LinePaper[]
  /** Why the report is late, in words that may be printed. */
  readonly lateReason: string | null
}

/** Everything an agenda is composed from. */
export type ToCompose = {
  readonly committee: Pick<Committee, 'nation' | 'profile'>
  readonly meeting: Pick<Meeting, 'day' | 'time'>
  readonly standing: readonly StandingItem[]
  readonly items: readonly ItemToCompose[]
  /** The order the officers gave, as item ids; what is not in it follows, private business last. */
  readonly order: readonly string[]
  readonly facts: StandingFacts
  /** The number at which the minutes carry on. */
  readonly firstNumber: string
}

/**
 * Composes the lines of an agenda: the standing business that opens a meeting, the scheduled items, the standing
 * business that closes it; the resolution to exclude the public before the first exempt item; and the numbers, which
 * carry on from the last minutes. Nothing is put in that is not known, and nothing that is scheduled is left out.
 */
export const compose = (given: ToCompose): readonly AgendaLine[] => {
  const standing = [...given.standing].sort((a, b) => a.position - b.position)
  const ofKind = (place: StandingItem['place']) =>
    standing
      .filter((item) => item.place === place && item.kind !== 'exclusion')
      .map((item) => standingLine(item, given.facts))
  const items = inOrder(given).map(itemLine)

  // Business that is private comes last, after the resolution; unless the officers put it elsewhere themselves.
  const opening = ofKind('opening')
  const closing = ofKind('closing')
  const firstClosed = items.findIndex(isPrivate)
  const endsPrivate = firstClosed >= 0 && items.slice(firstClosed).every(isPrivate)
  const body = endsPrivate
    ? [...opening, ...items.slice(0, firstClosed), ...closing, ...items.slice(firstClosed)]
    : [...opening, ...items, ...closing]

  const excluded = withExclusion(body, standing.find(({ kind }) => kind === 'exclusion') ?? null)
  const numbered = withNumbers(excluded, given.firstNumber)
  const worded = numbered.map((line) =>
    line.kind === 'exclusion' && line.words === null
      ? { ...line, words: exclusionWords(numbered, given.committee) }
      : line,
  )
  return withStarts(worded, given.meeting.time)
}

const inOrder = ({ items, order }: ToCompose): readonly ItemToCompose[] => {
  const place = new Map(order.map((id, index) => [id, index]))
  const placed = items
    .filter(({ item }) => place.has(item.id))
    .sort((a, b) => place.get(a.item.id)! - place.get(b.item.id)!)
  const rest = items.filter(({ item }) => !place.has(item.id))
  const open = rest.filter(({ item }) => !isPrivate(item))
  const closed = rest.filter(({ item }) => isPrivate(item))
  // What is new and open goes before private business that stands at the end.
  const tail = placed.findLastIndex(({ item }) => !isPrivate(item)) + 1
  return [...placed.slice(0, tail), ...open, ...placed.slice(tail), ...closed]
}

const withExclusion = (lines: readonly AgendaLine[], own: StandingItem | null): readonly AgendaLine[] => {
  const exempt = lines.findIndex(({ part }) => part === 'exempt')
  const possible = lines.findIndex(({ part }) => part === 'possible')
  const paper = lines.findIndex((line) => exemptPapersOf(line).length > 0)
  if (exempt < 0 && possible < 0 && paper < 0) return lines
  // Before the first private item; where there is none, ready before the first item of which only a paper is.
  const at = exempt >= 0 ? exempt : paper >= 0 ? paper : lines.length
  const line: AgendaLine = {
    ...BARE,
    key: 'exclusion',
    kind: 'exclusion',
    title: own?.title ?? 'Exclusion of the public',
    words: own?.words ?? null,
    number: own?.isNumbered === false ? null : '',
    minutes: own?.minutesNeeded ?? 1,
  }
  return [...lines.slice(0, at), line, ...lines.slice(at)]
}

const withNumbers = (lines: readonly AgendaLine[], first: string): readonly AgendaLine[] => {
  const numbers = [...numbersFrom(first, lines.filter(({ number }) => number !== null).length)]
  return lines.map((line) => (line.number === null ? line : { ...line, number: numbers.shift()! }))
}

/** A line of which nothing is known. An empty number is one still to be given. */
const BARE = {
  itemId: null,
  itemNumber: null,
  part: 'open',
  paragraphs: [],
  purpose: null,
  isKeyDecision: false,
  fromMinute: null,
  lead: null,
  presenters: [],
  witnesses: [],
  report: 'verbal',
  reportWords: null,
  papers: [],
  starts: null,
  canWait: false,
} as const satisfies Partial<AgendaLine>

const standingLine = (item: StandingItem, facts: StandingFacts): AgendaLine => ({
  ...BARE,
  key: `standing:${item.id}`,
  kind: item.kind,
  title: standingTitle(item, facts),
  words: standingWords(item, facts),
  number: item.isNumbered ? '' : null,
  minutes: item.minutesNeeded,
})

const itemLine = ({ item, lead, presenters, invited, asked, papers, lateReason }: ItemToCompose): AgendaLine => {
  const report = reportStatus(papers, asked, item.heldElsewhere)
  return {
    key: `item:${item.id}`,
    kind: 'item',
    number: '',
    title: item.title,
    words: item.urgency === null ? null : urgencyPrinted(item.urgency),
    itemId: item.id,
    itemNumber: item.number,
    part: item.part,
    paragraphs: item.paragraphs,
    purpose: item.purpose,
    isKeyDecision: item.isKeyDecision,
    fromMinute: item.originMinute,
    lead,
    presenters,
    witnesses: invited,
    report,
    reportWords: report === 'late' ? lateReason : report === 'held-elsewhere' ? item.heldElsewhere : null,
    papers,
    minutes: item.minutesNeeded,
    starts: null,
    // A referred matter, a key decision, a statutory duty and what is wanted by a day cannot simply wait.
    canWait:
      item.wantedBy === null &&
      !item.isKeyDecision &&
      item.origin !== 'referral' &&
      item.purpose !== 'statutory' &&
      item.purpose !== 'pre-decision',
  }
}
