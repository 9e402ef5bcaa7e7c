/** The weekdays as they are written, Monday first. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'] as const
const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** Which week of a month: its first to fifth such weekday, or its last. */
export type Which = 1 | 2 | 3 | 4 | 5 | 'last'

/** 1 for `monday`, `mon` or `mondays`; null for what is no weekday. Three letters are enough. */
export const weekdayNamed = (word: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 | null => {
  const plain = word.toLowerCase().replace(/s$/, '')
  if (plain.length < 3) return null
  const index = WEEKDAYS.findIndex((day) => day.toLowerCase().startsWith(plain))
  return index < 0 ? null : ((index + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7)
}

/** 1 for `january` or `jan`; null for what is no month. `sept` is September. */
export const monthNamed = (word: string): number | null => {
  const plain = word.toLowerCase().replace(/\.$/, '')
  if (plain.length < 3) return null
  const index = MONTHS.findIndex((month) => month.startsWith(plain))
  return index < 0 ? null : index + 1
}

/** 2 for `second` or `2nd` or `2`, `last` for `last`; null for anything else. */
export const ordinalNamed = (word: string): Which | null => {
  if (word === 'last') return 'last'
  const index = ORDINALS.indexOf(word as (typeof ORDINALS)[number])
  if (index >= 0) return (index + 1) as Which
  const [, figure] = /^([1-5])(?:st|nd|rd|th)?$/.exec(word) ?? []
  return figure === undefined ? null : (Number(figure) as Which)
}

/** 3 for `three` or `3`, 1 for `a`, `an` or `one`; null for anything else. */
export const numberNamed = (word: string): number | null => {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  if (word === 'an' || word === 'one') return 1
  const index = NUMBERS.indexOf(word as (typeof NUMBERS)[number])
  return index < 0 ? null : index + 1
}
