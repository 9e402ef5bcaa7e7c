import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { AGENDA_FORMATS, type AgendaFormat, agendaFile } from '../../src/export/agenda/agenda-files.ts'
import { agendaPaper } from '../../src/export/agenda/agenda-paper.ts'
import { PAPER_FORMATS, type PaperFormat, paperFile } from '../../src/export/paper-file.ts'
import { PROGRAMME_FORMATS, type ProgrammeFormat, programmeFile } from '../../src/export/programme/programme-files.ts'
import { recordZip } from '../../src/export/record/record-zip.ts'
import { EVERY_PAPER } from '../support/every-paper.ts'
import { anAgendaOut, aProgrammeOut, aPublicLine } from '../support/papers.ts'

/** The same made in one second of one year and in another of the next and by another chance. */
const madeTwice = async (make: () => Promise<Uint8Array>): Promise<readonly [Buffer, Buffer]> => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T01:02:03Z') })
  const first = Buffer.from(await make())
  vi.setSystemTime(new Date('2027-11-22T20:31:44Z'))
  let chance = 1
  vi.spyOn(Math, 'random').mockImplementation(() => {
    chance = (chance * 48271) % 2147483647
    return chance / 2147483647
  })
  return [first, Buffer.from(await make())]
}
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('The same words make the same bytes, whenever they are made', () => {
  const papers = Object.entries(EVERY_PAPER).flatMap(([name, make]) =>
    (Object.keys(PAPER_FORMATS) as PaperFormat[]).map((format) => ({
      name,
      format,
      make: async () => (await paperFile(make(), format)).bytes,
    })),
  )
  const agendas = (Object.keys(AGENDA_FORMATS) as AgendaFormat[]).map((format) => ({
    name: 'agenda as a file',
    format,
    make: async () => (await agendaFile(anAgendaOut(), format)).bytes,
  }))
  const programmes = (Object.keys(PROGRAMME_FORMATS) as ProgrammeFormat[]).map((format) => ({
    name: 'programme as a file',
    format,
    make: async () => (await programmeFile(aProgrammeOut(), format, 'full')).bytes,
  }))
  const bundle = {
    name: 'everything about an item',
    format: 'zip',
    make: async () =>
      recordZip(
        { title: 'Everything about item 12', council: 'Westmarch', day: civilDate('2026-11-12'), notes: ['A note'] },
        { sheets: [{ kind: 'item', rows: [{ id: 'one', title: 'Bus network' }] }], names: {} } as never,
      ).bytes,
  }

  it.each([...papers, ...agendas, ...programmes, bundle])('$name as $format', async ({ make }) => {
    const [one, other] = await madeTwice(make)

    expect(one.length).toBeGreaterThan(100)
    expect(Buffer.compare(one, other)).toBe(0)
  })

  it('would be seen not to, were the time in one', async () => {
    const [one, other] = await madeTwice(async () => new TextEncoder().encode(new Date().toISOString()))

    expect(Buffer.compare(one, other)).not.toBe(0)
  })
})

describe('A PDF does not hang on which were made before it', () => {
  const titled = (title: string) => agendaPaper(anAgendaOut({}, [aPublicLine({ title, words: 'Wŵ' })]))
  const made = async (...titles: readonly string[]): Promise<Uint8Array> => {
    // As in a process of its own: no font has been parsed.
    vi.resetModules()
    const { pdf } = await import('../../src/export/pdf/pdf.ts')
    const all: Uint8Array[] = []
    for (const title of titles) all.push(await pdf(titled(title)))
    return all.at(-1)!
  }

  it('a letter that was part of another in the one before is a letter still', async () => {
    const after = await made('Ŵyn a’r tŷ', 'Witnesses yield')
    const document = await getDocument({ data: after.slice(), verbosity: 0 }).promise
    const { items } = await (await document.getPage(1)).getTextContent()

    expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('Witnesses yield')
    expect(Buffer.compare(after, await made('Witnesses yield'))).toBe(0)
  })
})
