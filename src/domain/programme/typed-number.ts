/** What was typed where an item’s number is looked for: the number, or a sentence where it is none. */
export type TypedNumber = { readonly number: number | null; readonly note: string | null }

/** As many digits as a number of an item can have: more are no number of ours. */
const DIGITS = 9

/** Reads `12`, `item 12` or `#12`. Anything else is given back word for word; nothing typed is nothing to say. */
export const numberTyped = (text: string): TypedNumber => {
  const words = text.trim()
  if (words === '') return { number: null, note: null }
  const [, digits] = /^(?:item\s+)?(?:no\.?\s*|number\s+|#\s*)?(\d+)$/i.exec(words) ?? []
  return digits && digits.length <= DIGITS
    ? { number: Number(digits), note: null }
    : { number: null, note: `I did not understand “${words}”. Type the item’s number, or choose here instead.` }
}
