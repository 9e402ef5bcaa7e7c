import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { changeMeeting } from '../../src/features/manage-meetings/change-meeting.ts'
import { shareCalendar } from '../../src/features/share-calendar/share-calendar.ts'
import { callForReports } from '../../src/features/share-deadlines-grid/call-for-reports.ts'
import { changeDirectorate } from '../../src/features/share-deadlines-grid/change-directorates.ts'
import { drawCallForReports } from '../../src/features/share-deadlines-grid/draw-call.ts'
import { setAnnualMeeting } from '../../src/features/share-deadlines-grid/set-annual-meeting.ts'
import { shareGrid } from '../../src/features/share-deadlines-grid/share-grid.ts'
import { readICalendar } from '../../src/import/formats/icalendar.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let officer: Presser
let shared: { slackId: string; name: string; text: string }[]
let deps: Deps
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  const other = await council.committee({ name: 'Environment Panel', slackChannel: 'C0ENV' })
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  await council.person('U0DAWN', 'report-author', panel.id, 'Dawn Fletcher')
  await council.meeting(panel.id, '2026-11-12')
  await council.meeting(other.id, '2026-11-24')
  await council.meeting(panel.id, '2027-06-10')
  shared = []
  deps = {
    ...council.deps,
    files: {
      ...council.deps.files,
      share: async (slackId, files) => {
        for (const { name, bytes } of files) shared.push({ slackId, name, text: new TextDecoder().decode(bytes) })
        return { is: 'shared' }
      },
    },
  }
})
afterAll(() => council.close())

const grid = (given: Partial<Parameters<typeof shareGrid>[2]> = {}) =>
  shareGrid(deps, officer, {
    committeeId: panel.id,
    whose: 'council',
    directorate: null,
    year: civilDate('2026-09-01'),
    formats: ['xlsx', 'docx', 'ics'],
    ...given,
  })

describe('The deadlines grid', () => {
  it('is shared as the files that were chosen, for the municipal year', async () => {
    expect(await grid()).toMatchObject({
      ok: true,
      value: {
        covers: '2026/27',
        meetings: 2,
        files: [
          'report-deadlines-2026-27-westmarch-county-council.xlsx',
          'report-deadlines-2026-27-westmarch-county-council.docx',
          'report-deadlines-2026-27-westmarch-county-council.ics',
        ],
      },
    })
    expect(shared.map(({ slackId, name }) => `${slackId} ${name.split('.').at(-1)}`)).toEqual([
      'U0OFFICER xlsx',
      'U0OFFICER docx',
      'U0OFFICER ics',
    ])
    expect(shared[2]!.text).toContain('SUMMARY:Final report')
  })

  it('begins with the annual meeting once its day is fixed, and with another day for it after that', async () => {
    await council.meeting(panel.id, '2026-05-18')
    const fix = (day: string) => setAnnualMeeting(deps, officer, { committeeId: panel.id, day: civilDate(day) })

    expect(await fix('2026-05-12')).toMatchObject({ ok: true, value: { name: '2026/27', from: '2026-05-12' } })
    expect(await grid({ formats: ['ics'] })).toMatchObject({ ok: true, value: { meetings: 3 } })
    expect(await fix('2026-05-20')).toMatchObject({ ok: true, value: { from: '2026-05-20' } })
    expect(await grid({ formats: ['ics'] })).toMatchObject({ ok: true, value: { meetings: 2 } })
  })

  it('says so where there is nothing to put in it, or Slack does not take it', async () => {
    expect(await grid({ directorate: 'Nobody' })).toMatchObject({
      ok: false,
      refusal: { rule: 'nothing-to-put-in-a-file' },
    })
    const refusing = { ...deps, files: council.deps.files }
    expect(
      await shareGrid(refusing, officer, {
        committeeId: panel.id,
        whose: 'committee',
        directorate: null,
        year: civilDate('2027-06-01'),
        formats: ['ics'],
      }),
    ).toMatchObject({ ok: false, refusal: { rule: 'file-not-shared' } })
  })
})

describe('A call for reports', () => {
  const call = (from: string, until: string) =>
    callForReports(deps, officer, { committeeId: panel.id, from: civilDate(from), until: civilDate(until) })
  const directorate = (name: string, contact: string | null, given: { was?: string; remove?: boolean } = {}) =>
    changeDirectorate(deps, officer, {
      committeeId: panel.id,
      was: given.was ?? null,
      name,
      contact,
      committeeIds: [panel.id, '01980000-0000-7000-8000-00000000dead'],
      remove: given.remove ?? false,
    })

  it('goes to nobody while no directorate reports to a meeting', async () => {
    expect(await call('2026-11-01', '2026-11-30')).toMatchObject({
      ok: false,
      refusal: { rule: 'nothing-to-put-in-a-file' },
    })
  })

  it('goes once to each directorate in a cycle, with everything it owes, and says where nobody is named', async () => {
    expect(await directorate('Children', 'U0DAWN')).toMatchObject({
      ok: true,
      value: [{ name: 'Children', committeeIds: [panel.id] }],
    })
    await directorate('Highways', null)

    expect(await call('2026-11-01', '2026-11-30')).toMatchObject({
      ok: true,
      value: [
        { directorate: 'Children', contact: 'Dawn Fletcher', meetings: 1, went: 'waiting' },
        { directorate: 'Highways', contact: null, went: 'nobody' },
      ],
    })
    const again = await call('2026-11-01', '2026-11-30')
    expect(again).toMatchObject({ ok: true, value: [{ went: 'said-before' }, { went: 'nobody' }] })

    const about = '2026-11-01:2026-11-30:Children'
    await council.here.transaction(async (tx) => {
      expect(await tx.outbox.about(about)).toHaveLength(1)
      const said = await drawCallForReports(tx, about, null, council.deps)
      expect(JSON.stringify(said?.blocks)).toContain('Final report: Fri 30 Oct')
      expect(await drawCallForReports(tx, '2026-11-01:2026-11-30:Nobody', null, council.deps)).toBeNull()
    })
  })

  it('is refused to a member, and days the wrong way round to anybody', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)
    const cycle = { committeeId: panel.id, from: civilDate('2026-11-01'), until: civilDate('2026-11-30') }

    expect(await callForReports(deps, member, cycle)).toMatchObject({ ok: false, refusal: { rule: 'not-permitted' } })
    expect(await call('2026-11-30', '2026-11-01')).toMatchObject({ ok: false, refusal: { rule: 'days-out-of-order' } })
  })

  it('knows a directorate under its new name, and no longer one that was removed', async () => {
    expect(await directorate('Children and Families', 'U0DAWN', { was: 'Children' })).toMatchObject({
      ok: true,
      value: [{ name: 'Children and Families' }, { name: 'Highways' }],
    })
    expect(await directorate('Highways', null, { was: 'Highways', remove: true })).toMatchObject({
      ok: true,
      value: [{ name: 'Children and Families' }],
    })
    expect(await directorate('Highways', null, { was: 'Highways' })).toMatchObject({
      ok: false,
      refusal: { rule: 'no-such-directorate' },
    })
  })
})

describe('The calendar file of a committee', () => {
  it('moves what has moved and cancels what is cancelled, under the same name', async () => {
    const file = async () => {
      shared.length = 0
      expect(await shareCalendar(deps, officer, { committeeId: panel.id, whose: 'committee' })).toMatchObject({
        ok: true,
      })
      return readICalendar(shared[0]!.text, 100)!.meetings!
    }
    const before = await file()
    const meeting = (await council.here.transaction((tx) => tx.meetings.next(panel.id, civilDate('2026-11-01'))))!
    const change = { meetingId: meeting.id, revision: meeting.revision, time: meeting.time, venue: null, why: 'Flood' }

    await changeMeeting(deps, officer, { ...change, what: 'move', day: civilDate('2026-11-19') })
    const moved = await file()
    await changeMeeting(deps, officer, {
      ...change,
      revision: meeting.revision + 1,
      what: 'cancel',
      day: civilDate('2026-11-19'),
    })
    const cancelled = await file()

    expect([before, moved, cancelled].map(([first]) => `${first!.date} ${first!.status}`)).toEqual([
      '2026-11-12 confirmed',
      '2026-11-19 confirmed',
      '2026-11-19 cancelled',
    ])
    expect(new Set([before, moved, cancelled].map(([first]) => first!.id)).size).toBe(1)
    expect(shared[0]!.text).toContain('SEQUENCE:2')
  })
})
