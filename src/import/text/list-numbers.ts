const ROMAN = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

const roman = (number: number): string => {
  let [left, said] = [number, '']
  for (const [worth, letters] of ROMAN) for (; left >= worth; left -= worth) said += letters
  return said
}

/** How a list of HTML numbers its entries: by its `type`, or by its style; `1` where it does not say. */
export const styleOf = (attributes: Readonly<Record<string, string>>): string => {
  if (/^[aAiI1]$/.test(attributes.type ?? '')) return attributes.type!
  const said = /list-style(?:-type)?\s*:[^;]*?(lower|upper)-(alpha|latin|roman)/i.exec(attributes.style ?? '')
  const letter = said ? (/roman/i.test(said[2]!) ? 'i' : 'a') : '1'
  return said && /upper/i.test(said[1]!) ? letter.toUpperCase() : letter
}

/** The number of an entry as a browser prints it: 3, c or iii. Past what letters reach, in figures. */
export const asPrinted = (number: number, style: string): string => {
  const letters =
    style.toLowerCase() === 'a' && number >= 1 && number <= 26
      ? String.fromCharCode(96 + number)
      : style.toLowerCase() === 'i' && number >= 1 && number < 40
        ? roman(number)
        : String(number)
  return style === style.toUpperCase() ? letters.toUpperCase() : letters
}
