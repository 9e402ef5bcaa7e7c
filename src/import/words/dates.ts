import { type CivilDate, isCivilDate, plusDays, weekdayOf } from '../../domain/calendar/civil-date.ts'
import { matchesOf } from './matches.ts'

/** A day as it stands in the text. `iso` is null where the year is not printed or there is no such day. */
export type DateSaid = {
  readonly start: number
  readonly end: number
  readonly weekday: number | null
  readonly day: number
  readonly month: number
  readonly year: number | null
  readonly iso: CivilDate | null
  /** Printed with its year, yet no such day: 31 June 2026. */
  readonly impossible: boolean
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec ion chw maw ebr mai meh gor aws med hyd tac rha'.split(
  ' ',
)
const DAYS = 'mon tue wed thu fri sat sun llu maw mer iau gwe sad sul'.split(' ')
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)'
const WEEKDAY =
  '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?|(?:D?dydd|Nos)\\s(?:Llun|F?Mawrth|Fawrth|Mercher|Fercher|Iau|Gwener|Wener|Sadwrn|Sul))'
const BY_NAME = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{0,2}(?:(?:day\\s{1,2})?of\\s{1,2})?(${MONTH})\\b\\.?(?:,?\\s{1,2}((?:19|20)\\d{2})\\b)?`,
  'gi',
)
const WEEKDAY_BEFORE = new RegExp(`(${WEEKDAY})\\.?,?\\s{1,3}(?:the\\s{1,2})?$`, 'i')
const YEAR_LAST = /,\s{0,2}(?:19|20)\d{2}\b/
const MONTH_FIRST = new RegExp(
  `(?:\\b(${WEEKDAY})\\.?,?\\s{1,3})?\\b(${MONTH})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,\\s{0,2}((?:19|20)\\d{2})\\b`,
  'gi',
)
const BY_NUMBER = /\b(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})\b(?![\d/])/g
const ISO = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/g

const monthOf = (word: string): number => (MONTHS.indexOf(word.slice(0, 3).toLowerCase()) % 12) + 1
/** "ddydd Mercher", "nos Fawrth": the day itself, without the change of its first letter. */
const bareDay = (word: string): string =>
  word
    .replace(/^(?:d?dydd|nos)\s/i, '')
    .replace(/^fawrth/i, 'mawrth')
    .replace(/^fercher/i, 'mercher')
    .replace(/^wener/i, 'gwener')
const weekdayNamed = (word: string | undefined): number | null =>
  word ? (DAYS.indexOf(bareDay(word).slice(0, 3).toLowerCase()) % 7) + 1 : null

/** The day in ISO form, or null where there is no such day. */
export const dayOf = (year: number, month: number, day: number): CivilDate | null => {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCivilDate(iso) ? iso : null
}

const said = (
  start: number,
  length: number,
  weekday: number | null,
  day: number,
  month: number,
  year: number | null,
): DateSaid => {
  const iso = year === null ? null : dayOf(year, month, day)
  return { start, end: start + length, weekday, day, month, year, iso, impossible: year !== null && iso === null }
}

const centuried = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

/** The weekday that stands right before a day, and where: a day is looked for by its digits, which are few. */
const weekdayBefore = (text: string, from: number, until: number): RegExpExecArray | null =>
  WEEKDAY_BEFORE.exec(text.slice(Math.max(from, until - 24), until))

const isWordLetter = (text: string, at: number): boolean => at >= 0 && /\w/.test(text[at]!)

const namedDays = (text: string): DateSaid[] => {
  const found: DateSaid[] = []
  let last = 0
  for (const m of matchesOf(BY_NAME, text)) {
    const before = weekdayBefore(text, last, m.index)
    const lead = before?.[0].length ?? 0
    const weekday = before && !isWordLetter(text, m.index - lead - 1) ? before : null
    const start = m.index - (weekday ? lead : 0)
    last = m.index + m[0].length
    const day = Number(m[1])
    if (day < 1 || day > 31) continue
    const length = last - start - (/[.\s]+$/.exec(m[0])?.[0].length ?? 0)
    found.push(said(start, length, weekdayNamed(weekday?.[1]), day, monthOf(m[2]!), m[3] ? Number(m[3]) : null))
  }
  return found
}

/** Every day that is printed in these words, in order; day first, as councils write. */
export const datesIn = (text: string): DateSaid[] => {
  if (!/\d/.test(text)) return []
  const found = namedDays(text)
  const named = found.length
  let near = 0
  for (const m of YEAR_LAST.test(text) ? matchesOf(MONTH_FIRST, text) : []) {
    while (near < named && found[near]!.end <= m.index) near += 1
    const overlaps = (at: number): boolean => at < named && found[at]!.start < m.index + m[0].length
    let told = false
    for (let at = near; overlaps(at) && !told; at += 1) told = found[at]!.year !== null
    if (told) continue
    found.push(said(m.index, m[0].length, weekdayNamed(m[1]), Number(m[3]), monthOf(m[2]!), Number(m[4])))
  }
  for (const m of matchesOf(BY_NUMBER, text)) {
    const [day, month] = [Number(m[1]), Number(m[3])]
    if (day < 1 || day > 31 || month < 1 || month > 12) continue
    found.push(said(m.index, m[0].length, null, day, month, centuried(m[4]!)))
  }
  for (const m of matchesOf(ISO, text))
    found.push(said(m.index, m[0].length, null, Number(m[3]), Number(m[2]), Number(m[1])))
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found
}

/** The first such day on or after another: how a year that is not printed is inferred, never before what it follows. */
export const firstOnOrAfter = (day: number, month: number, from: CivilDate): CivilDate | null => {
  const year = Number(from.slice(0, 4))
  for (const candidate of [year, year + 1]) {
    const iso = dayOf(candidate, month, day)
    if (iso && iso >= from) return iso
  }
  return null
}

/** Whether a printed weekday is the day's own. */
export const weekdayFits = (date: DateSaid): boolean =>
  date.weekday === null || date.iso === null || weekdayOf(date.iso) === date.weekday

/** The last day of a month. */
export const endOfMonth = (year: number, month: number): CivilDate =>
  plusDays(dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1)!, -1)

/** So many months later; the last day of that month where it is shorter. */
export const plusMonths = (day: CivilDate, months: number): CivilDate => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return dayOf(newYear, newMonth, date) ?? endOfMonth(newYear, newMonth)
}

/** The month a word names, or 0. */
export const monthNamed = (word: string): number => (new RegExp(`^${MONTH}$`, 'i').test(word) ? monthOf(word) : 0)
