import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { withoutLineHyphens } from '../../src/import/text/pdf-blocks.ts'
import { evidenceOf, inBrief, reading } from './support/pages.ts'

type Sheet = InstanceType<typeof PDFDocument>

const pdf = (draw: (sheet: Sheet) => void, options: ConstructorParameters<typeof PDFDocument>[0] = {}) =>
  new Promise<Uint8Array>((resolve) => {
    const document = new PDFDocument({ size: 'A4', margin: 50, ...options })
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    draw(document)
    document.end()
  })

/** Draws a table as word processors print them: each cell is wrapped in its own column, one after the other. */
const table = (
  sheet: Sheet,
  columns: readonly (readonly [x: number, width: number])[],
  rows: readonly (readonly string[])[],
) => {
  let y = sheet.y + 8
  for (const row of rows) {
    let tallest = 0
    columns.forEach(([x, width], at) => {
      sheet.fontSize(10).text(row[at] ?? '', x, y, { width })
      tallest = Math.max(tallest, sheet.y - y)
    })
    y += tallest + 10
    if (y > 720) {
      sheet.addPage()
      y = 60
    }
  }
  sheet.x = 50
  sheet.y = y
}

const PROGRAMME = [
  ['Date', 'Item', 'Purpose', 'Lead officer'],
  [
    '12 June 2025',
    'Allotments strategy and waiting lists across the borough',
    'To consider how plots are let and how long people wait for one',
    'Head of Parks',
  ],
  ['12 June 2025', 'Fly tipping', 'To review what was spent', 'Gil Parr'],
  [
    '18 September 2025',
    'Burial fees',
    'To comment on proposals before they go to Cabinet',
    'Head of Bereavement Services',
  ],
] as const

describe('A table in a PDF', () => {
  it('that is a work programme is read row by row, however its cells wrap', async () => {
    const bytes = await pdf((sheet) => {
      sheet.fontSize(14).text('Environment Scrutiny Committee: Work Programme 2025/26')
      table(
        sheet,
        [
          [50, 90],
          [150, 150],
          [310, 130],
          [450, 100],
        ],
        PROGRAMME,
      )
    })
    const read = await reading(bytes)

    expect(read.kind).toBe('work-programme')
    expect(read.proposals.map(inBrief)).toEqual([
      'schedule-item by Head of Parks “Allotments strategy and waiting lists across the borough” to Environment Scrutiny Committee on 2025-06-12',
      'schedule-item by Gil Parr “Fly tipping” to Environment Scrutiny Committee on 2025-06-12',
      'schedule-item by Head of Bereavement Services “Burial fees” to Environment Scrutiny Committee on 2025-09-18',
    ])
    for (const { text, start, end } of evidenceOf(read)) expect(read.text.slice(start, end)).toBe(text)
  })

  it('that goes on over the page, with its head said again, is one', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => [
      '12 June 2025',
      `Topic number ${at + 1} of a long programme`,
      'To scrutinise it',
      `Officer ${'ABCDEFGHIJ'[at % 10]} Smith`,
    ])
    const bytes = await pdf((sheet) => {
      sheet.fontSize(14).text('Environment Scrutiny Committee: Work Programme 2025/26')
      table(
        sheet,
        [
          [50, 90],
          [150, 150],
          [310, 130],
          [450, 100],
        ],
        [PROGRAMME[0], ...rows.slice(0, 15), PROGRAMME[0], ...rows.slice(15)],
      )
    })

    expect((await reading(bytes)).proposals.map(({ title }) => title)).toEqual(rows.map(([, title]) => title))
  })

  it('of minutes with an action column at the right gives each action its owner', async () => {
    const bytes = await pdf((sheet) => {
      sheet.fontSize(12).text('Minutes of the Leisure Committee held on Tuesday 14 May 2024 at 6.30pm')
      table(
        sheet,
        [
          [50, 380],
          [450, 100],
        ],
        [
          ['Minute', 'Action'],
          ['1. Apologies were received from Councillor Jon Fry.', ''],
          [
            '2. Members asked how many lockers were broken. The figure was not to hand and would be sent to all Members after the meeting, with those of the year before.',
            'Pool Manager',
          ],
          [
            '3. The Committee discussed the café and asked for a costed plan to be brought to the meeting in September.',
            'Head of Leisure',
          ],
        ],
      )
    })
    const read = await reading(bytes)

    expect(read.proposals.map(({ owner }) => owner)).toEqual(['Pool Manager', 'Head of Leisure'])
    expect(read.proposals[0]?.evidence.text).toContain(
      'would be sent to all Members after the meeting, with those of the year before',
    )
  })

  it('of who was there names each with what they are', async () => {
    const bytes = await pdf((sheet) => {
      sheet.fontSize(12).text('Minutes of the Leisure Committee held on Tuesday 14 May 2024 at 6.30pm')
      table(
        sheet,
        [
          [50, 120],
          [200, 300],
        ],
        [
          ['Present:', 'Councillor Ama Boateng (Chair), Councillor Jon Fry'],
          ['Apologies:', 'Councillor Sue Lane'],
          ['Officers:', 'Petra Lind, Head of Leisure'],
        ],
      )
    })
    const { people } = await reading(bytes)

    expect(people.map(({ as, name }) => `${as} ${name}`)).toEqual([
      'attendee Councillor Ama Boateng',
      'attendee Councillor Jon Fry',
      'apologies Councillor Sue Lane',
      'attendee Petra Lind',
    ])
  })
})

describe('A page of a PDF', () => {
  it('whose numbers hang before their paragraphs is no table', async () => {
    const bytes = await pdf((sheet) => {
      sheet.fontSize(12).text('Minutes of the Leisure Committee held on Tuesday 14 May 2024 at 6.30pm')
      table(
        sheet,
        [
          [50, 30],
          [90, 400],
        ],
        [
          ['1.', 'APOLOGIES'],
          ['2.', 'SWIMMING POOLS'],
          [
            '',
            'The Pool Manager undertook to circulate the figures to all Members of the Committee by 28 June 2024, and the report was noted.',
          ],
          ['3.', 'DATE OF NEXT MEETING'],
        ],
      )
    })
    const read = await reading(bytes)

    expect(read.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 APOLOGIES',
      '2 SWIMMING POOLS',
      '3 DATE OF NEXT MEETING',
    ])
    expect(read.proposals.map(inBrief)).toEqual([
      'action by Pool Manager “Circulate the figures to all Members of the Committee by 28 June 2024, and the report was noted” due 2024-06-28',
    ])
  })

  it('has neither its running head nor foot, nor its number, in the words', async () => {
    const bytes = await pdf((sheet) => {
      for (let page = 1; page <= 3; page += 1) {
        if (page > 1) sheet.addPage()
        sheet.fontSize(9).text('Wexcombe County Council', 50, 30, { lineBreak: false })
        sheet
          .fontSize(11)
          .text(
            page === 1 ? 'Minutes of the Leisure Committee held on Tuesday 14 May 2024' : `${page}. ITEM OF BUSINESS`,
            50,
            100,
          )
        sheet.text(`The Committee noted report ${page} of the year.`, 50, 140)
        sheet.page.margins.bottom = 0
        sheet.fontSize(9).text('Draft minutes, subject to approval', 50, 770, { lineBreak: false })
        sheet.text(`Page ${page} of 3`, 50, 785, { lineBreak: false })
      }
    })
    const { text } = await reading(bytes)

    expect(text).toContain('noted report 3 of the year')
    expect(text).not.toMatch(/Page \d|subject to approval/)
    expect(text.match(/Wexcombe County Council/g)?.length ?? 0).toBeLessThanOrEqual(1)
  })

  it('that lies on its side is read as it is looked at', async () => {
    const bytes = await pdf(
      (sheet) => {
        sheet.fontSize(14).text('Environment Scrutiny Committee: Work Programme 2025/26')
        table(
          sheet,
          [
            [50, 120],
            [200, 200],
            [420, 150],
            [600, 150],
          ],
          PROGRAMME,
        )
      },
      { layout: 'landscape' },
    )

    expect((await reading(bytes)).proposals).toHaveLength(3)
  })
})

describe('A word that was parted at the end of a line', () => {
  it.each([
    ['the consulta-\ntion closed', 'the consultation closed'],
    ['a follow-\nup report', 'a follow-up report'],
    ['the co-opted member and the co-\nopted member', 'the co-opted member and the co-opted member'],
    ['a re\u00ad\nport', 'a report'],
    ['Siân Wyn-\nJones', 'Siân Wyn-Jones'],
    ['1 - \n2', '1 - \n2'],
  ])('%j is put together', (printed, read) => {
    expect(withoutLineHyphens(printed)).toBe(read)
  })
})
