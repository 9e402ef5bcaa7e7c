import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { replanMeeting } from '../../src/app/replan-meeting.ts'
import { ask } from '../../src/app/reports/ask.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { addClosures, removeClosure } from '../../src/features/change-closures/change-closures.ts'
import { changeSettings } from '../../src/features/change-settings/change-settings.ts'
import { drawDeadlinesMoved } from '../../src/features/explain-deadlines/draw-moved.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

let council: Council
let panel: Committee
let meeting: Meeting
let officer: Presser
let colleague: Presser
let author: Presser
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  colleague = await council.person('U0DEPUTY', 'deputy', panel.id)
  author = await council.person('U0AUTHOR', 'report-author', panel.id)
  meeting = await council.meeting(panel.id, '2026-11-12')
  await council.here.transaction((tx) => replanMeeting(tx, council.clock, panel, meeting))
})
afterAll(() => council.close())

const close = (from: string, until: string | null = null, who = officer) =>
  addClosures(council.deps, who, {
    committeeId: panel.id,
    from: civilDate(from),
    until: until === null ? null : civilDate(until),
    kind: 'closure',
    why: 'Town hall closed',
  })
const waiting = () =>
  council.here.transaction(async (tx) =>
    (await tx.reminders.of(meeting.id))
      .filter(({ state }) => state === 'waiting')
      .map(({ kind, dueAt }) => `${kind} ${dueAt.slice(0, 10)}`),
  )
const owedTo = (about: string) => council.here.transaction((tx) => tx.outbox.about(about))
const keyOfLast = () =>
  council.here.transaction(async (tx) => {
    const { entries } = await tx.ledger.page({ aboutId: council.councilId, atMost: 20 })
    return entries.find(({ did }) => did === 'deadlines-moved')?.detail.key as string | undefined
  })

describe('A closure day', () => {
  it('moves the deadlines of the meetings it touches, their reminders, and the computed days of what was asked', async () => {
    const item = await anItemOn(council, panel, 'Libraries', { stage: { is: 'scheduled', meetingId: meeting.id } })
    const agreed = await anItemOn(council, panel, 'Buses', { stage: { is: 'scheduled', meetingId: meeting.id } })
    const asked = async (it: typeof item, dueOn: string) =>
      council.here.transaction(async (tx) => {
        const person = (await tx.people.find(author.personId))!
        const asking = {
          kind: 'report',
          keyLines: 'Why?',
          previous: null,
          format: null,
          why: null,
          draftDueOn: null,
          clearanceDueOn: null,
          dueOn: civilDate(dueOn),
        } as const
        const ruling = await ask(tx, council.clock, {
          committee: panel,
          item: it,
          person,
          askedById: officer.personId,
          asking,
        })
        if (!ruling.ok) throw new Error(ruling.refusal.rule)
        return ruling.value.request
      })
    const computed = await asked(item, '2026-10-30')
    const chosen = await asked(agreed, '2026-10-28')
    const before = await waiting()

    const ruling = await close('2026-11-05')

    expect(ruling).toMatchObject({
      ok: true,
      value: {
        days: ['2026-11-05'],
        moved: [
          {
            name: panel.name,
            redated: 1,
            meetings: [
              {
                day: '2026-11-12',
                is: 'moved',
                moved: expect.arrayContaining([
                  expect.objectContaining({ name: 'publish-by', from: '2026-11-04', to: '2026-11-03', isPast: false }),
                  expect.objectContaining({ name: 'final-report-by', from: '2026-10-30', to: '2026-10-29' }),
                ]),
              },
            ],
          },
        ],
      },
    })
    expect(await waiting()).not.toEqual(before)
    await council.here.transaction(async (tx) => {
      expect((await tx.requests.find(computed.id))?.dueOn).toBe('2026-10-29')
      expect((await tx.requests.find(chosen.id))?.dueOn).toBe('2026-10-28')
    })
  })

  it('is told to the other officers of the committee, once, and not to whoever entered it', async () => {
    const key = (await keyOfLast())!

    const owed = await owedTo(key)

    expect(owed).toMatchObject([{ drawing: 'deadlines-moved', personId: colleague.personId, state: 'waiting' }])
    const said = await council.here.transaction((tx) => drawDeadlinesMoved(tx, key, colleague.personId, council.deps))
    expect(said?.text).toContain('The deadlines of 1 coming meeting have moved')
    expect(JSON.stringify(said?.blocks)).toContain('Thursday 5 November 2026 is now a closure day (Town hall closed).')
    expect(
      await council.here.transaction((tx) => drawDeadlinesMoved(tx, key, author.personId, council.deps)),
    ).toBeNull()
  })

  it('that touches nothing tells nobody', async () => {
    const key = await keyOfLast()

    expect(await close('2026-11-07')).toMatchObject({ ok: true, value: { moved: [] } })
    expect(await close('2027-12-24', '2027-12-31')).toMatchObject({ ok: true, value: { moved: [] } })

    expect(await keyOfLast()).toBe(key)
  })

  it('can be taken out again, and everything goes back', async () => {
    expect(await removeClosure(council.deps, officer, panel.id, civilDate('2026-11-05'))).toMatchObject({
      ok: true,
      value: {
        moved: [
          {
            meetings: [
              {
                moved: expect.arrayContaining([
                  expect.objectContaining({ name: 'publish-by', from: '2026-11-03', to: '2026-11-04' }),
                ]),
              },
            ],
          },
        ],
      },
    })
    expect(await removeClosure(council.deps, officer, panel.id, civilDate('2026-11-05'))).toMatchObject({
      ok: false,
      refusal: { rule: 'not-a-closure-day' },
    })
  })

  it('is refused out of order, too long, and to a member; nothing is written', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)
    const days = () => council.here.transaction((tx) => tx.calendar.closures())
    const before = await days()

    expect(await close('2026-12-31', '2026-12-24')).toMatchObject({ ok: false, refusal: { rule: 'days-out-of-order' } })
    expect(await close('2026-12-01', '2027-02-24')).toMatchObject({ ok: false, refusal: { rule: 'too-many-days' } })
    expect(await close('2026-12-24', null, member)).toMatchObject({ ok: false, refusal: { rule: 'not-permitted' } })

    expect(await days()).toEqual(before)
  })
})

describe('A change of the committee’s own stages', () => {
  it('moves what follows from them in the same way, and is told to the other officers', async () => {
    const committee = (await council.here.transaction((tx) => tx.committees.find(panel.id)))!
    const stages = { ...committee.settings.stages, final: 5 }

    const ruling = await changeSettings(council.deps, officer, {
      committeeId: panel.id,
      revision: committee.revision,
      change: {
        slackChannel: committee.slackChannel,
        venue: committee.venue,
        nextMinuteNumber: committee.nextMinuteNumber,
        settings: { stages },
      },
    })

    expect(ruling).toMatchObject({ ok: true })
    const key = (await keyOfLast())!
    expect(key).toMatch(/^settings:/)
    const said = await council.here.transaction((tx) => drawDeadlinesMoved(tx, key, colleague.personId, council.deps))
    expect(JSON.stringify(said?.blocks)).toContain('Final report: Wed 28 Oct, not Fri 30 Oct')
  })
})

describe('A closure day on which a 28-day notice was to go out', () => {
  it('moves the notice of the key decision, and says so', async () => {
    const cabinet = await council.committee({
      name: 'Cabinet',
      kind: 'cabinet',
      profile: 'england-executive',
      slackChannel: null,
    })
    const clerk = await council.person('U0CLERK', 'officer', cabinet.id)
    const decided = await council.meeting(cabinet.id, '2027-05-04')
    await anItemOn(council, cabinet, 'Bus contracts', {
      stage: { is: 'scheduled', meetingId: decided.id },
      isKeyDecision: true,
    })

    const ruling = await addClosures(council.deps, clerk, {
      committeeId: cabinet.id,
      from: civilDate('2027-04-05'),
      until: null,
      kind: 'closure',
      why: 'Civic centre closed',
    })

    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    const theirs = ruling.value.moved.find(({ name }) => name === 'Cabinet')
    expect(theirs?.meetings[0]?.moved).toContainEqual(
      expect.objectContaining({ name: 'key-decision-notice-by', from: '2027-04-05', to: '2027-04-02' }),
    )
  })
})
