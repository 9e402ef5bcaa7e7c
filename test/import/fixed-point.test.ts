import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { AgendaOut } from '../../src/domain/papers/agenda-out.ts'
import type { ProgrammeGroup, ProgrammeOut } from '../../src/domain/papers/programme-out.ts'
import type { Recurrence } from '../../src/domain/programme/item.ts'
import { comesBackWords, RECURRENCES } from '../../src/domain/programme/recurrence.ts'
import { agendaFile } from '../../src/export/agenda/agenda-files.ts'
import { programmeFile } from '../../src/export/programme/programme-files.ts'
import type { Reading } from '../../src/import/reading.ts'
import { anAgendaOut, aProgrammeOut, aPublicLine, aRow } from '../support/papers.ts'
import { reading } from './support/pages.ts'

/** Titles as officers write them, with what a format may trip over: bars, commas, quotes, brackets, formulas, tongues. */
const title = fc
  .tuple(
    fc.constantFrom(
      'Air quality',
      'Children’s complaints',
      'Leisure contract',
      'Bus network',
      'Ysgolion cynradd',
      'Local Plan (Regulation 19)',
      'Fees, charges and grants',
      'Flooding: lessons learned',
      'Roads & pavements',
      'Budget 2026/27',
      '“Clean streets” pilot',
      'Care leavers | housing',
      'Phase 2 – depot',
      '=SUM of parts',
      'Trees <50 years>',
      '*Priority* list',
      '# homes_built',
    ),
    fc.integer({ min: 100, max: 999 }),
  )
  .map(([words, number]) => `${words} ${number}`)
const lead = fc.option(
  fc.constantFrom('Ann Rees', 'Head of Housing', 'Director of Adults, Health and Care', 'Siân Ŵyn-Jones', 'Jo O’Hara'),
  { nil: null },
)
const row = fc.record({ title, lead })
const DAYS = ['2026-11-12', '2027-01-14', '2027-03-11', '2027-05-06'] as const
type Kept = {
  readonly comesBack?: string | null
  readonly title: string
  readonly lead: string | null
  readonly day: string | null
}

const groupOf = (day: string | null, rows: readonly Omit<Kept, 'day'>[]): ProgrammeGroup => ({
  of: day === null ? 'pool' : 'meeting',
  meeting: day === null ? null : { id: day, day: civilDate(day), time: timeOfDay('10:00'), venue: 'County Hall' },
  rows: rows.map((one, at) =>
    aRow({
      number: at + 1,
      title: one.title,
      lead: one.lead,
      holder: null,
      from: null,
      comesBack: one.comesBack ?? null,
      status: day ? 'scheduled' : 'without a meeting yet',
    }),
  ),
})
const programmeOf = (kept: readonly Kept[]): ProgrammeOut =>
  aProgrammeOut({
    groups: [...DAYS, null].flatMap((day) => {
      const rows = kept.filter((one) => one.day === day)
      return rows.length > 0 ? [groupOf(day, rows)] : []
    }),
  })
const programmes = fc
  .uniqueArray(fc.record({ row, day: fc.option(fc.constantFrom(...DAYS), { nil: null }) }), {
    minLength: 2,
    maxLength: 14,
    selector: (one) => one.row.title,
  })
  .map((all) => all.map(({ row, day }): Kept => ({ ...row, day })))

const keptOf = ({ proposals }: Reading): Kept[] =>
  proposals
    .filter(({ change }) => change === 'schedule-item' || change === 'add-item')
    .map((one) => ({ title: one.title, lead: one.owner, day: one.to.meeting }))
const sorted = (kept: readonly Kept[]): readonly Kept[] =>
  [...kept].sort((a, b) => a.title.localeCompare(b.title) || (a.day ?? '').localeCompare(b.day ?? ''))

describe('A work programme that is written and read again', () => {
  it.each(['csv', 'xlsx', 'html', 'md', 'docx', 'pdf', 'json'] as const)(
    'as %s: every item comes back with its meeting and its lead officer, and a second round changes nothing',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(programmes, async (kept) => {
          const once = await reading((await programmeFile(programmeOf(kept), format, 'full')).bytes)
          expect(once.kind).toBe('work-programme')
          expect(sorted(keptOf(once))).toEqual(sorted(kept))

          const twice = await reading((await programmeFile(programmeOf(keptOf(once)), format, 'full')).bytes)
          expect(keptOf(twice)).toEqual(keptOf(once))
        }),
        {
          numRuns: { csv: 60, xlsx: 15, html: 60, md: 60, docx: 15, pdf: 8, json: 60 }[format],
          ...(format === 'pdf' ? { seed: 2026 } : {}),
        },
      )
    },
  )
})

describe('How often business comes back', () => {
  const often = fc.tuple(
    fc.constantFrom(...(Object.keys(RECURRENCES) as Recurrence[])),
    fc.option(fc.constantFrom('2027-03-31', '2028-01-01').map(civilDate), { nil: null }),
  )
  it.each(['csv', 'xlsx', 'json'] as const)('is read again from the column it is written in: %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(often, { minLength: 2, maxLength: 5 }), async (all) => {
        const kept = all.map(([recurs, recursUntil], at) => ({
          ...{ title: `Quarterly report ${at + 1}`, lead: null, day: at % 2 ? '2026-11-12' : null },
          comesBack: comesBackWords({ recurs, recursUntil }),
        }))
        const { proposals } = await reading((await programmeFile(programmeOf(kept), format, 'full')).bytes)

        const said = new Map(proposals.map((one) => [one.title, one.recurs]))
        for (const [at, [recurs, until]] of all.entries())
          expect(said.get(`Quarterly report ${at + 1}`)).toEqual({ recurs, until })
      }),
      { numRuns: format === 'xlsx' ? 8 : 25 },
    )
  })

  it('is not made up where the column is empty, although the title has such a word', async () => {
    const kept = [
      { title: 'Quarterly report', lead: null, day: '2026-11-12' },
      { title: 'Annual review', lead: null, day: null },
    ]
    const { proposals } = await reading((await programmeFile(programmeOf(kept), 'csv', 'full')).bytes)
    expect(proposals).toHaveLength(2)
    expect(proposals.map(({ recurs }) => recurs)).toEqual([undefined, undefined])
  })
})

const lines = fc.uniqueArray(title, { minLength: 2, maxLength: 12 })
const agendaOf = (titles: readonly string[]): AgendaOut => {
  const out = anAgendaOut(
    {},
    titles.map((one, at) => aPublicLine({ number: String(304 + at), title: one, words: 'To consider the report.' })),
  )
  return { ...out, agenda: { ...out.agenda } }
}
const itemsOf = ({ items }: Reading): string[] => items.map((one) => `${one.number ?? ''} ${one.title}`.trim())

describe('An agenda that is written and read again', () => {
  it.each(['html', 'md', 'docx', 'xml', 'json'] as const)(
    'as %s: its items come back with their numbers, its day, its time and its place; a second round changes nothing',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(lines, async (titles) => {
          const once = await reading((await agendaFile(agendaOf(titles), format)).bytes)
          expect(itemsOf(once)).toEqual(titles.map((one, at) => `${304 + at} ${one}`))
          expect(once.committee).toBe('Corporate and Communities Panel')
          const day = once.meetings?.[0] ?? once.meeting
          expect([day.date, day.time, day.venue]).toEqual(['2026-11-12', '10:00', 'County Hall, Westmarch'])

          const again = once.items.map(({ title: one }) => one)
          expect(itemsOf(await reading((await agendaFile(agendaOf(again), format)).bytes))).toEqual(itemsOf(once))
        }),
        { numRuns: format === 'docx' ? 15 : 60 },
      )
    },
  )

  it('as ics: the meeting comes back with its day, its time and its place', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (titles) => {
        const { kind, meetings = [] } = await reading((await agendaFile(agendaOf(titles), 'ics')).bytes)

        expect(kind).toBe('calendar')
        expect(meetings.map(({ date, time, venue, committee }) => [date, time, venue, committee])).toEqual([
          ['2026-11-12', '10:00', 'County Hall, Westmarch', 'Corporate and Communities Panel'],
        ])
      }),
      { numRuns: 30 },
    )
  })
})
