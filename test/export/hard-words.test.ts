import ical from 'ical.js'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { AGENDA_FORMATS, type AgendaFormat, agendaFile } from '../../src/export/agenda/agenda-files.ts'
import { anAgendaOut, aPublicLine } from '../support/papers.ts'

/** Titles that are hard on a format: very long with and without gaps, from right to left, faces, marks, nothing to print. */
const TITLES = {
  'two thousand characters': 'Review of the highways maintenance partnership and what it costs '
    .repeat(31)
    .slice(0, 2000)
    .trim(),
  'two thousand characters without a gap': 'x'.repeat(2000),
  Arabic: 'مراجعة خدمات الشباب في المقاطعة',
  Hebrew: 'סקירת שירותי הספרייה',
  'a family of faces': 'Parks 👨‍👩‍👧‍👦 and play 🌳',
  'marks of markup': '<b>Fees</b> & *charges* | “all” {{committee}} ]]>',
  'controls and joiners': 'Bus\u0000 network\u0007 and\u202e roads\u200d',
} as const
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The words of a file as software that did not write it has them. */
const READ: Readonly<Record<AgendaFormat, (bytes: Uint8Array) => Promise<string> | string>> = {
  docx: async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value,
  pdf: async (bytes) => {
    const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
    let words = ''
    for (let at = 1; at <= file.numPages; at += 1) {
      const page = await file.getPage(at)
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue
        expect(item.transform[4] + item.width, item.str).toBeLessThanOrEqual(page.view[2]! - 50)
        // the foot of a page stands between two halves of what runs on
        if (item.transform[5] > 45) words += item.str
      }
    }
    return words
  },
  html: (bytes) =>
    text(bytes)
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  md: (bytes) => text(bytes).replace(/\\(?=[^\w\s])/g, ''),
  json: (bytes) => JSON.stringify(JSON.parse(text(bytes))),
  xml: (bytes) => text(bytes).replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>'),
  ics: (bytes) => {
    const calendar = new ical.Component(ical.parse(text(bytes)))
    return calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('description')!.toString()
  },
}
const formats = Object.keys(AGENDA_FORMATS) as AgendaFormat[]

describe('Words that are hard on a format', () => {
  it.each(formats)('come out of it whole, and what stands after them too: %s', async (format) => {
    for (const [name, title] of Object.entries(TITLES)) {
      const out = anAgendaOut({}, [
        aPublicLine({ number: '304', title }),
        aPublicLine({ number: '305', title: 'Afterwards' }),
      ])
      const read = letters(await READ[format]((await agendaFile(out, format)).bytes))

      // A PDF has its words in the order in which they are seen: of those from right to left each letter is there.
      if (format === 'pdf' && /Arabic|Hebrew/.test(name))
        for (const letter of letters(title)) expect(read, `${name}: ${letter}`).toContain(letter)
      else if (format !== 'ics' || title.length < 500) expect(read, name).toContain(letters(title))
      expect(read, name).toContain('Afterwards')
    }
  })
})
