import { type CivilDate, dayAndMonth } from '../calendar/civil-date.ts'
import { type AgendaLine, isClosedPaper } from './line.ts'
import type { LinePaper } from './line-paper.ts'
import { REPORT_STATUSES } from './report-status.ts'

/** One difference between two drafts, in words. */
export type Change = {
  readonly is:
    | 'added'
    | 'removed'
    | 'retitled'
    | 'reordered'
    | 'part'
    | 'report'
    | 'people'
    | 'time'
    | 'words'
    | 'numbers'
    | 'details'
  /** `complaints added (minute 318)`. No full stop, no capital unless the title has one. */
  readonly words: string
  /** Whether those who are consulted are asked again: business added, moved or removed, or its part changed. */
  readonly asksAgain: boolean
}

/** Where an item that left an agenda went. */
export type Whereabouts =
  | { readonly to: 'meeting'; readonly day: CivilDate }
  | { readonly to: 'later' }
  | { readonly to: 'elsewhere' }
  | { readonly to: 'nowhere' }

/** What changed from one draft to the next, each in words. `gone` says where an item that is no longer there went. */
export const changesBetween = (
  before: readonly AgendaLine[],
  after: readonly AgendaLine[],
  gone: ReadonlyMap<string, Whereabouts> = new Map(),
): readonly Change[] => {
  const was = new Map(before.map((line) => [line.key, line]))
  const is = new Map(after.map((line) => [line.key, line]))
  const kept = after.flatMap((line) => {
    const old = was.get(line.key)
    return old ? [[old, line] as const] : []
  })
  const changes = [
    ...before.filter((line) => !is.has(line.key)).map((line) => removed(line, gone)),
    ...after.filter((line) => !was.has(line.key)).map(added),
    ...kept.flatMap(([old, line]) => retold(old, line)),
    ...reordered(before, after),
    ...renumbered(before, after),
  ]
  // Names, papers and links come and go without anything to be asked about; the draft still says what is so now.
  const isBroughtUpToDate = changes.length === 0 && kept.some(([old, line]) => detailsOf(old) !== detailsOf(line))
  return isBroughtUpToDate
    ? [{ is: 'details', words: 'names, papers or links brought up to date', asksAgain: false }]
    : changes
}

const detailsOf = (line: AgendaLine): string => {
  const people = [line.lead, ...line.presenters, ...line.witnesses].map((person) =>
    person ? [person.name, person.title, person.organisation, 'answer' in person ? person.answer : ''] : [],
  )
  const papers = line.papers.map((paper) => [
    paper.title,
    paper.link,
    paper.state,
    paper.part,
    paper.paragraphs,
    paper.isDecided,
  ])
  return JSON.stringify([
    people,
    papers,
    line.paragraphs,
    line.purpose,
    line.reportWords,
    line.fromMinute,
    line.isKeyDecision,
  ])
}

const removed = (line: AgendaLine, gone: ReadonlyMap<string, Whereabouts>): Change => {
  const went = line.itemId ? gone.get(line.itemId) : undefined
  const where =
    went?.to === 'meeting'
      ? `moved to ${dayAndMonth(went.day)}`
      : went?.to === 'later'
        ? 'taken off, to a meeting not yet settled'
        : went?.to === 'elsewhere'
          ? 'sent elsewhere instead'
          : 'taken off'
  return { is: 'removed', words: `${line.title} ${where}`, asksAgain: line.kind === 'item' }
}

const added = (line: AgendaLine): Change => ({
  is: 'added',
  words: `${line.title} added${line.fromMinute ? ` (${minuteWords(line.fromMinute)})` : ''}`,
  asksAgain: line.kind === 'item',
})

const minuteWords = (minute: string): string => (/^\d/.test(minute) ? `minute ${minute}` : minute)

const retold = (old: AgendaLine, line: AgendaLine): readonly Change[] => {
  const changes: (Change | false)[] = [
    old.title !== line.title && {
      is: 'retitled',
      words: `“${old.title}” is now called “${line.title}”`,
      asksAgain: false,
    },
    old.part !== line.part && {
      is: 'part',
      words: `${line.title} is now ${PARTS[line.part]}`,
      asksAgain: true,
    },
    ...papersRetold(old, line),
    old.report !== line.report && {
      is: 'report',
      words: `${line.title}: ${REPORT_STATUSES[line.report]}`,
      asksAgain: false,
    },
    peopleOf(old) !== peopleOf(line) && {
      is: 'people',
      words: `${line.title}: presented by ${peopleOf(line) || 'nobody named yet'}`,
      asksAgain: false,
    },
    old.minutes !== line.minutes && {
      is: 'time',
      words: `${line.title}: ${line.minutes === null ? 'no time given' : `${line.minutes} minutes`}`,
      asksAgain: false,
    },
    // The words of an exclusion name other items by number: they change with those, which have been said already.
    old.words !== line.words &&
      line.kind !== 'exclusion' && { is: 'words', words: `${line.title}: new wording`, asksAgain: false },
  ]
  return changes.filter((change) => change !== false)
}

/** Papers that became closed, or open: whoever is consulted is asked about that, as about an item. */
const papersRetold = (old: AgendaLine, line: AgendaLine): readonly Change[] => {
  const closed = (of: AgendaLine) => of.papers.filter(isClosedPaper)
  const says = (paper: LinePaper, now: string): Change => ({
    is: 'part',
    words: `${line.title}: “${paper.title}” ${now}`,
    asksAgain: true,
  })
  return [
    ...missingFrom(closed(old), closed(line)).map((paper) => says(paper, 'is now for publication')),
    ...missingFrom(closed(line), closed(old)).map((paper) => says(paper, 'is now not for publication')),
  ]
}
const missingFrom = (these: readonly LinePaper[], others: readonly LinePaper[]) =>
  these.filter(({ id }) => !others.some((other) => other.id === id))

const PARTS: Readonly<Record<AgendaLine['part'], string>> = {
  open: 'to be taken in public',
  exempt: 'expected to be considered in private',
  confidential: 'to be considered in private',
  possible: 'to be taken in public, and may need to go into private',
  'committee-private': 'for the committee only',
}

const peopleOf = (line: AgendaLine): string =>
  [
    ...line.presenters.map(({ name }) => name),
    ...line.witnesses.filter((it) => it.answer === 'coming').map((it) => it.name),
  ].join(', ')

/** Business that stands in another order than it did: each that now comes before one it used to follow, said once. */
const reordered = (before: readonly AgendaLine[], after: readonly AgendaLine[]): readonly Change[] => {
  const place = new Map(before.filter(({ kind }) => kind === 'item').map(({ key }, index) => [key, index]))
  const both = after.filter(({ key }) => place.has(key))
  return both.flatMap((line, index) => {
    const overtaken = both.slice(index + 1).find((later) => place.get(later.key)! < place.get(line.key)!)
    const movedUp = overtaken && both.slice(0, index).every((above) => place.get(above.key)! < place.get(line.key)!)
    return movedUp
      ? [{ is: 'reordered' as const, words: `${line.title} now comes before ${overtaken.title}`, asksAgain: false }]
      : []
  })
}

const renumbered = (before: readonly AgendaLine[], after: readonly AgendaLine[]): readonly Change[] => {
  const first = (lines: readonly AgendaLine[]) => lines.find(({ number }) => number !== null)?.number
  const now = first(after)
  return before.length > 0 && now !== undefined && first(before) !== now
    ? [{ is: 'numbers', words: `the numbers now start at ${now}`, asksAgain: false }]
    : []
}

/** Changes as one sentence: `Apprenticeships moved to Thursday 14 January; complaints added (minute 318).` */
export const changesInWords = (changes: readonly Pick<Change, 'words'>[]): string =>
  changes.length === 0 ? '' : `${changes.map(({ words }) => words).join('; ')}.`
