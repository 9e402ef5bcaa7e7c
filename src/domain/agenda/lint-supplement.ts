import { type CivilDate, longDate } from '../calendar/civil-date.ts'
import type { Committee } from '../committee/committee.ts'
import { URGENCY_SECTION } from '../papers/urgency-ruling.ts'
import type { Item } from '../programme/item.ts'
import { NO_REASON, type Supplement, type SupplementLine } from './supplement.ts'
import { isInCapitals, saysPrivate } from './titles.ts'

/** Something an officer may want to look at before a supplement goes out. It stops nothing. */
export type SupplementDoubt = {
  readonly about:
    | 'no-reason'
    | 'late-without-circumstances'
    | 'late-at-council'
    | 'notice-of-move-short'
    | 'no-paragraph'
    | 'title-in-capitals'
    | 'title-says-private'
    | 'said-before'
    | 'not-out'
  /** The reason, a whole sentence. */
  readonly says: string
}

/** What lint looks at besides the supplement. */
export type SupplementToLint = {
  readonly supplement: Supplement
  /** The others of the same agenda. */
  readonly others: readonly Supplement[]
  readonly meetingDay: CivilDate
  readonly committee: Pick<Committee, 'nation' | 'kind'>
  /** Its items as they are now, by id. */
  readonly items: ReadonlyMap<string, Pick<Item, 'part' | 'paragraphs' | 'urgency'>>
  /** The law's last day to publish for the meeting as it now stands; null where there is none, or it is not known. */
  readonly lastDay: CivilDate | null
  readonly today: CivilDate
}

/**
 * Looks a supplement over and says what may be amiss and why. Quiet once it is published, and where nothing is.
 * - A late item: "by reason of special circumstances, which shall be specified in the minutes": Local Government Act
 *   1972, [section 100B(4)(b)](https://www.legislation.gov.uk/ukpga/1972/70/section/100B).
 * - The time and place of a meeting: [section 100A(6)(a)](https://www.legislation.gov.uk/ukpga/1972/70/section/100A).
 * - Only the business of the summons at a meeting of the council: Schedule 12, paragraph 4(5).
 */
export const lintSupplement = (given: SupplementToLint): readonly SupplementDoubt[] => {
  const { supplement, meetingDay, today } = given
  if (supplement.publishedAt !== null) return []
  const doubts: (SupplementDoubt | false)[] = [
    (supplement.reason.trim() === '' || supplement.reason === NO_REASON) && {
      about: 'no-reason',
      says: `Supplement ${supplement.number} says no reason, and it is printed with one: members and the public will ask.`,
    },
    today >= meetingDay && {
      about: 'not-out',
      says: `Supplement ${supplement.number} is not recorded as published, and the meeting ${
        today === meetingDay ? 'is today' : `was on ${longDate(meetingDay)}`
      }: nobody outside could find it.`,
    },
    ...supplement.lines.flatMap((line) => onOneLine(line, given)),
  ]
  return doubts.filter((doubt) => doubt !== false)
}

const onOneLine = (line: SupplementLine, given: SupplementToLint): readonly SupplementDoubt[] => {
  const { supplement, others, committee, items, lastDay, today } = given
  const item = line.itemId === null ? undefined : items.get(line.itemId)
  const isLate = lastDay !== null && today > lastDay
  const twin = others.find(
    ({ number, lines }) =>
      number < supplement.number &&
      line.itemId !== null &&
      lines.some(({ itemId, change }) => itemId === line.itemId && change === line.change),
  )
  const doubts: (SupplementDoubt | false)[] = [
    line.change === 'late-item' &&
      committee.kind === 'council' &&
      isLate && {
        about: 'late-at-council',
        says: `“${line.title}” was not in the summons, and a meeting of the council takes no other business.`,
      },
    line.change === 'late-item' &&
      committee.kind !== 'council' &&
      isLate &&
      !item?.urgency?.trim() && {
        about: 'late-without-circumstances',
        says: `“${line.title}” was added after ${longDate(lastDay)}, the last day, and no special circumstances are prepared: it can be taken only if whoever presides finds it urgent for special circumstances, which the minutes specify${section(committee)}. /agenda late prepares them.`,
      },
    line.change === 'meeting-moved' &&
      isLate && {
        about: 'notice-of-move-short',
        says: `Notice of the meeting as it now stands had to be given by ${longDate(lastDay)}: unless it is called at shorter notice, its business cannot be taken that day.`,
      },
    item?.part === 'exempt' &&
      item.paragraphs.length === 0 && {
        about: 'no-paragraph',
        says: `“${line.title}” is to be considered in private, and no paragraph says why.`,
      },
    (item === undefined || item.part === 'open') &&
      saysPrivate(line.title) && {
        about: 'title-says-private',
        says: `The title “${line.title}” says that it is private, and the supplement is for the public.`,
      },
    isInCapitals(line.title) && {
      about: 'title-in-capitals',
      says: `The title “${line.title}” is in capitals, which are hard to read and which screen readers may spell out.`,
    },
    twin !== undefined && {
      about: 'said-before',
      says: `Supplement ${twin.number} says the same of “${line.title}” already.`,
    },
  ]
  return doubts.filter((doubt) => doubt !== false)
}

const section = ({ nation }: Pick<Committee, 'nation'>): string => {
  const named = URGENCY_SECTION[nation]
  return named ? ` (${named})` : ''
}
