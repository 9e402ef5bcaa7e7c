import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalOf } from '../../src/app/approvals/supplement-approval.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { addItem } from '../../src/features/add-item/add-item.ts'
import { approveSupplement } from '../../src/features/approve-supplement/approve-supplement.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { agendaToExport } from '../../src/features/export-agenda/export-agenda.ts'
import { askAboutLateItem, prepareLateItem, whatComesLate } from '../../src/features/late-item/late-item.ts'
import { publishAgenda } from '../../src/features/publish-agenda/publish-agenda.ts'
import { supplementList } from '../../src/features/supplement-agenda/messages.ts'
import { addSupplement, publishSupplement, supplementsAt } from '../../src/features/supplement-agenda/supplements.ts'
import { deliver } from '../support/agenda.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Awaited<ReturnType<Council['committee']>>
let meeting: Awaited<ReturnType<Council['meeting']>>
let officer: Awaited<ReturnType<Council['person']>>
let member: Awaited<ReturnType<Council['person']>>
let scheduled: string
let flood: string

const item = async (title: string, of = panel) => {
  const ruling = await addItem(council.deps, officer, {
    committeeId: of.id,
    title,
    why: null,
    desiredOutcome: null,
    purpose: null,
    leadOfficer: null,
    portfolioHolder: null,
    witnesses: [],
    wantedBy: null,
    source: 'minute 1',
    origin: 'minutes',
    parentItemId: null,
    isKeyDecision: false,
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.item.id
}
const find = (id: string) => council.here.transaction(async (tx) => (await tx.items.find(id))!)
const supplements = async () => {
  const ruling = await supplementsAt(council.deps, officer, meeting.id)
  return ruling.ok ? ruling.value.supplements : []
}

beforeAll(async () => {
  council = await aCouncil('2026-10-20T09:00:00Z')
  panel = await council.committee()
  meeting = await council.meeting(panel.id, '2026-11-12')
  await council.meeting(panel.id, '2027-01-14')
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  await council.person('U0CHAIR', 'chair', panel.id, 'Councillor Gwen Pritchard')
  member = await council.person('U0MEMBER', 'member', panel.id)
  scheduled = await item('Children’s complaints')
  await council.here.transaction(async (tx) => {
    const it = (await tx.items.find(scheduled))!
    await tx.items.save({ ...it, stage: { is: 'scheduled', meetingId: meeting.id } })
  })
  flood = await item('Flood grant')
  await draftAgenda(council.deps, officer, { meetingId: meeting.id })
})
afterAll(() => council?.close())

describe('Before publication', () => {
  it('an item that is in time is scheduled as any other', async () => {
    const ruling = await prepareLateItem(council.deps, officer, {
      meetingId: meeting.id,
      itemId: flood,
      circumstances: 'The grant closes',
    })

    expect(ruling).toMatchObject({ refusal: { rule: 'not-late', title: 'Flood grant', lastDay: '2026-11-04' } })
  })

  it('there are no supplements: the agenda is composed again', async () => {
    expect(await supplementsAt(council.deps, officer, meeting.id)).toMatchObject({
      refusal: { rule: 'not-published-yet' },
    })
  })
})

describe('A late item', () => {
  beforeAll(async () => {
    council.clock.set('2026-11-03T14:00:00Z')
    const published = await publishAgenda(council.deps, officer, {
      meetingId: meeting.id,
      revision: 1,
      publishedOn: civilDate('2026-11-03'),
      link: null,
      noticeAtOffices: true,
      summonsSent: true,
      withoutReplyBecause: 'No reply by noon',
      lateBecause: null,
    })
    expect(published.ok).toBe(true)
    council.clock.set('2026-11-06T10:00:00Z')
  })

  it('is offered from the programme, to officers only', async () => {
    const ruling = await whatComesLate(council.deps, officer, meeting.id)

    expect(ruling.ok && ruling.value.items.map(({ title }) => title)).toEqual(['Flood grant'])
    expect(await whatComesLate(council.deps, member, meeting.id)).toMatchObject({ refusal: { rule: 'not-permitted' } })
  })

  it('is prepared in words for whoever presides, and added to nothing', async () => {
    const ruling = await prepareLateItem(council.deps, officer, {
      meetingId: meeting.id,
      itemId: flood,
      circumstances: 'The grant closes on Friday 13 November. ',
    })

    expect(ruling.ok && ruling.value.ruling).toBe(
      'Under section 100B(4)(b) of the Local Government Act 1972, I am of the opinion that “Flood grant” should be considered at this meeting as a matter of urgency, by reason of these special circumstances, which are to be specified in the minutes: The grant closes on Friday 13 November.',
    )
    expect(ruling.ok && ruling.value.next?.day).toBe('2027-01-14')
    expect((await find(flood)).stage.is).not.toBe('scheduled')
    expect(await supplements()).toEqual([])
  })

  it('goes to the chair, who can only be minded to agree, and is on no agenda until then', async () => {
    const ruling = await askAboutLateItem(council.deps, officer, { itemId: flood, meetingId: meeting.id })

    expect(ruling).toMatchObject({
      ok: true,
      value: { is: 'with-the-chair', asked: { person: { name: 'Councillor Gwen Pritchard' } } },
    })
    expect((await find(flood)).stage.is).not.toBe('scheduled')
    expect(await askAboutLateItem(council.deps, officer, { itemId: flood, meetingId: meeting.id })).toMatchObject({
      refusal: { rule: 'already-before-the-chair' },
    })
  })

  it('is not asked about where no circumstances are prepared', async () => {
    const other = await item('Nothing said of it')

    expect(await askAboutLateItem(council.deps, officer, { itemId: other, meetingId: meeting.id })).toMatchObject({
      refusal: { rule: 'nothing-prepared' },
    })
  })

  it('is not offered at full council, nor at a special meeting', async () => {
    const full = await council.committee({ name: 'Council', kind: 'council', slackChannel: null })
    await council.person('U0CLERK', 'officer', full.id)
    const sitting = await council.meeting(full.id, '2026-11-10')
    const clerk = await council.here.transaction((tx) => tx.people.presser(council.teamId, 'U0CLERK'))

    expect(await whatComesLate(council.deps, clerk!, sitting.id)).toMatchObject({
      refusal: { rule: 'urgency-not-offered', kind: 'council' },
    })
  })
})

describe('A supplement', () => {
  it('is numbered, has its reason, and leaves the agenda as it was', async () => {
    const before = await agendaToExport(council.deps, officer, meeting.id)
    const ruling = await addSupplement(council.deps, officer, {
      meetingId: meeting.id,
      change: 'late-report',
      itemId: scheduled,
      reason: 'It was cleared on Thursday.',
    })

    expect(ruling).toMatchObject({
      ok: true,
      value: { supplement: { number: 1, publishedAt: null, lines: [{ change: 'late-report' }] } },
    })
    expect(await agendaToExport(council.deps, officer, meeting.id)).toEqual(before)
  })

  it('is for officers who publish, and about what is on that agenda', async () => {
    const said = { meetingId: meeting.id, change: 'correction', itemId: null, reason: 'A date' } as const

    expect(await addSupplement(council.deps, member, said)).toMatchObject({ refusal: { rule: 'not-permitted' } })
    expect(await addSupplement(council.deps, officer, { ...said, itemId: flood })).toMatchObject({
      refusal: { rule: 'no-such-item' },
    })
  })

  it('is in the files and in the channel once it is recorded as published, once', async () => {
    const [first] = await supplements()
    const said = {
      meetingId: meeting.id,
      supplementId: first!.id,
      on: civilDate('2026-11-05'),
      link: 'https://council.example/s1',
    }

    expect(await publishSupplement(council.deps, officer, { ...said, on: civilDate('2026-11-07') })).toMatchObject({
      refusal: { rule: 'supplement-day-wrong' },
    })
    expect(await publishSupplement(council.deps, officer, said)).toMatchObject({ ok: true })
    expect(await publishSupplement(council.deps, officer, said)).toMatchObject({
      refusal: { rule: 'supplement-is-published', number: 1, on: '2026-11-05' },
    })

    const out = await agendaToExport(council.deps, officer, meeting.id)
    expect(out.ok && out.value.supplements).toEqual([
      {
        number: 1,
        reason: 'It was cleared on Thursday.',
        lines: [{ number: expect.any(String), title: 'Children’s complaints', words: 'A late report' }],
      },
    ])
    const reached = (await deliver(council)).filter(({ drawing }) => drawing === 'supplement-published')
    expect(reached).toMatchObject([{ to: 'C0PANEL', kind: 'post' }])
    expect(reached[0]!.message.text).toBe(
      'Published: supplement 1 to the agenda of the Corporate and Communities Panel, Thursday 12 November 2026, 10.00am, County Hall.',
    )
  })
})

describe('What is to be looked at in a supplement', () => {
  it('is said when it is made, and in the list until it is published', async () => {
    const said = { meetingId: meeting.id, change: 'late-report', itemId: scheduled, reason: 'Once more.' } as const
    const again = await addSupplement(council.deps, officer, said)
    const list = await supplementsAt(council.deps, officer, meeting.id)

    if (!again.ok || !list.ok) throw new Error('refused')
    expect(again.value.doubts).toMatchObject([{ about: 'said-before' }])
    expect(list.value.doubts.get(again.value.supplement.id)).toEqual(again.value.doubts)
    const texts = JSON.stringify(supplementList(list.value))
    expect(texts).toContain('Supplement 1 says the same of “Children’s complaints” already.')
  })
})

describe('A chain of approvals for supplements', () => {
  let monitoring: Awaited<ReturnType<Council['person']>>
  let proper: Awaited<ReturnType<Council['person']>>
  beforeAll(async () => {
    monitoring = await council.person('U0MON', 'monitoring-officer', null, 'Owain Teifi')
    proper = await council.person('U0PROP', 'proper-officer', null, 'Rhys Tudor')
    await council.here.transaction(async (tx) => {
      const it = (await tx.committees.find(panel.id))!
      const chains = {
        supplement: [
          { purpose: 'approve', needs: 'all', who: ['monitoring-officer'], standIn: null },
          { purpose: 'consult', needs: 'all', who: ['proper-officer'], standIn: null },
        ],
      } as const
      await tx.committees.save({ ...it, settings: { ...it.settings, approvals: { ...it.settings.approvals, chains } } })
    })
    await deliver(council)
  })
  const made = async () => {
    const ruling = await addSupplement(council.deps, officer, {
      meetingId: meeting.id,
      change: 'correction',
      itemId: null,
      reason: 'The venue was wrong',
    })
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    const approval = await council.here.transaction((tx) => approvalOf(tx, panel.id, ruling.value.supplement.id))
    return { supplement: ruling.value.supplement, proposalId: approval!.proposal.id }
  }
  const says = (
    who: typeof officer,
    proposalId: string,
    answer: 'approve' | 'content' | 'change',
    words: string | null = null,
  ) => approveSupplement(council.deps, who, { proposalId, answer, words })
  const publish = (supplementId: string, withoutReplyBecause: string | null = null) =>
    publishSupplement(council.deps, officer, {
      meetingId: meeting.id,
      supplementId,
      on: civilDate(council.clock.now().toISODate()!),
      link: null,
      withoutReplyBecause,
    })

  it('is asked as soon as the supplement is made, a step at a time, and the officer is told', async () => {
    const { supplement, proposalId } = await made()
    const [asked, ...rest] = (await deliver(council)).filter(({ drawing }) => drawing === 'supplement-approval')
    expect([asked?.to, rest]).toEqual([monitoring.personId, []])
    expect(asked?.says).toContain('The venue was wrong')
    expect(await says(proper, proposalId, 'content')).toMatchObject({ refusal: { rule: 'agenda-not-yours-to-answer' } })

    await says(monitoring, proposalId, 'approve')
    const reached = await deliver(council)
    expect(reached.find(({ drawing, kind }) => drawing === 'supplement-approval' && kind === 'post')?.to).toBe(
      proper.personId,
    )
    expect(reached.find(({ drawing }) => drawing === 'supplement-answered')?.to).toBe(officer.personId)
    expect(await publish(supplement.id)).toMatchObject({
      refusal: { rule: 'needs-reason-without-reply', waitingFor: ['Rhys Tudor'] },
    })
    await says(proper, proposalId, 'change', 'Say where it is instead')
    expect((await publish(supplement.id)).ok).toBe(true)
    expect(await says(proper, proposalId, 'content')).toMatchObject({ refusal: { rule: 'supplement-is-published' } })
  })

  it('holds up no publication: with nobody’s answer a reason is enough, and it is kept', async () => {
    const { supplement } = await made()
    expect(await publish(supplement.id)).toMatchObject({ refusal: { rule: 'needs-reason-without-reply' } })
    expect((await publish(supplement.id, 'The meeting is tomorrow')).ok).toBe(true)
    const [entry] = (await council.here.transaction((tx) => tx.ledger.page({ aboutId: meeting.id, atMost: 1 }))).entries
    expect(entry).toMatchObject({
      did: 'supplement-published',
      detail: { withoutReplyBecause: 'The meeting is tomorrow' },
    })
  })
})
