import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { addItem } from '../../src/features/add-item/add-item.ts'
import { bundleItem } from '../../src/features/bundle-item/bundle-item.ts'
import { switchHolding } from '../../src/features/clear-person/clear-person.ts'
import { features } from '../../src/features/index.ts'
import { markPart } from '../../src/features/mark-exempt/mark-exempt.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { requestedFor } from '../support/requested-for.ts'

let council: Council
let deps: Deps
let panel: Committee
let officer: Presser
let monitoring: Presser
let withdrawn: Presser
let member: Presser
let itemId: string
const shared: { to: string; name: string; bytes: Uint8Array; says: string }[] = []

const sql = async (text: string, given: unknown[] = []) => (await council.ownerPool.query(text, given)).rows
const add = async (title: string) => {
  const added = await addItem(council.deps, officer, {
    committeeId: panel.id,
    title,
    why: '=HYPERLINK("https://example.org")',
    desiredOutcome: null,
    purpose: null,
    leadOfficer: null,
    portfolioHolder: null,
    witnesses: [{ name: 'Dr Ann Rees', organisation: 'A charity' }],
    wantedBy: null,
    source: null,
    origin: 'officer',
    parentItemId: null,
    isKeyDecision: false,
  })
  if (!added.ok) throw new Error(added.refusal.rule)
  return added.value.item.id
}

beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  deps = {
    ...council.deps,
    drawings: Object.assign({}, ...features.map(({ draws }) => draws ?? {})),
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
  withdrawn = await council.person('U0DEPUTY', 'deputy', panel.id, 'Della Deputy')
  member = await council.person('U0MEMBER', 'member', panel.id, 'Councillor Joan Marsh')
  itemId = await add('<b>Bin</b> lorries')
  const other = await add('Leisure centres')
  const request = await requestedFor(council, { committeeId: panel.id, itemId, askedOf: member.personId })
  await sql(
    `INSERT INTO request_event (id, council_id, request_id, at, by_id, did, words)
     VALUES (gen_random_uuid(), $1, $2, now(), $3, 'declined', 'Not while the contract runs')`,
    [council.councilId, request, member.personId],
  )
  await sql(
    `INSERT INTO access_need (id, council_id, request_id, person_id, words, delete_after)
     VALUES (gen_random_uuid(), $1, $2, $3, 'A hearing loop', '2026-12-20')`,
    [council.councilId, request, member.personId],
  )
  const meeting = await council.meeting(panel.id, '2026-11-12')
  const [agenda] = await sql(
    `INSERT INTO agenda (id, council_id, meeting_id, committee_id) VALUES (gen_random_uuid(), $1, $2, $3) RETURNING id`,
    [council.councilId, meeting.id, panel.id],
  )
  const lines = JSON.stringify([
    { number: 1, itemId, title: 'Bin lorries' },
    { number: 2, itemId: other, title: 'Leisure centres' },
  ])
  await sql(
    `INSERT INTO agenda_revision (id, council_id, agenda_id, number, lines, changes, made_at)
     VALUES (gen_random_uuid(), $1, $2, 1, $3, '[]', now())`,
    [council.councilId, agenda.id, lines],
  )
  await sql(
    `INSERT INTO agenda_answer (id, council_id, agenda_id, person_id, role, purpose, asked_revision, answer, words)
     VALUES (gen_random_uuid(), $1, $2, $3, 'member', 'consult', 1, 'change', 'Put the lorries first')`,
    [council.councilId, agenda.id, member.personId],
  )
  await switchHolding(deps, monitoring, panel.id, true)
  const marked = await markPart(deps, monitoring, {
    itemId,
    part: 'exempt',
    paragraphs: ['3'],
    reason: 'The terms are still being negotiated',
    title: null,
    heldElsewhere: null,
    closed: { title: 'KESTREL title', summary: 'KESTREL summary' },
    revision: null,
  })
  if (!marked.ok) throw new Error(marked.refusal.rule)
  await council.here.transaction((tx) =>
    tx.closed.clear({
      personId: withdrawn.personId,
      committeeId: null,
      itemId,
      isWithdrawn: true,
      why: 'A cousin of the contractor',
      byId: monitoring.personId,
      at: '2026-09-01T09:00:00Z',
    }),
  )
})
afterAll(() => council.close())

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const bundle = (who: Presser, closed = false) => bundleItem(deps, who, { committeeId: panel.id, itemId, closed })

describe('Everything about an item, as a file', () => {
  it('goes to whoever asked, as a page, tables and JSON, and is in the ledger', async () => {
    const made = await bundle(officer)
    expect(made).toMatchObject({ ok: true, value: { name: 'everything-about-item-1-b-bin-b-lorries-2026-09-01.zip' } })
    expect(shared.at(-1)).toMatchObject({ to: 'U0ALISON' })
    const parts = partsOf(shared.at(-1)!.bytes)
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['index.html', 'record.json', 'item.csv', 'request-event.csv', 'ledger-entry.csv']),
    )
    const { entries } = await council.here.transaction((tx) => tx.ledger.page({ aboutId: itemId, atMost: 1 }))
    expect(entries[0]).toMatchObject({ did: 'bundle-made', byId: officer.personId, detail: { closed: false } })
  })

  it('holds what was asked and answered, comments, who decided what, and who pressed what', async () => {
    await bundle(officer)
    const { 'record.json': json, 'index.html': page } = partsOf(shared.at(-1)!.bytes)
    for (const words of [
      'Not while the contract runs',
      'Put the lorries first',
      'Dr Ann Rees',
      'Councillor Joan Marsh',
      'part-decided',
      'item-added',
      'The terms are still being negotiated',
    ])
      for (const part of [json, page]) expect(part).toContain(words)
  })

  it('says of each message what it reads like today', async () => {
    await bundle(officer)
    const record = JSON.parse(partsOf(shared.at(-1)!.bytes)['record.json']!)
    const said = record.sheets.find(({ kind }: { kind: string }) => kind === 'outbox_message')
    expect(said?.rows.length ?? 0).toBeGreaterThan(0)
    expect(
      said.rows.some(({ as_it_reads_now }: { as_it_reads_now: string | null }) => as_it_reads_now?.includes('lorries')),
    ).toBe(true)
  })

  it('holds nothing of other business, no access need, no reason why somebody is not cleared, and nothing closed', async () => {
    await bundle(monitoring)
    const all = Object.values(partsOf(shared.at(-1)!.bytes)).join('\n')
    for (const words of ['Leisure centres', 'hearing loop', 'cousin', 'KESTREL']) expect(all).not.toContain(words)
  })

  it('is safe to open: nothing typed is markup in the page, or a formula in a table', async () => {
    await bundle(officer)
    const parts = partsOf(shared.at(-1)!.bytes)
    expect(parts['index.html']).not.toContain('<b>Bin')
    expect(parts['item.csv']).toContain(`"'=HYPERLINK(`)
  })

  it('holds what is closed for whoever is cleared at that moment and asks for it, marked so, and for nobody else', async () => {
    expect(await bundle(monitoring, true)).toMatchObject({ ok: true, value: { isClosed: true } })
    const last = shared.at(-1)!
    expect(last.name).toContain('not-for-publication')
    expect(last.says).toContain('Not for publication')
    const parts = partsOf(last.bytes)
    expect(parts['index.html']).toContain('NOT FOR PUBLICATION')
    expect(parts['closed-words.csv']).toContain('KESTREL title')
    const before = shared.length
    expect(await bundle(withdrawn, true)).toMatchObject({
      refusal: { rule: 'not-cleared', because: 'withdrawn-for-item' },
    })
    expect(await bundle({ ...monitoring, isFullMember: false }, true)).toMatchObject({
      refusal: { rule: 'not-a-full-member' },
    })
    expect(await bundle(member)).toMatchObject({ refusal: { rule: 'not-permitted', permission: 'make-bundle' } })
    expect(shared).toHaveLength(before)
  })

  it('is not made of an item of another committee', async () => {
    const elsewhere = await council.committee({ name: 'Planning Committee', slackChannel: 'C0PLAN' })
    await sql(
      `INSERT INTO role_holding (id, council_id, person_id, committee_id, role, since) VALUES (gen_random_uuid(), $1, $2, $3, 'officer', '2020-05-01')`,
      [council.councilId, officer.personId, elsewhere.id],
    )
    const made = await bundleItem(deps, officer, { committeeId: elsewhere.id, itemId, closed: false })
    expect(made).toMatchObject({ refusal: { rule: 'no-such-item' } })
  })
})
