import { createRequire } from 'node:module'
import { isWeekend, subBusinessDays, subDays } from 'date-fns'
import type { DateTime as Luxon } from 'luxon'

/** Somebody else's way to the day so many working days before another, ISO date in and out. */
export type Peer = { readonly name: string; readonly dayBefore: (day: string, workingDays: number) => string }

type WithBusinessDays = Luxon & {
  minusBusiness(of: { days: number }): WithBusinessDays
  setupBusiness(of: { holidayMatchers?: readonly ((day: Luxon) => boolean)[] }): void
}
type BusinessLuxon = { readonly DateTime: { fromISO(iso: string, of: { zone: string }): WithBusinessDays } }

// It extends a copy of Luxon of its own and ships no types.
const { DateTime } = createRequire(import.meta.url)('luxon-business-days') as BusinessLuxon

const isoOf = (day: Date): string =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
const localDay = (iso: string): Date => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
  return new Date(year, month - 1, date)
}

/** The usual libraries, as they come and as somebody who knows our holidays would use them. */
export const peers = (holidays: ReadonlySet<string>): readonly Peer[] => [
  {
    name: 'luxon-business-days as it comes',
    dayBefore: (day, workingDays) =>
      DateTime.fromISO(day, { zone: 'utc' }).minusBusiness({ days: workingDays }).toISODate()!,
  },
  {
    name: 'luxon-business-days with our holidays',
    dayBefore: (day, workingDays) => {
      const from = DateTime.fromISO(day, { zone: 'utc' })
      from.setupBusiness({ holidayMatchers: [(one) => holidays.has(one.toISODate()!)] })
      const found = from.minusBusiness({ days: workingDays }).toISODate()!
      return found
    },
  },
  {
    name: 'date-fns subBusinessDays',
    dayBefore: (day, workingDays) => isoOf(subBusinessDays(localDay(day), workingDays)),
  },
  {
    name: 'date-fns, a loop with our holidays',
    dayBefore: (day, workingDays) => {
      let at = localDay(day)
      for (let left = workingDays; left > 0; ) {
        at = subDays(at, 1)
        if (!isWeekend(at) && !holidays.has(isoOf(at))) left -= 1
      }
      return isoOf(at)
    },
  },
]
