import type { Outline } from '../page/outline.ts'
import type { Proposal } from '../reading.ts'
import type { Setting } from './setting.ts'
import { asTitle } from './title.ts'
import { destinationIn } from './when.ts'

const HEADED =
  /^(?:(?:agenda\s)?items?|matters|business|topics|suggestions|future (?:agenda )?items?|(?:items? )?to be included)\s?(?:of business\s)?(?:for|on|to)\s(?:inclusion (?:on|in)\s)?(?:the\s|a\s)?(?:next|following|future)\s(?:agenda|meeting|council meeting|parish council meeting|meeting agenda)s?(?:\sagenda)?\s?[:.–-]?$|^(?:future|next) agenda items?\s?[:.–-]?$/i
const NOTHING =
  /^(?:(?:date of )?(?:the )?next meeting\b|none|nil|n\/a|no items?|nothing|as (?:above|required)|to be (?:confirmed|agreed)|tbc|tba|(?:the )?meeting (?:was )?(?:closed|ended|concluded|finished|terminated)|closed at)\b/i
const SENTENCE =
  /\b(?:was|were|will|would|should|asked|requested|please|must|are|is|by|before|deadline|notify|submit|forward(?:ed)?)\b/i

type Place = { readonly start: number; readonly end: number }

/** The entries of a stretch of text that are parted by semicolons, or by commas where there are no semicolons. */
const entriesOf = (flat: string, start: number, end: number): Place[] => {
  const words = flat.slice(start, end)
  const parter = words.includes(';') ? ';' : ','
  const places: Place[] = []
  let at = start
  for (const piece of words.split(parter)) {
    const bare = piece.replace(/^[\s–-]+(?:and\s)?|^and\s/, '')
    const from = at + piece.length - bare.length
    places.push({ start: from, end: from + bare.replace(/[\s.;,]+$/, '').length })
    at += piece.length + 1
  }
  return places
}

/** "Items for the next agenda – annual meeting; bus shelter": small councils say there what comes back, item by item. */
export const nextAgendaIn = (outline: Outline, flat: string, setting: Setting): Proposal[] =>
  outline.items.flatMap((item) => {
    if (!HEADED.test(item.title)) return []
    const blocks = outline.page.blocks.slice(item.titleBlock + 1, item.last)
    const stretches = [
      ...(item.said === null ? [] : [{ start: item.said, end: outline.page.blocks[item.first]!.end }]),
      ...blocks.map((block) => ({ start: block.body, end: block.end })),
    ]
    const places = stretches.flatMap(({ start, end }) => {
      const words = flat.slice(start, end)
      return words.length > 400 || NOTHING.test(words) || SENTENCE.test(words) ? [] : entriesOf(flat, start, end)
    })
    return places
      .filter(({ start, end }) => end - start > 3 && end - start < 120)
      .map(({ start, end }) => ({
        change: 'add-item' as const,
        title: asTitle(flat.slice(start, end)),
        owner: null,
        owners: [],
        to: destinationIn('at the next meeting', 'add-item', setting),
        due: null,
        dueHow: null,
        certainty: 'likely' as const,
        item: item.number,
        evidence: { text: outline.page.text.slice(start, end), start, end },
      }))
  })
