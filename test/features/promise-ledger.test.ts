import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { hasNotComeBack, type PromiseMade, standsOn } from '../../src/domain/proposals/promises.ts'
import { acceptPage } from '../../src/features/import-programme/accept-page.ts'
import { addAllCertain } from '../../src/features/import-programme/add-changes.ts'
import { lookAtPage } from '../../src/features/import-programme/look-at-page.ts'
import { readPage } from '../../src/features/import-programme/read-page.ts'
import { undoAdding } from '../../src/features/import-programme/undo-adding.ts'
import { readPromises } from '../../src/features/promise-ledger/read-promises.ts'
import { aCouncil, type Council } from '../support/council.ts'

const today = civilDate('2026-11-02')
const made = (given: Partial<PromiseMade> = {}): PromiseMade => ({
  is: 'action',
  id: 'a',
  words: 'Circulate the figures',
  minute: '307',
  dueOn: null,
  meetingOn: null,
  end: null,
  meetingsSince: 0,
  ...given,
})

describe('How a promise stands', () => {
  it.each([
    ['kept', { dueOn: civilDate('2026-10-01'), end: { is: 'kept', on: civilDate('2026-10-01') } }],
    ['kept-late', { dueOn: civilDate('2026-10-01'), end: { is: 'kept', on: civilDate('2026-10-02') } }],
    ['kept', { end: { is: 'kept', on: civilDate('2026-10-02') } }],
    ['broken', { dueOn: civilDate('2026-11-01') }],
    ['broken', { meetingOn: civilDate('2026-11-01') }],
    ['on-its-way', { dueOn: today }],
    ['on-its-way', { meetingOn: civilDate('2026-11-12') }],
    ['waiting', { meetingsSince: 1 }],
    ['lost', { meetingsSince: 2 }],
    ['closed', { dueOn: civilDate('2026-10-01'), end: { is: 'closed', on: today } }],
  ] as const)('is %s with %o', (stands, given) => {
    expect(standsOn(made(given), today)).toBe(stands)
  })

  it('is to be looked at for the next agenda where it is due by then and has no meeting', () => {
    const next = civilDate('2026-11-12')
    expect(hasNotComeBack(made({ dueOn: next }), today, next)).toBe(true)
    expect(hasNotComeBack(made({ dueOn: civilDate('2026-11-13') }), today, next)).toBe(false)
    expect(hasNotComeBack(made({ dueOn: next, meetingOn: next }), today, next)).toBe(false)
    expect(hasNotComeBack(made({ end: { is: 'kept', on: today } }), today, next)).toBe(false)
  })
})

describe('The promises of a committee', () => {
  let council: Council
  let panel: Committee
  let officer: Presser
  beforeAll(async () => {
    council = await aCouncil('2026-11-13T09:00:00Z')
    panel = await council.committee()
    officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Reed')
    await council.meeting(panel.id, '2026-11-12')
    await council.meeting(panel.id, '2027-01-14')
  })
  afterAll(() => council.close())

  const bringIn = async (words: string): Promise<string> => {
    const page = await acceptPage(council.deps, officer, { committeeId: panel.id, source: { is: 'words', words } })
    if (!page.ok) throw new Error(page.refusal.rule)
    await readPage(council.deps, officer.councilId, page.value.id)
    return page.value.id
  }
  const seen = () => council.here.transaction((tx) => readPromises(tx, council.deps.clock, panel))
  const minutes = (what: string) =>
    `Minutes of the Corporate and Communities Panel, Thursday 12 November 2026\n\n305 ${what}\nAction: Head of Parks to circulate the ${what} figures to all Members by 4 December 2026.\n`

  it('are those of the minutes, and what was undone is none', async () => {
    await addAllCertain(council.deps, officer, await bringIn(minutes('playground')))
    const second = await bringIn(minutes('allotment'))
    await addAllCertain(council.deps, officer, second)
    const page = await lookAtPage(council.deps, officer, second)
    if (!page.ok) throw new Error(page.refusal.rule)
    await undoAdding(council.deps, officer, second, page.value.page.change.acts[0]!.id)

    const { notBack, counts, nextMeeting } = await seen()

    expect(nextMeeting?.day).toBe('2027-01-14')
    expect(notBack.map(({ words, dueOn }) => `${dueOn} ${words}`)).toEqual([
      '2026-12-04 Circulate the playground figures to all Members',
    ])
    expect(counts).toMatchObject({ 'on-its-way': 1, closed: 0, kept: 0 })
  })

  it('are kept late when they are done after their day', async () => {
    council.clock.set('2026-12-07T09:00:00Z')
    expect((await seen()).counts.broken).toBe(1)

    await council.here.transaction(async (tx) => {
      const action = (await tx.outcomes.actions(panel.id)).find(({ state }) => state === 'open')!
      const at = council.clock.now().toISO()!
      await tx.outcomes.changeAction(action.id, { state: 'done' }, at)
      await tx.ledger.record({
        at,
        byId: officer.personId,
        did: 'action-done',
        aboutKind: 'action',
        aboutId: action.id,
        committeeId: panel.id,
        detail: {},
      })
    })

    expect((await seen()).counts).toMatchObject({ 'kept-late': 1, broken: 0 })
    expect((await seen()).notBack).toEqual([])
  })
})
