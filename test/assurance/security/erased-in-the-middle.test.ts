import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../../src/app/presser.ts'
import { planChange } from '../../../src/app/programme/plan-change.ts'
import { officerOf } from '../../../src/app/say.ts'
import type { ChainStep } from '../../../src/domain/approvals/approval-settings.ts'
import { DEFAULT_APPROVALS } from '../../../src/domain/approvals/approval-settings.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/committee/settings.ts'
import { answerAgenda } from '../../../src/features/answer-agenda/answer-agenda.ts'
import { goAheadAnyway } from '../../../src/features/answer-consultation/as-officer.ts'
import { consultOnAgenda } from '../../../src/features/consult-on-agenda/consult-on-agenda.ts'
import { draftAgenda } from '../../../src/features/draft-agenda/draft-agenda.ts'
import { eraseFor } from '../../../src/features/person-data/person-data.ts'
import { aPanel, deliver, drawings, type Panel, saying } from '../../support/agenda.ts'
import { anItemOn, scheduling } from '../../support/programme.ts'
import { requestedFor } from '../../support/requested-for.ts'

// One person in whom everything stands open at once, and whose data is erased in the middle of it.

let here: Panel
let leaver: Presser
let second: Presser
let monitoring: Presser
let approver: Presser
let item: string
let request: string
let proposal: string
const NAME = 'Petra Quillon'

const inTx: Panel['council']['here']['transaction'] = (work) => here.council.here.transaction(work)
const sql = async (text: string, given: unknown[] = []) => (await here.council.ownerPool.query(text, given)).rows
const step = (given: Partial<ChainStep> & Pick<ChainStep, 'who'>): ChainStep => ({
  purpose: 'approve',
  needs: 'all',
  standIn: null,
  ...given,
})
const ended = (who: Presser) => sql(`UPDATE role_holding SET until = '2021-02-18' WHERE person_id = $1`, [who.personId])

beforeAll(async () => {
  here = await aPanel()
  const { council, panel, officer } = here
  leaver = await council.person('U0LEAVER', 'chair', panel.id, NAME)
  approver = await council.person('U0APPROVER', 'legal', panel.id, 'Hugh Marsh')
  second = await council.person('U0SECOND', 'finance', panel.id, 'Mali Price')
  const away = await council.person('U0AWAY', 'member', panel.id, 'Councillor Beth Lowe')
  monitoring = await council.person('U0MONITORING', 'monitoring-officer', null, 'Owain Teifi')
  await sql(`UPDATE role_holding SET until = '2021-02-18' WHERE person_id = $1`, [here.chair.personId])
  const chain = [step({ who: [`person:${leaver.personId}`], standIn: 'legal' }), step({ who: ['finance'] })]
  await inTx((tx) =>
    tx.committees.save({
      ...panel,
      settings: {
        ...DEFAULT_SETTINGS,
        contactOfficerId: leaver.personId,
        approvals: { ...DEFAULT_APPROVALS, chains: { agenda: chain } },
      },
    }),
  )
  // Asked to approve, asked for a report, consulted, deputy to somebody away, assistant, contact officer.
  const scheduled = await here.scheduled('Children’s complaints')
  item = scheduled.id
  await draftAgenda(council.deps, officer, { meetingId: here.march.id })
  const consulted = await consultOnAgenda(council.deps, officer, { meetingId: here.march.id })
  expect(consulted.ok).toBe(true)
  request = await requestedFor(council, { committeeId: panel.id, itemId: item, askedOf: leaver.personId })
  const loose = await anItemOn(council, panel, 'Libraries')
  const put = await planChange(council.deps, officer, scheduling(loose, here.march), null)
  if (!put.ok || put.value.is !== 'with-the-chair') throw new Error(JSON.stringify(put))
  proposal = put.value.asked.proposal.id
  await sql(
    `INSERT INTO absence (id, council_id, person_id, since, until, deputy_id)
     VALUES (gen_random_uuid(), $1, $2, '2021-02-19', '2021-03-30', $3)`,
    [council.councilId, away.personId, leaver.personId],
  )
  await sql('UPDATE person SET assistant_id = $2 WHERE id = $1', [away.personId, leaver.personId])
  await sql(
    `INSERT INTO access_need (id, council_id, request_id, person_id, words, delete_after)
     VALUES (gen_random_uuid(), $1, $2, $3, 'A hearing loop', '2021-12-20')`,
    [council.councilId, request, leaver.personId],
  )
  await deliver(council)
})
afterAll(() => here.council.close())

describe('Somebody whose data is erased while much waits for them', () => {
  it('is refused while they serve, and nothing of it has changed', async () => {
    const before = await sql('SELECT * FROM person WHERE id = $1', [leaver.personId])
    expect(await eraseFor(here.council.deps, monitoring, here.panel.id, leaver.personId)).toMatchObject({
      refusal: { rule: 'person-serves' },
    })
    expect(await sql('SELECT * FROM person WHERE id = $1', [leaver.personId])).toEqual(before)
  })

  it('leaves a chain that goes on, and an officer who is told all that waits, by name and with what to do', async () => {
    await ended(leaver)
    const ruling = await eraseFor(here.council.deps, monitoring, here.panel.id, leaver.personId)
    expect(ruling).toMatchObject({ ok: true, value: { erasure: { keepsName: true } } })

    const reached = await deliver(here.council)
    const asked = reached.filter(({ drawing, to }) => drawing === 'agenda-consultation' && to === approver.personId)
    expect(asked.map(({ says }) => says).join()).toContain(`You are asked in place of ${NAME} (has left)`)
    const told = reached.filter(({ to }) => to === here.officer.personId)
    const left = told.filter(({ drawing }) => drawing === 'person-left')
    expect(left).toHaveLength(1)
    for (const words of [NAME, 'contact officer', 'Children’s complaints', 'Ask somebody else', 'Libraries'])
      expect(left[0]!.says, words).toContain(words)
    // A copy that stands is drawn again; nothing new is said to them.
    expect(reached.filter(({ to, kind }) => to === leaver.personId && kind !== 'redraw')).toEqual([])
    expect(
      await inTx(async (tx) => officerOf(tx, here.council.clock, (await tx.committees.find(here.panel.id))!)),
    ).toBe(here.officer.personId)
  })

  it('keeps what is the council’s record, and nothing that is theirs', async () => {
    expect(await sql('SELECT asked_of_id FROM request WHERE id = $1', [request])).toEqual([
      { asked_of_id: leaver.personId },
    ])
    expect((await sql('SELECT 1 FROM proposal_step WHERE person_id = $1', [leaver.personId])).length).toBe(1)
    expect(
      (await sql('SELECT 1 FROM agenda_answer WHERE $1 IN (person_id, delegate_for_id)', [leaver.personId])).length,
    ).toBe(1)
    for (const table of ['slack_identity', 'access_need', 'absence'])
      expect(await sql(`SELECT 1 FROM ${table} WHERE person_id = $1`, [leaver.personId]), table).toEqual([])
    expect(await sql('SELECT deputy_id FROM absence')).toEqual([{ deputy_id: null }])
    expect(await sql('SELECT 1 FROM person WHERE assistant_id = $1', [leaver.personId])).toEqual([])
    expect(
      await sql(`SELECT 1 FROM person WHERE id = $1 AND (email IS NOT NULL OR left_at IS NULL)`, [leaver.personId]),
    ).toEqual([])
    expect(await inTx((tx) => tx.ledger.firstBrokenLink())).toBeNull()
  })

  it('answers nothing any more by an old button, and everybody else goes on to the end', async () => {
    const { deps } = here.council
    const answer = { meetingId: here.march.id, revision: 1, answer: 'approve', words: null } as const
    expect((await answerAgenda(deps, leaver, answer)).ok).toBe(false)
    expect(await answerAgenda(deps, approver, answer)).toMatchObject({ ok: true })
    expect(await answerAgenda(deps, second, answer)).toMatchObject({ ok: true })
    expect(await goAheadAnyway(deps, here.officer, proposal, 'The chair has left')).toMatchObject({ ok: true })
    // A copy that stands is drawn again; nothing new is said to them.
    const said = (await deliver(here.council)).filter(({ kind }) => kind !== 'redraw')
    expect(said.filter(({ to }) => to === leaver.personId)).toEqual([])
    expect(await inTx((tx) => tx.ledger.firstBrokenLink())).toBeNull()
  })

  it('can be drawn in everything that names them, for whoever reads it', async () => {
    const about = [item, request, proposal, here.march.id, `${here.march.id}@1`, here.panel.id]
    const faults: string[] = []
    for (const [drawing, draw] of Object.entries(drawings))
      for (const one of about)
        for (const reader of [here.officer.personId, leaver.personId, null])
          await inTx(async (tx) => {
            const message = await draw(tx, one, reader, { clock: here.council.clock, drawings })
            if (message && saying(message).includes('quillon@')) faults.push(`${drawing}: their address`)
          }).catch((fault: Error) => {
            if (!/invalid input syntax|Invalid/.test(fault.message)) faults.push(`${drawing}: ${fault.message}`)
          })
    expect([...new Set(faults)]).toEqual([])
  })
})
