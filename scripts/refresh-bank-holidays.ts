// Reads the bank holidays that GOV.UK publishes into src/domain/calendar/bank-holidays.json, and says what changed.
// A feed that cannot be reached or believed changes nothing. Another address, or a file, may be given:
//
//   node scripts/run.mjs node scripts/refresh-bank-holidays.ts [URL | FILE]
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { holidayChanges, holidayChangeWords } from '../src/domain/calendar/bank-holiday-changes.ts'
import { type BankHolidays, divisions, shippedBankHolidays } from '../src/domain/calendar/bank-holidays.ts'
import { longDate } from '../src/domain/calendar/civil-date.ts'
import { readBankHolidayFeed } from '../src/import/bank-holiday-feed.ts'

const FEED = 'https://www.gov.uk/bank-holidays.json'
const LONGEST_WAIT_MS = 20_000
const ours = new URL('../src/domain/calendar/bank-holidays.json', import.meta.url)

/** The holidays as the project keeps them: one list a division, in order, under their source and range. */
export const asShipped = (holidays: BankHolidays): string => {
  const listed = divisions.map((division) => [
    division,
    holidays.divisions[division].map(({ day, title, substitute }) => ({ date: day, title, substitute })),
  ])
  const shipped = {
    source: holidays.source,
    link: 'https://www.gov.uk/bank-holidays',
    known: holidays.known,
    divisions: Object.fromEntries(listed),
  }
  return `${JSON.stringify(shipped, null, 2)}\n`
}

const textAt = async (place: string): Promise<string> => {
  if (!/^https?:/.test(place)) return readFileSync(place, 'utf8')
  const answer = await fetch(place, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) })
  if (!answer.ok) throw new Error(`it answered ${answer.status}`)
  return answer.text()
}

const refresh = async (place: string): Promise<number> => {
  let text: string
  try {
    text = await textAt(place)
  } catch (fault) {
    process.stderr.write(
      `The bank-holiday feed at ${place} could not be read (${(fault as Error).message}). Nothing was changed.\n`,
    )
    return 1
  }
  const reading = readBankHolidayFeed(text, shippedBankHolidays)
  if (!reading.ok) {
    process.stderr.write(`${reading.why} Nothing was changed.\n`)
    return 1
  }
  const changes = holidayChanges(shippedBankHolidays, reading.holidays)
  const { until } = reading.holidays.known
  const longer =
    until > shippedBankHolidays.known.until ? [`Bank holidays are now known until ${longDate(until)}.`] : []
  const said = [...changes.map(holidayChangeWords), ...longer]
  if (asShipped(reading.holidays) !== readFileSync(ours, 'utf8')) writeFileSync(ours, asShipped(reading.holidays))
  process.stdout.write(`${said.length === 0 ? 'Nothing has changed.' : said.join('\n')}\n`)
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await refresh(process.argv[2] ?? FEED)
