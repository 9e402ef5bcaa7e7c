import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellWhoLeft } from '../../src/app/person-left.ts'
import type { Presser } from '../../src/app/presser.ts'
import type { AnswerGiven } from '../../src/domain/agenda/asking.ts'
import {
  type ApprovalSettings,
  type Chain,
  type ChainStep,
  DEFAULT_APPROVALS,
} from '../../src/domain/approvals/approval-settings.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { answerAgenda } from '../../src/features/answer-agenda/answer-agenda.ts'
import { consultOnAgenda } from '../../src/features/consult-on-agenda/consult-on-agenda.ts'
import { declareInterest } from '../../src/features/declare-interest/declare-interest.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { publishAgenda } from '../../src/features/publish-agenda/publish-agenda.ts'
import { recordAbsence } from '../../src/features/record-absence/record-absence.ts'
import { askedHistory } from '../../src/features/show-agenda/asked-history.ts'
import { stateOfAgenda } from '../../src/features/show-agenda/messages.ts'
import { showAgenda } from '../../src/features/show-agenda/show-agenda.ts'
import { readReminders } from '../../src/jobs/read-reminders.ts'
import { aPanel, drawings, isAway, type Panel, type Reached, saying } from '../support/agenda.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let here: Panel
let finance: Presser
let legal: Presser
let monitoring: Presser
let count = 0

const step = (given: Partial<ChainStep> & Pick<ChainStep, 'who'>): ChainStep => ({
  purpose: 'approve',
  needs: 'all',
  standIn: null,
  ...given,
})
const chair = step({ purpose: 'consult', who: ['chair'] })
const WHOLE: Chain = [chair, step({ who: ['finance', 'legal'] }), step({ who: ['monitoring-officer'] })]

beforeAll(async () => {
  council = await aCouncil()
})
beforeEach(async () => {
  here = await aPanel({ council, startingAt: '2021-02-19T10:00:00Z' })
  count += 1
  const person = (slackId: string, role: Parameters<Council['person']>[1], name: string) =>
    council.person(`${slackId}${count}`, role, here.panel.id, name)
  finance = await person('U0FIN', 'finance', 'Mali Price')
  legal = await person('U0LEG', 'legal', 'Hugh Marsh')
  monitoring = await person('U0MON', 'monitoring-officer', 'Owain Teifi')
  await here.scheduled('Children’s complaints')
})
afterAll(() => council.close())

const settings = (approvals: Partial<ApprovalSettings>) =>
  council.here.transaction(async (tx) => {
    const panel = (await tx.committees.find(here.panel.id))!
    await tx.committees.save({
      ...panel,
      settings: { ...panel.settings, approvals: { ...DEFAULT_APPROVALS, ...approvals } },
    })
  })
const chain = (agenda: Chain, more: Partial<ApprovalSettings> = {}) => settings({ chains: { agenda }, ...more })
const draft = (who = here.officer) => draftAgenda(council.deps, who, { meetingId: here.march.id })
const consult = () => consultOnAgenda(council.deps, here.officer, { meetingId: here.march.id })
const says = (who: Presser, answer: AnswerGiven, revision = 1, words: string | null = null) =>
  answerAgenda(council.deps, who, { meetingId: here.march.id, answer, revision, words })
const asked = (reached: readonly Reached[]) =>
  reached.filter(({ kind, drawing }) => kind === 'post' && drawing === 'agenda-consultation').map(({ to }) => to)
const copyOf = (reached: readonly Reached[], who: Presser) =>
  reached.findLast(({ to, drawing }) => to === who.personId && drawing === 'agenda-consultation')?.says ?? ''
const told = (reached: readonly Reached[]) =>
  reached
    .filter(({ to, drawing }) => to === here.officer.personId && drawing !== 'agenda-consultation')
    .map(({ says }) => says)
    .join('\n')
const state = () => council.here.transaction(async (tx) => (await tx.agendas.of(here.march.id))?.state)
const seen = async (who: Presser) => {
  const ruling = await showAgenda(council.deps, who, { meetingId: here.march.id })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return saying(stateOfAgenda(ruling.value))
}
const declares = (who: Presser, itemId: string, slackId: string | null = null) =>
  declareInterest(council.deps, who, {
    meetingId: here.march.id,
    slackId,
    itemIds: [itemId],
    kind: 'disclosable',
    isSensitive: true,
  })
const rule = (ruling: { ok: boolean; refusal?: { rule: string } }) => (ruling.ok ? 'done' : ruling.refusal?.rule)
const goTo = async (iso: string) => {
  council.clock.set(iso)
  await readReminders({ ...council.deps, drawings }, council.councilId)
  return here.deliver()
}

describe('A chain of approvals for an agenda', () => {
  it('opens one step after the other, those of one step at the same time', async () => {
    await chain(WHOLE)
    await draft()

    expect(await consult()).toMatchObject({ ok: true, value: { asked: [{ role: 'chair', purpose: 'consult' }] } })
    expect(asked(await here.deliver())).toEqual([here.chair.personId])
    expect(await seen(here.officer)).toContain('It waits for Councillor Gwen Pritchard.')
    expect(await seen(here.officer)).toContain(
      'Then finance and legal approve, at the same time, then the monitoring officer approves.',
    )

    await says(here.chair, 'content')
    const parallel = await here.deliver()
    expect(asked(parallel).toSorted()).toEqual([finance.personId, legal.personId].toSorted())
    expect(copyOf(parallel, legal)).toContain('ready for you to approve')
    expect(copyOf(parallel, legal)).toContain('agenda.answer.approve')

    await says(finance, 'approve')
    expect(asked(await here.deliver())).toEqual([])
    expect(await seen(here.officer)).toContain('It waits for Hugh Marsh.')
    await says(legal, 'approve')
    expect(asked(await here.deliver())).toEqual([monitoring.personId])
    expect(await state()).toBe('consulted-on')
    await says(monitoring, 'approve')
    expect(await state()).toBe('agreed')
  })

  it('is not answered out of turn, and says whose turn it is', async () => {
    await chain(WHOLE)
    await draft()
    await consult()
    await says(here.chair, 'content')
    await says(finance, 'approve')
    await here.scheduled('Roads')
    await draft()
    await consult()

    expect(await says(finance, 'approve', 2)).toMatchObject({
      ok: false,
      refusal: { rule: 'step-not-open', waitingFor: ['Councillor Gwen Pritchard'] },
    })
    expect(await says(monitoring, 'approve', 2)).toMatchObject({ refusal: { rule: 'agenda-not-yours-to-answer' } })
  })

  it('closes a step of which one answer is enough with the first, and tells the others', async () => {
    await chain([step({ needs: 'any', who: ['finance', 'legal'] })])
    await draft()
    await consult()
    await here.deliver()

    await says(legal, 'approve')

    expect(await state()).toBe('agreed')
    expect(copyOf(await here.deliver(), finance)).toContain('Hugh Marsh answered first. Nothing more is asked of you.')
    expect(await says(finance, 'change', 1, 'No')).toMatchObject({
      refusal: { rule: 'step-is-closed', by: 'Hugh Marsh' },
    })
    expect(await state()).toBe('agreed')
  })

  it('stops where changes are asked for, with the words to the officer; the next draft starts it again with what changed', async () => {
    await chain([step({ who: ['legal'] }), step({ who: ['monitoring-officer'] })])
    await draft()
    await consult()
    await here.deliver()

    await says(legal, 'change', 1, 'Item 308 needs its exempt reason')
    const reached = await here.deliver()
    expect(told(reached)).toContain('Item 308 needs its exempt reason')
    expect(told(reached)).not.toContain('Go on without it')
    expect(asked(reached)).toEqual([])

    await here.scheduled('Roads')
    await draft()
    await here.deliver()
    await consult()
    const again = await here.deliver()
    expect(asked(again)).toEqual([legal.personId])
    expect(copyOf(again, legal)).toContain(
      'You answered draft 1 (would like a change), and are asked again. Since draft 1: Roads added.',
    )
  })

  it('keeps an answer that a new draft does not touch, and says so', async () => {
    await chain([step({ who: ['legal'] }), step({ who: ['monitoring-officer'] })])
    await draft()
    await consult()
    await says(legal, 'approve')
    await here.deliver()
    const [item] = await council.here.transaction((tx) => tx.items.at(here.march.id))
    await council.here.transaction((tx) => tx.items.save({ ...item!, minutesNeeded: 45 }))

    expect(await draft()).toMatchObject({ ok: true, value: { is: 'next' } })
    await consult()

    const reached = await here.deliver()
    expect(asked(reached)).toEqual([monitoring.personId])
    expect(copyOf(reached, legal)).toContain(
      'You said so of draft 1, and it stands: nothing you were asked about has changed since',
    )
    await says(monitoring, 'approve', 2)
    expect(await state()).toBe('agreed')
    // A press on the older copy counts as well: it was about the same business.
    expect(await says(legal, 'approve', 1)).toMatchObject({ ok: true, value: { isNew: false } })
  })

  it('lets the officer go on where somebody who is only consulted would like a change', async () => {
    await chain([chair, step({ who: ['monitoring-officer'] })])
    await draft()
    await consult()
    await says(here.chair, 'change', 1, 'Take roads first')
    const reached = await here.deliver()
    expect(told(reached)).toContain('Go on without it')
    expect(asked(reached)).not.toContain(monitoring.personId)

    await consult()

    expect(asked(await here.deliver())).toEqual([monitoring.personId])
    await says(monitoring, 'approve')
    expect(await state()).toBe('agreed')
  })

  it('asks a person once who is in two steps', async () => {
    await chain([step({ who: ['legal'] }), step({ who: [`person:${legal.personId}`] }), step({ who: ['finance'] })])
    await draft()
    await consult()
    await says(legal, 'approve')
    expect(asked(await here.deliver())).toEqual([legal.personId, finance.personId])
    await says(finance, 'approve')
    expect(await state()).toBe('agreed')
  })

  it('does not hold up a lawful publication: three steps, no answer to any, and it goes out from noon', async () => {
    await chain(WHOLE)
    await draft()
    await consult()
    const publish = (withoutReplyBecause: string | null) =>
      publishAgenda(council.deps, here.officer, {
        meetingId: here.march.id,
        revision: 1,
        publishedOn: civilDate(council.clock.now().toISODate()!),
        link: null,
        noticeAtOffices: true,
        summonsSent: true,
        withoutReplyBecause,
        lateBecause: null,
      })
    council.clock.set('2021-03-02T11:59:00Z')
    expect(rule(await publish('Nobody has answered'))).toBe('not-approved-yet')
    council.clock.set('2021-03-02T12:00:00Z')
    expect(rule(await publish(null))).toBe('needs-reason-without-reply')
    expect(rule(await publish('Nobody has answered'))).toBe('done')
    expect(rule(await says(here.chair, 'content'))).toBe('agenda-is-published')
  })
})

describe('Somebody who stands in', () => {
  it('is asked from the first day an approver is away, and the original’s copy says so', async () => {
    await chain([step({ who: ['legal'] })])
    const deputy = await council.person(`U0DEP${count}`, null, null, 'Carys Lewis')
    await draft()
    await consult()
    await here.deliver()

    const ruling = await recordAbsence({ ...council.deps, profiles: council.deps.profiles }, here.officer, {
      committeeId: here.panel.id,
      slackId: `U0LEG${count}`,
      since: civilDate('2021-02-22'),
      until: civilDate('2021-02-26'),
      deputy: `U0DEP${count}`,
    })
    expect(ruling.ok).toBe(true)
    expect(asked(await here.deliver())).toEqual([])
    const reached = await goTo('2021-02-22T09:01:00Z')

    expect(asked(reached)).toEqual([deputy.personId])
    expect(copyOf(reached, deputy)).toContain('You are asked in place of Hugh Marsh, who is away.')
    expect(copyOf(reached, legal)).toContain('You are recorded as away, so Carys Lewis has been asked in your place.')
    expect(told(reached)).toContain(
      `Carys Lewis is asked about the draft agenda of the ${here.panel.name} for Thursday 11 March 2021 in somebody’s place.`,
    )
    await says(deputy, 'approve')
    expect(await state()).toBe('agreed')
  })

  it('is asked after three working days without an answer; the first answer of either counts', async () => {
    await chain([step({ who: ['legal'], standIn: 'finance' })])
    await draft()
    await consult()
    await here.deliver()

    // Asked on Friday 19 February: the third working day is Wednesday 24 February.
    expect(asked(await goTo('2021-02-23T17:00:00Z'))).toEqual([])
    const reached = await goTo('2021-02-24T09:00:00Z')
    expect(asked(reached)).toEqual([finance.personId])
    expect(copyOf(reached, legal)).toContain(
      'There was no answer from you, so Mali Price has been asked in your place.',
    )
    expect(asked(await goTo('2021-02-24T09:05:00Z'))).toEqual([])

    await says(legal, 'approve')
    expect(await state()).toBe('agreed')
  })

  it('is not asked about a draft that the approver has not been asked about themselves', async () => {
    await chain([step({ who: ['legal'], standIn: 'finance' })])
    await draft()
    await consult()
    await here.scheduled('Roads')
    await draft()
    await here.deliver()
    expect(asked(await goTo('2021-02-24T09:00:00Z'))).toEqual([])
    expect(await seen(here.officer)).toContain('Nobody has been asked about draft 2 yet.')
  })

  it('is asked from the start where the approver is away already', async () => {
    await chain([step({ who: ['legal'], standIn: 'monitoring-officer' })])
    await isAway(council, legal, '2021-02-15', '2021-02-26')
    await draft()
    await consult()
    expect(asked(await here.deliver())).toEqual([monitoring.personId])
  })

  it('is nobody where nobody is named: the officer is told, and nothing waits for ever', async () => {
    await chain([step({ who: ['legal'] })])
    await draft()
    await consult()
    await here.deliver()
    await recordAbsence(council.deps, here.officer, {
      committeeId: here.panel.id,
      slackId: `U0LEG${count}`,
      since: civilDate('2021-02-22'),
      until: civilDate('2021-02-26'),
      deputy: null,
    })
    expect(told(await goTo('2021-02-22T09:01:00Z'))).toContain('nobody is named who could be asked instead')
  })

  it('is asked at once where an approver leaves while they are waited for; else the officer is told who and how to replace them', async () => {
    await chain([step({ who: ['legal', 'finance'], standIn: 'monitoring-officer' })])
    await draft()
    await consult()
    await here.deliver()

    await council.here.transaction(async (tx) => {
      await tx.people.left(legal.personId)
      await tellWhoLeft(tx, council.clock, legal.personId)
    })
    const reached = await here.deliver()
    expect(asked(reached)).toEqual([monitoring.personId])
    expect(copyOf(reached, monitoring)).toContain('You are asked in place of Hugh Marsh (has left).')

    await council.here.transaction(async (tx) => {
      await tx.people.left(finance.personId)
      await tellWhoLeft(tx, council.clock, finance.personId)
    })
    const again = told(await here.deliver())
    expect(again).toContain('Mali Price (has left): no answer yet')
    expect(again).toContain('/committee people')
    expect(rule(await says(legal, 'approve'))).toBe('agenda-not-yours-to-answer')
  })

  it('is told to the officer by name where an approver has left, with how to replace them', async () => {
    await chain([chair, step({ who: ['legal', `person:${finance.personId}`] })])
    await draft()
    await council.here.transaction((tx) => tx.people.left(finance.personId))
    const ruling = await consult()
    expect(ruling.ok && ruling.value.at.agenda.chain?.vacant).toEqual([
      { position: 2, approver: `person:${finance.personId}`, personId: finance.personId, because: 'left' },
    ])
    expect(await seen(here.officer)).toContain('Nobody can be asked: Mali Price has left')
  })
})

describe('A step whose approver was to be stood in for', () => {
  it('says that nobody can be asked where the deputy has left by the time it opens', async () => {
    await chain([step({ who: ['legal'] }), step({ who: ['finance'] })])
    const deputy = await council.person(`U0DEP${count}`, null, null, 'Rhys Tudor')
    await recordAbsence(council.deps, finance, {
      committeeId: here.panel.id,
      slackId: `U0FIN${count}`,
      since: civilDate('2021-02-19'),
      until: civilDate('2021-03-30'),
      deputy: `U0DEP${count}`,
    })
    await draft()
    await consult()
    await here.deliver()
    await council.here.transaction((tx) => tx.people.left(deputy.personId))

    expect(rule(await says(legal, 'approve'))).toBe('done')
    await here.deliver()
    expect(await seen(here.officer)).toContain(
      'Nobody can be asked: Mali Price (finance) is away, and nobody stands in',
    )
  })
})

describe('Whoever may not answer', () => {
  it('is whoever alone wrote it, where the committee forbids that', async () => {
    const officer = here.officer
    await chain([step({ who: [`person:${officer.personId}`], standIn: 'monitoring-officer' })], {
      forbidsOwnWork: true,
    })
    await draft()
    await consult()
    expect(asked(await here.deliver())).toEqual([monitoring.personId])

    await chain([step({ who: [`person:${officer.personId}`] })])
    await here.scheduled('Roads')
    await draft()
    await consult()
    expect(rule(await says(officer, 'approve', 2))).toBe('done')
    await settings({ chains: { agenda: [step({ who: [`person:${officer.personId}`] })] }, forbidsOwnWork: true })
    expect(rule(await says(officer, 'approve', 2))).toBe('approves-own-work')
  })

  it('is asked about the rest, and the vice-chair about what they have declared an interest in', async () => {
    const roads = await here.scheduled('Roads')
    const vice = await council.person(`U0VICE${count}`, 'vice-chair', here.panel.id, 'Councillor Idris Vaughan')
    await draft()
    expect(rule(await declares(here.chair, roads.id))).toBe('done')

    await consult()

    const reached = await here.deliver()
    expect(asked(reached).toSorted()).toEqual([here.chair.personId, vice.personId].toSorted())
    expect(copyOf(reached, here.chair)).toContain(
      'You are not asked about “Roads”: you have declared an interest there.',
    )
    expect(copyOf(reached, vice)).toContain('You are asked about “Roads” only.')
    await says(here.chair, 'content')
    expect(await state()).toBe('consulted-on')
    await says(vice, 'content')
    expect(await state()).toBe('agreed')
  })

  it('is not asked again by a change in business they were not asked about', async () => {
    const roads = await here.scheduled('Roads')
    await council.person(`U0VICE${count}`, 'vice-chair', here.panel.id, 'Councillor Idris Vaughan')
    await draft()
    expect(rule(await declares(here.chair, roads.id))).toBe('done')
    await consult()
    await says(here.chair, 'content')
    await here.deliver()
    await council.here.transaction((tx) => tx.items.save({ ...roads, part: 'exempt', paragraphs: ['3'] }))
    expect(await draft()).toMatchObject({ ok: true, value: { is: 'next' } })

    await consult()

    const again = asked(await here.deliver())
    expect(again).toHaveLength(1)
    expect(again).not.toContain(here.chair.personId)
  })

  it('keeps the answer they gave when they declare afterwards, and whoever stands in is asked about that business', async () => {
    const roads = await here.scheduled('Roads')
    const vice = await council.person(`U0VICE${count}`, 'vice-chair', here.panel.id, 'Councillor Idris Vaughan')
    await draft()
    await consult()
    await says(here.chair, 'content')
    expect(await state()).toBe('agreed')
    await here.deliver()

    // An officer writes it down for the chair; a member may not.
    const member = await council.person(`U0MEM${count}`, 'member', here.panel.id, 'Councillor Rao')
    const chairSlack = here.chair.slackId
    expect(await declares(member, roads.id, chairSlack)).toMatchObject({
      refusal: { rule: 'interest-of-somebody-else' },
    })
    expect(rule(await declares(here.officer, roads.id, chairSlack))).toBe('done')

    const reached = await here.deliver()
    expect(asked(reached)).toEqual([vice.personId])
    expect(copyOf(reached, here.chair)).toContain('You are not asked about “Roads”')
    expect(await state()).toBe('consulted-on')
    await says(vice, 'content')
    expect(await state()).toBe('agreed')
  })

  it('is kept when the officer records afterwards who was there', async () => {
    const roads = await here.scheduled('Roads')
    await draft()
    await declares(here.chair, roads.id)
    await council.here.transaction(async (tx) => {
      const declared = await tx.outcomes.declarationsOf(here.march.id)
      await tx.outcomes.setAttendance(here.march.id, [], declared)
      expect(await tx.agendas.interestsIn([here.chair.personId], here.july.id, [roads.id])).toEqual(
        new Map([[here.chair.personId, [roads.id]]]),
      )
    })
  })
})

describe('The history of who was asked', () => {
  it('keeps what was asked and answered of every draft, in order, for officers', async () => {
    await chain([chair, step({ who: ['legal'] })])
    await draft()
    await consult()
    await says(here.chair, 'change', 1, 'Take roads first')
    await here.scheduled('Roads')
    await draft()
    await consult()
    await says(here.chair, 'content', 2)

    const ruling = await askedHistory(council.deps, here.officer, here.march.id)

    expect(
      ruling.ok &&
        ruling.value.happened.map(({ what, revision, words }) => `${what} ${revision} ${words ?? ''}`.trim()),
    ).toEqual([
      'Alison Grey composed it 1',
      'Councillor Gwen Pritchard was asked for comments 1',
      'Councillor Gwen Pritchard: would like a change 1 Take roads first',
      'Alison Grey composed it 2',
      'Councillor Gwen Pritchard was asked for comments 2',
      'Councillor Gwen Pritchard: content 2',
      'Hugh Marsh was asked to approve it 2',
    ])
    expect(rule(await askedHistory(council.deps, here.chair, here.march.id))).toBe('not-permitted')
  })
})
