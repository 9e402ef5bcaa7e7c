const parts = (at: number, zone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(at)

/** `2021-03-11`: the day it is at an instant (milliseconds) in a zone. */
export const dayIn = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

/** `09:00` on the reader's wall. */
export const timeIn = (at: number, zone: string): string =>
  parts(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** `Thursday 11 March 2021` */
export const longDayIn = (at: number, zone: string): string =>
  parts(at, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '')

/** `Thu 11 Mar 2021`, where there is no room for more. */
export const shortDayIn = (at: number, zone: string): string =>
  parts(at, zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).replace(',', '')

/** "Today", "Yesterday" or "Tomorrow", else nothing. */
export const nearDay = (at: number, now: number, zone: string): 'Today' | 'Yesterday' | 'Tomorrow' | undefined => {
  const days = (Date.parse(dayIn(at, zone)) - Date.parse(dayIn(now, zone))) / 86_400_000
  return days === 0 ? 'Today' : days === -1 ? 'Yesterday' : days === 1 ? 'Tomorrow' : undefined
}

/** The instant (milliseconds) at which a wall in this zone shows `2021-03-11T09:00`. */
export const instantIn = (local: string, zone: string): number => {
  const asUtc = Date.parse(`${local.slice(0, 16)}:00Z`)
  const shown = (at: number) => Date.parse(`${dayIn(at, zone)}T${timeIn(at, zone)}:00Z`)
  const guess = asUtc - (shown(asUtc) - asUtc)
  return guess + (asUtc - shown(guess))
}

/** `2021-03-11T09:00`, as a date-and-time field wants it. */
export const localIn = (at: number, zone: string): string => `${dayIn(at, zone)}T${timeIn(at, zone)}`

const ago = (at: number, now: number): string => {
  const minutes = Math.round((at - now) / 60_000)
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute')
  if (Math.abs(minutes) < 60 * 24) return words.format(Math.round(minutes / 60), 'hour')
  return words.format(Math.round(minutes / 60 / 24), 'day')
}

/** Slack's date tokens (`{date_long} at {time}`) filled in for a reader. `seconds` is Unix time. */
export const slackDate = (seconds: number, format: string, now: number, zone: string): string => {
  const at = seconds * 1000
  const date = () => parts(at, zone, { day: 'numeric', month: 'long', year: 'numeric' })
  const short = () => parts(at, zone, { day: 'numeric', month: 'short', year: 'numeric' })
  const pretty = (otherwise: () => string) => nearDay(at, now, zone)?.toLowerCase() ?? otherwise()
  const tokens: Record<string, () => string> = {
    date_num: () => dayIn(at, zone),
    date_slash: () => parts(at, zone, { day: '2-digit', month: '2-digit', year: 'numeric' }),
    date,
    date_short: short,
    date_long: () => longDayIn(at, zone),
    date_long_full: () => longDayIn(at, zone),
    date_pretty: () => pretty(date),
    date_short_pretty: () => pretty(short),
    date_long_pretty: () => pretty(() => longDayIn(at, zone)),
    day_divider_pretty: () => nearDay(at, now, zone) ?? longDayIn(at, zone),
    time: () => timeIn(at, zone),
    time_secs: () => `${timeIn(at, zone)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`,
    ago: () => ago(at, now),
  }
  return format.replaceAll(/\{([a-z_]+)\}/g, (typed, token: string) => tokens[token]?.() ?? typed)
}
