import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { ask } from '../../src/app/reports/ask.ts'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { addItem } from '../../src/domain/programme/add.ts'
import { addMeetings } from '../../src/features/manage-meetings/add-meetings.ts'
import { changeMeeting, foreseeMeetingChange } from '../../src/features/manage-meetings/change-meeting.ts'
import { meetingsAdded } from '../../src/features/manage-meetings/messages.ts'
import { byHand } from '../support/by-hand.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn, scheduling } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
})
afterAll(() => council.close())

const days = () =>
  council.here.transaction(async (tx) =>
    (await tx.meetings.of(panel.id, civilDate('2026-09-01'))).map(({ day, state }) => `${day} ${state}`),
  )

describe('Adding meetings', () => {
  it('reads dates as they are typed, with the time of day the committee usually starts', async () => {
    const ruling = await addMeetings(council.deps, officer, panel.id, 'Thursday 12 November 2026, 2pm\n14/01/2027')

    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    expect(ruling.value.added.map(({ day, time }) => `${day} ${time}`)).toEqual([
      '2026-11-12 14:00',
      '2027-01-14 10:00',
    ])
  })

  it('leaves a day on which the committee already meets as it is, and says so', async () => {
    const ruling = await addMeetings(council.deps, officer, panel.id, '12 November 2026\n11 February 2027')

    expect(ruling).toMatchObject({ ok: true, value: { there: ['2026-11-12'], added: [{ day: '2027-02-11' }] } })
  })

  it('called for business of its own takes no late item', async () => {
    const ruling = await addMeetings(council.deps, officer, panel.id, 'Special meeting 22 October 2026, 10am')
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    expect(ruling.value.added).toMatchObject([{ day: '2026-10-22', title: 'Special meeting' }])
    expect(JSON.stringify(meetingsAdded(ruling.value))).toContain('10.00am: special meeting')
    const item = await anItemOn(council, panel, 'Too late')
    council.clock.set('2026-10-20T09:00:00Z')
    const late = await planChange(
      council.deps,
      officer,
      scheduling(item, ruling.value.added[0]!, { urgency: 'It cannot wait' }),
      null,
    )
    expect(late).toMatchObject({ ok: false, refusal: { rule: 'urgency-not-offered', kind: 'special' } })
    council.clock.set('2026-09-01T09:00:00Z')
  })

  it('says at once where the law’s last day to publish is past already', async () => {
    council.clock.set('2026-12-07T09:00:00Z')
    const ruling = await addMeetings(council.deps, officer, panel.id, '10 December 2026, 10am')

    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    const said = JSON.stringify(meetingsAdded(ruling.value))
    expect(said).toContain('The law’s last day to publish for Thursday 10 December 2026 was Wednesday 2 December 2026')
    expect(said).toContain('Publish now, with the reason, or move it')
    const inTime = await addMeetings(council.deps, officer, panel.id, '18 March 2027, 10am')
    expect(inTime.ok && JSON.stringify(meetingsAdded(inTime.value))).not.toContain('it is past')
    council.clock.set('2026-09-01T09:00:00Z')
  })

  it('adds none where one line is not a day', async () => {
    const before = await days()

    const ruling = await addMeetings(council.deps, officer, panel.id, '11 March 2027\nWednesday 12 March 2027')

    expect(ruling).toMatchObject({ ok: false, refusal: { rule: 'date-not-settled' } })
    expect(await days()).toEqual(before)
  })

  it('is refused to a member', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)

    expect(await addMeetings(council.deps, member, panel.id, '11 March 2027')).toMatchObject({
      ok: false,
      refusal: { rule: 'not-permitted' },
    })
  })
})

describe('Meetings typed after the word', () => {
  it('stand in the form, where an officer looks at them before they are added', async () => {
    const hand = byHand(council.deps)
    const answer = await hand.type(officer, '/committee', 'meetings 10 June 2027, 2pm', panel.id)
    if (answer.is !== 'form') throw new Error(answer.is)
    expect(JSON.stringify(answer.view)).toContain('10 June 2027, 2pm')

    expect(await hand.send(officer, answer.view)).toMatchObject({ is: 'say' })
    const june = await council.here.transaction((tx) => tx.meetings.of(panel.id, civilDate('2027-06-10')))
    expect(june.map(({ day, time }) => `${day} ${time}`)).toEqual(['2027-06-10 14:00'])
  })
})

describe('Moving a meeting', () => {
  it('shows what follows before it is written, and writes exactly that', async () => {
    const meeting = (await council.here.transaction((tx) => tx.meetings.next(panel.id, civilDate('2026-11-01'))))!
    const command = {
      meetingId: meeting.id,
      revision: meeting.revision,
      what: 'move',
      day: civilDate('2026-11-19'),
      time: timeOfDay('10:00'),
      venue: null,
      why: 'The room is needed',
    } as const

    const foreseen = await foreseeMeetingChange(council.deps, officer, command)
    if (!foreseen.ok) throw new Error(foreseen.refusal.rule)
    expect(foreseen.value.consequences).toContainEqual(
      expect.objectContaining({ is: 'deadline-moves', from: '2026-11-04', to: '2026-11-11' }),
    )
    expect(await days()).toContain('2026-11-12 confirmed')

    const done = await changeMeeting(council.deps, officer, command)
    expect(done).toMatchObject({ ok: true, value: { consequences: foreseen.value.consequences } })
    expect(await days()).toContain('2026-11-19 moved')

    const again = await changeMeeting(council.deps, officer, command)
    expect(again).toEqual({
      ok: false,
      refusal: {
        rule: 'saved-already',
        what: 'the meeting of the Corporate and Communities Panel is on Thursday 19 November 2026 at 10.00am',
      },
    })
    const elsewhere = { ...command, day: civilDate('2026-11-26') }
    expect(await changeMeeting(council.deps, officer, elsewhere)).toMatchObject({
      refusal: { rule: 'meeting-changed-meanwhile' },
    })
    await council.here.transaction(async (tx) => {
      const owed = await tx.outbox.about(meeting.id)
      expect(owed).toMatchObject([{ drawing: 'meeting-changed', channel: 'C0PANEL', state: 'waiting' }])
      const planned = await tx.reminders.of(meeting.id)
      expect(planned.filter(({ state }) => state === 'waiting').length).toBeGreaterThan(0)
      expect(planned.filter(({ state, dueAt }) => state === 'waiting' && dueAt > '2026-11-19')).toEqual([])
    })
  })

  it('shows the 28-day notice that would be broken, what is promised too late, and what is wanted before', async () => {
    const meeting = await council.meeting(panel.id, '2027-03-18')
    const item = await anItemOn(council, panel, 'Bus <contracts>', {
      stage: { is: 'scheduled', meetingId: meeting.id },
      isKeyDecision: true,
      wantedBy: civilDate('2027-03-22'),
    })
    const author = await council.person('U0FLETCH', 'report-author', panel.id, 'Dawn Fletcher')
    await council.here.transaction(async (tx) => {
      const person = (await tx.people.find(author.personId))!
      const days = { draftDueOn: null, clearanceDueOn: null, dueOn: civilDate('2027-03-05') }
      const asking = { kind: 'report', keyLines: 'Why?', previous: null, format: null, why: null, ...days } as const
      const asked = await ask(tx, council.clock, {
        committee: panel,
        item,
        person,
        askedById: officer.personId,
        asking,
      })
      if (!asked.ok) throw new Error(asked.refusal.rule)
      await tx.requests.save({ ...asked.value.request, state: 'accepted' })
    })
    const foresee = async (day: string) => {
      const ruling = await foreseeMeetingChange(council.deps, officer, {
        meetingId: meeting.id,
        revision: meeting.revision,
        what: 'move',
        day: civilDate(day),
        time: timeOfDay('10:00'),
        venue: null,
        why: null,
      })
      if (!ruling.ok) throw new Error(ruling.refusal.rule)
      return ruling.value
    }

    const earlier = await foresee('2026-09-24')
    expect(earlier.told).toEqual(['Dawn Fletcher'])
    expect(earlier.consequences).toContainEqual(
      expect.objectContaining({
        is: 'already-past',
        deadline: expect.objectContaining({ name: 'key-decision-notice-by' }),
      }),
    )
    expect(earlier.consequences).toContainEqual(
      expect.objectContaining({ is: 'promise-too-late', promised: '2027-03-05' }),
    )
    const later = await foresee('2027-03-25')
    expect(later.consequences).toContainEqual(
      expect.objectContaining({ is: 'order-broken', what: 'What “Bus <contracts>” is wanted for', day: '2027-03-22' }),
    )
  })

  it('is refused to somebody who was looking at an older one', async () => {
    const meeting = (await council.here.transaction((tx) => tx.meetings.next(panel.id, civilDate('2026-11-01'))))!

    const ruling = await changeMeeting(council.deps, officer, {
      meetingId: meeting.id,
      revision: meeting.revision - 1,
      what: 'cancel',
      day: meeting.day,
      time: meeting.time,
      venue: null,
      why: null,
    })

    expect(ruling).toMatchObject({ ok: false, refusal: { rule: 'meeting-changed-meanwhile' } })
  })

  it('carries the items of a cancelled meeting over, with their history', async () => {
    const meeting = (await council.here.transaction((tx) => tx.meetings.next(panel.id, civilDate('2027-01-01'))))!
    const item = await council.here.transaction(async (tx) => {
      const added = addItem(
        { committeeId: panel.id, title: 'Libraries', origin: 'officer' },
        await tx.committees.takeItemNumber(panel.id),
      )
      if (!added.ok) throw new Error(added.refusal.rule)
      return tx.items.add({ ...added.value, stage: { is: 'scheduled', meetingId: meeting.id } })
    })

    await changeMeeting(council.deps, officer, {
      meetingId: meeting.id,
      revision: meeting.revision,
      what: 'cancel',
      day: meeting.day,
      time: meeting.time,
      venue: null,
      why: 'Not enough business',
    })

    await council.here.transaction(async (tx) => {
      expect((await tx.items.find(item.id))?.stage).toEqual({ is: 'carried-over', meetingId: null })
      expect(await tx.items.historyOf(item.id)).toMatchObject([
        { stage: 'carried-over', fromMeetingId: meeting.id, why: 'Not enough business' },
      ])
      expect((await tx.reminders.of(meeting.id)).filter(({ state }) => state === 'waiting')).toEqual([])
    })
  })
})
