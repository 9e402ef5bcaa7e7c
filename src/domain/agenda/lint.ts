import { type CivilDate, clockTime, longDate } from '../calendar/civil-date.ts'
import type { Doubt } from './doubt.ts'
import type { AgendaLine } from './line.ts'
import { isPrivate } from './line.ts'
import { onPapers } from './lint-papers.ts'
import type { StandingKind } from './standing-item.ts'
import type { Timing } from './timing.ts'
import { isAlike, isInCapitals, isOfOneMatter, saysPrivate } from './titles.ts'

/** Something that a meeting promised and that has not come back. */
export type PromiseMade = { readonly words: string; readonly minute: string | null; readonly dueOn: CivilDate | null }

/** What lint looks at besides the lines. */
export type ToLint = {
  readonly lines: readonly AgendaLine[]
  readonly day: CivilDate
  readonly timing: Timing
  readonly minutesLong: number
  /** Standing business that this committee's agendas should have. */
  readonly expected: readonly StandingKind[]
  readonly promises: readonly PromiseMade[]
  /** For an item that must come before a decision: the day by which it is wanted. */
  readonly wantedBy: ReadonlyMap<string, CivilDate>
}

/** Looks an agenda over, and says what may be amiss and why. Quiet where nothing is. */
export const lint = (given: ToLint): readonly Doubt[] => [
  ...given.lines.flatMap((line) => onOneLine(line)),
  ...onOrder(given),
  ...onPapers(given.lines),
  ...onDuplicates(given.lines),
  ...onStanding(given),
  ...onTime(given),
  ...given.promises.map(
    ({ words, minute, dueOn }): Doubt => ({
      about: 'promise-not-come-back',
      key: null,
      says:
        `Promised${minute ? ` in minute ${minute}` : ''}${dueOn ? ` by ${longDate(dueOn)}` : ''} and on no agenda yet: ` +
        `${words.replace(/\.$/, '')}.`,
    }),
  ),
]

const onOneLine = (line: AgendaLine): readonly Doubt[] => {
  if (line.kind !== 'item') return isInCapitals(line.title) ? [inCapitals(line)] : []
  const doubts: (Doubt | false)[] = [
    line.lead === null &&
      line.presenters.length === 0 && {
        about: 'no-lead-officer',
        key: line.key,
        says: `“${line.title}” has no lead officer, so nobody is sure to introduce it.`,
      },
    line.report === 'not-asked' && {
      about: 'no-report',
      key: line.key,
      says: `No report has been asked for on “${line.title}”.`,
    },
    line.part === 'exempt' &&
      line.paragraphs.length === 0 && {
        about: 'no-paragraph',
        key: line.key,
        says: `“${line.title}” is to be considered in private, and no paragraph says why.`,
      },
    line.part === 'open' &&
      saysPrivate(line.title) && {
        about: 'title-says-private',
        key: line.key,
        says: `The title “${line.title}” says that it is private, and the item is to be taken in public.`,
      },
    isInCapitals(line.title) && inCapitals(line),
  ]
  return doubts.filter((doubt) => doubt !== false)
}

const inCapitals = (line: AgendaLine): Doubt => ({
  about: 'title-in-capitals',
  key: line.key,
  says: `The title “${line.title}” is in capitals, which are hard to read and which screen readers may spell out.`,
})

const onOrder = ({ lines, day, wantedBy }: ToLint): readonly Doubt[] => {
  const firstClosed = lines.findIndex(isPrivate)
  const openAfter =
    firstClosed < 0 ? [] : lines.slice(firstClosed + 1).filter((line) => line.kind === 'item' && !isPrivate(line))
  const doubts: Doubt[] = openAfter.map((line) => ({
    about: 'private-before-public',
    key: line.key,
    says: `“${line.title}” is public and comes after “${lines[firstClosed]!.title}”, which is private: the public would have to be let back in.`,
  }))
  for (const [index, line] of lines.entries()) {
    if (line.purpose !== 'pre-decision') continue
    const decided = lines
      .slice(0, index)
      .find((above) => above.purpose === 'decision' && isOfOneMatter(above.title, line.title))
    if (decided)
      doubts.push({
        about: 'after-its-decision',
        key: line.key,
        says: `“${line.title}” is to be looked at before it is decided, and comes after “${decided.title}”, which decides it.`,
      })
    const by = line.itemId ? wantedBy.get(line.itemId) : undefined
    if (by && by < day)
      doubts.push({
        about: 'after-its-decision',
        key: line.key,
        says: `“${line.title}” was wanted by ${longDate(by)}, before its decision; the meeting is on ${longDate(day)}.`,
      })
  }
  return doubts
}

const onDuplicates = (lines: readonly AgendaLine[]): readonly Doubt[] => {
  const items = lines.filter(({ kind }) => kind === 'item')
  return items.flatMap((line, index) => {
    const twin = items
      .slice(0, index)
      .find((other) => isAlike(other.title, line.title) && other.purpose === line.purpose)
    return twin
      ? [{ about: 'duplicate-topic' as const, key: line.key, says: `“${line.title}” sounds like “${twin.title}”.` }]
      : []
  })
}

const onStanding = ({ lines, expected }: ToLint): readonly Doubt[] =>
  expected
    .filter((kind) => !lines.some((line) => line.kind === kind))
    .map((kind) => ({ about: 'standing-item-absent', key: null, says: `${ABSENT[kind]} is not on this agenda.` }))

const ABSENT: Readonly<Record<StandingKind, string>> = {
  apologies: 'Apologies for absence',
  declarations: 'Declarations of interest',
  'public-participation': 'Public participation',
  minutes: 'Confirming the minutes of the last meeting',
  'work-programme': 'The work programme',
  exclusion: 'The resolution to exclude the public',
  urgent: 'Urgent business',
  'next-meeting': 'The date of the next meeting',
  other: 'Other standing business',
}

const onTime = ({ lines, timing, minutesLong }: ToLint): readonly Doubt[] => {
  if (timing.cutAt === null) return []
  const titled = (key: string) => `“${lines.find((line) => line.key === key)?.title ?? ''}”`
  const could = timing.couldWait.map(titled)
  return [
    {
      about: 'over-time',
      key: timing.cutAt,
      says:
        `The times come to ${timing.minutes} minutes and there are ${minutesLong}: it would end at ${clockTime(timing.ends)}` +
        `${timing.atLeast ? ' or later' : ''}, and time runs out at ${titled(timing.cutAt)}. ` +
        (could.length > 0
          ? `${could.join(' and ')} could be put off without breaking a deadline.`
          : 'Nothing on it can be put off without breaking a deadline.'),
    },
  ]
}
