import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { answer } from '../../src/app/reports/answer.ts'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Plan } from '../../src/domain/programme/planned-change.ts'
import type { Request } from '../../src/domain/reports/request.ts'
import { agreeNewDate } from '../../src/features/look-after-request/agree-new-date.ts'
import { changeMeeting } from '../../src/features/manage-meetings/change-meeting.ts'
import { aPanelThatAsks, type PanelThatAsks, wordsOf } from '../support/requests.ts'

let world: PanelThatAsks
beforeAll(async () => {
  world = await aPanelThatAsks({ settings: { ...DEFAULT_SETTINGS, consultOn: [] } })
})
afterAll(() => world.council.close())

/** As if everything owed had been sent. */
const allSent = (request: Request) =>
  world.council.here.transaction(async (tx) => {
    const now = world.council.clock.now().toISO()!
    for (const { id } of await tx.outbox.about(request.id)) await tx.outbox.release(id, now)
    for (const { id } of await tx.outbox.about(request.id)) await tx.delivery.settleUnsent(id, { is: 'unchanged', now })
  })
const planned = async (plan: Plan) => {
  const ruling = await planChange(world.deps, world.officer, plan, null)
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
}
const moveTo = (request: Request, meeting: Meeting) =>
  planned({
    is: 'schedule',
    itemId: request.itemId,
    meetingId: meeting.id,
    urgency: null,
    why: 'The review reports in December',
    minute: null,
  })

describe('An item that moves takes what was asked for it along', () => {
  it('to the days of its new meeting; the person is told once, and the old reminders stop', async () => {
    const request = await world.asked()
    await allSent(request)

    await moveTo(request, world.january)

    const moved = await world.find(request.id)
    expect(moved).toMatchObject({ meetingId: world.january.id, state: 'asked' })
    expect(moved.dueOn > '2026-11-12' && moved.dueOn < '2027-01-14').toBe(true)
    expect(moved.draftDueOn! < moved.dueOn).toBe(true)
    const days = (await world.reminders(request.id)).map((row) => row.slice(-10))
    expect(days).toHaveLength(8)
    expect(days.every((day) => day > '2026-11-12')).toBe(true)
    expect((await world.owed(request.id)).filter((row) => row.startsWith('request-redated'))).toEqual([
      'request-redated to Dawn Fletcher: waiting',
    ])
    expect(wordsOf(await world.says('request-redated', request.id, null))).toContain('Thursday 14 January 2027')
  })

  it('to nowhere yet: it is put off, nobody is reminded, and it is dated again when there is a meeting', async () => {
    const request = await world.asked()
    await allSent(request)

    await planned({ is: 'defer', itemId: request.itemId, meetingId: null, why: 'The review is late', minute: null })

    expect(await world.find(request.id)).toMatchObject({ meetingId: null, state: 'asked' })
    expect(await world.reminders(request.id)).toEqual([])
    expect(await world.says('report-due', request.id, world.author.personId)).toBeNull()
    expect(wordsOf(await world.says('request-redated', request.id, null))).toContain('has been put off')

    await moveTo(request, world.january)

    expect(await world.find(request.id)).toMatchObject({ meetingId: world.january.id })
    expect((await world.reminders(request.id)).length).toBeGreaterThan(0)
  })

  it('off the programme: it is withdrawn, with the reason, and the person is told', async () => {
    const request = await world.asked()
    await allSent(request)

    await planned({ is: 'remove', itemId: request.itemId, why: 'The service has closed', minute: null })

    expect(await world.find(request.id)).toMatchObject({ state: 'withdrawn' })
    expect(await world.reminders(request.id)).toEqual([])
    expect(await world.owed(request.id)).toContain('request-withdrawn to Dawn Fletcher: waiting')
    expect(wordsOf(await world.says('request-withdrawn', request.id, null))).toContain('The service has closed')
  })

  it('and says nothing twice to somebody who has not been asked yet', async () => {
    const request = await world.asked()

    await moveTo(request, world.january)

    expect(await world.owed(request.id)).toEqual(['request-asked to Dawn Fletcher: waiting'])
    expect(wordsOf(await world.says('request-asked', request.id, null))).toContain('Thursday 14 January 2027')
  })
})

describe('A meeting that moves', () => {
  const moveMeeting = async (meeting: Meeting, day: string, time = '10:00') => {
    const now = (await world.council.here.transaction((tx) => tx.meetings.find(meeting.id)))!
    const ruling = await changeMeeting(world.deps, world.officer, {
      meetingId: now.id,
      revision: now.revision,
      what: 'move',
      day: civilDate(day),
      time: timeOfDay(time),
      venue: now.venue,
      why: 'The hall is being painted',
    })
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
  }

  it('takes the days with it, and leaves alone what was agreed while only its hour changes', async () => {
    const meeting = await world.council.meeting(world.panel.id, '2026-12-10')
    const request = await world.asked()
    await moveTo(request, meeting)
    const before = await world.find(request.id)
    await agreeNewDate(world.deps, world.officer, {
      requestId: request.id,
      revision: before.revision,
      draftDueOn: null,
      dueOn: civilDate('2026-11-30'),
    })

    await moveMeeting(meeting, '2026-12-10', '14:00')
    expect(await world.find(request.id)).toMatchObject({ dueOn: '2026-11-30' })

    await moveMeeting(meeting, '2026-12-17', '14:00')
    const after = await world.find(request.id)
    expect(after.dueOn > before.dueOn).toBe(true)
  })

  it('asks a witness again, whose promise was of another day', async () => {
    const meeting = await world.council.meeting(world.panel.id, '2026-12-03')
    const request = await world.asked({ kind: 'attend', draftDueOn: null, dueOn: civilDate('2026-10-16') })
    await moveTo(request, meeting)
    await answer(world.deps, world.author, { requestId: request.id, answer: { is: 'coming' } })
    await allSent(request)

    await moveMeeting(meeting, '2026-12-04')

    expect(await world.find(request.id)).toMatchObject({ state: 'asked' })
    expect(await world.owed(request.id)).toContain('request-redated to Dawn Fletcher: waiting')
  })
})
