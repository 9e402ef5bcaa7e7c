import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { type RecordOutcome, recordOutcome } from '../../src/features/record-outcomes/record-outcome.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

// Reference: a panel that met on Thursday 11 March 2021, and meets next on 20 July and 14 September 2021.
let council: Council
let panel: Committee
let officer: Presser
let held: Meeting
let september: Meeting
beforeAll(async () => {
  council = await aCouncil('2021-03-11T13:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  held = await council.meeting(panel.id, '2021-03-11')
  await council.meeting(panel.id, '2021-07-20')
  september = await council.meeting(panel.id, '2021-09-14')
})
afterAll(() => council.close())

const there = (title: string, given: Partial<Item>) =>
  anItemOn(council, panel, title, { stage: { is: 'scheduled', meetingId: held.id }, ...given })
const record = async (item: Item, given: Partial<RecordOutcome> = {}) => {
  const said = { words: null, resolutions: null, keyPoints: null, body: null, deferredTo: null }
  const ruling = await recordOutcome(council.deps, officer, {
    ...said,
    meetingId: held.id,
    key: item.id,
    kind: 'noted',
    ...given,
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value
}
const seriesOf = (item: Item) =>
  council.here.transaction(async (tx) =>
    (await tx.items.of(panel.id)).filter(({ parentItemId }) => parentItemId === item.id),
  )

describe('An item that comes back', () => {
  it('goes onto the programme by itself once it has been taken, with its reminders, and keeps coming back', async () => {
    const item = await there('Recovery plan', { recurs: 'half-yearly', minutesNeeded: 30 })
    const done = await record(item)

    expect(done.next).toMatchObject({ isNew: true, meeting: { day: '2021-09-14' } })
    const [next] = await seriesOf(item)
    expect(next).toMatchObject({
      title: 'Recovery plan',
      origin: 'recurring',
      recurs: 'half-yearly',
      minutesNeeded: 30,
      stage: { is: 'scheduled', meetingId: september.id },
    })
    const reminders = await council.here.transaction((tx) => tx.reminders.of(next!.id))
    expect(reminders.length).toBeGreaterThan(0)
  })

  it('comes back no more once the day until which it does is past', async () => {
    const last = await there('Recovery of arrears', { recurs: 'half-yearly', recursUntil: civilDate('2021-09-13') })
    expect((await record(last)).next).toBeNull()
    expect(await seriesOf(last)).toEqual([])

    const more = await there('Recovery of debts', { recurs: 'half-yearly', recursUntil: civilDate('2021-09-14') })
    await record(more)
    expect((await seriesOf(more))[0]).toMatchObject({ recurs: 'half-yearly', recursUntil: '2021-09-14' })
  })

  it('makes no second next item when the outcome is corrected', async () => {
    const item = await there('Performance', { recurs: 'every-meeting' })
    await record(item)
    const again = await record(item, { kind: 'endorsed' })

    expect(again.corrected).not.toBeNull()
    expect(again.next).toBeNull()
    expect(await seriesOf(item)).toHaveLength(1)
  })

  it('makes none where it was deferred: it goes on as itself', async () => {
    const item = await there('Budget monitoring', { recurs: 'quarterly' })
    const done = await record(item, { kind: 'deferred', words: 'the figures are not ready' })

    expect(done.next).toBeNull()
    expect(await seriesOf(item)).toEqual([])
  })

  it('waits with its day where no meeting is planned that far ahead', async () => {
    const item = await there('Annual report', { recurs: 'yearly' })
    const done = await record(item)

    expect(done.next).toMatchObject({ meeting: null, item: { wantedBy: '2022-03-11', stage: { is: 'unscheduled' } } })
  })

  it('is taken once where nobody said that it comes back', async () => {
    const item = await there('One visit', {})
    expect((await record(item)).next).toBeNull()
    expect(await seriesOf(item)).toEqual([])
  })
})
