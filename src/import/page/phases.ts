import type { PhasedService } from '../reading.ts'
import type { Outline } from './outline.ts'

const PHASE = /\b(phase|stage|tranche|wave)\s(one|two|three|four|five|six|\d{1,2})\b/i
const DIRECTIONS: readonly (readonly [RegExp, string])[] = [
  [/\balready\s(?:been\s)?decoupled\b/i, 'already decoupled'],
  [
    /\bfurther work\b.{0,30}\brequired\b.{0,12}\bfor\b|\bpartnership\b.{0,40}\bwith further work\b.{0,20}\bfor\b/i,
    'partnership, further work required',
  ],
  [/\bpartnership\b/i, 'partnership'],
  [/\bdecoupl\w+\b/i, 'decouple'],
]

/** "for A, B and C" as A, B, C; "Policy & Performance" and "HR Training & Health and Safety" stay whole. */
const servicesIn = (list: string): string[] => {
  const pieces = list.split(/;\s?(?:and,?\s)?|,\s(?:and,?\s)?/).map((part) => part.replace(/\sand$/i, '').trim())
  // only the last of a list is parted at "and", and not one that is itself "X & Y and Z"
  const last = pieces.pop() ?? ''
  const parts = [...pieces, ...(last.includes('&') ? [last] : last.split(/\sand,?\s/))]
  return parts
    .map((part) =>
      part
        .trim()
        .replace(/^(?:and|the),?\s/i, '')
        .replace(/[.;,]$/, '')
        .trim(),
    )
    .filter((part) => part.length > 1 && part.length < 60 && !/\b(?:required|further work|be endorsed)\b/i.test(part))
}

const CLAUSE =
  /(?:^|[:;]\s)(?:and,?\s)?(?:an?\s)?(?:ongoing\s)?([^:;]{0,80}?\b(?:partnership|decoupling|decouple)\b[^:;]{0,60}?)\s(?:for|of)\s([^:;]{3,400}?)(?=[;.]|,\swith further work|$)/gi
const FURTHER = /\bwith further work required (?:on|for) (?:the\s)?([^.;]{3,80})/i

/** The services a resolution sets a direction for, phase by phase, as printed. */
export const phasesIn = (outline: Outline, flat: string): PhasedService[] => {
  const found: PhasedService[] = []
  for (const [at, block] of outline.page.blocks.entries()) {
    if (!outline.isMinuted(at) || !block.marker) continue
    const words = flat.slice(block.body, block.end)
    const phase = PHASE.exec(words)
    const colon = words.indexOf(':')
    if (!phase || colon < 0 || phase.index > colon) continue
    const evidence = { text: outline.page.text.slice(block.body, block.end), start: block.body, end: block.end }
    const further = FURTHER.exec(words)?.[1]?.toLowerCase()
    for (const m of words
      .slice(colon + 1)
      .trim()
      .matchAll(CLAUSE)) {
      const said = `${m[1]} for`
      const general = DIRECTIONS.find(([pattern]) => pattern.test(said))?.[1] ?? null
      for (const service of servicesIn(m[2]!)) {
        const more = further?.includes(service.toLowerCase()) || service.toLowerCase() === further
        found.push({
          phase: phase[0],
          service,
          direction: more ? 'partnership, further work required' : general,
          evidence,
        })
      }
    }
    const rest = /:\s?.*?;\s?(.*)$/.exec(words)?.[1]
    if (rest && found.length === 0) continue
  }
  return [...alreadyIn(outline, flat), ...found]
}

/** "Within phase one, housing services had already been decoupled": a direction told in the discussion. */
const alreadyIn = (outline: Outline, flat: string): PhasedService[] => {
  if (!/already been decoupled/i.test(flat)) return []
  for (const at of outline.page.blocks.keys()) {
    if (!outline.isMinuted(at)) continue
    for (const { start, end } of outline.sentencesOf(at)) {
      const sentence = flat.slice(start, end)
      const m =
        /\b(?:phase|stage)\s(?:one|two|three|four|\d),\s(?:the\s)?([\w &’'-]{3,60}?)\shad already been decoupled\b/i.exec(
          sentence,
        )
      const phase = PHASE.exec(sentence)
      if (m && phase)
        return [
          {
            phase: phase[0],
            service: m[1]!,
            direction: 'already decoupled',
            evidence: { text: outline.page.text.slice(start, end), start, end },
          },
        ]
    }
  }
  return []
}
