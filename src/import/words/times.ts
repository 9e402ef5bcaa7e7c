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

const RANGE =
  /\b(\d{1,2})(?:[.:](\d{2}))?\s{0,2}(?:–|-|to|until)\s{0,2}(\d{1,2})(?:[.:](\d{2}))?\s{0,2}(am|pm|a\.m\.?|p\.m\.?)(?![a-z])/gi

/** "4.30 – 6.15pm" begins at half past four in the afternoon; "10.30 – 12.15pm" in the morning. */
const rangesIn = (text: string): TimeSaid[] => {
  const found: TimeSaid[] = []
  for (const m of text.matchAll(RANGE)) {
    const [from, until] = [Number(m[1]), Number(m[3])]
    if (from < 1 || from > 12 || until < 1 || until > 12) continue
    const half = m[5]!.toLowerCase().startsWith('p')
    const afternoon = half && from % 12 <= until % 12
    const time = clock((from % 12) + (afternoon ? 12 : 0), Number(m[2] ?? 0))
    if (time) found.push({ start: m.index, end: m.index + m[0].length, time })
  }
  return found
}

/** Every time of day in these words: 10am, 2.30 p.m., 18:30, 12 noon, at 14.00. */
export const timesIn = (text: string): TimeSaid[] => {
  const found: TimeSaid[] = rangesIn(text)
  for (const m of text.matchAll(TIMES)) {
    const time = timeOf(m)
    if (time && !found.some(({ start, end }) => m.index >= start && m.index < end))
      found.push({ start: m.index, end: m.index + m[0].length, time })
  }
  return found.sort((a, b) => a.start - b.start)
}
