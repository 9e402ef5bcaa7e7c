import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOutcomes } from '../../src/app/outcomes/read-outcomes.ts'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { didNotGoAhead } from '../../src/features/manage-meetings/did-not-go-ahead.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let member: Presser
beforeAll(async () => {
  council = await aCouncil('2026-10-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  member = await council.person('U0MEMBER', 'member', panel.id)
})
afterAll(() => council.close())

const aMeetingOn = async (day: string, ...titles: readonly string[]) => {
  const meeting = await council.meeting(panel.id, day)
  const items = []
  for (const title of titles)
    items.push(await anItemOn(council, panel, title, { stage: { is: 'scheduled', meetingId: meeting.id } }))
  return { meeting, items }
}
const say = (meetingId: string, because: 'inquorate' | 'adjourned', who = officer, revision = 1) =>
  didNotGoAhead(council.deps, who, { meetingId, revision, because, why: 'Four of nine came' })
const stageOf = (id: string) => council.here.transaction(async (tx) => (await tx.items.find(id))!.stage.is)

describe('A meeting that did not go ahead', () => {
  it('is recorded by its officers, from its day on', async () => {
    const { meeting } = await aMeetingOn('2026-10-12', 'Roads')
    expect(await say(meeting.id, 'inquorate')).toMatchObject({ refusal: { rule: 'meeting-still-to-come' } })
    expect(await say(meeting.id, 'inquorate', member)).toMatchObject({ refusal: { rule: 'not-permitted' } })
  })

  it('inquorate: its business is carried over, the channel is told, and nobody is asked for outcomes of it', async () => {
    council.clock.set('2026-10-20T18:00:00Z')
    const { meeting, items } = await aMeetingOn('2026-10-20', 'Libraries', 'Parks')

    expect(await say(meeting.id, 'inquorate')).toMatchObject({ ok: true, value: { carried: [{}, {}] } })

    for (const { id } of items) expect(await stageOf(id)).toBe('carried-over')
    const [history] = await council.here.transaction(async (tx) => (await tx.items.historyOf(items[0]!.id)).slice(-1))
    expect(history).toMatchObject({ stage: 'carried-over', fromMeetingId: meeting.id, why: 'Four of nine came' })
    const owed = await council.here.transaction((tx) => tx.outbox.about(meeting.id))
    expect(owed.map(({ drawing }) => drawing)).toEqual(['meeting-changed'])
    const reminders = await council.here.transaction((tx) => tx.reminders.of(meeting.id))
    expect(reminders.filter(({ state }) => state === 'waiting')).toEqual([])
  })

  it('sent in twice is said to be so already, and one called off is called neither', async () => {
    council.clock.set('2026-11-03T18:00:00Z')
    const { meeting } = await aMeetingOn('2026-11-03', 'Buses')
    await say(meeting.id, 'inquorate')

    expect(await say(meeting.id, 'inquorate')).toMatchObject({ refusal: { rule: 'saved-already' } })
    expect(await say(meeting.id, 'adjourned')).toMatchObject({ refusal: { rule: 'meeting-cancelled' } })
  })

  it('adjourned: what was reached keeps its outcome and the rest is carried over; inquorate it was not', async () => {
    council.clock.set('2026-11-12T18:00:00Z')
    const { meeting, items } = await aMeetingOn('2026-11-12', 'Budget', 'Schools')
    const [reached, left] = items
    await council.here.transaction((tx) =>
      tx.items.save({ ...reached!, stage: { is: 'considered', meetingId: meeting.id } }),
    )
    expect(await say(meeting.id, 'adjourned')).toMatchObject({ ok: true, value: { carried: [{ title: 'Schools' }] } })
    expect([await stageOf(reached!.id), await stageOf(left!.id)]).toEqual(['considered', 'carried-over'])
    // what was taken is still asked for, as of any meeting
    const at = await council.here.transaction((tx) => readOutcomes(tx, council.clock, meeting.id))
    expect(at?.meeting.state).toBe('adjourned')
  })
})
