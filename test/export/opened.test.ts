import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { agendaPaper } from '../../src/export/agenda/agenda-paper.ts'
import type { Paper } from '../../src/export/document/paper.ts'
import { paperFile } from '../../src/export/paper-file.ts'
import { reportToCommittee } from '../../src/export/programme/programme-paper.ts'
import { EVERY_PAPER } from '../support/every-paper.ts'
import { hasOffice, hasPoppler, pictured, throughOffice, throughPoppler } from '../support/other-software.ts'
import { aLongAgendaOut, anAgendaOut, aProgrammeOut, aPublicLine, aRow } from '../support/papers.ts'

const pictures = fileURLToPath(new URL('../artefacts/papers/', import.meta.url))
const LONG = 'The quarterly performance of the highways maintenance partnership '.repeat(8).slice(0, 500).trim()
const WELSH =
  'Adroddiad y Cyfarwyddwr Corfforaethol ar wasanaethau cludiant ysgol, gŵyl y banc a’r tŷ cymunedol yn Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch '
    .repeat(3)
    .trim()
/** Every paper, and three that are hard to lay out. */
const PAPERS: Readonly<Record<string, () => Paper>> = {
  ...EVERY_PAPER,
  'agenda of a hundred long titles': () => agendaPaper(aLongAgendaOut(100, LONG)),
  'agenda in long Welsh': () =>
    agendaPaper(
      anAgendaOut({}, [aPublicLine({ title: WELSH, words: WELSH, people: [WELSH], note: 'report to follow' })]),
    ),
  'report of long cells': () => {
    const [group] = aProgrammeOut().groups
    const row = aRow({ title: LONG, outcome: WELSH, lead: 'Ann Rees, '.repeat(30).trim() })
    return reportToCommittee(aProgrammeOut({ groups: [{ ...group!, rows: [row, row] }] }))
  },
}
const names = Object.keys(PAPERS)
const squeezed = (text: string): string => text.replace(/[\s\u00ad]+/g, '')
/** What must be found in every format, in this order: the title and each heading with its number. */
const headingsOf = ({ title, blocks }: Paper): readonly string[] => [
  title,
  ...blocks.flatMap((block) =>
    block.is === 'heading' ? [`${block.number === null ? '' : `${block.number}. `}${block.text}`] : [],
  ),
]
const expectInOrder = (text: string, headings: readonly string[]): void => {
  const whole = squeezed(text)
  let at = 0
  for (const heading of headings.map(squeezed)) {
    const found = whole.indexOf(heading, at)
    expect(found, `“${heading}” after ${at}`).toBeGreaterThanOrEqual(0)
    at = found + heading.length
  }
}
const pagesOf = async (bytes: Uint8Array) => {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages = []
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at)
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    pages.push({ view: page.view as [number, number, number, number], texts, tree: await page.getStructTree() })
  }
  return { document, pages, text: pages.flatMap(({ texts }) => texts.map(({ str }) => str)).join(' ') }
}

describe('Every paper opens in software that did not write it', () => {
  it.each(names)('in Word, read by mammoth without a warning, with its headings in order: %s', async (name) => {
    const paper = PAPERS[name]!()
    const { value, messages } = await mammoth.convertToHtml({
      buffer: Buffer.from((await paperFile(paper, 'docx')).bytes),
    })

    expect(messages.filter(({ message }) => !/style/i.test(message))).toEqual([])
    const headings = [...value.matchAll(/<h[1-3]>(.*?)<\/h[1-3]>/gs)].map(([, text]) =>
      text!
        .replace(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
    )
    expect(headings.map(squeezed)).toEqual(headingsOf(paper).map(squeezed))
  })

  it.each(names)('in PDF, read by pdf.js: tagged, bookmarked, every word inside its page: %s', async (name) => {
    const paper = PAPERS[name]!()
    const { document, pages, text } = await pagesOf((await paperFile(paper, 'pdf')).bytes)

    expectInOrder(text, headingsOf(paper))
    const [top] = (await document.getOutline())!
    expect(top!.items).toHaveLength(headingsOf(paper).length - 1)
    for (const { view, texts, tree } of pages) {
      expect(tree).not.toBeNull()
      expect(texts.length).toBeGreaterThan(0)
      for (const { transform, width, str } of texts) {
        expect(transform[4], str).toBeGreaterThanOrEqual(50)
        expect(transform[4] + width, str).toBeLessThanOrEqual(view[2] - 50)
        expect(transform[5], str).toBeGreaterThan(25)
        expect(transform[5], str).toBeLessThan(view[3] - 10)
      }
    }
  })
})

describe.skipIf(!hasPoppler)('Every PDF opens in poppler (skipped where it is not on the machine)', () => {
  it.each(names)('with its headings in order, and a picture of it is kept: %s', async (name) => {
    mkdirSync(pictures, { recursive: true })
    const paper = PAPERS[name]!()
    const { bytes } = await paperFile(paper, 'pdf')

    expectInOrder(await throughPoppler(bytes), [paper.title])
    expect(await pictured(bytes, pictures, `pdf-${name.replace(/\W+/g, '-')}`)).toBeGreaterThan(0)
  })
})

describe.skipIf(!hasOffice)('Every Word file opens in LibreOffice (skipped where it is not on the machine)', () => {
  it('as pages with their headings in order, and a picture of each is kept', async () => {
    mkdirSync(pictures, { recursive: true })
    const files = new Map<string, Uint8Array>()
    for (const name of names)
      files.set(`${name.replace(/\W+/g, '-')}.docx`, (await paperFile(PAPERS[name]!(), 'docx')).bytes)
    const opened = await throughOffice(files)

    expect(opened.size).toBe(names.length)
    for (const name of names) {
      const bytes = opened.get(`${name.replace(/\W+/g, '-')}.pdf`)!
      const { text, pages } = await pagesOf(bytes)
      // The foot of a page may stand between two halves of a heading.
      for (const heading of headingsOf(PAPERS[name]!())) expectInOrder(text, [heading.slice(0, 60)])
      for (const { view, texts } of pages)
        for (const { transform, width, str } of texts)
          expect(transform[4] + width, `${name}: ${str}`).toBeLessThanOrEqual(view[2] - 40)
      if (hasPoppler) await pictured(bytes, pictures, `word-${name.replace(/\W+/g, '-')}`)
    }
  })
})
