import type { Outline } from '../page/outline.ts'
import type { ResolutionRead, Warning } from '../reading.ts'

const wholeNumber = (number: string | null, yearLeads = false): number | null => {
  if (number === null) return null
  if (/^\d{1,4}$/.test(number)) return Number(number)
  const parts = /^(\d{1,4})\/(\d{2,4})$/.exec(number)
  if (!parts) return null
  // 60/18 counts in its first part, 2023/045 and 24/051 in its second
  return yearLeads || parts[2]!.length >= 3 || Number(parts[1]) > 1900 ? Number(parts[2]) : Number(parts[1])
}

/** Items that skip a number or say one twice, resolutions that do, and resolutions that name an item that is not there. */
export const numberingWarnings = (
  outline: Outline,
  flat: string,
  resolutions: readonly ResolutionRead[],
): Warning[] => [...itemGaps(outline), ...resolutionGaps(resolutions), ...namedButAbsent(outline, flat, resolutions)]

/** 24/01, 24/02, 24/03: what stands before the bar is the same throughout, and the number follows it. */
const leadsWithYear = (outline: Outline): boolean => {
  const leads = outline.items.flatMap((item) => /^(\d{1,4})\/\d/.exec(item.number ?? '')?.[1] ?? [])
  return leads.length > 1 && new Set(leads).size === 1
}

const itemGaps = (outline: Outline): Warning[] => {
  const yearLeads = leadsWithYear(outline)
  const items = outline.items
    .filter((item) => item.parent === null)
    .map((item) => ({ item, number: wholeNumber(item.number, yearLeads) }))
  return items.slice(1).flatMap(({ item, number }, at) => {
    const before = items[at]!
    if (number === null || before.number === null || number === before.number + 1) return []
    const block = outline.page.blocks[item.titleBlock]!
    const evidence = { text: outline.page.text.slice(item.start, block.end), start: item.start, end: block.end }
    if (number === before.number)
      return [{ says: `Two items are numbered ${item.number}: “${before.item.title}” and “${item.title}”.`, evidence }]
    if (number < before.number) return []
    const missing = number - before.number - 1
    const which =
      missing === 1
        ? `number ${before.number + 1} is not there`
        : `numbers ${before.number + 1} to ${number - 1} are not there`
    return [{ says: `The items go from ${before.item.number} to ${item.number}: ${which}.`, evidence }]
  })
}

const resolutionGaps = (resolutions: readonly ResolutionRead[]): Warning[] =>
  resolutions.slice(1).flatMap((one, at) => {
    const before = resolutions[at]!
    const [last, number] = [wholeNumber(before.number), wholeNumber(one.number)]
    if (one.item !== before.item || last === null || number === null || number <= last + 1) return []
    return [{ says: `The resolutions go from (${before.number}) to (${one.number}).`, evidence: one.evidence }]
  })

const NAMED =
  /\b(?:agenda\s)?(?:items?|minutes?)\s(?:(?:no|number|numbers|nos)\.?\s)?(\d{1,4}(?:\/\d{2,4})?)\b(?!\s\(\p{Lu}|[^.;]{0,60}\b(?:planner|programme|work plan|forward plan|tracker|action log)\b|\s?(?:minutes|hours|days|%|per cent|January|February|March|April|May|June|July|August|September|October|November|December))/giu

const namedButAbsent = (outline: Outline, flat: string, resolutions: readonly ResolutionRead[]): Warning[] => {
  if (outline.items.length < 3) return []
  const there = new Set(outline.items.map((item) => item.number))
  const yearLeads = leadsWithYear(outline)
  const numbers = outline.items.map((item) => wholeNumber(item.number, yearLeads)).filter((number) => number !== null)
  const known = new Set(numbers)
  const least = numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
  const most = numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  const parts = new Set(outline.items.flatMap((item) => item.number?.split('/') ?? []))
  // 14/23 on a page of 1/24 to 9/24 is a minute of another year
  const isOfAnotherYear = (number: string): boolean =>
    number.includes('/') && !number.split('/').some((part) => parts.has(part))
  return resolutions.flatMap((resolution) =>
    [...flat.slice(resolution.evidence.start, resolution.evidence.end).matchAll(NAMED)].flatMap((m) => {
      const number = wholeNumber(m[1]!, yearLeads)
      const before = flat.slice(
        Math.max(0, resolution.evidence.start + m.index - 60),
        resolution.evidence.start + m.index + m[0].length + 50,
      )
      // an earlier meeting's minute is named by its number too
      const elsewhere =
        number !== null && number < least && /\b(?:minute|previous|last meeting|meeting (?:of|held))\b/i.test(before)
      if (
        isOfAnotherYear(m[1]!) ||
        number === null ||
        there.has(m[1]!) ||
        elsewhere ||
        (number < least && least > 20) ||
        known.has(number)
      )
        return []
      const start = resolution.evidence.start + m.index
      return [
        {
          says: `A resolution names ${m[0].toLowerCase()}, and this page has no such item (its items run from ${least} to ${most}).`,
          evidence: { text: outline.page.text.slice(start, start + m[0].length), start, end: start + m[0].length },
        },
      ]
    }),
  )
}
