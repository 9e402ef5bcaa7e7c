import type { Reading, WorkstreamRead } from '../reading.ts'
import type { Outline } from './outline.ts'

const LIST = /\b(?:workstreams?|work\sstreams?|strands?|priorities|projects|themes)\s?\(([^()]{5,200})\)/i
const COUNTED =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|all|none)\s(?:(?:of\s(?:the|these|them)\s)?(?:workstreams?\s)?(?:(?:was|were|is|are|had been|being)\s)?(?:rated|reported|assessed|shown|marked|flagged)?\s?(?:as\s|at\s)?)(red|amber|green)\b/gi
const NUMBERS: Record<string, number> = {
  none: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}
const COLOUR =
  /\s(?:was|were|is|had been|remained|remains)\s(?:currently\s|now\s)?(?:rated|reported|assessed|shown|marked|flagged)?\s?(?:as\s|at\s)?(red|amber|green)\b/gi
const STRAND = /\b((?:\p{L}[\p{L}’'&-]*\s){1,6})(?:workstream|work\sstream|project|strand|theme)$/iu

type Rating = 'red' | 'amber' | 'green'

/** Workstreams and their ratings. A count of colours without names is kept as a count: which is which stays unknown. */
export const workstreamsIn = (outline: Outline, flat: string): Pick<Reading, 'workstreams' | 'ratings'> => {
  const named =
    LIST.exec(flat)?.[1]
      ?.split(/,\s?|\sand\s/)
      .map((name) => name.trim())
      .filter((name) => name.length > 1) ?? []
  // the colours are few: each is found first, and the words before it looked at
  const matched: WorkstreamRead[] = [...flat.matchAll(COLOUR)].flatMap((m) => {
    const name = STRAND.exec(flat.slice(Math.max(0, m.index - 120), m.index))?.[1]
    return name
      ? [{ name: name.trim().replace(/^.*\b(?:the|and|that)\s/i, ''), rating: m[1]!.toLowerCase() as Rating }]
      : []
  })
  const ratings = { red: 0, amber: 0, green: 0 }
  let counted = false
  if (named.length > 0 || /\bRAG\b|\bworkstreams?\b/i.test(flat)) {
    for (const m of flat.matchAll(COUNTED)) {
      counted = true
      const number = m[1]!.toLowerCase()
      ratings[m[2]!.toLowerCase() as Rating] += number === 'all' ? named.length : (NUMBERS[number] ?? Number(number))
      const also = /^,?\s(?:and\s)?(one|two|three|four|five|six|\d)\s(red|amber|green)\b/i.exec(
        flat.slice(m.index + m[0].length),
      )
      if (also && !/\b(?:rated|as)\b/i.test(also[0])) continue
    }
  }
  const workstreams = [
    ...named.map((name) => ({
      name,
      rating: matched.find((one) => one.name.toLowerCase().includes(name.toLowerCase()))?.rating ?? null,
    })),
    ...matched.filter((one) => !named.some((name) => one.name.toLowerCase().includes(name.toLowerCase()))),
  ]
  return { workstreams: outline.page.blocks.length > 0 ? workstreams : [], ratings: counted ? ratings : null }
}
