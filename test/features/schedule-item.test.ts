import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { addItem } from '../../src/domain/programme/add.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import type { Plan } from '../../src/domain/programme/planned-change.ts'
import { typedPlan } from '../../src/domain/programme/typed-plan.ts'
import { features } from '../../src/features/index.ts'
import { recordHappened } from '../../src/features/schedule-item/happened.ts'
import { foresee } from '../../src/features/schedule-item/schedule-item.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import { aCouncil, type Council } from '../support/council.ts'

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

const anItemHere = (title: string, given: Partial<Item> = {}): Promise<Item> =>
  council.here.transaction(async (tx) => {
    const added = addItem(
      { committeeId: panel.id, title, origin: 'officer', ...given },
      await tx.committees.takeItemNumber(panel.id),
    )
    if (!added.ok) throw new Error(added.refusal.rule)
    return tx.items.add(added.value)
  })
const to = (item: Item, meeting: Meeting, given: Partial<Extract<Plan, { is: 'schedule' }>> = {}): Plan => ({
  is: 'schedule',
  itemId: item.id,
  meetingId: meeting.id,
  urgency: null,
  why: null,
  minute: null,
  ...given,
})
const waiting = (itemId: string) =>
  council.here.transaction(async (tx) =>
    (await tx.reminders.of(itemId)).filter(({ state }) => state === 'waiting').map(({ kind, dueAt }) => [kind, dueAt]),
  )

describe('Scheduling an item', () => {
  it('puts it on the meeting, with its deadlines, its history and its reminders in one go', async () => {
    const item = await anItemHere('Children’s complaints')

    const ruling = await planChange(council.deps, officer, to(item, march), item.revision)

    if (!ruling.ok || ruling.value.is !== 'made') throw new Error('not made')
    const { made } = ruling.value
    expect(made.seen?.at.publishing).toMatchObject({ target: '2021-03-02', last: '2021-03-03' })
    // asked for 30 working days before 3 March, briefing 8 before, final 3 before and a working day earlier
    expect(await waiting(item.id)).toEqual([
      ['item-report-to-ask', '2021-01-20T09:00:00.000Z'],
      ['item-briefing', '2021-02-19T09:00:00.000Z'],
      ['item-report-final', '2021-02-25T09:00:00.000Z'],
    ])
    await council.here.transaction(async (tx) => {
      expect((await tx.items.at(march.id)).map(({ id }) => id)).toContain(item.id)
      expect(await tx.items.historyOf(item.id)).toMatchObject([
        { stage: 'scheduled', meetingId: march.id, fromMeetingId: null, byId: officer.personId },
      ])
      expect((await tx.ledger.page({ aboutId: item.id, atMost: 5 })).entries).toMatchObject([
        { did: 'item-scheduled', detail: { to: '2021-03-11' } },
      ])
    })
  })

  it('moves its reminders with it, across the change of the clocks, and keeps from where and why', async () => {
    const item = await anItemHere('Apprenticeships')
    await planChange(council.deps, officer, to(item, march), null)

    const moved = await planChange(council.deps, officer, to(item, july, { why: 'The review reports in May' }), null)

    expect(moved).toMatchObject({ ok: true, value: { is: 'made' } })
    const [first] = await waiting(item.id)
    expect(first).toEqual(['item-report-to-ask', '2021-05-28T08:00:00.000Z'])
    expect(await waiting(item.id)).toHaveLength(3)
    const steps = await council.here.transaction((tx) => tx.items.historyOf(item.id))
    expect(steps.at(-1)).toMatchObject({
      meetingId: july.id,
      fromMeetingId: march.id,
      why: 'The review reports in May',
    })
  })

  it('shows what would follow and writes nothing', async () => {
    const item = await anItemHere('Leisure contract', { isKeyDecision: true, wantedBy: civilDate('2021-02-01') })

    const foreseen = await foresee(council.deps, officer, { itemId: item.id, meetingId: march.id })

    if (!foreseen.ok) throw new Error(foreseen.refusal.rule)
    expect(foreseen.value.worked.consequences.map(({ is }) => is)).toContain('after-wanted-by')
    expect(await council.here.transaction((tx) => tx.items.find(item.id))).toEqual(item)
  })

  it('warns at the fourth item of a meeting', async () => {
    const meeting = await council.meeting(panel.id, '2021-05-13')
    for (const title of ['One', 'Two', 'Three'])
      await planChange(council.deps, officer, to(await anItemHere(title), meeting), null)
    const fourth = await anItemHere('Four')

    const ruling = await planChange(council.deps, officer, to(fourth, meeting), null)

    expect(ruling).toMatchObject({ ok: true, value: { made: { consequences: [{ is: 'nth-item', nth: 4 }] } } })
  })

  it('is refused where somebody else changed the item while the form was open, and leaves nothing behind', async () => {
    const item = await anItemHere('Libraries')
    await planChange(council.deps, officer, to(item, march), item.revision)

    const second = await planChange(council.deps, officer, to(item, july), item.revision)

    expect(second).toMatchObject({ ok: false, refusal: { rule: 'changed-meanwhile', what: '“Libraries”' } })
    expect(await council.here.transaction((tx) => tx.items.find(item.id))).toMatchObject({
      stage: { is: 'scheduled', meetingId: march.id },
    })
  })

  it('sent in twice, says calmly that it is there already, and is in its history once', async () => {
    const item = await anItemHere('Street lighting')
    const { book, desk } = openBook()
    for (const feature of features) feature.listen(desk, council.deps)
    const metadata = JSON.stringify({ item: item.id, meeting: march.id, revision: item.revision })
    const sendIn = () =>
      book.forms.get(actionIds.scheduleConfirmed)!({
        who: officer,
        channel: null,
        trigger: null,
        view: { id: 'V1', hash: 'h', callbackId: actionIds.scheduleConfirmed, metadata, values: {} },
      } as never)

    await sendIn()
    const again = await sendIn()

    expect(again).toMatchObject({ is: 'say' })
    expect(JSON.stringify(again)).toContain('Nothing was changed')
    const history = await council.here.transaction((tx) => tx.items.historyOf(item.id))
    expect(history.filter(({ stage }) => stage === 'scheduled')).toHaveLength(1)
  })

  it('takes effect once where two officers send it in at the same moment', async () => {
    const item = await anItemHere('Road safety')

    const both = await Promise.all([
      planChange(council.deps, officer, to(item, march), item.revision),
      planChange(council.deps, officer, to(item, july), item.revision),
    ])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await council.here.transaction((tx) => tx.items.historyOf(item.id))).toHaveLength(1)
  })

  it('is refused to a member and to a chair', async () => {
    const item = await anItemHere('Parking')
    for (const role of ['member', 'chair'] as const) {
      const person = await council.person(`U0${role.toUpperCase()}`, role, panel.id)
      expect(await planChange(council.deps, person, to(item, july), null)).toMatchObject({
        ok: false,
        refusal: { rule: 'not-permitted' },
      })
    }
  })

  it('goes to a meeting beyond the known calendar without deadlines, and says so', async () => {
    const item = await anItemHere('Far away')
    const far = await council.meeting(panel.id, '2040-03-08')

    const ruling = await planChange(council.deps, officer, to(item, far), null)

    expect(ruling).toMatchObject({
      ok: true,
      value: { made: { seen: { timetable: null }, consequences: [{ is: 'calendar-not-known' }] } },
    })
    expect(await waiting(item.id)).toEqual([])
  })
})

describe('Sending an item elsewhere', () => {
  const elsewhere = (item: Item): Plan => ({
    is: 'send-elsewhere',
    itemId: item.id,
    destination: {
      kind: 'briefing-note',
      name: 'Briefing note on Route 42',
      ownerId: null,
      dueOn: civilDate('2021-03-26'),
    },
    why: 'The network review reports in March',
    minute: null,
  })

  it('keeps where it went, asks the morning after its day, and closes it once it happened, once', async () => {
    const item = await anItemHere('Route 42 buses')
    await planChange(council.deps, officer, to(item, march), null)

    await planChange(council.deps, officer, elsewhere(item), null)

    expect(await waiting(item.id)).toEqual([['item-elsewhere-due', '2021-03-27T09:00:00.000Z']])
    expect(await recordHappened(council.deps, officer, item.id, 'Circulated on 25 March')).toMatchObject({ ok: true })
    expect(await recordHappened(council.deps, officer, item.id, 'Again')).toMatchObject({
      ok: false,
      refusal: { rule: 'item-is-finished' },
    })
    expect(await waiting(item.id)).toEqual([])
  })

  it('tells whoever sees to it, who may record that it happened; the officer is told, and nobody else may', async () => {
    const owner = await council.person('U0OWNER', null, null, 'Priya Okafor')
    const other = await council.person('U0OTHER', null, null)
    const item = await anItemHere('Route 44 buses')
    const plan = elsewhere(item)
    if (plan.is !== 'send-elsewhere') throw new Error('not elsewhere')
    await planChange(
      council.deps,
      officer,
      { ...plan, destination: { ...plan.destination, ownerId: owner.personId } },
      null,
    )

    expect(await recordHappened(council.deps, other, item.id, 'Me')).toMatchObject({
      refusal: { rule: 'not-permitted' },
    })
    expect(await recordHappened(council.deps, owner, item.id, 'Circulated')).toMatchObject({ ok: true })

    const said = await council.here.transaction((tx) => tx.outbox.about(item.id))
    expect(said.map(({ drawing, personId, state }) => [drawing, personId, state])).toEqual([
      ['item-elsewhere-done', officer.personId, 'waiting'],
      ['item-elsewhere', owner.personId, 'waiting'],
    ])
  })

  it('can come back to a meeting', async () => {
    const item = await anItemHere('Route 43 buses')
    await planChange(council.deps, officer, elsewhere(item), null)

    expect(await planChange(council.deps, officer, to(item, july), null)).toMatchObject({
      ok: true,
      value: { is: 'made' },
    })
  })
})

describe('What is typed after schedule', () => {
  const today = civilDate('2021-01-04')
  it('is the item’s number and the meeting’s day', () => {
    expect(typedPlan('12 to 11 March', [march, july], today)).toMatchObject({
      number: 12,
      meeting: { id: march.id },
      note: null,
    })
    expect(typedPlan('item 3', [march], today)).toMatchObject({ number: 3, meeting: null, note: null })
  })
  it('is never rounded to another day, and a weekday that is wrong is said', () => {
    expect(typedPlan('12 to 12 March', [march], today)).toMatchObject({
      number: 12,
      meeting: null,
      note: 'The committee has no meeting on Friday 12 March 2021. Choose one that it has.',
    })
    expect(typedPlan('12 to Wednesday 11 March', [march], today).note).toContain('Choose the meeting here')
    expect(typedPlan('banana', [march], today).note).toContain('I did not understand')
  })
})
