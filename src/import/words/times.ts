/** A time of day as it stands in the text, on the 24-hour clock. */
export type TimeSaid = { readonly start: number; readonly end: number; readonly time: string }

const TIMES =
  /\b(\d{1,2})(?:[.:](\d{2}))?\s{0,2}(am|pm|a\.m\.?|p\.m\.?|noon|hrs|hours|y\.?[bph]\.?|y bore|y prynhawn|yr hwyr)(?![a-z])|\b([01]?\d|2[0-3]):([0-5]\d)\b|\b(noon|midday|midnight)\b|\b(?:at|from)\s(\d{1,2})[.](\d{2})\b(?!\s{0,2}(?:%|[ap]\.?m|hrs|hours|noon))/gi

const clock = (hour: number, minute: number): string | null =>
  hour <= 23 && minute <= 59 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null

const timeOf = (m: RegExpMatchArray): string | null => {
  if (m[6]) return m[6].toLowerCase() === 'midnight' ? '00:00' : '12:00'
  if (m[4]) return clock(Number(m[4]), Number(m[5]))
  if (m[7]) return clock(Number(m[7]), Number(m[8]))
  const hour = Number(m[1])
  const minute = Number(m[2] ?? 0)
  const said = m[3]!.toLowerCase().replaceAll('.', '')
  const half = /^y(?:b| bore)$/.test(said) ? 'am' : /^y[ph]$|^yr? (?:p|h)/.test(said) ? 'pm' : said
  if (half === 'noon') return hour === 12 ? '12:00' : null
  if (half === 'hrs' || half === 'hours') return m[2] ? clock(hour, minute) : null
  if (hour < 1 || hour > 12) return half === 'pm' ? clock(hour, minute) : null
  return clock((hour % 12) + (half === 'pm' ? 12 : 0), minute)
}

/** Every time of day in these words: 10am, 2.30 p.m., 18:30, 12 noon, at 14.00. */
export const timesIn = (text: string): TimeSaid[] => {
  const found: TimeSaid[] = []
  for (const m of text.matchAll(TIMES)) {
    const time = timeOf(m)
    if (time) found.push({ start: m.index, end: m.index + m[0].length, time })
  }
  return found
}
