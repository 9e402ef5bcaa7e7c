import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { deferItem } from '../../src/features/defer-item/index.ts'
import { historyOf } from '../../src/features/item-history/item-history.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn, scheduling } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let march: Meeting
let july: Meeting
beforeAll(async () => {
  council = await aCouncil('2021-01-04T09:00:00Z')
  panel = await council.committee({ settings: { ...DEFAULT_SETTINGS, consultOn: [] } })
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Grey')
  march = await council.meeting(panel.id, '2021-03-11')
  july = await council.meeting(panel.id, '2021-07-20')
})
afterAll(() => council.close())

const deferral = (item: Item, meeting: Meeting | null, why: string | null = 'The review is late') =>
  ({ is: 'defer', itemId: item.id, meetingId: meeting?.id ?? null, why, minute: '318' }) as const

describe('Deferring an item', () => {
  it('to a meeting that is named puts it there, with both steps in its history', async () => {
    const item = await anItemOn(council, panel, 'Apprenticeships')
    await planChange(council.deps, officer, scheduling(item, march), null)

    const ruling = await planChange(council.deps, officer, deferral(item, july), null)

    expect(ruling).toMatchObject({
      ok: true,
      value: { is: 'made', made: { item: { stage: { is: 'scheduled', meetingId: july.id } } } },
    })
    await council.here.transaction(async (tx) => {
      expect((await tx.items.historyOf(item.id)).slice(-2)).toMatchObject([
        { stage: 'deferred', fromMeetingId: march.id, meetingId: july.id, why: 'The review is late', minute: '318' },
        { stage: 'scheduled', meetingId: july.id },
      ])
      expect(await tx.items.at(march.id)).toEqual([])
    })
  })

  it('without a meeting leaves it in the pool as deferred, and its reminders stop', async () => {
    const item = await anItemOn(council, panel, 'Libraries')
    await planChange(council.deps, officer, scheduling(item, march), null)

    await planChange(council.deps, officer, deferral(item, null), null)

    await council.here.transaction(async (tx) => {
      expect(await tx.items.find(item.id)).toMatchObject({ stage: { is: 'deferred', meetingId: null } })
      expect((await tx.reminders.of(item.id)).map(({ state }) => state)).toEqual(['stopped', 'stopped', 'stopped'])
    })
  })

  it('needs a reason, and a day that is later', async () => {
    const item = await anItemOn(council, panel, 'Parking')
    await planChange(council.deps, officer, scheduling(item, july), null)

    expect(await planChange(council.deps, officer, deferral(item, null, ' '), null)).toMatchObject({
      refusal: { rule: 'reason-needed', what: 'defer' },
    })
    expect(await planChange(council.deps, officer, deferral(item, march), null)).toMatchObject({
      refusal: { rule: 'deferred-to-earlier', from: '2021-07-20', to: '2021-03-11' },
    })
  })
})

describe('Removing an item', () => {
  it('keeps it as withdrawn with the reason, stops its reminders, and cannot be done twice', async () => {
    const item = await anItemOn(council, panel, 'Old contract')
    await planChange(council.deps, officer, scheduling(item, march), null)
    const removal = { is: 'remove', itemId: item.id, why: 'Overtaken', minute: null } as const

    expect(await planChange(council.deps, officer, removal, null)).toMatchObject({ ok: true })

    expect(await planChange(council.deps, officer, removal, null)).toMatchObject({
      refusal: { rule: 'item-is-finished' },
    })
    await council.here.transaction(async (tx) => {
      expect(await tx.items.find(item.id)).toMatchObject({ stage: { is: 'withdrawn' } })
      expect((await tx.reminders.of(item.id)).every(({ state }) => state === 'stopped')).toBe(true)
    })
  })
})

describe('The history of an item', () => {
  it('tells its whole life, who did what and why', async () => {
    const item = await anItemOn(council, panel, 'Road safety')
    await planChange(council.deps, officer, scheduling(item, march), null)
    council.clock.set('2021-01-05T09:00:00Z')
    await planChange(council.deps, officer, deferral(item, july), null)

    const history = await council.here.transaction((tx) => historyOf(tx, panel, new Set(['member']), item.id))

    expect(history?.happened).toMatchObject([
      { stage: 'scheduled', by: 'Alison Grey', to: '2021-03-11', from: null },
      {
        stage: 'deferred',
        by: 'Alison Grey',
        from: '2021-03-11',
        to: '2021-07-20',
        why: 'The review is late',
        minute: '318',
      },
      { stage: 'scheduled', to: '2021-07-20' },
    ])
  })

  it('is not told of another committee’s item, or of one that is for the committee only', async () => {
    const other = await council.committee({ name: 'Another Panel', slackChannel: 'C0OTHER' })
    const theirs = await anItemOn(council, other, 'Elsewhere')
    const privately = await anItemOn(council, panel, 'Private', { part: 'committee-private' })

    await council.here.transaction(async (tx) => {
      expect(await historyOf(tx, panel, new Set(['officer']), theirs.id)).toBeNull()
      expect(await historyOf(tx, panel, new Set(), privately.id)).toBeNull()
      expect(await historyOf(tx, panel, new Set(['member']), privately.id)).not.toBeNull()
    })
  })
})

describe('The form to defer an item', () => {
  it('does not offer the meeting that the item is at, and says so where that one was typed', async () => {
    const { book, desk } = openBook()
    deferItem.listen(desk, council.deps)
    const item = await anItemOn(council, panel, 'Highways')
    await planChange(council.deps, officer, scheduling(item, march), null)
    const opened = async (text: string, about: string | null) => {
      const heard = { who: officer, channel: null, trigger: null, text, about, committeeId: panel.id }
      return JSON.stringify(await book.words.get('/programme defer')!.listener(heard))
    }

    const form = await opened('', item.id)
    expect(form).toContain('Tue 20 Jul 2021')
    expect(form).not.toContain('Thu 11 Mar 2021')
    expect(await opened(`${item.number} to 11 March 2021`, null)).toContain(
      '“Highways” is already at the meeting on Thursday 11 March 2021. Choose a later one.',
    )
    const later = await opened(`${item.number} to 20 July 2021`, null)
    expect(later).toContain(`"initial_option":{"text":{"type":"plain_text","text":"Tue 20 Jul 2021`)
  })
})
