import { type CivilDate, dayAsPrinted, longDate, plusMonths } from '../calendar/civil-date.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { NewItem } from './add.ts'
import type { Item, Recurrence } from './item.ts'

/** How often business comes back, in the words of whoever chooses one. */
export const RECURRENCES: Readonly<Record<Recurrence, string>> = {
  'every-meeting': 'At every meeting',
  quarterly: 'Every three months',
  'half-yearly': 'Every six months',
  yearly: 'Every year',
}

const MONTHS: Readonly<Record<Exclude<Recurrence, 'every-meeting'>, number>> = {
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
}

/** How often an item comes back, and until when, in words; null for what is taken once. */
export const comesBackWords = ({ recurs, recursUntil }: Pick<Item, 'recurs' | 'recursUntil'>): string | null =>
  recurs && `${RECURRENCES[recurs]}${recursUntil ? `, until ${longDate(recursUntil)}` : ''}`

/** What a column of a programme says of it, as `comesBackWords` writes it; null where it does not say how often. */
export const comesBackSaid = (
  words: string,
): { readonly recurs: Recurrence; readonly until: CivilDate | null } | null => {
  const [, often = words, until] =
    /^(.*?),?\s+until\s+(?:\p{L}+day\s+)?(\d{1,2}\s+\p{L}+\s+\d{4})\s*$/u.exec(words) ?? []
  const named = (Object.keys(RECURRENCES) as Recurrence[]).find(
    (one) => RECURRENCES[one].toLowerCase() === often.trim().toLowerCase(),
  )
  const recurs = named ?? recurrenceSaid(often)
  return recurs && { recurs, until: until === undefined ? null : dayAsPrinted(until) }
}

/** When business that was taken at one meeting is due again. */
export type ComesBack = {
  /** The meeting that takes it; null where none is planned that far ahead. */
  readonly meeting: Meeting | null
  /** The day by which it is wanted where no meeting is planned; null where it goes to a meeting, or to the next one. */
  readonly wantedBy: CivilDate | null
}

/**
 * When it comes back: at the next meeting; or at the first meeting on or after the first day of the month that is so
 * many months on, so that a quarterly report stays quarterly although the meetings do not fall on the same day.
 * `coming` are the meetings still to be held, in order; those on or before the day it was taken are passed over.
 * Null where it would be due only after the last day on which it may come back.
 */
export const comesBack = (
  { recurs, recursUntil: until }: { readonly recurs: Recurrence; readonly recursUntil: CivilDate | null },
  taken: CivilDate,
  coming: readonly Meeting[],
): ComesBack | null => {
  const isOver = (day: string) => until !== null && day > until
  const later = coming.filter(({ day }) => day > taken)
  if (recurs === 'every-meeting') {
    const meeting = later[0] ?? null
    return isOver(meeting?.day ?? taken) ? null : { meeting, wantedBy: null }
  }
  const due = plusMonths(taken, MONTHS[recurs])
  const month = `${due.slice(0, 7)}-01`
  const meeting = later.find(({ day }) => day >= month) ?? null
  return isOver(meeting?.day ?? due) ? null : { meeting, wantedBy: meeting ? null : due }
}

/**
 * The item as it comes back: who leads, what it is for and how long it takes are carried over, and it stays linked to
 * the one before, so that the whole series is found from any of them.
 */
export const recurringItem = (
  item: Item,
  taken: { readonly day: CivilDate; readonly minute: string | null },
  { wantedBy }: ComesBack,
  createdById: string,
): NewItem => {
  const { committeeId, title, desiredOutcome, purpose, leadOfficerId, portfolioHolderId, authorId } = item
  const { minutesNeeded, part, paragraphs, partReason, heldElsewhere, recurs, recursUntil } = item
  return {
    committeeId,
    title,
    desiredOutcome,
    purpose,
    leadOfficerId,
    portfolioHolderId,
    authorId,
    minutesNeeded,
    part,
    paragraphs,
    partReason,
    heldElsewhere,
    recurs,
    recursUntil,
    wantedBy,
    wantedWhen: recurs === 'every-meeting' ? 'the next meeting' : null,
    why: `It comes back ${recurs ? RECURRENCES[recurs].toLowerCase() : 'regularly'}; it was last taken on ${longDate(taken.day)}`,
    origin: 'recurring',
    originMinute: `Minute ${taken.minute ?? 'of the meeting'}, ${longDate(taken.day)}`,
    parentItemId: item.id,
    createdById,
  }
}

const SAID: readonly (readonly [RegExp, Recurrence])[] = [
  [/\b(?:every|each) (?:ordinary )?meeting\b|\bstanding item\b/i, 'every-meeting'],
  [/\bquarterly\b|\b(?:every|each) (?:quarter|three months|3 months)\b/i, 'quarterly'],
  [
    /\b(?:six|6)[- ]monthly\b|\bhalf[- ]yearly\b|\bbi-?annual|\btwice (?:a|each) year\b|\bevery (?:six|6) months\b/i,
    'half-yearly',
  ],
  [/\bannual(?:ly)?\b|\byearly\b|\b(?:every|each) year\b|\bonce a year\b/i, 'yearly'],
]

/** How often a sentence says that something comes back; null where it does not say, and then nothing is guessed. */
export const recurrenceSaid = (sentence: string): Recurrence | null =>
  SAID.find(([fits]) => fits.test(sentence))?.[1] ?? null
