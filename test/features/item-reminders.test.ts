import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { ITEM_REMINDERS } from '../../src/domain/programme/reminders-due.ts'
import { features } from '../../src/features/index.ts'
import { changeMeeting } from '../../src/features/manage-meetings/change-meeting.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn, scheduling } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let author: Presser
let march: Meeting
beforeAll(async () => {
  council = await aCouncil('2021-01-04T09:00:00Z')
  panel = await council.committee({ settings: { ...DEFAULT_SETTINGS, consultOn: [] } })
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  author = await council.person('U0AUTHOR', 'report-author', panel.id, 'Priya Okafor')
  march = await council.meeting(panel.id, '2021-03-11')
})
afterAll(() => council.close())

const said = (kind: string, item: Item): Promise<string | null> =>
  council.here.transaction(async (tx) => {
    const draw = features.find(({ draws }) => draws?.[kind])!.draws![kind]!
    return (await draw(tx, item.id, officer.personId, { clock: council.clock, drawings: {} }))?.text ?? null
  })
const ask = (item: Item, kind: 'report' | 'attend') =>
  council.here.transaction((tx) =>
    tx.requests.add({
      committeeId: panel.id,
      itemId: item.id,
      meetingId: march.id,
      kind,
      askedOfId: author.personId,
      askedById: officer.personId,
      keyLines: 'Why is Stage 2 slower?',
      previous: null,
      format: null,
      why: null,
      draftDueOn: null,
      clearanceDueOn: null,
      dueOn: civilDate('2021-02-26'),
      dueTime: null,
      state: 'asked',
      answerWords: null,
      colleague: null,
      reminderSentOn: null,
    }),
  )

describe('What an officer is reminded of for an item', () => {
  it('every kind has somebody who draws it', () => {
    const drawn = features.flatMap(({ draws }) => Object.keys(draws ?? {}))
    expect(ITEM_REMINDERS.filter((kind) => !drawn.includes(kind))).toEqual([])
  })

  it('is to ask for the report, until it has been asked for', async () => {
    const item = await anItemOn(council, panel, 'Libraries')
    await planChange(council.deps, officer, scheduling(item, march), null)
    expect(await said('item-report-to-ask', item)).toBe(
      'No report has been asked for yet on “Libraries”, for the Corporate and Communities Panel on Thursday 11 March 2021',
    )

    await ask(item, 'attend')
    expect(await said('item-report-to-ask', item)).not.toBeNull()
    await ask(item, 'report')

    expect(await said('item-report-to-ask', item)).toBeNull()
  })

  it('is of the final report only where one is awaited, and names nobody as late', async () => {
    const item = await anItemOn(council, panel, 'Museums')
    await planChange(council.deps, officer, scheduling(item, march), null)
    expect(await said('item-report-final', item)).toBeNull()

    await ask(item, 'report')

    expect(await said('item-report-final', item)).toBe(
      'Not yet received on “Museums” (Corporate and Communities Panel): final by Friday 26 February 2021',
    )
  })

  it('is of nothing once the item is off the programme or has no meeting', async () => {
    const item = await anItemOn(council, panel, 'Theatres')
    await planChange(council.deps, officer, scheduling(item, march), null)
    expect(await said('item-briefing', item)).toContain('The chair’s briefing is on Friday 19 February 2021')

    await planChange(
      council.deps,
      officer,
      { is: 'defer', itemId: item.id, meetingId: null, why: 'Late', minute: null },
      null,
    )

    for (const kind of ITEM_REMINDERS) expect(await said(kind, item)).toBeNull()
  })

  it('is set for nobody where the committee has no officer', async () => {
    const empty = await council.committee({
      name: 'Empty Panel',
      slackChannel: 'C0EMPTY',
      settings: { ...DEFAULT_SETTINGS, consultOn: [] },
    })
    const scrutiny = await council.person('U0SCRUTINY', 'scrutiny-officer', empty.id)
    const meeting = await council.meeting(empty.id, '2021-03-11')
    const item = await anItemOn(council, empty, 'Parks')

    expect(await planChange(council.deps, scrutiny, scheduling(item, meeting), null)).toMatchObject({ ok: true })
    expect(await council.here.transaction((tx) => tx.reminders.of(item.id))).toEqual([])
  })
})

describe('The notice of a key decision', () => {
  it('is told of five working days before its last day and on it, and follows the meeting that moves', async () => {
    const cabinet = await council.committee({
      name: 'Cabinet',
      kind: 'cabinet',
      profile: 'england-executive',
      slackChannel: null,
      settings: { ...DEFAULT_SETTINGS, consultOn: [] },
    })
    const clerk = await council.person('U0CLERK', 'officer', cabinet.id)
    const april = await council.meeting(cabinet.id, '2021-04-20')
    const item = await anItemOn(council, cabinet, 'Bus contracts', { isKeyDecision: true })
    const ordinary = await anItemOn(council, cabinet, 'Bus shelters')
    await planChange(council.deps, clerk, scheduling(item, april), null)
    await planChange(council.deps, clerk, scheduling(ordinary, april), null)
    const due = (id: string) =>
      council.here.transaction(async (tx) =>
        (await tx.reminders.of(id))
          .filter(({ kind, state }) => kind === 'item-key-notice' && state === 'waiting')
          .map(({ dueAt }) => dueAt.slice(0, 10))
          .sort(),
      )

    // 28 clear days before Tuesday 20 April 2021 is Monday 22 March.
    expect(await due(item.id)).toEqual(['2021-03-15', '2021-03-22'])
    expect(await due(ordinary.id)).toEqual([])
    expect(await said('item-key-notice', item)).toBe(
      'Notice of the key decision: “Bus contracts” (Cabinet), by Monday 22 March 2021 at the latest',
    )

    const moved = await changeMeeting(council.deps, clerk, {
      meetingId: april.id,
      revision: april.revision,
      what: 'move',
      day: civilDate('2021-05-04'),
      time: april.time,
      venue: null,
      why: null,
    })
    expect(moved.ok).toBe(true)
    // 28 clear days before Tuesday 4 May is Easter Monday: the notice goes out by Thursday 1 April.
    expect(await due(item.id)).toEqual(['2021-03-25', '2021-04-01'])
  })
})
