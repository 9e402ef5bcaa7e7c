import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { publicSupplement } from '../../src/domain/papers/agenda-out.ts'
import { AGENDA_FORMATS, type AgendaFormat, agendaFile } from '../../src/export/agenda/agenda-files.ts'
import { agendaPaper, supplementPaper } from '../../src/export/agenda/agenda-paper.ts'
import { paperFile } from '../../src/export/paper-file.ts'
import { pdf } from '../../src/export/pdf/pdf.ts'
import { reportFile } from '../../src/export/programme/programme-files.ts'
import { docx } from '../../src/export/word/docx.ts'
import { aLongAgendaOut, anAgendaOut, aProgrammeOut, aPublicLine } from '../support/papers.ts'

const inWord = async (bytes: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
const inPdf = async (bytes: Uint8Array) => {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages = []
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at)
    const { items } = await page.getTextContent()
    pages.push({
      page,
      texts: items.flatMap((item) => ('str' in item ? [item] : [])),
      tree: await page.getStructTree(),
      links: (await page.getAnnotations()).flatMap((one) => (one.url ? [one.url as string] : [])),
    })
  }
  return {
    document,
    pages,
    words: pages
      .flatMap(({ texts }) => texts.map(({ str }) => str))
      .join(' ')
      .replace(/\s+/g, ' '),
  }
}
const rolesIn = (node: unknown): string[] => {
  const { role, children = [] } = (node ?? {}) as { role?: string; children?: unknown[] }
  return [...(role ? [role] : []), ...children.flatMap(rolesIn)]
}

describe('An agenda in Word', () => {
  it('opens in other software with real headings, lists, links and every letter', async () => {
    const said = await inWord(await docx(agendaPaper(anAgendaOut())))

    expect(said).toContain('<h1>Agenda: Corporate and Communities Panel, Thursday 12 November 2026</h1>')
    expect(said).toContain('<h2>305. Children’s complaints: Ŵyn-Jones a’r tŷ</h2>')
    expect(said).toContain('To consider why Stage 2 is slower &amp; what &lt;is&gt; done.')
    expect(said).toContain('<a href="https://council.example/papers/305.pdf?a=1&amp;b=2">Report of the Director</a>')
    expect(said).toContain('<li>Appendix A</li>')
    expect(said).toContain('Report to follow.')
  })

  it('names its language, and holds nothing that was made by the clock', async () => {
    const parts = unzipSync(await docx(agendaPaper(anAgendaOut())))

    expect(strFromU8(parts['word/styles.xml']!)).toContain('w:lang w:val="en-GB"')
    expect(strFromU8(parts['docProps/core.xml']!)).toContain('>2026-11-12T00:00:00Z</dcterms:created>')
  })
})

describe('An agenda as PDF', () => {
  it('can be read as text, with every letter, by other software', async () => {
    const { words, pages, document } = await inPdf(await pdf(agendaPaper(anAgendaOut())))

    expect(words).toContain('305. Children’s complaints: Ŵyn-Jones a’r tŷ')
    expect(words).toContain('To be considered in private: paragraph 3, financial or business affairs.')
    expect(pages[0]!.links).toEqual(['https://council.example/papers/305.pdf?a=1&b=2'])
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> }
    expect(info.Title).toBe('Agenda: Corporate and Communities Panel, Thursday 12 November 2026')
    expect(info.Language).toBe('en-GB')
  })

  it('is tagged, in order, and bookmarked', async () => {
    const { pages, document } = await inPdf(await pdf(agendaPaper(anAgendaOut())))

    const roles = rolesIn(pages[0]!.tree)
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H2', 'H2'])
    expect(roles).toEqual(
      expect.arrayContaining(['Document', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Lbl', 'LBody', 'Link']),
    )
    const [top] = (await document.getOutline())!
    expect(top!.title).toContain('Agenda: Corporate')
    expect(top!.items.map(({ title }) => title)).toContain('306. Bus network')
    expect([...((await document.getMarkInfo()) as unknown as Map<string, boolean>)]).toContainEqual(['Marked', true])
  })

  it('lays out a hundred items with titles of five hundred letters inside its margins', async () => {
    const title = 'The quarterly performance of the highways maintenance partnership '.repeat(8).slice(0, 500).trim()
    const { pages, words } = await inPdf(await pdf(agendaPaper(aLongAgendaOut(100, title))))

    for (const { page, texts } of pages) {
      const [, , width, height] = page.view as [number, number, number, number]
      for (const { transform, width: wide } of texts) {
        expect(transform[4]).toBeGreaterThanOrEqual(53)
        expect(transform[4] + wide).toBeLessThanOrEqual(width - 52)
        expect(transform[5]).toBeGreaterThan(30)
        expect(transform[5]).toBeLessThan(height - 50)
      }
    }
    expect(words).toContain('403.')
    expect(words).toContain(`Page ${pages.length} of ${pages.length}`)
  })

  it('carries the words of a table over its pages, each with its head', async () => {
    const out = aProgrammeOut()
    const rows = Array.from({ length: 60 }, (_, at) => ({
      ...out.groups[0]!.rows[0]!,
      number: at,
      title: `Matter number ${at}`,
    }))
    rows[30] = { ...rows[30]!, outcome: 'An outcome that is explained at great length. '.repeat(200) }
    const made = await reportFile({ ...out, groups: [{ ...out.groups[0]!, rows }] }, 'pdf')
    const { words, pages } = await inPdf(made.bytes)

    for (let at = 0; at < 60; at += 1) expect(words).toContain(`Matter number ${at}`)
    expect(words.match(/\blength\b/g)).toHaveLength(200)
    expect(pages.length).toBeGreaterThan(4)
    expect(words.match(/Purpose and desired/g)!.length).toBeGreaterThan(2)
  })
})

describe('Every format', () => {
  it.each(Object.keys(AGENDA_FORMATS) as AgendaFormat[])(
    'as %s, the same agenda makes the same bytes',
    async (format) => {
      const [one, other] = [await agendaFile(anAgendaOut(), format), await agendaFile(anAgendaOut(), format)]

      expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
      expect(one.name).toBe(`corporate-and-communities-panel-2026-11-12-agenda.${format}`)
      const changed = await agendaFile(anAgendaOut({}, [aPublicLine({ title: 'Something else' })]), format)
      expect(Buffer.compare(one.bytes, changed.bytes)).not.toBe(0)
    },
  )

  it.each(Object.keys(AGENDA_FORMATS) as AgendaFormat[])('as %s, takes whatever people paste', async (format) => {
    const odd =
      'Nul\u0000, bell\u0007, half \ud83d, turned \u202eevil\u202c, مرحبا, 🚌, ]]> {{name}} <script>alert(1)</script> '
    const made = await agendaFile(
      anAgendaOut({}, [
        aPublicLine({ title: `${odd}${'long '.repeat(400)}`, words: odd, number: '60/18' }),
        aPublicLine({ title: '', papers: [{ title: odd, link: 'javascript:alert(1)', inPrivate: null }] }),
      ]),
      format,
    )

    const text =
      format === 'docx'
        ? await inWord(made.bytes)
        : format === 'pdf'
          ? (await inPdf(made.bytes)).words
          : strFromU8(made.bytes)
    expect(text).toContain('bell')
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toMatch(/(?![\n\r])[\p{Cc}\p{Bidi_Control}]/u)
    expect(text).not.toContain('javascript:')
    if (format !== 'json' && format !== 'pdf' && format !== 'ics') expect(text).not.toContain('<script>')
  })

  it('says of a draft, in its words and in its name, that it is not published', async () => {
    const made = await agendaFile(anAgendaOut({ standing: { is: 'draft', number: 3 } }), 'md')

    expect(made.name).toContain('agenda-draft-3.md')
    expect(made.title).toContain('(draft 3, not published)')
    expect(strFromU8(made.bytes)).toContain('Draft 3. It is not published and may change.')
  })
})

describe('A supplement', () => {
  const supplement = publicSupplement(
    {
      number: 2,
      reason: 'The report came in on Thursday.',
      lines: [
        { change: 'late-report', number: '306', title: 'Bus network', words: 'not this', itemId: 'bus' },
        { change: 'late-item', number: null, title: 'What only the committee knows', words: 'not this', itemId: 'own' },
      ],
    },
    (id) => (id === 'own' ? 'committee-private' : 'open'),
  )

  it('stands with its number and reason, by open titles only', async () => {
    const made = strFromU8((await paperFile(supplementPaper(anAgendaOut(), supplement), 'md')).bytes)

    expect(made).toContain('# Supplement 2 to the agenda: Corporate and Communities Panel, Thursday 12 November 2026')
    expect(made).toContain('## 306. Bus network')
    expect(made).toContain('A late report.')
    expect(made).toContain('## Private business')
    expect(made).not.toContain('only the committee knows')
  })
})

describe('The report to the committee', () => {
  it('has the recommendation, the programme by meeting, what is unscheduled, and progress', async () => {
    const said = await inWord((await reportFile(aProgrammeOut(), 'docx')).bytes)

    const headings = [...said.matchAll(/<h[23]>(.*?)<\/h/g)].map(([, text]) => text)
    expect(headings).toEqual([
      'Recommendation',
      'What changed since the last meeting',
      'Current programme',
      'Thursday 12 November 2026, 10.00am, County Hall',
      'Thursday 14 January 2027, 2.00pm',
      'Not yet scheduled',
      'Progress on what earlier minutes asked for',
    ])
    expect(said).toContain('Leisure contract moved to 14 January 2027')
    expect(said).toContain('To be considered in private (paragraph 3)')
  })
})
