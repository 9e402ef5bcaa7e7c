import type { Deps } from '../app/deps.ts'
import { type FeedRead, type Refreshed, refreshHolidays } from '../features/explain-deadlines/refresh-holidays.ts'
import { fetchHolidayFeed } from './fetch-holiday-feed.ts'

/** What the daily reading of the bank holidays needs. */
export type HolidayReading = Pick<Deps, 'store' | 'clock' | 'log'> & {
  /** Where they are published; null: the network is not asked, and only what a newer release brings is taken in. */
  readonly url: string | null
  /** When they are read for the first time: at once, where it is not said. */
  readonly begins?: Promise<void>
}

const A_DAY_MS = 24 * 60 * 60 * 1000

/** Reads the feed. Null where it cannot be had: the network may not allow it, and that is no fault of ours. */
const readFeed = async ({ url, log }: HolidayReading, stopped?: AbortSignal): Promise<FeedRead> => {
  if (url === null) return null
  try {
    return { text: await fetchHolidayFeed(url, stopped), from: url }
  } catch (fault) {
    log.warn({ url }, `The bank holidays could not be read (${(fault as Error).message}). Those that are known stay.`)
    return null
  }
}

/** Reads the published bank holidays once, and has every council's deadlines follow them. */
export const refreshBankHolidays = async (need: HolidayReading, stopped?: AbortSignal): Promise<Refreshed> =>
  refreshHolidays(need, await readFeed(need, stopped))

/** Does so at the start and once a day from then on. A fault is logged, and the next day is another. */
export const openHolidayReading = (need: HolidayReading, everyMs = A_DAY_MS): { stop(): Promise<void> } => {
  let timer: NodeJS.Timeout | undefined
  const stopping = new AbortController()
  const read = async () => {
    try {
      await refreshBankHolidays(need, stopping.signal)
    } catch (fault) {
      need.log.error({ err: fault }, 'The bank holidays could not be taken in; tried again tomorrow')
    }
    if (!stopping.signal.aborted) timer = setTimeout(next, everyMs).unref()
  }
  let reading = Promise.resolve()
  const next = () => {
    if (!stopping.signal.aborted) reading = read()
  }
  void (need.begins ?? Promise.resolve()).then(next)
  return {
    async stop() {
      stopping.abort()
      clearTimeout(timer)
      await reading
    },
  }
}
