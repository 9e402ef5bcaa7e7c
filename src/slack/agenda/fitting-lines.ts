import { clip, oneLine, plain } from '../kit/text.ts'

/**
 * What Slack leaves for the lines of an agenda in a message of 12,000 characters, beside all else that is said there;
 * and beside what an officer still needs, and who said what.
 */
const MOST = 7500
export const BESIDE_WHAT_IS_NEEDED = 3500

/** How much of each line is drawn: everything; its title and what matters most; its title, clipped. */
export type Detail = 'whole' | 'short' | 'title'

/**
 * The lines of an agenda in as much detail as fits. A short agenda is whole; a very long one says of each line what must
 * be said, and at the very last how many lines are left out. Nothing is cut without saying so.
 */
export const fittingLines = <L>(
  lines: readonly L[],
  draw: (line: L, detail: Detail) => string,
  most = MOST,
): string => {
  for (const detail of ['whole', 'short', 'title'] as const) {
    const text = lines.map((line) => draw(line, detail)).join('\n')
    if (text.length <= most) return detail === 'whole' ? text : `${text}\n_Drawn in short, because it is long._`
  }
  const kept: string[] = []
  let length = 0
  for (const line of lines) {
    const drawn = draw(line, 'title')
    length += drawn.length + 1
    if (length > most) break
    kept.push(drawn)
  }
  return [...kept, `_and ${lines.length - kept.length} more lines, too many to draw here_`].join('\n')
}

/** The number and title of a line; the title is clipped where there is no room for all of it. */
export const headingOf = (number: string | null, title: string, detail: Detail): string => {
  const fits =
    detail === 'title' ? clip(oneLine(title), 100) : detail === 'short' ? clip(oneLine(title), 300) : oneLine(title)
  return number === null ? `*${plain(fits)}*` : `*${plain(number)}.* ${plain(fits)}`
}

/** A list of sentences that may be long, cut at so many characters with the number of what is left. */
export const fittingList = (sentences: readonly string[], most = 1500): string => {
  const kept: string[] = []
  let length = 0
  for (const sentence of sentences) {
    const drawn = `•  ${clip(sentence, 400)}`
    length += drawn.length + 1
    if (length > most && kept.length > 0) break
    kept.push(drawn)
  }
  const left = sentences.length - kept.length
  return [...kept, ...(left > 0 ? [`_and ${left} more_`] : [])].join('\n')
}
