import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionAt } from '../../src/app/outcomes/action-at.ts'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { trackActions } from '../../src/features/track-actions/index.ts'
import { itemOfAction, type NewAction, newAction } from '../../src/features/track-actions/new-action.ts'
import { readTracker } from '../../src/features/track-actions/read-tracker.ts'
import { actionDone, recommendationReceived, updateAction } from '../../src/features/track-actions/track-actions.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let owner: Presser
let following: Meeting
beforeAll(async () => {
  council = await aCouncil('2021-03-15T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Reed')
  owner = await council.person('U0OWNER', null, panel.id, 'Dawn Fletcher')
  following = await council.meeting(panel.id, '2021-07-20')
})
afterAll(() => council.close())

const add = async (given: Partial<NewAction> = {}) => {
  const ruling = await newAction(council.deps, officer, {
    committeeId: panel.id,
    outcomeId: null,
    kind: 'action',
    words: 'circulate the figures for Stage 2',
    owner: null,
    ownerName: null,
    body: null,
    dueOn: null,
    ...given,
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.action
}
const remindersOf = async (id: string) =>
  (await council.here.transaction((tx) => tx.reminders.of(id)))
    .filter(({ state }) => state === 'waiting')
    .map(({ kind, dueAt, personId }) => [kind, dueAt.slice(0, 16), personId])
const stands = (id: string) => council.here.transaction((tx) => tx.outcomes.findAction(id))
const says = (about: string, drawing: string) =>
  council.here.transaction(async (tx) => {
    const { text } = (await trackActions.draws![drawing]!(tx, about, officer.personId, {
      clock: council.clock,
      drawings: {},
    })) ?? { text: null }
    return text
  })

describe('An action', () => {
  it('takes the next reference, is told to whoever has it, and is reminded of a week before and on its day', async () => {
    const first = await add({ owner: 'U0OWNER', dueOn: civilDate('2021-04-15') })
    const second = await add()

    expect([first.reference, second.reference]).toEqual(['SR (20/21) 01', 'SR (20/21) 02'])
    expect(await council.here.transaction((tx) => tx.outbox.about(first.id))).toMatchObject([
      { drawing: 'action-asked', personId: owner.personId },
    ])
    // 9.00am British Summer Time.
    expect(await remindersOf(first.id)).toEqual([
      ['action-soon', '2021-04-08T08:00', owner.personId],
      ['action-due', '2021-04-15T08:00', owner.personId],
    ])
  })

  it('is never given the same reference twice, though two are added in the same moment', async () => {
    const added = await Promise.all([add(), add(), add()])

    expect(new Set(added.map(({ reference }) => reference)).size).toBe(3)
  })

  it('is done when whoever has it says so; the officer is told once, and nobody is reminded any more', async () => {
    const mine = await add({ owner: 'U0OWNER', dueOn: civilDate('2021-04-15') })
    const stranger = await council.person('U0OTHER', 'member', panel.id)

    expect(await actionDone(council.deps, stranger, mine.id)).toMatchObject({
      refusal: { rule: 'not-your-action', owner: 'Dawn Fletcher' },
    })
    expect(await actionDone(council.deps, owner, mine.id)).toMatchObject({ value: { isNew: true } })
    expect(await actionDone(council.deps, owner, mine.id)).toMatchObject({ value: { isNew: false } })

    expect(await stands(mine.id)).toMatchObject({ state: 'done' })
    expect(await remindersOf(mine.id)).toEqual([])
    const said = await council.here.transaction((tx) => tx.outbox.about(mine.id))
    expect(said.filter(({ drawing }) => drawing === 'action-done')).toHaveLength(1)
    expect(await says(mine.id, 'action-due')).toBeNull()
  })

  it('becomes an item on the next agenda on one press, once', async () => {
    const action = await add({ words: 'a report on agency staff' })

    const made = await itemOfAction(council.deps, officer, action.id)
    const again = await itemOfAction(council.deps, officer, action.id)

    if (!made.ok || !again.ok) throw new Error('it was refused')
    expect(made.value).toMatchObject({ isNew: true, meeting: { id: following.id } })
    expect(again.value).toMatchObject({ isNew: false, item: { id: made.value.item.id } })
    const promises = await council.here.transaction((tx) => tx.agendas.openPromises(panel.id))
    expect(promises.find(({ words }) => words === action.words)?.nextItemId).toBe(made.value.item.id)
  })
})

describe('A recommendation to the executive', () => {
  it('is answered within two months beginning with its receipt, and the officer reminded at four and seven weeks', async () => {
    const asked = await add({ kind: 'recommendation', body: 'Cabinet', words: 'one post be filled' })

    const ruling = await recommendationReceived(council.deps, officer, {
      actionId: asked.id,
      received: civilDate('2021-03-15'),
      proof: 'E-mail from the cabinet office',
    })

    // Local Government Act 2000, section 9FE: received on 15 March, answered by 14 May.
    expect(ruling).toMatchObject({ value: { at: { action: { dueOn: '2021-05-14' } } } })
    expect(await stands(asked.id)).toMatchObject({
      evidence: 'Received by Cabinet on Monday 15 March 2021: E-mail from the cabinet office',
    })
    expect(await remindersOf(asked.id)).toEqual([
      ['response-four-weeks', '2021-04-12T08:00', officer.personId],
      ['response-seven-weeks', '2021-05-03T08:00', officer.personId],
      ['response-due', '2021-05-14T08:00', officer.personId],
    ])
    expect(await says(asked.id, 'response-four-weeks')).toContain('its answer is due by Friday 14 May 2021')
  })

  it('cannot have been received on a day still to come', async () => {
    const asked = await add({ kind: 'recommendation', body: 'Cabinet' })

    expect(
      await recommendationReceived(council.deps, officer, {
        actionId: asked.id,
        received: civilDate('2021-03-16'),
        proof: null,
      }),
    ).toMatchObject({ refusal: { rule: 'day-to-come' } })
  })

  it('of another body has no day in law, so none is set', async () => {
    const asked = await add({ kind: 'recommendation', body: 'Health Board' })

    await recommendationReceived(council.deps, officer, {
      actionId: asked.id,
      received: civilDate('2021-03-15'),
      proof: null,
    })

    expect(await stands(asked.id)).toMatchObject({
      dueOn: null,
      evidence: 'Received by Health Board on Monday 15 March 2021',
    })
    expect(await remindersOf(asked.id)).toEqual([])
  })

  it('stops being reminded of once it is answered, and the answer is kept with its reasons', async () => {
    const asked = await add({ kind: 'recommendation', body: 'Cabinet' })
    await recommendationReceived(council.deps, officer, {
      actionId: asked.id,
      received: civilDate('2021-03-15'),
      proof: null,
    })

    const ruling = await updateAction(council.deps, officer, {
      actionId: asked.id,
      answer: 'partly',
      words: 'Cabinet, Thursday 22 April: one post, from July',
      dueOn: civilDate('2021-05-14'),
    })

    expect(ruling).toMatchObject({ ok: true })
    expect(await stands(asked.id)).toMatchObject({
      state: 'done',
      answer: 'Accepted in part: Cabinet, Thursday 22 April: one post, from July',
    })
    expect(await remindersOf(asked.id)).toEqual([])
  })
})

describe('The tracker', () => {
  it('shows what needs looking at first, and what is settled only where that is asked', async () => {
    council.clock.set('2021-05-20T09:00:00Z')
    await council.here.transaction(async (tx) => {
      const officers = new Set(['officer'] as const)
      const open = await readTracker(tx, council.clock, panel, officers, false)
      const all = await readTracker(tx, council.clock, panel, officers, true)
      expect(open.actions.every(({ state }) => state === 'open' || state === 'paused')).toBe(true)
      expect(open.actions[0]).toMatchObject({ dueOn: '2021-04-15' })
      expect(all.actions.length).toBe(open.actions.length + all.settled)
      expect(all.settled).toBeGreaterThan(0)
      const members = await readTracker(tx, council.clock, panel, new Set(['member'] as const), false)
      expect(members.isOfficer).toBe(false)
    })
  })

  it('says to nobody but officers what was asked about private business', async () => {
    const depot = await anItemOn(council, panel, 'A contract for the depot', { part: 'exempt', paragraphs: ['3'] })
    const kept = { kind: 'action', words: 'negotiate again', body: 'Depot Ltd', minute: null, dueOn: null } as const
    const of = { committeeId: panel.id, meetingId: null, itemId: depot.id, ownerId: null, ownerName: null }
    const stands = {
      state: 'open',
      answer: null,
      evidence: null,
      nextItemId: null,
      reference: 'SR (21/22) 90',
    } as const
    await council.here.transaction(async (tx) => {
      await tx.outcomes.addAction({ ...of, ...kept, ...stands }, council.clock.now().toISO()!)
      const seenBy = async (role: 'officer' | 'member') =>
        (await readTracker(tx, council.clock, panel, new Set([role]), false)).actions.find(
          ({ itemId }) => itemId === depot.id,
        )
      expect(await seenBy('officer')).toMatchObject({ words: 'negotiate again', body: 'Depot Ltd' })
      expect(JSON.stringify(await seenBy('member'))).not.toMatch(/negotiate|Depot Ltd/)
    })
  })

  it('draws nothing for an action that is not there', async () => {
    expect(await council.here.transaction((tx) => actionAt(tx, 'nobody'))).toBeNull()
  })
})
