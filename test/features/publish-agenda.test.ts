import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { afterPublication } from '../../src/app/after-publication.ts'
import { planAgendaReminders } from '../../src/app/plan-agenda-reminders.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import { answerAgenda } from '../../src/features/answer-agenda/answer-agenda.ts'
import { answerConsultation } from '../../src/features/answer-consultation/answer-consultation.ts'
import { changeSettings } from '../../src/features/change-settings/change-settings.ts'
import { consultOnAgenda } from '../../src/features/consult-on-agenda/consult-on-agenda.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { giveRole } from '../../src/features/manage-people/give-role.ts'
import { postAgenda } from '../../src/features/post-agenda/post-agenda.ts'
import { type PublishAgenda, publishAgenda } from '../../src/features/publish-agenda/publish-agenda.ts'
import { sayComing } from '../../src/features/publish-agenda/say-coming.ts'
import { sendForPublication } from '../../src/features/publish-agenda/send-for-publication.ts'
import { aPanel, isAway, type Panel, saying } from '../support/agenda.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

let council: Council
let here: Panel
beforeAll(async () => {
  council = await aCouncil()
})
beforeEach(async () => {
  here = await aPanel({ council, startingAt: '2021-02-26T10:00:00Z' })
})
afterAll(() => council.close())

const draft = (meeting = here.march) => draftAgenda(here.council.deps, here.officer, { meetingId: meeting.id })
const consult = () => consultOnAgenda(here.council.deps, here.officer, { meetingId: here.march.id })
const content = (revision = 1) =>
  answerAgenda(here.council.deps, here.chair, { meetingId: here.march.id, revision, answer: 'content', words: null })
const today = () => civilDate(here.council.clock.now().toISODate()!)
const publish = (given: Partial<PublishAgenda> = {}, who = here.officer) =>
  publishAgenda(here.council.deps, who, {
    meetingId: here.march.id,
    revision: 1,
    publishedOn: today(),
    link: 'https://democracy.example/march',
    noticeAtOffices: true,
    summonsSent: true,
    withoutReplyBecause: null,
    lateBecause: null,
    ...given,
  })
const rule = (ruling: Awaited<ReturnType<typeof publish>>) => (ruling.ok ? 'published' : ruling.refusal.rule)

describe('Publishing an agenda', () => {
  it('records who, when, which draft, where, notice and summons; numbers the business; puts the items on the agenda', async () => {
    const item = await here.scheduled('Children’s complaints')
    await draft()
    await consult()
    await content()

    expect(rule(await publish())).toBe('published')

    await here.council.here.transaction(async (tx) => {
      expect(await tx.publications.of(here.march.id)).toMatchObject({
        revision: 1,
        publishedById: here.officer.personId,
        publishedOn: '2021-02-26',
        link: 'https://democracy.example/march',
        noticeAtOffices: true,
        summonsSent: true,
        withoutReplyBecause: null,
        lateBecause: null,
      })
      expect((await tx.agendas.of(here.march.id))?.state).toBe('published')
      expect((await tx.publications.minutesOf(here.march.id)).map(({ number, title }) => `${number} ${title}`)).toEqual(
        [
          '304 Apologies and welcome',
          '305 Declarations of interest and of any party whip',
          '306 Public participation',
          '307 Minutes of the previous meeting',
          '308 Children’s complaints',
          '309 Work programme 2020/21',
        ],
      )
      expect((await tx.committees.find(here.panel.id))?.nextMinuteNumber).toBe('310')
      expect((await tx.items.find(item.id))?.stage).toEqual({ is: 'on-agenda', meetingId: here.march.id })
      expect((await tx.items.historyOf(item.id)).at(-1)).toMatchObject({ stage: 'on-agenda', minute: '308' })
      expect(await tx.ledger.firstBrokenLink()).toBeNull()
    })
  })

  it('goes ahead when the chair never answers: from noon on the working day before the last day, with the reason kept', async () => {
    await here.scheduled('Children’s complaints')
    await draft()
    await consult()

    here.council.clock.set('2021-03-01T17:00:00Z')
    expect(rule(await publish({ withoutReplyBecause: 'No answer' }))).toBe('no-reply-yet')
    here.council.clock.set('2021-03-02T11:59:00Z')
    expect(rule(await publish({ withoutReplyBecause: 'No answer' }))).toBe('no-reply-yet')
    here.council.clock.set('2021-03-02T12:00:00Z')
    expect(rule(await publish())).toBe('needs-reason-without-reply')

    expect(rule(await publish({ withoutReplyBecause: 'The chair has not answered since Friday' }))).toBe('published')
    expect(await council.here.transaction((tx) => tx.publications.of(here.march.id))).toMatchObject({
      withoutReplyBecause: 'The chair has not answered since Friday',
    })
  })

  it('goes ahead where the constitution asks for approval and the button is never pressed', async () => {
    await here.council.here.transaction(async (tx) => {
      const panel = (await tx.committees.find(here.panel.id))!
      await tx.committees.save({ ...panel, settings: { ...DEFAULT_SETTINGS, agendaNeeds: 'approve' } })
    })
    await draft()
    await consult()
    here.council.clock.set('2021-03-02T11:00:00Z')
    expect(rule(await publish({ withoutReplyBecause: 'x' }))).toBe('not-approved-yet')

    here.council.clock.set('2021-03-03T16:30:00Z')
    const proper = await here.council.person('U0PROPER', 'proper-officer', here.panel.id, 'Rhys Tudor')
    expect(rule(await publish({ withoutReplyBecause: 'No answer from the chair' }, proper))).toBe('published')
  })

  it('may be done late, with the reason, and never by anybody but the officers who may', async () => {
    await draft()
    await consult()
    await content()
    here.council.clock.set('2021-03-04T09:00:00Z')
    expect(rule(await publish({}, here.chair))).toBe('not-permitted')
    expect(rule(await publish())).toBe('needs-reason-late')
    expect(rule(await publish({ lateBecause: 'The website was down' }))).toBe('published')
  })

  it('waits for nobody where chair and vice-chair are both away: a reason is enough at any time', async () => {
    await draft()
    await isAway(council, here.chair, '2021-02-20', '2021-03-20')
    expect(rule(await publish())).toBe('needs-reason-without-reply')
    expect(rule(await publish({ withoutReplyBecause: 'The chair is in hospital, and there is no vice-chair' }))).toBe(
      'published',
    )
  })

  it('takes effect once', async () => {
    await draft()
    await consult()
    await content()
    const both = await Promise.all([publish(), publish()])
    expect(both.map(rule).toSorted()).toEqual(['agenda-is-published', 'published'])
    expect(await draft()).toMatchObject({ ok: false, refusal: { rule: 'agenda-is-published', on: '2021-02-26' } })
    expect(await content()).toMatchObject({ ok: false, refusal: { rule: 'agenda-is-published' } })
  })

  it('is refused for a draft from which the programme has moved on', async () => {
    await draft()
    await consult()
    await content()
    await here.scheduled('Roads')
    expect(await publish()).toMatchObject({
      ok: false,
      refusal: { rule: 'draft-out-of-date', changes: ['Roads added'] },
    })
    await draft()
    expect(rule(await publish())).toBe('draft-has-moved-on')
  })

  it('never gives a number twice, whichever meeting is published first', async () => {
    await draft()
    await draft(here.july)
    here.council.clock.set('2021-03-02T12:00:00Z')
    const because = { withoutReplyBecause: 'None asked' }
    expect(rule(await publish({ ...because, meetingId: here.july.id }))).toBe('not-consulted-yet')
    here.council.clock.set('2021-07-09T12:00:00Z')
    expect(rule(await publish({ ...because, meetingId: here.july.id }))).toBe('published')
    expect(
      rule(await publish({ ...because, lateBecause: 'Recorded afterwards', publishedOn: civilDate('2021-03-03') })),
    ).toBe('published')
    await here.council.here.transaction(async (tx) => {
      const numbers = async (id: string) => (await tx.publications.minutesOf(id)).map(({ number }) => number)
      expect(await numbers(here.march.id)).toEqual(['304', '305', '306', '307', '308'])
      expect(await numbers(here.july.id)).toEqual(['309', '310', '311', '312', '313'])
      expect((await tx.committees.find(here.panel.id))?.nextMinuteNumber).toBe('314')
    })
  })

  it('tells the channel in the words of a published agenda, unless that is switched off', async () => {
    await here.scheduled('Apprenticeships')
    await draft()
    await consult()
    await content()
    await here.deliver()
    await publish()

    const out = (await here.deliver()).find(({ drawing }) => drawing === 'agenda-published')

    expect(out?.to).toBe(here.channel)
    expect(out?.message.text).toBe(
      `Published: ${here.panel.name}, Thursday 11 March 2021, 10.00am, County Hall. One item. ` +
        'Public participation closes at 9.00am on Wednesday 10 March 2021.',
    )
    for (const label of ['Agenda', 'Coming', 'Apologies']) expect(out?.says).toContain(label)
  })
})

describe('Posted is not published', () => {
  it('a posted draft says that it is not agreed, and publishes nothing', async () => {
    await here.scheduled('Roads')
    await draft()
    await postAgenda(here.council.deps, here.officer, { meetingId: here.march.id, revision: 1 })
    const [posted] = await here.deliver()

    expect(posted!.says).toContain('Draft 1, not yet agreed')
    await here.council.here.transaction(async (tx) => {
      expect(await tx.publications.of(here.march.id)).toBeNull()
      expect((await tx.agendas.of(here.march.id))?.state).toBe('draft')
      expect(await tx.publications.minutesOf(here.march.id)).toEqual([])
      expect((await tx.committees.find(here.panel.id))?.nextMinuteNumber).toBe('304')
    })
  })

  it('and neither is one that was sent for publication; the same message says each state in its turn', async () => {
    await draft()
    await postAgenda(here.council.deps, here.officer, { meetingId: here.march.id, revision: 1 })
    await here.deliver()
    const heading = async () =>
      (await here.deliver()).find(({ drawing }) => drawing === 'agenda-in-channel')?.message.text.split(':')[0]

    await consult()
    await content()
    expect(await heading()).toBe('Draft 1, agreed, not yet published')
    await sendForPublication(here.council.deps, here.officer, { meetingId: here.march.id, revision: 1 })
    expect(await heading()).toBe('Draft 1, sent for publication, not yet published')
    await publish()
    expect(await heading()).toBe('Agenda published on Friday 26 February 2021')
  })
})

describe('After publication', () => {
  const published = async () => {
    const item = await here.scheduled('Roads')
    await draft()
    await postAgenda(here.council.deps, here.officer, { meetingId: here.march.id, revision: 1 })
    await consult()
    await content()
    await publish()
    await here.deliver()
    return item
  }

  it('a change becomes a numbered supplement with its reason, and nothing is drawn again', async () => {
    const item = await published()
    const change = (title: string, itemId: string | null, what: 'item-withdrawn' | 'late-item') =>
      here.council.here.transaction((tx) =>
        afterPublication(
          tx,
          here.council.clock,
          here.march.id,
          { change: what, itemId, title, reason: `${title} changed` },
          here.officer.personId,
        ),
      )

    expect(await change('Roads', item.id, 'item-withdrawn')).toMatchObject({
      number: 1,
      reason: 'Roads changed',
      lines: [{ number: '308', title: 'Roads' }],
    })
    expect(await change('Flooding', null, 'late-item')).toMatchObject({ number: 2 })
    expect(await here.deliver()).toEqual([])
    await here.council.here.transaction(async (tx) => {
      const agenda = (await tx.agendas.of(here.march.id))!
      expect((await tx.agendas.revision(agenda.id, 1))?.lines.map(({ title }) => title)).toContain('Roads')
    })
  })

  it('an item moved off the programme of the meeting, and a late one put on it, each make a supplement by themselves', async () => {
    const item = await published()
    const moved = { is: 'schedule', urgency: null, minute: null } as const
    const plan = { ...moved, itemId: item.id, meetingId: here.july.id, why: 'The review is not finished' }
    const current = (await council.here.transaction((tx) => tx.items.find(item.id)))!
    const ruling = await planChange(council.deps, here.officer, plan, current.revision)
    expect(ruling).toMatchObject({ ok: true, value: { is: 'made' } })

    const flood = await anItemOn(council, here.panel, 'Flooding')
    const late = { ...moved, itemId: flood.id, meetingId: here.march.id, urgency: 'The river rose', why: null }
    const put = await planChange(council.deps, here.officer, late, flood.revision)
    // A late item goes to whoever presides first; only then is it put on the programme of the meeting.
    if (!put.ok || put.value.is !== 'with-the-chair') throw new Error('not put to the chair')
    const { id: proposalId, revision } = put.value.asked.proposal
    const agreed = { proposalId, revision, answer: 'content', words: null } as const
    expect(await answerConsultation(council.deps, here.chair, agreed)).toMatchObject({ ok: true })

    await council.here.transaction(async (tx) => {
      const agenda = (await tx.agendas.of(here.march.id))!
      expect(
        (await tx.publications.supplementsOf(agenda.id)).map(({ number, reason, lines }) => [
          number,
          lines[0]?.words,
          reason,
        ]),
      ).toEqual([
        [1, 'An item moved to another meeting: Roads', 'The review is not finished'],
        [2, 'A late item: Flooding', 'The river rose'],
      ])
    })
  })

  it('nothing is written as a supplement while it is a draft', async () => {
    await draft()
    const supplement = await here.council.here.transaction((tx) =>
      afterPublication(
        tx,
        here.council.clock,
        here.march.id,
        { change: 'late-item', itemId: null, title: 'Flooding', reason: 'x' },
        null,
      ),
    )
    expect(supplement).toBeNull()
  })

  it('a member says that they are coming, or sends apologies, once; and may change it', async () => {
    await published()
    const member = await here.council.person('U0MEMBER', 'member', here.panel.id, 'Councillor Rao')
    const say = (coming: 'coming' | 'apologies', who = member) =>
      sayComing(here.council.deps, who, { meetingId: here.march.id, coming })

    expect(await say('coming')).toMatchObject({ ok: true, value: { isNew: true } })
    expect(await say('coming')).toMatchObject({ ok: true, value: { isNew: false } })
    expect(await say('apologies')).toMatchObject({ ok: true, value: { isNew: true } })
    expect(await say('coming', here.officer)).toMatchObject({ ok: false, refusal: { rule: 'only-members-say-coming' } })
    await here.council.here.transaction(async (tx) => {
      expect(await tx.agendas.whoIsComing(here.march.id)).toEqual([
        { personId: member.personId, name: 'Councillor Rao', coming: 'apologies' },
      ])
    })
  })
})

describe('What goes to the channel', () => {
  it('is the public form and nothing else: no private paper, no person of a private item, nobody beside a report still owed', async () => {
    const named = await here.council.person('U0NAMED', null, null, 'Sam Secret')
    await here.scheduled('A contract for the depot', {
      part: 'exempt',
      paragraphs: ['3'],
      leadOfficerId: named.personId,
      partReason: 'PRIVATE-REASON',
      why: 'PRIVATE-WHY',
      originText: 'PRIVATE-ORIGIN',
    })
    await here.scheduled('Roads', { leadOfficerId: named.personId })
    await here.council.prisma.$transaction(async (db) => {
      await db.$executeRaw`SELECT set_config('app.council', ${here.council.councilId}, true)`
      const roads = await db.item.findFirstOrThrow({ where: { title: 'Roads', committeeId: here.panel.id } })
      await db.request.create({
        data: {
          councilId: here.council.councilId,
          committeeId: here.panel.id,
          itemId: roads.id,
          meetingId: here.march.id,
          kind: 'report',
          askedOfId: named.personId,
          keyLines: 'PRIVATE-QUESTIONS',
          dueOn: new Date('2021-02-24T00:00:00Z'),
          state: 'asked',
        },
      })
    })
    await draft()
    await postAgenda(here.council.deps, here.officer, { meetingId: here.march.id, revision: 1 })
    const [posted] = await here.deliver()

    const said = saying(posted!.message)
    expect(said).toContain('A contract for the depot')
    expect(said).toContain('paragraph 3, financial or business affairs')
    expect(said).toContain('report to follow')
    expect(said).not.toContain('Sam Secret')
    expect(said).not.toContain('PRIVATE')
  })
})

describe('The reminders of an agenda', () => {
  const waiting = () =>
    here.council.here.transaction(async (tx) =>
      (await tx.reminders.of(here.march.id))
        .filter((reminder) => reminder.state === 'waiting')
        .map(({ kind, dueAt }) => `${dueAt} ${kind}`),
    )
  const plan = () => here.council.here.transaction((tx) => planAgendaReminders(tx, here.council.clock, here.march.id))

  it('are set for a meeting, and only the day before is left once it is published', async () => {
    await plan()
    expect(await waiting()).toEqual([
      '2021-03-01T09:00:00.000Z agenda-two-days',
      '2021-03-03T09:00:00.000Z agenda-morning',
      '2021-03-03T12:00:00.000Z agenda-last-day-1200',
      '2021-03-03T15:00:00.000Z agenda-last-day-1500',
      '2021-03-03T16:30:00.000Z agenda-last-day-1630',
      '2021-03-10T09:00:00.000Z meeting-tomorrow-channel',
    ])
    await draft()
    await consult()
    await content()
    await publish()
    expect(await waiting()).toEqual(['2021-03-10T09:00:00.000Z meeting-tomorrow-channel'])
  })

  it('move with the meeting, stop when it is cancelled, and are set again when it stands again', async () => {
    await plan()
    const save = (change: object) =>
      here.council.here.transaction(async (tx) => {
        const meeting = (await tx.meetings.find(here.march.id))!
        await tx.meetings.save({ ...meeting, ...change }, { byId: null, why: null, at: '2021-02-26T10:00:00Z' })
        await planAgendaReminders(tx, here.council.clock, meeting.id)
      })
    await save({ day: civilDate('2021-03-18') })
    expect((await waiting())[0]).toBe('2021-03-08T09:00:00.000Z agenda-two-days')
    await save({ state: 'cancelled' })
    expect(await waiting()).toEqual([])
    await save({ state: 'confirmed', day: civilDate('2021-03-11') })
    expect(await waiting()).toContain('2021-03-03T09:00:00.000Z agenda-morning')
  })

  it('follow the settings and the people: what is switched off stops, and a new officer is told', async () => {
    await plan()
    const panel = (await council.here.transaction((tx) => tx.committees.find(here.panel.id)))!
    const { slackChannel, venue, nextMinuteNumber } = panel
    const ruling = await changeSettings(council.deps, here.officer, {
      committeeId: panel.id,
      revision: panel.revision,
      change: {
        slackChannel,
        venue,
        nextMinuteNumber,
        settings: { remindersOff: ['agenda-two-days', 'meeting-tomorrow-channel'] },
      },
    })
    expect(ruling.ok).toBe(true)
    expect((await waiting()).map((line) => line.split(' ')[1])).toEqual([
      'agenda-morning',
      'agenda-last-day-1200',
      'agenda-last-day-1500',
      'agenda-last-day-1630',
    ])

    const given = await giveRole(council.deps, here.officer, {
      committeeId: panel.id,
      slackId: null,
      name: 'Iestyn Bowen',
      email: 'iestyn.bowen@council.example',
      organisation: null,
      role: 'deputy',
      title: null,
      since: civilDate('2021-02-01'),
      until: null,
    })
    expect(given.ok).toBe(true)
    expect((await waiting()).filter((line) => line.endsWith('agenda-last-day-1200'))).toHaveLength(2)
  })
})
