import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { deadlinesNow } from '../../app/recalculate/deadlines-now.ts'
import { replanAffected } from '../../app/recalculate/replan-affected.ts'
import { holidayChanges, holidayChangeWords } from '../../domain/calendar/bank-holiday-changes.ts'
import { type BankHolidays, shippedBankHolidays } from '../../domain/calendar/bank-holidays.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { type ProfileName, profiles } from '../../domain/calendar/profiles.ts'
import { readBankHolidayFeed } from '../../import/bank-holiday-feed.ts'

type Need = Pick<Deps, 'store' | 'clock' | 'log'>
/** What was read from the published feed, and from where; null where it was not asked. */
export type FeedRead = { readonly text: string; readonly from: string } | null

/** What came of it: why a feed was not believed, and for how many councils deadlines moved. */
export type Refreshed = { readonly isNew: boolean; readonly notBelieved: string | null; readonly councilsMoved: number }

/**
 * Takes in the bank holidays that are published, and works out again, council by council, whatever they move. A feed
 * that cannot be believed changes nothing. What died half-way is taken up the next time, because each council says
 * which version its own deadlines follow: so it is told once, and never not.
 */
export const refreshHolidays = async (need: Need, feed: FeedRead): Promise<Refreshed> => {
  const { store, clock, log } = need
  const now = clock.now().toISO()!
  let isNew = await takeInShipped(need)
  let notBelieved: string | null = null
  if (feed) {
    const known = (await store.holidays.newest())!.holidays
    const reading = readBankHolidayFeed(feed.text, known)
    if (!reading.ok) {
      notBelieved = reading.why
      log.warn({ from: feed.from }, `${reading.why} Nothing was changed.`)
    } else if (holidaysDiffer(known, reading.holidays))
      isNew = (await store.holidays.keep({ ...reading.holidays, source: feed.from }, now)) || isNew
  }
  let councilsMoved = 0
  for (const councilId of await store.councilIds()) {
    try {
      if (await store.for(councilId).transaction((tx) => follow(tx, need))) councilsMoved += 1
    } catch (fault) {
      log.error({ err: fault, council: councilId }, 'Its deadlines could not follow the bank holidays; tried again')
    }
  }
  return { isNew, notBelieved, councilsMoved }
}

/** A newer release may ship with more, or other, days than were known here: they are a version like any other. */
const takeInShipped = async ({ store, clock }: Need): Promise<boolean> => {
  const newest = await store.holidays.newest()
  const isOurs = newest?.holidays.source === shippedBankHolidays.source
  const isLonger = newest !== null && shippedBankHolidays.known.until > newest.holidays.known.until
  if (newest && !isLonger && !(isOurs && holidaysDiffer(newest.holidays, shippedBankHolidays))) return false
  return store.holidays.keep(shippedBankHolidays, clock.now().toISO()!)
}

const holidaysDiffer = (one: BankHolidays, other: BankHolidays): boolean =>
  one.known.from !== other.known.from || one.known.until !== other.known.until || holidayChanges(one, other).length > 0

/** Brings one council's deadlines to the newest version, in one transaction. False where nothing moved. */
const follow = async (tx: Tx, { clock }: Need): Promise<boolean> => {
  const was = (await tx.calendar.holidaysApplied()) ?? shippedBankHolidays
  const now = await tx.calendar.holidays()
  await tx.calendar.noteHolidaysApplied()
  if (!holidaysDiffer(was, now)) return false

  const committees = await tx.committees.all()
  const theirs = new Set(committees.map(({ profile }) => profiles[profile as ProfileName].division))
  const changes = holidayChanges(was, now).filter(({ division }) => theirs.has(division))
  const why = [
    ...changes.map(holidayChangeWords),
    ...(now.known.until > was.known.until ? [`Bank holidays are now known until ${longDate(now.known.until)}.`] : []),
  ]
  const before = await deadlinesNow(tx, clock, { committees, holidays: was })
  const at = clock.now().toISO()!
  const moved = await replanAffected(tx, clock, before, { key: `holidays:${at}`, why, byId: null })
  return moved.length > 0
}
