import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { bringBack } from '../../src/features/record-outcomes/bring-back.ts'
import { type RecordOutcome, recordOutcome } from '../../src/features/record-outcomes/record-outcome.ts'
import { heldMeeting } from '../../src/features/record-outcomes/which-held.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

// Reference: a scrutiny panel of an English county met on Thursday 11 March 2021, and next on Tuesday 20 July 2021.
let council: Council
let panel: Committee
let officer: Presser
let held: Meeting
let following: Meeting
let item: Item
beforeAll(async () => {
  council = await aCouncil('2021-03-11T13:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  held = await council.meeting(panel.id, '2021-03-11')
  following = await council.meeting(panel.id, '2021-07-20')
  item = await there('Children’s complaints')
})
afterAll(() => council.close())

const there = (title: string, given: Partial<Item> = {}) =>
  anItemOn(council, panel, title, { stage: { is: 'scheduled', meetingId: held.id }, ...given })
const outcome = (given: Partial<RecordOutcome> = {}): RecordOutcome => ({
  meetingId: held.id,
  key: item.id,
  kind: 'noted',
  words: null,
  resolutions: null,
  keyPoints: null,
  body: null,
  deferredTo: null,
  ...given,
})
const record = async (given: Partial<RecordOutcome> = {}) => {
  const ruling = await recordOutcome(council.deps, officer, outcome(given))
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value
}
const itemNow = (id: string) => council.here.transaction((tx) => tx.items.find(id))
const actionsNow = () => council.here.transaction((tx) => tx.outcomes.actions(panel.id))

describe('What became of an item', () => {
  it('is refused to a member, before the day, and of what was not on the agenda', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)
    const elsewhere = await anItemOn(council, panel, 'Piers')

    expect(await recordOutcome(council.deps, member, outcome())).toMatchObject({ refusal: { rule: 'not-permitted' } })
    expect(await recordOutcome(council.deps, officer, outcome({ key: elsewhere.id }))).toMatchObject({
      refusal: { rule: 'not-on-that-agenda' },
    })
    const later = await there('Harbours', { stage: { is: 'scheduled', meetingId: following.id } })
    expect(
      await recordOutcome(council.deps, officer, outcome({ meetingId: following.id, key: later.id })),
    ).toMatchObject({ refusal: { rule: 'meeting-not-yet', day: '2021-07-20' } })
    expect(await actionsNow()).toEqual([])
  })

  it('makes it considered, the meeting held, its resolutions numbered and its recommendations tracked', async () => {
    const done = await record({
      kind: 'recommended',
      resolutions: '1. To Cabinet that both posts be filled\nRESOLVED that the report be noted',
      keyPoints: 'Stage 2 took 71 days\n\n- Two posts are vacant',
    })

    expect(done.outcome).toMatchObject({
      keyPoints: ['Stage 2 took 71 days', 'Two posts are vacant'],
      resolutions: [
        { number: 1, verb: 'RECOMMENDED', text: 'both posts be filled', body: 'Cabinet' },
        { number: 2, verb: 'RESOLVED', text: 'the report be noted', body: null },
      ],
    })
    expect(done.added).toMatchObject([{ kind: 'recommendation', reference: 'SR (20/21) 01' }])
    expect((await itemNow(item.id))?.stage).toEqual({ is: 'considered', meetingId: held.id })
    await council.here.transaction(async (tx) => {
      expect((await tx.meetings.find(held.id))?.state).toBe('held')
      expect((await tx.items.historyOf(item.id)).at(-1)).toMatchObject({ stage: 'considered', byId: officer.personId })
      expect((await tx.ledger.page({ aboutId: item.id, atMost: 5 })).entries).toMatchObject([
        { did: 'outcome-recorded' },
      ])
    })
  })

  it('is a correction when it is recorded otherwise: what stood before is kept, what is no longer asked is ended', async () => {
    const again = await record({
      kind: 'recommended',
      resolutions: 'RECOMMENDED to Cabinet that one post be filled\nRESOLVED that the report be noted',
    })

    expect(again).toMatchObject({ isNew: true, corrected: { kind: 'recommended' } })
    const all = await council.here.transaction((tx) => tx.outcomes.ofMeeting(held.id))
    expect(all).toHaveLength(2)
    expect(all[0]?.resolutions[0]?.text).toContain('both posts')
    expect(all[1]?.correctionOfId).toBe(all[0]?.id)
    expect(await actionsNow()).toMatchObject([
      { reference: 'SR (20/21) 01', state: 'not-taken-forward' },
      { reference: 'SR (20/21) 02', state: 'open', body: 'Cabinet', words: 'one post be filled' },
    ])
  })

  it('is recorded once: the same sent in again changes nothing, and says so', async () => {
    const again = await record({
      kind: 'recommended',
      resolutions: 'RECOMMENDED to Cabinet that one post be filled\nRESOLVED that the report be noted',
    })

    expect(again.isNew).toBe(false)
    expect(await council.here.transaction((tx) => tx.outcomes.ofMeeting(held.id))).toHaveLength(2)
    expect(await actionsNow()).toHaveLength(2)
  })

  it('needs the words of a resolution, the reason of a deferral and the body of a referral', async () => {
    const roads = await there('Roads')
    const rule = async (given: Partial<RecordOutcome>) =>
      recordOutcome(council.deps, officer, outcome({ key: roads.id, ...given }))

    expect(await rule({ kind: 'resolved' })).toMatchObject({ refusal: { rule: 'resolution-needed' } })
    expect(await rule({ kind: 'recommended', resolutions: 'it be mended' })).toMatchObject({
      refusal: { rule: 'body-needed' },
    })
    expect(await rule({ kind: 'deferred' })).toMatchObject({ refusal: { rule: 'deferral-reason-needed' } })
    expect(await rule({ kind: 'referred' })).toMatchObject({ refusal: { rule: 'body-needed' } })
    expect((await itemNow(roads.id))?.stage.is).toBe('scheduled')
  })

  it('puts a deferred item on the agenda it was deferred to, and keeps why', async () => {
    const libraries = await there('Libraries')

    await record({ key: libraries.id, kind: 'deferred', words: 'the review is not finished', deferredTo: following.id })

    expect((await itemNow(libraries.id))?.stage).toEqual({ is: 'scheduled', meetingId: following.id })
    await council.here.transaction(async (tx) => {
      expect((await tx.items.historyOf(libraries.id)).map(({ stage, why }) => [stage, why])).toEqual([
        ['deferred', 'the review is not finished'],
        ['scheduled', 'the review is not finished'],
      ])
      expect((await tx.reminders.of(libraries.id)).filter(({ state }) => state === 'waiting').length).toBeGreaterThan(0)
    })
  })

  it('carries over what was not reached, and says what was referred to whom on the tracker', async () => {
    const late = await there('Ferries')
    const health = await there('Waiting times')

    await record({ key: late.id, kind: 'not-reached' })
    const referred = await record({
      key: health.id,
      kind: 'referred',
      body: 'Health Board',
      words: 'it runs the service',
    })

    expect((await itemNow(late.id))?.stage.is).toBe('carried-over')
    expect(referred.added).toMatchObject([
      { body: 'Health Board', words: 'Refer “Waiting times” to Health Board: it runs the service' },
    ])
  })
})

describe('What a minute asks to come back', () => {
  it('becomes the next item on one press, on the next agenda, linked to its minute; a second press makes no second', async () => {
    const { outcome: stands } = await record({ kind: 'resolved', resolutions: 'an update come to the next meeting' })
    const press = () => bringBack(council.deps, officer, { outcomeId: stands.id, returning: 'next-meeting' })

    const made = await press()
    const again = await press()

    if (!made.ok || !again.ok) throw new Error('it was refused')
    expect(made.value).toMatchObject({
      isNew: true,
      meeting: { id: following.id },
      item: { title: 'Children’s complaints: update', parentItemId: item.id, origin: 'minutes' },
    })
    expect(made.value.item.originText).toContain('an update come to the next meeting')
    expect(again.value).toMatchObject({ isNew: false, item: { id: made.value.item.id } })
  })

  it('waits in the pool for six months where it is to report back then', async () => {
    const [stands] = (await council.here.transaction((tx) => tx.outcomes.ofItem(item.id))).slice(-1)

    const made = await bringBack(council.deps, officer, { outcomeId: stands!.id, returning: 'six-months' })

    expect(made).toMatchObject({
      value: { meeting: null, item: { wantedBy: '2021-09-11', stage: { is: 'unscheduled' } } },
    })
  })

  it('is the last meeting’s where none is named, and not that of one still to come', async () => {
    await council.here.transaction(async (tx) => {
      council.clock.set('2021-03-15T09:00:00Z')
      const said = { about: null, text: '' }
      expect(await heldMeeting(tx, council.clock, panel, said)).toMatchObject({
        value: { at: { meeting: { id: held.id } } },
      })
      expect(await heldMeeting(tx, council.clock, panel, { ...said, text: '11 March' })).toMatchObject({
        value: { at: { meeting: { id: held.id } } },
      })
      expect(await heldMeeting(tx, council.clock, panel, { ...said, about: following.id })).toMatchObject({
        refusal: { rule: 'meeting-not-yet' },
      })
    })
  })
})
