import { runInTitle } from './run-in-title.ts'

/** The longest title, in characters. */
export const TITLE_MOST = 170
/** Words that tell what happened, as no title does. */
export const SENTENCE = /[a-z]{3,}[.;]\s*$|\b(?:was|were|had been|would be|reported that|advised that|noted that)\b/
/** How no title begins. */
export const NOT_A_TITLE =
  /^(?:[Tt]hat\b|.{3,200};(?:\sand)?\s*$|to (?:note|approve|agree|endorse)\b|and\b|of\b|am\b|pm\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|%|[a-z])/

/** The title on the line below a number that stands alone; a paragraph of the minutes is none, unless one leads it in. */
export const titleBelow = (words: string): { title: string; isRunIn: boolean } | null => {
  if (NOT_A_TITLE.test(words) || /^\d{1,4}\.?$/.test(words)) return null
  if (/^(?:RESOLVED|AGREED|RECOMMENDED|Resolved:|Agreed:)/.test(words)) return null
  const runIn = runInTitle(words)
  if (runIn) return { title: runIn.title, isRunIn: true }
  return words.length > TITLE_MOST || (SENTENCE.test(words) && words.length > 60)
    ? null
    : { title: words, isRunIn: false }
}

const ICON =
  /\s*(?:pdf|doc|docx|xls|xlsx|ppt|pptx|word|excel)\s+icon\b.*$|\s+(?:PDF|DOCX?|XLSX?|PPTX?)\s+\d+(?:\.\d+)?\s?[KMG]B\s*$/i
/** A heading without the icon and size of its paper, nor its closing full stop. */
export const cleanTitle = (title: string): string => {
  const bare = title.replace(ICON, '').trim()
  return bare.length > 3 && bare.endsWith('.') && !/\b[A-Z]\.$/.test(bare) ? bare.slice(0, -1) : bare
}
