import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { ProgrammeOut } from '../../src/domain/papers/programme-out.ts'
import { columnsTyped } from '../../src/export/programme/columns.ts'
import { programmeFile } from '../../src/export/programme/programme-files.ts'
import { harmless } from '../../src/export/table/csv.ts'
import { read } from '../../src/import/read.ts'
import { aProgrammeOut, aRow } from '../support/papers.ts'

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const sheetOf = async (bytes: Uint8Array) => {
  const sheets = (await readXlsxFile(Buffer.from(bytes))) as unknown as { sheet: string; data: unknown[][] }[]
  return sheets[0]!
}

describe('The programme as a table', () => {
  it('is told with its day as people write it, and named with the day as files are sorted', async () => {
    for (const format of ['csv', 'xlsx', 'json'] as const) {
      const made = await programmeFile(aProgrammeOut({ madeOn: civilDate('2026-11-23') }), format, 'full')
      expect(made.title).toMatch(/, Monday 23 November 2026$/)
      expect(made.name).toMatch(/-2026-11-23\.[a-z]+$/)
    }
  })

  it('is an Excel workbook that other software reads, its words as words', async () => {
    const odd = aProgrammeOut({
      groups: [{ ...aProgrammeOut().groups[0]!, rows: [aRow({ title: '=HYPERLINK("x")' })] }],
    })
    const made = await programmeFile(odd, 'xlsx', 'full')

    const { sheet, data } = await sheetOf(made.bytes)
    expect(sheet).toBe('Corporate and Communities Panel')
    expect(data[0]!.slice(0, 4)).toEqual(['Reference', 'Item', 'Meeting date', 'Status'])
    expect(data[1]!.slice(0, 4)).toEqual(['1', '=HYPERLINK("x")', 'Thursday 12 November 2026', 'scheduled'])
    expect(made.name).toBe('work-programme-corporate-and-communities-panel-2026-09-21.xlsx')
  })

  it('says of business that comes back how often and until when, in every form', async () => {
    const out = aProgrammeOut({
      groups: [
        {
          ...aProgrammeOut().groups[0]!,
          rows: [aRow({ comesBack: 'Every three months, until Friday 1 October 2027' })],
        },
      ],
    })
    for (const format of ['md', 'html', 'csv'] as const)
      expect(text((await programmeFile(out, format, 'full')).bytes)).toMatch(
        /[Ee]very three months, until Friday 1 October 2027/,
      )
    expect(text((await programmeFile(out, 'md', 'full')).bytes)).toContain('Comes back: every three months')
  })

  it('has the four columns by meeting', async () => {
    const made = text((await programmeFile(aProgrammeOut(), 'csv', 'meeting')).bytes)

    expect(made.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffMeeting date,Agenda items,Details and desired outcome,Report author / possible witnesses',
      'Thursday 12 November 2026,Children’s complaints,Performance. A recommendation to Cabinet,Ann Rees',
    ])
  })

  it('has the eight columns by topic, empty where nothing is known', async () => {
    const [head, row] = text((await programmeFile(aProgrammeOut(), 'csv', 'topic')).bytes)
      .slice(1)
      .split('\r\n')

    expect(head!.split(',').length).toBeGreaterThanOrEqual(8)
    expect(row).toBe(
      'Thursday 12 November 2026,Children’s complaints,Ann Rees; Councillor Siân Ŵyn-Jones,,,,Performance. A recommendation to Cabinet,County Hall',
    )
  })

  it('is a pro forma of where business came from, by month', async () => {
    const { data } = await sheetOf((await programmeFile(aProgrammeOut(), 'xlsx', 'pro-forma')).bytes)

    expect(data[0]).toEqual(['Category', 'November 2026', 'January 2027', 'Not yet scheduled'])
    expect(data.slice(1).map((row) => row[0])).toEqual(['Follow-up of earlier minutes', 'Other'])
    expect(data[1]!.slice(1)).toEqual(['Children’s complaints', null, 'Libraries'])
    expect(data[2]!.slice(1)).toEqual(['Bus network', 'Leisure contract', null])
  })

  it('takes columns of one’s own, and says which it does not know', () => {
    expect(columnsTyped(' item, Lead Officer ,item')).toEqual({ ok: true, columns: ['Item', 'Lead officer'] })
    expect(columnsTyped('Item, Colour')).toEqual({ ok: false, unknown: ['Colour'] })
    expect(columnsTyped('')).toEqual({ ok: false, unknown: [] })
  })

  it.each(['xlsx', 'csv', 'docx', 'pdf', 'html', 'md', 'json'] as const)(
    'as %s, the same words make the same bytes',
    async (format) => {
      const [one, other] = [
        await programmeFile(aProgrammeOut(), format, 'full'),
        await programmeFile(aProgrammeOut(), format, 'full'),
      ]

      expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
    },
  )
})

describe('A cell that a spreadsheet could take for a formula', () => {
  it.each(['=1+1', '+44 1632', '-2', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', '|cmd'])(
    '%j shows as words',
    (words) => {
      expect(harmless(words)).toBe(`'${words}`)
    },
  )
  it.each(['Children’s complaints', '2 + 2', 'a=b', ''])('%j is left as it is', (words) => {
    expect(harmless(words)).toBe(words)
  })
})

describe('What was exported', () => {
  const back = async (bytes: Uint8Array, name: string) => {
    const ruling = await read(bytes, { name })
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    return ruling.value
  }
  /** A programme made of nothing but what a table said. */
  const fromTable = (reading: Awaited<ReturnType<typeof back>>): ProgrammeOut => {
    const proposals = reading.proposals
    return aProgrammeOut({
      groups: aProgrammeOut().groups.map((group) => ({
        ...group,
        rows: proposals
          .filter(({ to }) => (to.meeting ?? null) === (group.meeting?.day ?? null))
          .map(({ title, owner, evidence }) =>
            aRow({
              number: Number(reading.items.find((item) => item.start === evidence.start)?.number),
              title,
              lead: owner,
              status: reading.items.find((item) => item.start === evidence.start)?.outcome ?? '',
            }),
          ),
      })),
    })
  }
  const columns = ['Reference', 'Item', 'Meeting date', 'Status', 'Lead officer'] as const

  it.each(['csv', 'xlsx'] as const)('as %s, can be imported and exported again without a change', async (format) => {
    const first = await programmeFile(aProgrammeOut(), format, columns)
    const again = await programmeFile(fromTable(await back(first.bytes, first.name)), format, columns)

    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0)
  })

  it.each(['docx', 'html', 'csv', 'xlsx'] as const)(
    'as %s, gives every item back to whoever imports it',
    async (format) => {
      const made = await programmeFile(aProgrammeOut(), format, 'meeting')

      const reading = await back(made.bytes, made.name)
      expect(reading.kind).toBe('work-programme')
      expect(reading.proposals.map(({ title, to }) => [title, to.meeting])).toEqual(
        expect.arrayContaining([
          ['Children’s complaints', '2026-11-12'],
          ['Bus network', '2026-11-12'],
          ['Leisure contract', '2027-01-14'],
          ['Libraries', null],
        ]),
      )
    },
  )
})
