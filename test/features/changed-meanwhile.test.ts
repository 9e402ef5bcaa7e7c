import type { ModalView } from '@slack/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import type { Answer } from '../../src/slack/desk/desk.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import { byHand, formOf, readIn } from '../support/by-hand.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

// Two officers open the same form, and both save. The second is told who changed what, and nothing they typed is lost.

let council: Council
let panel: Committee
let held: Meeting
let item: Item
let one: Presser
let other: Presser
let hand: ReturnType<typeof byHand>
beforeEach(async () => {
  council = await aCouncil('2021-03-11T13:00:00Z')
  panel = await council.committee()
  one = await council.person('U0ONE', 'officer', panel.id, 'Alison Grey')
  other = await council.person('U0OTHER', 'deputy', panel.id, 'Grace Holt')
  held = await council.meeting(panel.id, '2021-03-11')
  await council.meeting(panel.id, '2021-07-20')
  item = await anItemOn(council, panel, 'Children’s complaints', { stage: { is: 'scheduled', meetingId: held.id } })
  hand = byHand(council.deps)
})
afterEach(() => council.close())

type Changed = Readonly<Record<string, string | true>>
type Case = {
  readonly form: string
  readonly open: (who: Presser) => Promise<Answer>
  /** What the two of them change: not the same. */
  readonly first: Changed
  readonly second: Changed
  readonly says: RegExp
  /** What stands in the end, in words of the database. */
  readonly stands: () => Promise<string>
}

const press = (action: string, value: string) => (who: Presser) =>
  hand.book.presses.get(action)!.listener({
    ...{ who, channel: null, trigger: 't', action, value, message: null, view: null },
  })
const type = (command: '/committee' | '/programme', typed: string) => (who: Presser) =>
  hand.type(who, command, typed, panel.id)
const asText = async (read: Promise<unknown>): Promise<string> => JSON.stringify(await read)

const cases = (): readonly Case[] => [
  {
    form: 'the details of an item',
    open: press(actionIds.editItem, item.id),
    first: { title: 'Complaints of children' },
    second: { title: 'Children and complaints', why: 'Asked in July' },
    says: /^Grace Holt changed “Complaints of children” while you had it open \(.+\)\. Nothing of yours is saved yet\.$/,
    stands: () => asText(council.here.transaction((tx) => tx.items.find(item.id))),
  },
  {
    form: 'the settings of a committee',
    open: type('/committee', 'settings'),
    first: { venue: 'Shire Hall' },
    second: { venue: 'Town Hall' },
    says: /^Grace Holt changed the settings of the Corporate and Communities Panel while you had it open \(changed the settings\)\./,
    stands: () => asText(council.here.transaction((tx) => tx.committees.find(panel.id))),
  },
  {
    form: 'what became of an item',
    open: press(actionIds.outcomeOpen, `${held.id} ${item.id}`),
    first: { kind: 'noted', points: 'The first account' },
    second: { kind: 'noted', points: 'The second account' },
    says: /^Grace Holt changed what became of “Children’s complaints” while you had it open \(recorded what became of business\)\./,
    stands: () => asText(council.here.transaction((tx) => tx.outcomes.ofMeeting(held.id))),
  },
  {
    form: 'taking an item off the programme, which was edited meanwhile',
    open: async (who) =>
      who === other ? press(actionIds.editItem, item.id)(who) : hand.type(who, '/programme', 'remove 1', panel.id),
    first: { title: 'Complaints of children' },
    second: { why: 'Overtaken', minute: '318' },
    says: /^Grace Holt changed “Complaints of children” while you had it open/,
    stands: () => asText(council.here.transaction((tx) => tx.items.find(item.id))),
  },
]

/** As Slack sends it after the form came back: what was typed, and what was newly written on it. */
const sentAgain = (view: ModalView, answer: Answer): ModalView => {
  if (answer.is !== 'again') throw new Error(`It did not come back: ${JSON.stringify(answer)}`)
  return { ...view, private_metadata: JSON.stringify(answer.metadata) }
}

describe('Two officers with one form open', () => {
  it.each([0, 1, 2, 3])('are told apart, and the second may save over the first, knowingly (%#)', async (index) => {
    const { open, first, second, says, stands } = cases()[index]!
    const mine = formOf(await open(one))
    const theirs = formOf(await open(other))
    const saved = await hand.send(other, theirs, first)
    expect(saved.is, readIn(saved)).toBe('say')
    const before = await stands()

    const told = await hand.send(one, mine, second)
    expect(told).toMatchObject({ is: 'again', says: expect.stringMatching(says) })
    expect(await stands()).toBe(before)

    const again = await hand.send(one, sentAgain(mine, told), second)
    expect(again.is, readIn(again)).toBe('say')
    expect(await stands()).not.toBe(before)
  })

  it('are both heard where they save in the same moment: one is saved, the other told, and nothing is a fault', async () => {
    for (const [index, form] of [
      [0, 'item'],
      [1, 'settings'],
    ] as const) {
      const { open, first, second } = cases()[index]!
      const [mine, theirs] = [formOf(await open(one)), formOf(await open(other))]
      const answers = await Promise.all([hand.send(one, mine, second), hand.send(other, theirs, first)])
      expect(answers.map(({ is }) => is).sort(), form).toEqual(['again', 'say'])
    }
  })

  it('give one role to one person once, also in the same moment', async () => {
    const person = await council.person('U0NEW', null, null, 'Councillor Beth Lowe')
    const form = formOf(await press(actionIds.givePersonRole, panel.id)(one))
    const give = (who: Presser) => hand.send(who, form, { person: 'U0NEW', role: 'chair' })
    const answers = await Promise.all([give(one), give(other)])
    expect(answers.map(({ is }) => is).sort()).toEqual(['errors', 'say'])
    expect(readIn(answers)).toContain('Councillor Beth Lowe is already chair on that day')
    const holdings = await council.here.transaction((tx) => tx.people.holdingsOf(person.personId))
    expect(holdings.map(({ role }) => role)).toEqual(['chair'])
  })
})
