import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import type { AnswerGiven } from '../../src/domain/proposals/proposal.ts'
import { answerConsultation } from '../../src/features/answer-consultation/answer-consultation.ts'
import { askTheViceChair, goAheadAnyway, withdrawChange } from '../../src/features/answer-consultation/as-officer.ts'
import { consultationSeen } from '../../src/features/answer-consultation/consultation-seen.ts'
import { outcome } from '../../src/features/answer-consultation/officer-messages.ts'
import { historyOf } from '../../src/features/item-history/item-history.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn, scheduling } from '../support/programme.ts'

let council: Council
let panel: Committee
let approving: Committee
let officer: Presser
let chair: Presser
let viceChair: Presser
let march: Meeting
let july: Meeting
beforeAll(async () => {
  council = await aCouncil('2021-01-04T09:00:00Z')
  panel = await council.committee()
  approving = await council.committee({
    name: 'Approving Panel',
    slackChannel: 'C0APPROVE',
    settings: { ...DEFAULT_SETTINGS, chairs: 'approve' },
  })
  officer = await council.person('U0OFFICER', 'officer', null, 'Alison Grey')
  chair = await council.person('U0CHAIR', 'chair', null, 'Councillor Ewan Marsh')
  viceChair = await council.person('U0VICE', 'vice-chair', panel.id, 'Councillor Beth Lowe')
  march = await council.meeting(panel.id, '2021-03-11')
  july = await council.meeting(panel.id, '2021-07-20')
})
afterAll(() => council.close())

const put = async (item: Item, meeting: Meeting, why: string | null = null) => {
  const ruling = await planChange(council.deps, officer, scheduling(item, meeting, { why }), null)
  if (!ruling.ok || ruling.value.is !== 'with-the-chair') throw new Error('it was not put to the chair')
  return ruling.value.asked.proposal
}
const says = (who: Presser, proposalId: string, answer: AnswerGiven, revision = 1, words: string | null = null) =>
  answerConsultation(council.deps, who, { proposalId, revision, answer, words })
const stageOf = (item: Item) => council.here.transaction(async (tx) => (await tx.items.find(item.id))?.stage)
const owedTo = (person: Presser, about: string) =>
  council.here.transaction(async (tx) =>
    (await tx.outbox.about(about)).filter(({ personId }) => personId === person.personId),
  )

describe('A change between meetings', () => {
  it('goes to the chair first, and nothing is changed meanwhile', async () => {
    const item = await anItemOn(council, panel, 'Apprenticeships')

    const proposal = await put(item, march, 'Minute 318 asked for it')

    expect(await stageOf(item)).toEqual({ is: 'unscheduled' })
    expect(await owedTo(chair, proposal.id)).toMatchObject([{ drawing: 'consultation', state: 'waiting' }])
    expect(await council.here.transaction((tx) => tx.reminders.of(item.id))).toEqual([])
  })

  it('is made once the chair is content: decided by the officer, consulted the chair, and what they said', async () => {
    const item = await anItemOn(council, panel, 'Libraries')
    const proposal = await put(item, march, 'The review reports in February')

    expect(await says(chair, proposal.id, 'content')).toMatchObject({ ok: true })

    expect(await stageOf(item)).toEqual({ is: 'scheduled', meetingId: march.id })
    expect(await owedTo(officer, proposal.id)).toMatchObject([{ drawing: 'consultation-outcome' }])
    await council.here.transaction(async (tx) => {
      expect(await tx.proposals.find(proposal.id)).toMatchObject({ state: 'applied', decidedById: officer.personId })
      expect((await tx.reminders.of(item.id)).filter(({ state }) => state === 'waiting')).toHaveLength(3)
      const history = await historyOf(tx, panel, new Set(['officer']), item.id)
      expect(history?.happened.at(-1)).toMatchObject({
        by: 'Alison Grey',
        why: 'The review reports in February',
        consulted: [{ name: 'Councillor Ewan Marsh', role: 'chair', answer: 'content' }],
      })
    })
  })

  it('is made once, however often the chair presses', async () => {
    const item = await anItemOn(council, panel, 'Parking')
    const proposal = await put(item, march)

    const both = await Promise.all([says(chair, proposal.id, 'content'), says(chair, proposal.id, 'content')])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await says(chair, proposal.id, 'content')).toMatchObject({
      refusal: { rule: 'proposal-is-settled', how: 'made' },
    })
    expect(await council.here.transaction((tx) => tx.items.historyOf(item.id))).toHaveLength(1)
  })

  it('is not made where the chair would like a change: the officer is told, in the chair’s words, and may go ahead', async () => {
    const item = await anItemOn(council, panel, 'Road safety')
    const proposal = await put(item, march)

    expect(await says(chair, proposal.id, 'change')).toMatchObject({ refusal: { rule: 'words-needed' } })
    expect(await says(chair, proposal.id, 'change', 1, 'July, please')).toMatchObject({ ok: true })

    expect(await stageOf(item)).toEqual({ is: 'unscheduled' })
    expect(await goAheadAnyway(council.deps, officer, proposal.id, ' ')).toMatchObject({
      refusal: { rule: 'words-needed' },
    })
    expect(await goAheadAnyway(council.deps, officer, proposal.id, 'Rung, and content')).toMatchObject({ ok: true })
    expect(await stageOf(item)).toEqual({ is: 'scheduled', meetingId: march.id })
    expect(await council.here.transaction((tx) => tx.proposals.find(proposal.id))).toMatchObject({
      reason: 'Rung, and content',
    })
  })

  it('cannot be answered on an old copy once it has moved on, nor by somebody who was not asked', async () => {
    const item = await anItemOn(council, panel, 'Youth services')
    const proposal = await put(item, march)
    const member = await council.person('U0MEMBER', 'member', panel.id)

    expect(await says(member, proposal.id, 'content')).toMatchObject({
      refusal: { rule: 'answer-was-not-asked', asked: 'chair' },
    })
    expect(await says(viceChair, proposal.id, 'content')).toMatchObject({ refusal: { rule: 'answer-was-not-asked' } })
    await says(chair, proposal.id, 'ring')
    expect(await says(chair, proposal.id, 'content')).toMatchObject({ refusal: { rule: 'proposal-has-moved-on' } })
    expect(await says(chair, proposal.id, 'content', 2)).toMatchObject({ ok: true })
  })

  it('goes to the vice-chair where the officer asks, and either may answer', async () => {
    const item = await anItemOn(council, panel, 'Flooding')
    const proposal = await put(item, march)

    expect(await askTheViceChair(council.deps, officer, proposal.id)).toMatchObject({ ok: true })

    expect(await owedTo(viceChair, proposal.id)).toHaveLength(1)
    expect(await says(viceChair, proposal.id, 'content', 2)).toMatchObject({ ok: true })
    expect(await says(chair, proposal.id, 'change', 2, 'No')).toMatchObject({
      refusal: { rule: 'proposal-is-settled' },
    })
  })

  it('can be withdrawn before it is answered, and what was not sent is not sent', async () => {
    const item = await anItemOn(council, panel, 'Markets')
    const proposal = await put(item, march)

    await withdrawChange(council.deps, officer, proposal.id)

    expect(await owedTo(chair, proposal.id)).toMatchObject([{ state: 'withdrawn' }])
    expect(await says(chair, proposal.id, 'content')).toMatchObject({ refusal: { rule: 'proposal-is-settled' } })
  })

  it('comes back to the officer after two working days without a reply, and not once it is answered', async () => {
    const waiting = (id: string) =>
      council.here.transaction(async (tx) =>
        (await tx.reminders.of(id)).map(({ kind, personId, dueAt, state }) => ({ kind, personId, dueAt, state })),
      )
    const proposal = await put(await anItemOn(council, panel, 'Theatres'), march)

    expect(await waiting(proposal.id)).toEqual([
      {
        kind: 'consultation-unanswered',
        personId: officer.personId,
        dueAt: '2021-01-06T09:00:00.000Z',
        state: 'waiting',
      },
    ])
    await says(chair, proposal.id, 'ring')
    expect(await waiting(proposal.id)).toMatchObject([{ state: 'stopped' }])
  })

  it('cannot be put to the chair twice at once', async () => {
    const item = await anItemOn(council, panel, 'Museums')
    await put(item, march)

    expect(await planChange(council.deps, officer, scheduling(item, july), null)).toMatchObject({
      refusal: { rule: 'already-before-the-chair' },
    })
  })

  it('is made at once where a meeting agreed it, and takes back what was before the chair', async () => {
    const item = await anItemOn(council, panel, 'Allotments')
    const proposal = await put(item, march)

    const agreed = await planChange(council.deps, officer, scheduling(item, july, { minute: '311' }), null)

    expect(agreed).toMatchObject({ ok: true, value: { is: 'made' } })
    expect(await council.here.transaction((tx) => tx.proposals.find(proposal.id))).toMatchObject({ state: 'withdrawn' })
  })

  it('that can no longer be made when the chair answers is not made, and the officer is told to look again', async () => {
    const item = await anItemOn(council, panel, 'Cemeteries')
    const proposal = await put(item, march)
    await council.here.transaction((tx) =>
      tx.meetings.save({ ...march, state: 'cancelled' }, { byId: null, why: null, at: '2021-01-04T09:00:00Z' }),
    )

    expect(await says(chair, proposal.id, 'content')).toMatchObject({ ok: true })

    expect(await stageOf(item)).toEqual({ is: 'unscheduled' })
    const told = await council.here.transaction(async (tx) =>
      outcome((await consultationSeen(tx, council.clock, proposal.id))!),
    )
    expect(JSON.stringify(told)).toContain('can no longer be made as it stood')
    march = await council.meeting(panel.id, '2021-03-18')
  })
})

describe('Where the constitution asks for the chair’s approval', () => {
  it('nothing is made without it, and nobody can go ahead', async () => {
    const item = await anItemOn(council, approving, 'Budget')
    const meeting = await council.meeting(approving.id, '2021-04-15')
    const proposal = await put(item, meeting)

    expect(await goAheadAnyway(council.deps, officer, proposal.id, 'No time')).toMatchObject({
      refusal: { rule: 'approval-is-needed' },
    })
    expect(await says(chair, proposal.id, 'content')).toMatchObject({ refusal: { rule: 'proposal-has-moved-on' } })
    expect(await says(chair, proposal.id, 'refuse', 1, 'After the budget')).toMatchObject({ ok: true })
    expect(await goAheadAnyway(council.deps, officer, proposal.id, 'Still')).toMatchObject({
      refusal: { rule: 'approval-is-needed' },
    })
    expect(await says(chair, proposal.id, 'approve', 2)).toMatchObject({ ok: true })
    expect(await stageOf(item)).toEqual({ is: 'scheduled', meetingId: meeting.id })
  })

  it('a matter that a member referred is consulted on, never subject to approval', async () => {
    const item = await anItemOn(council, approving, 'Mill Lane', { origin: 'referral' })
    const meeting = await council.meeting(approving.id, '2021-05-13')
    const proposal = await put(item, meeting)

    expect(await goAheadAnyway(council.deps, officer, proposal.id, 'It was referred by a member')).toMatchObject({
      ok: true,
    })
    expect(await stageOf(item)).toEqual({ is: 'scheduled', meetingId: meeting.id })
  })
})

describe('In rehearsal', () => {
  it('what would go to the chair waits for the officer, who can go ahead all the same', async () => {
    const trying = await council.committee({ name: 'New Panel', slackChannel: 'C0NEW', isInRehearsal: true })
    await council.person('U0NEWOFF', 'officer', trying.id)
    const meeting = await council.meeting(trying.id, '2021-03-11')
    const proposal = await put(await anItemOn(council, trying, 'Harbours'), meeting)

    expect(await owedTo(chair, proposal.id)).toMatchObject([{ drawing: 'consultation', state: 'held' }])
    expect(await goAheadAnyway(council.deps, officer, proposal.id, 'Rung, and content')).toMatchObject({ ok: true })
  })
})

describe('Where the chair cannot be asked', () => {
  it('a vacancy passes to the vice-chair', async () => {
    const vacant = await council.committee({ name: 'Vacant Panel', slackChannel: 'C0VACANT' })
    const theirs = await aCommitteeWithout(vacant)
    const item = await anItemOn(council, theirs.committee, 'Harbours')
    const ruling = await planChange(theirs.council.deps, theirs.officer, scheduling(item, theirs.meeting), null)
    expect(ruling).toMatchObject({ ok: true, value: { asked: { asked: { role: 'vice-chair', because: 'vacant' } } } })
  })

  it('nor where the chair is away that day, or has declared an interest in the item', async () => {
    const { committee, convener, clerk, meeting } = await aBodyOfItsOwn()
    const [sick, keen] = [await anItemOn(council, committee, 'Harbours'), await anItemOn(council, committee, 'Piers')]
    const asked = async (item: Item) => {
      const ruling = await planChange(council.deps, clerk, scheduling(item, meeting), null)
      return ruling.ok && ruling.value.is === 'with-the-chair' ? ruling.value.asked.asked : null
    }
    const rows = { councilId: council.councilId, personId: convener.personId }

    await council.prisma.$transaction(async (db) => {
      await db.$executeRaw`SELECT set_config('app.council', ${council.councilId}, true)`
      const interest = { meetingId: meeting.id, name: convener.name, kind: 'other', itemIds: [keen.id] }
      await db.declaration.create({ data: { ...rows, ...interest } })
    })
    expect(await asked(keen)).toMatchObject({ role: 'vice-chair', because: 'declared-interest' })
    expect(await asked(sick)).toMatchObject({ role: 'chair' })

    await council.prisma.$transaction(async (db) => {
      await db.$executeRaw`SELECT set_config('app.council', ${council.councilId}, true)`
      await db.absence.create({ data: { ...rows, since: new Date('2021-01-04'), until: new Date('2021-01-08') } })
    })
    expect(await asked(await anItemOn(council, committee, 'Quays'))).toMatchObject({
      role: 'vice-chair',
      because: 'away',
    })
  })

  it('and where there is nobody at all, the officer acts and the record says so', async () => {
    const lonely = await aCouncil('2021-01-04T09:00:00Z')
    const committee = await lonely.committee()
    const alone = await lonely.person('U0ALONE', 'officer', committee.id)
    const meeting = await lonely.meeting(committee.id, '2021-03-11')
    const item = await anItemOn(lonely, committee, 'Harbours')

    expect(await planChange(lonely.deps, alone, scheduling(item, meeting), null)).toMatchObject({
      ok: true,
      value: { is: 'made', nobodyToAsk: true },
    })
    await lonely.close()
  })

  const aBodyOfItsOwn = async () => {
    const committee = await council.committee({ name: 'Harbour Board', slackChannel: 'C0HARBOUR' })
    const convener = await council.person('U0CONVENER', 'chair', committee.id, 'Councillor Iona Reid')
    await council.person('U0VICE3', 'vice-chair', committee.id, 'Councillor Ann Pugh')
    const clerk = await council.person('U0CLERK', 'officer', committee.id)
    return { committee, convener, clerk, meeting: await council.meeting(committee.id, '2021-03-11') }
  }

  // the chair of the others holds the office for every committee: for this one it ends
  const aCommitteeWithout = async (committee: Committee) => {
    await council.here.transaction(async (tx) => {
      for (const held of await tx.people.councilHoldings())
        if (held.role === 'chair') await tx.people.end(held.id, civilDate('2021-01-01'))
    })
    await council.person('U0VICE2', 'vice-chair', committee.id, 'Councillor Dai Price')
    const meeting = await council.meeting(committee.id, '2021-03-11')
    return { council, committee, officer, meeting }
  }
})
