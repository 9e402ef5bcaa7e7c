import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import { type AddItem, addItem } from '../../src/features/add-item/add-item.ts'
import { answerConsultation } from '../../src/features/answer-consultation/answer-consultation.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { scheduling } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
beforeAll(async () => {
  council = await aCouncil()
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
})
afterAll(() => council.close())

const command = (given: Partial<AddItem> = {}): AddItem => ({
  committeeId: panel.id,
  title: 'Children’s complaints',
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
  ...given,
})

describe('Adding an item to the work programme', () => {
  it('puts it in the pool with the next number, its first step and a line in the ledger', async () => {
    const ruling = await addItem(
      council.deps,
      officer,
      command({ leadOfficer: 'U0LEAD', witnesses: [{ name: 'Ann Rees', organisation: 'Age Concern' }] }),
    )

    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    const { item } = ruling.value
    expect(item).toMatchObject({ number: 1, title: 'Children’s complaints', stage: { is: 'unscheduled' } })
    await council.here.transaction(async (tx) => {
      expect((await tx.items.historyOf(item.id)).map((step) => step.stage)).toEqual(['unscheduled'])
      expect(await tx.items.possibleWitnesses(item.id)).toMatchObject([
        { name: 'Ann Rees', organisation: 'Age Concern' },
      ])
      expect((await tx.people.find(item.leadOfficerId!))?.slackId).toBe('U0LEAD')
      expect((await tx.ledger.page({ aboutId: item.id, atMost: 5 })).entries).toMatchObject([
        { did: 'item-added', byId: officer.personId },
      ])
      expect(await tx.ledger.firstBrokenLink()).toBeNull()
    })
  })

  it('is refused to a member, says who may, and leaves nothing behind', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)
    const before = await council.here.transaction((tx) => tx.items.of(panel.id))

    const ruling = await addItem(council.deps, member, command())

    expect(ruling).toMatchObject({ ok: false, refusal: { rule: 'not-permitted', committee: panel.name } })
    expect(await council.here.transaction((tx) => tx.items.of(panel.id))).toHaveLength(before.length)
  })

  it('does not take a number for an item that is refused', async () => {
    expect(await addItem(council.deps, officer, command({ title: '   ' }))).toMatchObject({
      ok: false,
      refusal: { rule: 'title-needed' },
    })

    const next = await addItem(council.deps, officer, command({ title: 'Libraries' }))

    expect(next).toMatchObject({ ok: true, value: { item: { number: 2 } } })
  })
})

describe('Where the committee consults its chair on what is added', () => {
  it('puts the item in the pool at once and asks the chair, unless a minute asked for it', async () => {
    const chair = await council.person('U0CHAIR', 'chair', panel.id, 'Councillor Ewan Marsh')

    const asked = await addItem(council.deps, officer, command({ title: 'Harbours' }))
    const minuted = await addItem(council.deps, officer, command({ title: 'Ferries', source: 'Minute 318, 2 July' }))

    if (!asked.ok || asked.value.put.is !== 'asked') throw new Error('the chair was not asked')
    const { proposal } = asked.value.put
    expect(asked.value).toMatchObject({ item: { stage: { is: 'unscheduled' } }, put: { mustApprove: false } })
    expect(minuted).toMatchObject({ ok: true, value: { put: { is: 'not-needed' } } })
    await council.here.transaction(async (tx) => {
      expect(await tx.outbox.about(proposal.id)).toMatchObject([{ personId: chair.personId, drawing: 'consultation' }])
      expect(await tx.proposals.waitingFor(chair.personId)).toMatchObject([{ id: proposal.id }])
    })
  })

  it('holds an item that needs approval back from every meeting until it is given', async () => {
    const strict = await council.committee({
      name: 'Strict Panel',
      slackChannel: 'C0STRICT',
      settings: { ...DEFAULT_SETTINGS, consultOn: ['add'], chairs: 'approve' },
    })
    const clerk = await council.person('U0CLERK', 'officer', strict.id)
    const chair = await council.person('U0STRICT', 'chair', strict.id)
    const meeting = await council.meeting(strict.id, '2021-03-11')
    const added = await addItem(council.deps, clerk, command({ committeeId: strict.id, title: 'Piers' }))
    if (!added.ok || added.value.put.is !== 'asked') throw new Error('approval was not asked')
    const { item, put } = added.value

    expect(await planChange(council.deps, clerk, scheduling(item, meeting), null)).toMatchObject({
      refusal: { rule: 'item-awaits-approval' },
    })
    const answer = { proposalId: put.proposal.id, revision: 1, answer: 'approve', words: null } as const
    expect(await answerConsultation(council.deps, chair, answer)).toMatchObject({ ok: true })
    expect(await planChange(council.deps, clerk, scheduling(item, meeting), null)).toMatchObject({ ok: true })
  })
})
