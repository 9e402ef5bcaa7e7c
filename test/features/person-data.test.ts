import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import type { Presser } from '../../src/app/presser.ts'
import { officerOf } from '../../src/app/say.ts'
import { askedFor, doPerson } from '../../src/command-line/person.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { ERASED_NAME } from '../../src/domain/keeping/erasure.ts'
import { addItem } from '../../src/features/add-item/add-item.ts'
import { giveRole } from '../../src/features/manage-people/give-role.ts'
import { beforeErasing, eraseFor, gatherFor } from '../../src/features/person-data/person-data.ts'
import { placeHold, releaseHold } from '../../src/features/place-hold/place-hold.ts'
import { tellWhoLeft } from '../../src/features/tell-who-left/index.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { requestedFor } from '../support/requested-for.ts'

let council: Council
let deps: Deps
let panel: Committee
let officer: Presser
let monitoring: Presser
let author: Presser
let stranger: string
let passing: string
let request: string
const shared: { to: string; bytes: Uint8Array }[] = []

const sql = async (text: string, given: unknown[] = []) => (await council.ownerPool.query(text, given)).rows
const broken = () => council.here.transaction((tx) => tx.ledger.firstBrokenLink())
const whose = (over: { slackId?: string; named?: string }) => ({
  committeeId: panel.id,
  slackId: over.slackId ?? null,
  named: over.named ?? null,
})
const command = { title: null, email: null, organisation: null, until: null, since: civilDate('2026-09-01') }

beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  deps = {
    ...council.deps,
    files: {
      ...council.deps.files,
      share: async (to, [file]) => {
        shared.push({ to, bytes: file!.bytes })
        return { is: 'shared' }
      },
    },
  }
  panel = await council.committee()
  officer = await council.person('U0ALISON', 'officer', panel.id, 'Alison Reed')
  monitoring = await council.person('U0PRATT', 'monitoring-officer', null, 'Owen Pratt')
  author = await council.person('U0OAKES', null, null, 'Harriet Oakes')
  await sql(`UPDATE person SET telephone = '01905 000000', title = 'Head of Waste' WHERE id = $1`, [author.personId])
  const added = await addItem(deps, officer, {
    committeeId: panel.id,
    title: 'Bin lorries',
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
  request = await requestedFor(council, {
    committeeId: panel.id,
    itemId: added.value.item.id,
    askedOf: author.personId,
  })
  await sql(
    `INSERT INTO access_need (id, council_id, request_id, person_id, words, delete_after)
     VALUES (gen_random_uuid(), $1, $2, $3, 'A hearing loop', '2026-12-20')`,
    [council.councilId, request, author.personId],
  )
  const given = await giveRole(deps, officer, {
    ...command,
    committeeId: panel.id,
    slackId: 'U0OAKES',
    name: null,
    role: 'report-author',
  })
  if (!given.ok) throw new Error(given.refusal.rule)
  // The contact officer of a committee, who is in no record.
  passing = await council.here.transaction(async (tx) => {
    const { id } = await tx.people.add({ name: 'Petra Quillon', email: 'petra.quillon@westmarch.example' })
    return id
  })
  // Somebody who was once put down and never did anything.
  stranger = await council.here.transaction(async (tx) => {
    const { id } = await tx.people.add({ name: 'Basil Nobody', email: 'basil@elsewhere.example' })
    await tx.ledger.record({
      at: '2026-09-01T09:00:00Z',
      byId: officer.personId,
      did: 'person-noted',
      aboutKind: 'committee',
      aboutId: panel.id,
      committeeId: panel.id,
      detail: { title: 'Basil Nobody' },
    })
    return id
  })
})
afterAll(() => council.close())

const textOf = (bytes: Uint8Array) =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')

describe('What is held of a person', () => {
  it('is gathered in one file for whoever looks after people’s data, and nobody else', async () => {
    expect(await gatherFor(deps, officer, whose({ slackId: 'U0OAKES' }))).toMatchObject({
      refusal: { rule: 'not-permitted', permission: 'look-after-person-data' },
    })
    expect(await gatherFor(deps, monitoring, whose({ slackId: 'U0OAKES' }))).toMatchObject({ ok: true })
    const text = textOf(shared.at(-1)!.bytes)
    for (const words of [
      'Harriet Oakes',
      '01905 000000',
      'Head of Waste',
      'U0OAKES',
      'report-author',
      'What has changed',
    ])
      expect(text).toContain(words)
    expect(text, 'what an access need says stays with the contact officer').not.toContain('hearing loop')
    expect(text).toContain('2026-12-20')
  })

  it('names every table in which anything of them stands', async () => {
    const { sheets } = await council.here.transaction((tx) => tx.records.ofPerson(author.personId))
    const found = new Set(sheets.map(({ kind }) => kind))
    const columns = await sql(
      `SELECT DISTINCT c.relname AS name FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
       WHERE f.contype = 'f' AND f.confrelid = 'person'::regclass AND c.relname <> 'closed_text'`,
    )
    for (const { name } of columns) {
      const [{ row }] = await sql(`SELECT count(*)::int AS row FROM ${name} t WHERE to_jsonb(t)::text LIKE $1`, [
        `%${author.personId}%`,
      ])
      expect(found.has(name), name).toBe(row > 0)
    }
    expect(columns.length).toBeGreaterThan(25)
  })

  it('is not erased while they hold a role, nor while it is held, nor by an officer', async () => {
    expect(await beforeErasing(deps, monitoring, whose({ slackId: 'U0OAKES' }))).toMatchObject({
      refusal: { rule: 'person-serves' },
    })
    await sql(`UPDATE role_holding SET until = '2026-08-31' WHERE person_id = $1`, [author.personId])
    const hold = {
      committeeId: panel.id,
      why: 'complaint',
      itemId: null,
      meetingId: null,
      slackId: null,
      all: false,
    } as const
    const [{ id: itemId }] = await sql('SELECT id FROM item')
    for (const about of [{ slackId: 'U0OAKES' }, { itemId }, { all: true }]) {
      expect(await placeHold(deps, monitoring, { ...hold, ...about })).toMatchObject({ ok: true })
      expect(await eraseFor(deps, monitoring, panel.id, author.personId)).toMatchObject({
        refusal: { rule: 'person-is-held' },
      })
      const [standing] = await council.here.transaction((tx) => tx.holds.standing())
      expect(await releaseHold(deps, monitoring, panel.id, standing!.id)).toMatchObject({ ok: true })
    }
    expect(await eraseFor(deps, officer, panel.id, author.personId)).toMatchObject({
      refusal: { rule: 'not-permitted', permission: 'look-after-person-data' },
    })
    expect(await sql(`SELECT id FROM slack_identity WHERE slack_id = 'U0OAKES'`)).toHaveLength(1)
  })

  it('is erased but for the council’s record, which keeps the name; and the ledger still verifies', async () => {
    const before = await sql('SELECT count(*)::int AS n FROM ledger_entry')
    const ruling = await eraseFor(deps, monitoring, panel.id, author.personId)
    expect(ruling).toMatchObject({ ok: true, value: { erasure: { keepsName: true } } })
    if (ruling.ok) {
      expect(ruling.value.erasure.stays.map(({ what }) => what)).toContain(
        'reports and evidence they were asked for, or asked for',
      )
      expect(ruling.value.erasure.goes.map(({ what }) => what)).toContain('what the ledger says of them')
    }
    expect(
      await sql('SELECT name, email, telephone, title, left_at IS NOT NULL AS gone FROM person WHERE id = $1', [
        author.personId,
      ]),
    ).toEqual([{ name: 'Harriet Oakes', email: null, telephone: null, title: null, gone: true }])
    for (const table of ['slack_identity', 'access_need', 'reminder'])
      expect(await sql(`SELECT 1 FROM ${table} WHERE person_id = $1`, [author.personId]), table).toEqual([])
    expect(await sql('SELECT asked_of_id FROM request WHERE id = $1', [request])).toEqual([
      { asked_of_id: author.personId },
    ])

    const about = await council.here.transaction((tx) => tx.ledger.page({ aboutId: author.personId, atMost: 20 }))
    expect(about.entries.find(({ did }) => did === 'role-given')?.detail).toEqual({})
    expect(about.entries[0]).toMatchObject({ did: 'person-erased', byId: monitoring.personId })
    expect((await sql('SELECT count(*)::int AS n FROM ledger_entry'))[0].n).toBe(before[0].n + 1)
    expect(await broken()).toBeNull()
  })

  it('leaves no post behind: who is asked about a committee is somebody else, who is told', async () => {
    await sql(`UPDATE committee SET settings = jsonb_set(settings, '{contactOfficerId}', to_jsonb($1::text))`, [
      passing,
    ])
    const contact = () =>
      council.here.transaction(async (tx) => officerOf(tx, council.clock, (await tx.committees.find(panel.id))!))
    expect(await contact()).toBe(passing)

    const erased = await eraseFor(deps, monitoring, panel.id, passing)

    expect(erased).toMatchObject({ ok: true })
    expect(await contact()).toBe(officer.personId)
    const told = await council.here.transaction((tx) => tx.outbox.about(`${passing}:${panel.id}`))
    expect(told).toMatchObject([{ drawing: 'person-left', personId: officer.personId }])
    const says = await council.here.transaction((tx) =>
      tellWhoLeft.draws!['person-left']!(tx, told[0]!.about, officer.personId, { clock: council.clock, drawings: {} }),
    )
    expect(JSON.stringify(says)).toContain('contact officer')
    expect(JSON.stringify(says)).not.toContain('Quillon')
    const { rows } = await council.ownerPool.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    )
    for (const { name } of rows)
      expect(await sql(`SELECT 1 FROM ${name} t WHERE to_jsonb(t)::text LIKE '%Quillon%'`), name).toEqual([])
    expect(await broken()).toBeNull()
  })

  it('is erased once: a second press says that nothing is left', async () => {
    expect(await eraseFor(deps, monitoring, panel.id, author.personId)).toMatchObject({
      refusal: { rule: 'nothing-to-erase' },
    })
  })

  it('of somebody in no record goes with their name, from the ledger’s words as well, and the chain verifies', async () => {
    const ruling = await eraseFor(deps, monitoring, panel.id, stranger)
    expect(ruling).toMatchObject({ ok: true, value: { erasure: { keepsName: false } } })
    expect(await sql('SELECT name, email FROM person WHERE id = $1', [stranger])).toEqual([
      { name: ERASED_NAME, email: null },
    ])
    expect(await sql(`SELECT 1 FROM ledger_detail WHERE detail::text LIKE '%Basil%'`)).toEqual([])
    expect(
      await sql(`SELECT 1 FROM ledger_detail WHERE detail::text LIKE '%Bin lorries%'`),
      'other words stay',
    ).not.toEqual([])
    expect(await broken()).toBeNull()
  })

  it('of another council is out of reach of the door through which the ledger’s words go', async () => {
    const elsewhere = await council.store.startCouncil({
      name: 'Eastmarch',
      nation: 'england',
      zone: 'Europe/London',
      teamId: 'T0EAST',
    })
    const theirs = await council.store.for(elsewhere).transaction(async (tx) => {
      const { id } = await tx.people.add({ name: 'Cora East' })
      await tx.ledger.record({
        at: '2026-09-01T09:00:00Z',
        byId: null,
        did: 'role-given',
        aboutKind: 'person',
        aboutId: id,
        committeeId: null,
        detail: { title: 'Cora East' },
      })
      return id
    })
    await council.here.transaction((tx) =>
      tx.records.erasePerson(theirs, { name: 'x', sent: true, at: '2026-09-01T09:00:00Z' }),
    )
    await council.prisma.$transaction(async (db) => {
      await db.$executeRaw`SELECT set_config('app.council', ${council.councilId}, true)`
      await db.$queryRaw`SELECT erase_ledger_words(${theirs}::uuid, 'Cora East')`
    })
    expect(await sql(`SELECT 1 FROM ledger_detail WHERE detail::text LIKE '%Cora East%'`)).toHaveLength(1)
    expect(await sql('SELECT name FROM person WHERE id = $1', [theirs])).toEqual([{ name: 'Cora East' }])
    await sql('DELETE FROM slack_team WHERE council_id = $1', [elsewhere])
  })
})

describe('`cleardays person`', () => {
  const run = async (...args: string[]) => {
    const said = { out: '', err: '' }
    const io = {
      out: (text: string) => {
        said.out += text
      },
      err: (text: string) => {
        said.err += text
      },
      readFile: async () => new Uint8Array(),
    }
    const asked = askedFor(args)
    if (typeof asked === 'string') return { code: 2, out: '', err: asked }
    return { code: await doPerson(asked, council.store, council.clock, io), ...said }
  }

  it('writes one file, by name or e-mail address', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'person-'))
    const file = join(folder, 'reed.zip')
    expect(await run('export', 'u0alison@council.example', '--out', file)).toMatchObject({ code: 0 })
    expect(textOf(new Uint8Array(await readFile(file)))).toContain('Alison Reed')
    await rm(folder, { recursive: true })
  })

  it('says what would go and what stays, and erases only with --yes', async () => {
    await council.here.transaction((tx) => tx.people.add({ name: 'Wanda Witness', email: 'wanda@elsewhere.example' }))
    const shown = await run('erase', 'Wanda', 'Witness')
    expect(shown).toMatchObject({ code: 0 })
    expect(shown.out).toContain('add --yes to do it')
    expect(await sql(`SELECT 1 FROM person WHERE name = 'Wanda Witness'`)).toHaveLength(1)
    expect(await run('erase', 'Wanda Witness', '--yes')).toMatchObject({ code: 0 })
    expect(await sql(`SELECT 1 FROM person WHERE name = 'Wanda Witness' OR email LIKE 'wanda%'`)).toEqual([])
    expect(await broken()).toBeNull()
  })

  it('says what is wrong in one sentence', async () => {
    expect(await run('erase', 'Nobody Here')).toMatchObject({ code: 1 })
    expect(await run('export', 'Alison Reed')).toMatchObject({
      code: 2,
      err: 'Say where to write the file with --out FILE.',
    })
    expect(await run('burn', 'Alison Reed')).toMatchObject({ code: 2 })
    expect((await run('erase', 'Alison Reed', '--yes')).err).toContain('still holds a role')
  })
})
