import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { timetableOf } from '../../src/app/calendars.ts'
import type { Presser } from '../../src/app/presser.ts'
import { type CivilDate, civilDate, plusDays, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { Consequence } from '../../src/domain/calendar/what-if.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { HOSTS_AS_IT_IS } from '../../src/domain/committee/hosting.ts'
import {
  type ChangeMeeting,
  changeMeeting,
  foreseeMeetingChange,
} from '../../src/features/manage-meetings/change-meeting.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

// A move is foreseen, then made: each deadline of the meeting as it stands in the database afterwards must be the one
// that was shown before, and none may have moved that was not shown.

let council: Council
let panel: Committee
let officer: Presser
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee({ kind: 'cabinet', profile: 'england-executive' })
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  await council.here.transaction(async (tx) => {
    await tx.calendar.addClosure({ day: civilDate('2026-12-29'), why: 'Town hall closed' })
    await tx.calendar.addClosure({ day: civilDate('2027-02-12'), why: 'Town hall closed' })
    const council = { profile: 'england-executive' as const, isHost: false, hostsFrom: [], hosting: HOSTS_AS_IT_IS }
    await tx.calendar.setAuthorities(panel.id, [
      { ...council, name: 'Westmarch County Council', closures: [], isHost: true },
      {
        ...council,
        name: 'Eastmarch Borough Council',
        closures: [{ day: civilDate('2027-01-04'), why: 'Civic centre closed' }],
        hostsFrom: [civilDate('2027-01-01')],
        hosting: {
          ...HOSTS_AS_IT_IS,
          settings: { stages: { request: 40, draft: 20, clearance: 12, briefing: 9, final: 5 }, targetDaysBefore: 2 },
        },
      },
    ])
  })
})
afterAll(() => council.close())

const deadlines = (meetingId: string, keyDecision: boolean): Promise<ReadonlyMap<string, CivilDate>> =>
  council.here.transaction(async (tx) => {
    const meeting = (await tx.meetings.find(meetingId))!
    const ruling = await timetableOf(tx, panel, meeting, { keyDecision, privateMeeting: false })
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    return new Map(ruling.value.deadlines.map(({ name, day }) => [name, day]))
  })

const shown = (consequences: readonly Consequence[]) =>
  consequences.flatMap((one): [string, CivilDate | null][] =>
    one.is === 'deadline-moves' || one.is === 'deadline-now-applies'
      ? [[one.deadline.name, one.deadline.day]]
      : one.is === 'deadline-no-longer-applies'
        ? [[one.deadline.name, null]]
        : [],
  )

const aDay = fc.integer({ min: 60, max: 300 }).map((days) => plusDays(civilDate('2026-09-01'), days))

describe('What moving a meeting would do', () => {
  it('is what moving it does: every deadline, under either host, with or without a key decision', async () => {
    let used = 0
    await fc.assert(
      fc.asyncProperty(
        aDay,
        aDay,
        fc.boolean(),
        fc.constantFrom('09:00', '10:00', '18:30'),
        async (from, to, key, at) => {
          used += 1
          const meeting = await council.meeting(panel.id, from)
          if (key)
            await anItemOn(council, panel, `Contract ${used}`, {
              stage: { is: 'scheduled', meetingId: meeting.id },
              isKeyDecision: true,
            })
          const command: ChangeMeeting = {
            meetingId: meeting.id,
            revision: meeting.revision,
            what: 'move',
            day: to,
            time: timeOfDay(at),
            venue: null,
            why: null,
          }
          const before = await deadlines(meeting.id, key)
          const foreseen = await foreseeMeetingChange(council.deps, officer, command)
          if (!foreseen.ok) throw new Error(foreseen.refusal.rule)
          expect(await deadlines(meeting.id, key)).toEqual(before)

          const made = await changeMeeting(council.deps, officer, command)
          if (!made.ok) throw new Error(made.refusal.rule)
          expect(made.value.consequences).toEqual(foreseen.value.consequences)

          const after = await deadlines(meeting.id, key)
          const expected = new Map(before)
          for (const [name, day] of shown(foreseen.value.consequences))
            if (day === null) expected.delete(name)
            else expected.set(name, day)
          expect([...expected].sort()).toEqual([...after].sort())

          const revision = (await council.here.transaction((tx) => tx.meetings.find(meeting.id)))!.revision
          await changeMeeting(council.deps, officer, { ...command, revision, what: 'cancel', why: 'Done with' })
        },
      ),
      { numRuns: 10 },
    )
    expect(used).toBeGreaterThanOrEqual(10)
  })
})
