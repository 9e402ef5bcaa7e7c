import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Document, Packer, Paragraph } from 'docx'
import PDFDocument from 'pdfkit'
import type { PublicLine } from '../src/domain/agenda/public-agenda.ts'
import { civilDate, timeOfDay } from '../src/domain/calendar/civil-date.ts'
import type { AgendaOut } from '../src/domain/papers/agenda-out.ts'
import { AGENDA_FORMATS, type AgendaFormat, agendaFile } from '../src/export/agenda/agenda-files.ts'

/** One figure: CPU milliseconds a document. */
export type Row = { readonly what: string; readonly figure: number; readonly unit: string; readonly aim: string }

const line = (_: unknown, at: number): PublicLine => ({
  number: String(304 + at),
  title: `The performance of the partnership in the quarter to September, part ${at + 1}`,
  words: 'To consider the report of the Director, and to make any recommendation to Cabinet before it decides.',
  note: at % 5 === 0 ? 'report to follow' : null,
  inPrivate: null,
  attending: [],
  people: ['Ann Rees, Assistant Director', 'Councillor Siân Ŵyn-Jones'],
  papers: [{ title: 'Report of the Director', link: `https://council.example/papers/${at}.pdf`, inPrivate: null }],
  isBusiness: true,
})

/** An agenda of so many items. */
const anAgenda = (items: number): AgendaOut => ({
  council: 'Westmarch County Council',
  agenda: {
    committee: 'Corporate and Communities Panel',
    day: civilDate('2026-11-12'),
    time: timeOfDay('10:00'),
    venue: 'County Hall',
    participation: { day: civilDate('2026-11-11'), at: timeOfDay('09:00') },
    lines: Array.from({ length: items }, line),
  },
  standing: { is: 'published', on: civilDate('2026-11-03'), link: 'https://council.example/agenda' },
  contact: { name: 'Alison Grey', telephone: '01632 960 101' },
  supplements: [],
  meeting: { id: 'm', committeeId: 'c', minutesLong: 150, link: null, sequence: 0, state: 'confirmed', title: null },
  zone: 'Europe/London',
})

const cpu = async (work: () => Promise<unknown>, times: number): Promise<number> => {
  await work()
  const before = process.cpuUsage()
  for (let at = 0; at < times; at += 1) await work()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 100 / times) / 10
}

/** The library alone: as many paragraphs, nothing else of ours. */
const bareDocx = (): Promise<unknown> => {
  const children = Array.from({ length: 100 }, () => new Paragraph('To consider the report of the Director.'))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
const font = readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))
const barePdf = async (): Promise<unknown> => {
  const sheet = new PDFDocument({ tagged: true, lang: 'en-GB', font: font as never })
  for (let at = 0; at < 100; at += 1) sheet.text('To consider the report of the Director.')
  sheet.end()
  for await (const _ of sheet as unknown as AsyncIterable<Uint8Array>);
  return sheet
}

/** An agenda of twenty items in each format beside the bare libraries, and a council’s year of three hundred. */
export const run = async (): Promise<readonly Row[]> => {
  const out = anAgenda(20)
  const rows: Row[] = [
    { what: 'docx library alone', figure: await cpu(bareDocx, 20), unit: 'ms', aim: 'anchor 12' },
    { what: 'pdfkit alone, tagged, one font', figure: await cpu(barePdf, 20), unit: 'ms', aim: 'anchor 90' },
  ]
  for (const format of Object.keys(AGENDA_FORMATS) as AgendaFormat[])
    rows.push({
      what: `20 items as ${format}`,
      figure: await cpu(() => agendaFile(out, format), 20),
      unit: 'ms',
      aim: 'near the library',
    })
  const began = performance.now()
  const year = await cpu(async () => {
    for (let at = 0; at < 300; at += 1) await agendaFile(out, 'pdf')
  }, 1)
  rows.push({ what: '300 agendas as PDF, of CPU', figure: Math.round(year / 100) / 10, unit: 's', aim: 'under 10' })
  // They are made twice: once before it is counted.
  const clock = Math.round((performance.now() - began) / 200) / 10
  rows.push({ what: '300 agendas as PDF, by the clock', figure: clock, unit: 's', aim: 'at most 10' })
  return rows
}
