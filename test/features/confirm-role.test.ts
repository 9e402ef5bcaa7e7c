import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { ROLES, type Role, rolesOn } from '../../src/domain/people/roles.ts'
import { clearsThemselves } from '../../src/domain/people/self-clearing.ts'
import { decideRole } from '../../src/features/confirm-role/decide-role.ts'
import { planPeople } from '../../src/features/import-from-file/plan-people.ts'
import { giveRole } from '../../src/features/manage-people/give-role.ts'
import { aCouncil, type Council } from '../support/council.ts'

/** With sight of private business, or the say over it. Written out: the rule is not asked what it should be asked. */
const CLEARS: readonly Role[] = [
  'officer',
  'deputy',
  'proper-officer',
  'monitoring-officer',
  'scrutiny-officer',
  'finance',
  'legal',
  'chair',
  'vice-chair',
  'member',
  'co-opted-voting',
  'substitute',
]
const all = Object.keys(ROLES) as Role[]

let council: Council
let panel: Committee
let administrator: Presser
let officer: Presser
let monitoring: Presser
let author: Presser

const sql = async (text: string, given: unknown[] = []) => (await council.ownerPool.query(text, given)).rows
const held = async (who: Presser) =>
  council.here.transaction(async (tx) =>
    rolesOn(civilDate('2026-09-01'), panel.id, await tx.people.holdingsOf(who.personId)),
  )
const give = (who: Presser, to: Presser | { slackId: null; name: string; email: string | null }, role: Role) =>
  giveRole(council.deps, who, {
    committeeId: panel.id,
    slackId: to.slackId,
    name: to.slackId ? null : to.name,
    email: 'email' in to ? to.email : null,
    organisation: null,
    role,
    title: null,
    since: civilDate('2026-09-01'),
    until: null,
  })
const waiting = () => sql(`SELECT id, role, state FROM role_proposal WHERE state = 'open'`)
const start = () => sql(`DELETE FROM role_proposal`)

beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  administrator = await council.person('U0ADMIN', 'administrator', null, 'Sam Tolley')
  officer = await council.person('U0ALISON', 'officer', panel.id, 'Alison Reed')
  monitoring = await council.person('U0PRATT', 'monitoring-officer', null, 'Owen Pratt')
  author = await council.person('U0OAKES', 'report-author', panel.id, 'Harriet Oakes')
})
afterAll(() => council.close())

describe('An administrator who gives themselves a role', () => {
  it.each(all.filter((role) => role !== 'administrator'))(
    'as %s: waits for a second person wherever it opens private business, by Slack account, by name and by e-mail address',
    async (role) => {
      for (const self of [
        administrator,
        { slackId: null, name: 'Sam Tolley', email: null },
        { slackId: null, name: 'Somebody', email: 'U0ADMIN@council.example' },
      ]) {
        await start()
        const ruling = await give(administrator, self, role)
        if (CLEARS.includes(role)) {
          expect(ruling).toMatchObject({ ok: true, value: { waitsFor: ['Alison Reed', 'Owen Pratt'], isAlone: false } })
          expect(await waiting()).toMatchObject([{ role }])
          expect([...(await held(administrator))]).toEqual(['administrator'])
          expect(await give(administrator, self, role)).toMatchObject({ refusal: { rule: 'role-waits-already' } })
        } else {
          expect(ruling).toMatchObject({ ok: true, value: { waitsFor: null, isAlone: false } })
          expect(await waiting()).toEqual([])
          await sql(`DELETE FROM role_holding WHERE person_id = $1 AND role = $2`, [administrator.personId, role])
        }
      }
    },
  )

  it.each(CLEARS)('as %s, from a file: is left out, and told how', async (role) => {
    const rows = [
      {
        row: 2,
        value: {
          name: 'Sam Tolley',
          email: 'u0admin@council.example',
          organisation: null,
          role: ROLES[role],
          from: null,
          until: null,
        },
        problems: [],
      },
    ]
    const planned = await council.here.transaction((tx) =>
      planPeople({ tx, committee: panel, byId: administrator.personId }, council.clock, rows as never),
    )
    expect(planned).toMatchObject([{ does: 'left-out', take: null }])
    expect(planned[0]!.notes.join()).toContain('a second person confirms it')
  })

  it('is asked of nobody who gives a role to somebody else, nor of whoever sees it already', async () => {
    await start()
    expect(await give(administrator, author, 'deputy')).toMatchObject({ ok: true, value: { waitsFor: null } })
    expect(await give(officer, officer, 'chair')).toMatchObject({ ok: true, value: { waitsFor: null } })
    expect(await give(officer, officer, 'monitoring-officer'), 'to decide on it is more than to see it').toMatchObject({
      ok: true,
      value: { waitsFor: ['Harriet Oakes', 'Owen Pratt'] },
    })
    await sql(`DELETE FROM role_holding WHERE person_id = $1 AND role = 'deputy'`, [author.personId])
    expect(clearsThemselves('member', new Set(['officer']))).toBe(false)
    expect(clearsThemselves('legal', new Set(['administrator', 'viewer']))).toBe(true)
  })
})

describe('A role that waits for a second person', () => {
  it('is put to each who may confirm it, with the buttons', async () => {
    await start()
    await sql('DELETE FROM outbox_message')
    await give(administrator, administrator, 'officer')
    expect(await sql(`SELECT person_id FROM outbox_message WHERE drawing = 'role-to-confirm' ORDER BY 1`)).toEqual(
      [officer, monitoring]
        .map(({ personId }) => ({ person_id: personId }))
        .sort((a, b) => (a.person_id < b.person_id ? -1 : 1)),
    )
  })

  it('is confirmed by nobody who may not, and never by whoever gave it to themselves, whatever they hold by then', async () => {
    const [{ id }] = await waiting()
    expect(await decideRole(council.deps, author, id, true)).toMatchObject({
      refusal: { rule: 'not-permitted', permission: 'confirm-role' },
    })
    expect(await decideRole(council.deps, administrator, id, true)).toMatchObject({
      refusal: { rule: 'not-permitted' },
    })
    await sql(
      `INSERT INTO role_holding (id, council_id, person_id, committee_id, role, since) VALUES (gen_random_uuid(), $1, $2, $3, 'deputy', '2020-05-01')`,
      [council.councilId, administrator.personId, panel.id],
    )
    expect(await decideRole(council.deps, administrator, id, true)).toMatchObject({ refusal: { rule: 'own-role' } })
    await sql(`DELETE FROM role_holding WHERE person_id = $1 AND role = 'deputy'`, [administrator.personId])
    expect([...(await held(administrator))]).toEqual(['administrator'])
  })

  it('holds once it is confirmed, once, however many press; and the ledger has both', async () => {
    const [{ id }] = await waiting()
    const pressed = await Promise.all([
      decideRole(council.deps, officer, id, true),
      decideRole(council.deps, monitoring, id, false),
    ])
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(pressed.filter(({ ok }) => !ok)).toMatchObject([{ refusal: { rule: 'role-decided-already' } }])
    const isHeld = (await held(administrator)).has('officer')
    expect(isHeld).toBe(pressed[0]!.ok)
    const { entries } = await council.here.transaction((tx) =>
      tx.ledger.page({ aboutId: administrator.personId, atMost: 2 }),
    )
    expect(entries.map(({ did }) => did)).toEqual([isHeld ? 'role-given' : 'role-refused', 'role-proposed'])
    await sql(`DELETE FROM role_holding WHERE person_id = $1 AND role = 'officer'`, [administrator.personId])
  })

  it('does not hold where it is not confirmed', async () => {
    await start()
    await give(administrator, administrator, 'monitoring-officer')
    const [{ id }] = await waiting()
    expect(await decideRole(council.deps, officer, id, false)).toMatchObject({ ok: true, value: { state: 'refused' } })
    expect([...(await held(administrator))]).toEqual(['administrator'])
    expect(await decideRole(council.deps, monitoring, id, true)).toMatchObject({
      refusal: { rule: 'role-decided-already', confirmed: false, by: 'Alison Reed' },
    })
  })
})

describe('Where there is nobody yet who could confirm it', () => {
  it('it holds at once, is told as what it is, and another administrator is told', async () => {
    await start()
    await sql(`UPDATE role_holding SET until = '2026-08-01' WHERE role IN ('officer', 'monitoring-officer', 'chair')`)
    const other = await council.person('U0SECOND', 'administrator', null, 'Bea Second')
    const ruling = await give(administrator, administrator, 'officer')
    expect(ruling).toMatchObject({ ok: true, value: { waitsFor: null, isAlone: true } })
    expect((await held(administrator)).has('officer')).toBe(true)
    const { entries } = await council.here.transaction((tx) =>
      tx.ledger.page({ aboutId: administrator.personId, atMost: 1 }),
    )
    expect(entries).toMatchObject([{ did: 'role-self-given' }])
    expect(await sql(`SELECT person_id FROM outbox_message WHERE drawing = 'role-self-given'`)).toEqual([
      { person_id: other.personId },
    ])
  })
})
