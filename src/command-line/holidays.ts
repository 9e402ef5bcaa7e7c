import { parseArgs } from 'node:util'
import type { Store } from '../app/ports/store.ts'
import { type Clock, machineClock } from '../clock.ts'
import { BANK_HOLIDAYS, environment, readConfig } from '../config.ts'
import { type BankHolidays, shippedBankHolidays } from '../domain/calendar/bank-holidays.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import { refreshHolidays } from '../features/explain-deadlines/refresh-holidays.ts'
import { readBankHolidayFeed } from '../import/bank-holiday-feed.ts'
import { openLog } from '../observe/log.ts'
import { type CommandLine, type CommandLineIo, endWith, exitCodes } from './command.ts'
import { readFeed } from './holidays/read-feed.ts'
import { type HolidaysNow, holidaysJson, holidaysSaid, knownSaid } from './holidays/say-holidays.ts'
import { writeShipped } from './holidays/shipped-file.ts'
import { withStore } from './with-store.ts'

/** `cleardays holidays`: the bank holidays that deadlines are counted by, seen and refreshed. */
export const holidays: CommandLine = {
  word: 'holidays',
  says: 'Shows the bank holidays that are known, and refreshes them from the published feed or a file',
  usage: `cleardays holidays [--refresh] [--from FILE|URL] [--shipped] [--json]

  --refresh          reads the published feed: that of CLEARDAYS_BANK_HOLIDAYS_URL, else GOV.UK's
  --from FILE|URL    reads this instead, in the form of https://www.gov.uk/bank-holidays.json
  --shipped          for maintainers: the file the project ships with, not the database
  --json             one JSON document on standard output

Without --refresh and --from it only shows what is known. What cannot be read or believed changes nothing and ends
with 1. Where days change, every deadline is worked out again and the officers of those committees are told once;
the bot does the same by itself once a day.`,

  async run(args, io) {
    const asked = askedFor(args)
    if (typeof asked === 'string') return endWith(io, exitCodes.wrongArguments, asked)
    if (asked.isShipped) return shippedHolidays(asked, io)
    return withStore(io, (needs) => councilsHolidays(asked, needs, io))
  },
}

export type HolidaysAsked = {
  /** An address or a file; null where nothing is to be read. */
  readonly from: string | null
  readonly isShipped: boolean
  readonly json: boolean
}

/** Reads the arguments, or says in a sentence what is wrong with them. */
export const askedFor = (args: readonly string[]): HolidaysAsked | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        refresh: { type: 'boolean' },
        from: { type: 'string' },
        shipped: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    if (values.from?.trim() === '') return 'Say which file or address after --from.'
    const from = values.from ?? (values.refresh ? feedAddress() : null)
    return { from, isShipped: values.shipped ?? false, json: values.json ?? false }
  } catch (fault) {
    return (fault as Error).message.split('. ')[0]!.replace(/\.?$/, '.')
  }
}

const feedAddress = (): string => {
  const config = readConfig(environment())
  return (config.ok ? config.value.bankHolidaysUrl : null) ?? BANK_HOLIDAYS
}

/** The file the project ships with: shown, or refreshed over what it says already. */
export const shippedHolidays = async (
  { from, json }: HolidaysAsked,
  io: CommandLineIo,
  file?: string,
): Promise<number> => {
  if (from === null) return show(shippedBankHolidays, json, io, machineClock)
  const feed = await readFeed(from, io)
  if ('why' in feed) return endWith(io, exitCodes.failure, feed.why)
  const reading = readBankHolidayFeed(feed.text, shippedBankHolidays)
  if (!reading.ok) return endWith(io, exitCodes.failure, `${reading.why} Nothing was changed.`)
  await writeShipped(reading.holidays, file)
  return tell({ was: shippedBankHolidays, now: reading.holidays, councilsMoved: null }, json, io)
}

/** The holidays of the database, which every council's deadlines follow: shown, or refreshed with all that follows. */
export const councilsHolidays = async (
  { from, json }: HolidaysAsked,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  io: CommandLineIo,
): Promise<number> => {
  const was = (await store.holidays.newest())?.holidays ?? shippedBankHolidays
  if (from === null) return show(was, json, io, clock)
  const feed = await readFeed(from, io)
  if ('why' in feed) return endWith(io, exitCodes.failure, feed.why)
  const { notBelieved, councilsMoved } = await refreshHolidays({ store, clock, log: openLog('error') }, feed)
  if (notBelieved) return endWith(io, exitCodes.failure, `${notBelieved} Nothing was changed.`)
  return tell({ was, now: (await store.holidays.newest())!.holidays, councilsMoved }, json, io)
}

const show = (known: BankHolidays, json: boolean, io: CommandLineIo, clock: Clock): number => {
  const today = civilDateAt(clock.now(), 'Europe/London')
  io.out(json ? `${JSON.stringify(known, null, 2)}\n` : `${knownSaid(known, today)}\n`)
  return exitCodes.fine
}

const tell = (told: HolidaysNow, json: boolean, io: CommandLineIo): number => {
  io.out(json ? `${JSON.stringify(holidaysJson(told), null, 2)}\n` : `${holidaysSaid(told)}\n`)
  return exitCodes.fine
}
