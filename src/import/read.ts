import { allow, type Ruling, refuse } from '../domain/ruling.ts'
import { readICalendar } from './formats/icalendar.ts'
import { readJson } from './formats/json.ts'
import { readModernGov } from './formats/modern-gov.ts'
import { csvRows, rowsAsPage } from './formats/rows.ts'
import { binaryFormat, wordsFormat } from './formats/sniff.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { readPacked } from './read-packed.ts'
import { readPage } from './read-page.ts'
import type { CommitteeCalendar, Reading, Warning } from './reading.ts'
import type { ReadingRefusal } from './refusals.ts'
import { decode } from './text/encoding.ts'
import { withoutFrontMatter } from './text/front-matter.ts'
import { readHtml } from './text/html.ts'
import type { Page } from './text/page.ts'
import { readPlain } from './text/plain.ts'

/** What may be said of a file besides its bytes. The name is only for words: the content decides what it is. */
export type ReadOptions = { readonly name?: string; readonly calendar?: CommitteeCalendar; readonly limits?: Limits }

type Read = Ruling<Reading, ReadingRefusal>

const MOJIBAKE: Warning = {
  says: 'Some letters of this file were damaged before it came here (“â€™” for an apostrophe, for instance); they are shown as they stand.',
  evidence: null,
}
const LOST: Warning = {
  says: 'Some letters of this file could not be read in any known encoding; they are shown as �.',
  evidence: null,
}

/** Reads one file: bytes in, everything it says out, or the one reason why it cannot be read. Opens nothing, runs nothing. */
export const read = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<Read> => {
  const limits = options.limits ?? defaultLimits
  const calendar = options.calendar ?? null
  if (bytes.length === 0) return refuse({ rule: 'file-empty' })
  if (bytes.length > limits.file) return refuse({ rule: 'file-too-large', bytes: bytes.length, most: limits.file })
  switch (binaryFormat(bytes)) {
    case 'zip':
      return asReading(await readPacked(bytes, limits), limits, calendar)
    case 'pdf': {
      const { readPdf } = await import('./text/pdf.ts')
      return asReading(await readPdf(bytes, limits), limits, calendar)
    }
    case 'old-office':
      return isLocked(bytes)
        ? refuse({ rule: 'password-protected' })
        : refuse({ rule: 'format-not-read', format: 'an old Microsoft Office document (.doc or .xls)' })
    case 'rtf':
      return refuse({ rule: 'format-not-read', format: 'Rich Text (.rtf)' })
    case 'picture':
      return refuse({ rule: 'format-not-read', format: 'a picture' })
    default:
      return readWords(bytes, limits, calendar)
  }
}

/** A protected .docx or .xlsx is an old kind of container with a stream named EncryptedPackage in it. */
const isLocked = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, 65_536 & ~1)).includes('EncryptedPackage') ||
  new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P')

const readWords = (bytes: Uint8Array, limits: Limits, calendar: CommitteeCalendar | null): Read => {
  const { text, mojibake, undecodable } = decode(bytes)
  if (text.length > limits.characters) return refuse({ rule: 'text-too-long', most: limits.characters })
  if (isBinary(text)) return refuse({ rule: 'format-not-read', format: 'not text and of no kind that is known' })
  if (!/\S/.test(text.slice(0, 100_000)) && text.trim() === '') return refuse({ rule: 'no-words' })
  const ruling = readAs(text, limits, calendar)
  if (!ruling.ok || (!mojibake && !undecodable)) return ruling
  return allow({
    ...ruling.value,
    warnings: [...ruling.value.warnings, ...(mojibake ? [MOJIBAKE] : []), ...(undecodable ? [LOST] : [])],
  })
}

/** Control letters that no text has. */
const isBinary = (text: string): boolean => {
  let odd = 0
  const until = Math.min(text.length, 4_000)
  for (let at = 0; at < until; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32)) odd += 1
  }
  return odd > until * 0.02 && odd > 4
}

const readAs = (text: string, limits: Limits, calendar: CommitteeCalendar | null): Read => {
  const damaged = (format: string): Read => refuse({ rule: 'file-damaged', format })
  switch (wordsFormat(text)) {
    case 'icalendar': {
      const reading = readICalendar(text, limits.rows)
      return reading ? allow(reading) : damaged('an iCalendar file')
    }
    case 'json': {
      const reading = readJson(text, limits.rows)
      if (reading === 'damaged') return damaged('JSON')
      return reading ? allow(reading) : refuse({ rule: 'format-not-read', format: 'JSON of a kind that is not known' })
    }
    case 'modern-gov': {
      const reading = readModernGov(text, calendar)
      return reading ? allow(reading) : damaged('ModernGov XML')
    }
    case 'xml':
      return refuse({ rule: 'format-not-read', format: 'XML of a kind that is not known' })
    case 'csv': {
      const rows = csvRows(text, limits)
      return rows.ok ? asReading(allow(rowsAsPage(rows.value, null)), limits, calendar) : rows
    }
    default:
      return partings(text) > limits.cells
        ? refuse({ rule: 'too-many-cells', most: limits.cells })
        : asReading(allow(pageOf(text)), limits, calendar)
  }
}

const pageOf = (text: string): Page => {
  const matter = withoutFrontMatter(text)
  const page = wordsFormat(matter.rest) === 'html' ? readHtml(matter.rest) : readPlain(matter.rest)
  return { ...page, title: matter.title ?? page.title, papers: [...matter.papers, ...page.papers] }
}

/** How many cells a text may hold at most, before any is made: its tabs, its bars and its tags of cells. */
const partings = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === TAB || code === BAR || (code === LESS && /[dh]/i.test(text[at + 2] ?? '') && /t/i.test(text[at + 1]!)))
      count += 1
  }
  return count
}
const [TAB, BAR, LESS] = [9, 124, 60]

const asReading = (page: Ruling<Page, ReadingRefusal>, { cells }: Limits, calendar: CommitteeCalendar | null): Read => {
  if (!page.ok) return page
  const { blocks } = page.value
  if (blocks.length === 0) return refuse({ rule: 'no-words' })
  if (blocks.length > cells && blocks.filter((block) => block.cell !== null).length > cells)
    return refuse({ rule: 'too-many-cells', most: cells })
  return allow(readPage(page.value, calendar))
}
