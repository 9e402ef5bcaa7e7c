import type { ReadingRefusal } from './refusals.ts'

const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`

/** Each refusal of a file as one clear sentence: what stopped it, and what can be done. */
export const sayReadingRefusal = (refusal: ReadingRefusal): string => {
  switch (refusal.rule) {
    case 'file-empty':
      return 'The file is empty, so nothing was read.'
    case 'file-too-large':
      return `The file is ${megabytes(refusal.bytes)} and the most that is read is ${megabytes(refusal.most)}; send the minutes alone, without the reports.`
    case 'unpacks-too-large':
      return `The file unpacks to more than ${megabytes(refusal.most)}, so it was not opened; send the minutes as plain text instead.`
    case 'text-too-long':
      return `The file holds more than ${refusal.most.toLocaleString('en-GB')} characters of text, so it was not read; send one meeting at a time.`
    case 'too-many-pages':
      return `The document has ${refusal.pages} pages and the most that is read is ${refusal.most}; send the minutes alone, without the reports.`
    case 'too-many-cells':
      return `The file has tables of more than ${refusal.most.toLocaleString('en-GB')} cells, so it was not read; send only the rows and columns that are needed.`
    case 'no-words-in-scan':
      return `The PDF has ${refusal.pages === 1 ? 'one page' : `${refusal.pages} pages`} and no text: its pages are pictures (a scan), so send a copy with text, or paste the words.`
    case 'password-protected':
      return 'The file is protected by a password, so it was not opened; send a copy without one.'
    case 'file-damaged':
      return `The file looks like ${refusal.format} but is damaged or incomplete, so nothing was read; send it again.`
    case 'format-not-read':
      return `The file is ${refusal.format}, which is not read here; send it as text, HTML, Word (.docx), OpenDocument (.odt), PDF, CSV or Excel (.xlsx).`
    case 'takes-too-much':
      return 'Reading the file took more time or memory than one file may take, so it was left; send the minutes as plain text instead.'
    case 'no-words':
      return 'There are no words in this file, so nothing was read.'
    default:
      return refusal satisfies never
  }
}
