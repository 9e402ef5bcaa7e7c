import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeNow } from '../../src/app/compose-agenda.ts'
import { datesOf } from '../../src/app/meeting-dates.ts'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { giveNotice, noticesToGive } from '../../src/features/give-notice/give-notice.ts'
import { features } from '../../src/features/index.ts'
import { foreseeMeetingChange } from '../../src/features/manage-meetings/change-meeting.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn, scheduling } from '../support/programme.ts'

let council: Council
let cabinet: Committee
let clerk: Presser
let member: Presser
let april: Meeting
let contracts: Item
let shelters: Item
beforeAll(async () => {
  council = await aCouncil('2021-03-08T09:00:00Z')
  cabinet = await council.committee({
    name: 'Cabinet',
    kind: 'cabinet',
    profile: 'england-executive',
    settings: { ...DEFAULT_SETTINGS, consultOn: [] },
  })
  clerk = await council.person('U0CLERK', 'officer', cabinet.id)
  member = await council.person('U0MEMBER', 'member', cabinet.id)
  april = await council.meeting(cabinet.id, '2021-04-20')
  contracts = await anItemOn(council, cabinet, 'Bus contracts', { isKeyDecision: true })
  shelters = await anItemOn(council, cabinet, 'Bus shelters')
  await planChange(council.deps, clerk, scheduling(contracts, april), null)
  await planChange(council.deps, clerk, scheduling(shelters, april), null)
})
afterAll(() => council.close())

const record = (who: Presser, of: Item, on: string, link: string | null = null) =>
  giveNotice(council.deps, who, {
    kind: 'key-decision',
    itemId: of.id,
    givenOn: civilDate(on),
    link,
  })
const doubts = () =>
  council.here.transaction(async (tx) =>
    (await composeNow(tx, council.clock, await datesOf(tx, cabinet, april))).doubts.filter(({ about }) =>
      about.startsWith('notice-'),
    ),
  )
const reminder = () =>
  council.here.transaction((tx) =>
    features.find(({ draws }) => draws?.['item-key-notice'])!.draws!['item-key-notice']!(
      tx,
      contracts.id,
      clerk.personId,
      { clock: council.clock, drawings: {} },
    ),
  )

describe('The notice of a key decision', () => {
  it('is wanted of a key decision alone', async () => {
    const wanted = await council.here.transaction((tx) => noticesToGive(tx, cabinet, civilDate('2021-03-08')))
    expect(wanted.map(({ kind, by, item }) => `${kind} ${by} ${item.title}`)).toEqual([
      'key-decision 2021-03-22 Bus contracts',
    ])
    expect(await record(clerk, shelters, '2021-03-08')).toMatchObject({
      refusal: { rule: 'no-notice-wanted', title: 'Bus shelters' },
    })
  })

  it('is recorded by officers, and not before it was given', async () => {
    expect(await record(member, contracts, '2021-03-08')).toMatchObject({
      ok: false,
      refusal: { rule: 'not-permitted' },
    })
    expect(await record(clerk, contracts, '2021-03-09')).toMatchObject({
      refusal: { rule: 'notice-day-to-come', day: '2021-03-09' },
    })
    expect(await council.here.transaction((tx) => tx.notices.at(april.id))).toEqual([])
  })

  it('is missed by a draft agenda from the day after its last day, and said to be late where it was', async () => {
    expect(await doubts()).toEqual([])
    council.clock.set('2021-03-23T09:00:00Z')
    expect((await doubts()).map(({ about }) => about)).toEqual(['notice-not-recorded'])
    expect(await reminder()).not.toBeNull()

    expect(await record(clerk, contracts, '2021-03-23')).toMatchObject({ ok: true, value: { by: '2021-03-22' } })
    expect((await doubts()).map(({ about }) => about)).toEqual(['notice-late'])
  })

  it('recorded again, with the right day, stands instead; both are kept, and nobody is reminded any more', async () => {
    const link = 'https://democracy.example.org/notices/41'
    expect(await record(clerk, contracts, '2021-03-19', link)).toMatchObject({ ok: true })

    expect(await doubts()).toEqual([])
    expect(await reminder()).toBeNull()
    const kept = await council.here.transaction((tx) => tx.notices.at(april.id))
    expect(kept.map(({ givenOn }) => givenOn)).toEqual(['2021-03-23', '2021-03-19'])
    const ledger = await council.here.transaction((tx) => tx.ledger.page({ aboutId: contracts.id, atMost: 50 }))
    expect(JSON.stringify(ledger)).toContain('notice-recorded')
  })

  it('given in time is not called past when the meeting moves later, and is broken where it moves nearer', async () => {
    const moving = async (day: string) => {
      const to = { day: civilDate(day), time: april.time, venue: null, why: null }
      const command = { meetingId: april.id, revision: april.revision, what: 'move', ...to } as const
      const foreseen = await foreseeMeetingChange(council.deps, clerk, command)
      if (!foreseen.ok) throw new Error(foreseen.refusal.rule)
      return foreseen.value.consequences.flatMap((one) =>
        'deadline' in one && one.deadline.name === 'key-decision-notice-by' ? [one.is] : [],
      )
    }

    expect(await moving('2021-04-22')).toEqual(['deadline-moves'])
    expect(await moving('2021-04-12')).toEqual(['notice-broken', 'deadline-moves'])
  })
})
