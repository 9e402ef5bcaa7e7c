import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import type { Presser } from '../../src/app/presser.ts'
import { askedFor, exportOne } from '../../src/command-line/export.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { addItem } from '../../src/features/add-item/add-item.ts'
import { switchHolding } from '../../src/features/clear-person/clear-person.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import type { AgendaAsked } from '../../src/features/export-agenda/agenda-asked.ts'
import { exportAgenda } from '../../src/features/export-agenda/export-agenda.ts'
import { markPart } from '../../src/features/mark-exempt/mark-exempt.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let deps: Deps
let panel: Committee
let officer: Presser
let monitoring: Presser
let witness: Presser
let withdrawn: Presser
let meetingId: string
const shared: { to: string; name: string; bytes: Uint8Array; says: string }[] = []
const OPEN = 'Contract for a service'
const CLOSED = ['KESTREL title', 'KESTREL summary']
const MARK = 'NOT FOR PUBLICATION: paragraph 3, financial or business affairs'

beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  deps = {
    ...council.deps,
    files: {
      ...council.deps.files,
      share: async (to, [file], says) => {
        shared.push({ to, says, ...file! })
        return { is: 'shared' }
      },
    },
  }
  panel = await council.committee()
  officer = await council.person('U0ALISON', 'officer', panel.id, 'Alison Reed')
  monitoring = await council.person('U0PRATT', 'monitoring-officer', null, 'Owen Pratt')
  witness = await council.person('U0WITNESS', 'witness', panel.id, 'Dr Wyn Pugh')
  withdrawn = await council.person('U0DEPUTY', 'deputy', panel.id, 'Della Deputy')
  const meeting = await council.meeting(panel.id, '2026-11-12')
  meetingId = meeting.id
  const ids: string[] = []
  for (const title of ['Bus routes', OPEN]) {
    const added = await addItem(deps, officer, {
      committeeId: panel.id,
      title,
      why: null,
      desiredOutcome: null,
      purpose: null,
      leadOfficer: null,
      portfolioHolder: null,
      witnesses: [],
      wantedBy: null,
      source: null,
      origin: 'officer',
      parentItemId: null,
      isKeyDecision: false,
    })
    if (!added.ok) throw new Error(added.refusal.rule)
    ids.push(added.value.item.id)
    await council.here.transaction(async (tx) => {
      const item = (await tx.items.find(added.value.item.id))!
      await tx.items.save({ ...item, stage: { is: 'scheduled', meetingId } })
    })
  }
  await switchHolding(deps, monitoring, panel.id, true)
  const marked = await markPart(deps, monitoring, {
    itemId: ids[1]!,
    part: 'exempt',
    paragraphs: ['3'],
    reason: 'The terms are still being negotiated',
    title: null,
    heldElsewhere: null,
    closed: { title: CLOSED[0]!, summary: CLOSED[1]! },
    revision: null,
  })
  if (!marked.ok) throw new Error(marked.refusal.rule)
  await council.here.transaction((tx) =>
    tx.closed.clear({
      personId: withdrawn.personId,
      committeeId: null,
      itemId: ids[1]!,
      isWithdrawn: true,
      why: 'A cousin of the contractor',
      byId: monitoring.personId,
      at: '2026-09-01T09:00:00Z',
    }),
  )
  const drafted = await draftAgenda(deps, officer, { meetingId })
  if (!drafted.ok) throw new Error(drafted.refusal.rule)
})
afterAll(() => council?.close())

const ledger = async () =>
  (
    await council.ownerPool.query(
      `SELECT e.by_id, e.about_id, d.detail FROM ledger_entry e JOIN ledger_detail d ON d.entry_id = e.id
       WHERE e.did = 'private-item-exported' ORDER BY e.position`,
    )
  ).rows
const exported = (who: Presser, more: Partial<AgendaAsked> = {}) =>
  exportAgenda(deps, who, { meetingId, what: 'agenda', format: 'md', closed: true, ...more })

describe('An agenda with what is private', () => {
  it.each(['md', 'html', 'docx', 'pdf'] as const)(
    'as %s holds it for the officer, marked with its paragraph, by a name that says so',
    async (format) => {
      const before = await ledger()
      expect(await exported(officer, { format })).toMatchObject({ ok: true })
      const { to, name, bytes, says } = shared.at(-1)!
      expect(to).toBe('U0ALISON')
      expect(name).toMatch(/^not-for-publication-/)
      expect(name).not.toContain('kestrel')
      expect(says).toContain('Not for publication')
      expect(says).not.toContain('KESTREL')
      const text = await textOf(bytes, format)
      for (const words of [...CLOSED, MARK]) expect(text).toContain(words)
      // one line in the ledger, of which item and by whom, without a word of it
      const now = await ledger()
      expect(now).toHaveLength(before.length + 1)
      expect(now.at(-1)).toMatchObject({ by_id: officer.personId, detail: {} })
      expect(JSON.stringify(now)).not.toContain('KESTREL')
    },
  )

  it('is marked at the head of every page in Word', async () => {
    await exported(officer, { format: 'docx' })
    const parts = unzipSync(shared.at(-1)!.bytes)
    const heads = Object.keys(parts).filter((name) => /^word\/header\d*\.xml$/.test(name))
    expect(heads.map((name) => strFromU8(parts[name]!)).join()).toContain('NOT FOR PUBLICATION')
  })

  it('is refused to a witness and to somebody from whom it was withdrawn, and nothing is sent or recorded', async () => {
    const [sent, before] = [shared.length, await ledger()]
    for (const who of [witness, withdrawn]) {
      const ruling = await exported(who)
      expect(ruling).toMatchObject({ ok: false })
      expect(JSON.stringify(ruling)).not.toContain('KESTREL')
    }
    expect(shared).toHaveLength(sent)
    expect(await ledger()).toEqual(before)
  })

  it('has no form for a calendar or other programs, which cannot be marked', async () => {
    expect(await exported(officer, { format: 'ics' })).toMatchObject({ refusal: { rule: 'format-has-no-pages' } })
    expect(await exported(officer, { format: 'json' })).toMatchObject({ refusal: { rule: 'format-has-no-pages' } })
  })

  it('leaves the public form as it was', async () => {
    expect(await exported(officer, { closed: false })).toMatchObject({ ok: true })
    const { name, bytes } = shared.at(-1)!
    expect(name).not.toContain('not-for-publication')
    expect(new TextDecoder().decode(bytes)).not.toMatch(/KESTREL|NOT FOR PUBLICATION/)
  })
})

describe('cleardays export --closed', () => {
  const run = async (...line: string[]) => {
    const asked = askedFor(line)
    if (typeof asked === 'string') return { code: 2, out: '', err: asked }
    let [out, err] = ['', '']
    const code = await exportOne(asked, deps, {
      out: (text: string) => {
        out += text
      },
      err: (text: string) => {
        err += text
      },
      readFile: async (path: string) => readFile(path),
    } as never)
    return { code, out, err }
  }
  const CLOSED_AS = ['--closed', '--as', 'Alison Reed'] as const

  it('asks for whom, and for a kind and a format that can be marked', async () => {
    expect(await run('agenda', '--format', 'md', '--closed')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--as NAME'),
    })
    expect(await run('agenda', '--format', 'md', '--as', 'Alison Reed')).toMatchObject({ code: 2 })
    expect(await run('calendar', ...CLOSED_AS)).toMatchObject({ code: 2 })
    expect(await run('agenda', '--format', 'ics', ...CLOSED_AS)).toMatchObject({
      code: 1,
      err: expect.stringContaining('marked on every page'),
    })
  })

  it.each([['agenda'], ['programme'], ['report']])(
    'gives the %s to whoever is cleared, and records it',
    async (kind) => {
      const before = (await ledger()).length
      const { code, out, err } = await run(kind, '--format', 'md', ...CLOSED_AS)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      for (const words of [...CLOSED, MARK]) expect(out).toContain(words)
      expect((await ledger()).slice(before)).toMatchObject([{ by_id: officer.personId }])
    },
  )

  it('writes a file that says so on each of its pages', async () => {
    const path = join(tmpdir(), `closed-${process.pid}.pdf`)
    try {
      expect(await run('agenda', '--format', 'pdf', '--out', path, ...CLOSED_AS)).toMatchObject({ code: 0 })
      const pages = await pagesOf(await readFile(path))
      expect(pages.length).toBeGreaterThan(0)
      for (const page of pages) expect(page).toContain('NOT FOR PUBLICATION')
    } finally {
      await rm(path, { force: true })
    }
  })

  it.each(['Dr Wyn Pugh', 'Della Deputy', 'Nobody Known'])('gives nothing closed to %s', async (name) => {
    const before = await ledger()
    const said = await run('agenda', '--format', 'md', '--closed', '--as', name)
    expect(said).toMatchObject({ code: 1, out: '' })
    expect(said.err).not.toContain('KESTREL')
    expect(await ledger()).toEqual(before)
  })
})

/** Each page's words, by a reader that did not write them. */
const pagesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages
}

const textOf = async (bytes: Uint8Array, format: string): Promise<string> => {
  if (format === 'pdf') return (await pagesOf(bytes)).join(' ').replace(/\s+/g, ' ')
  if (format === 'docx')
    return (await import('mammoth')).default
      .extractRawText({ buffer: Buffer.from(bytes) })
      .then(async ({ value }) => `${value} ${strFromU8(unzipSync(bytes)['word/header1.xml']!)}`)
  return new TextDecoder().decode(bytes)
}
