import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { addMeetings } from '../../src/features/manage-meetings/add-meetings.ts'
import { foreseeMeetingChange } from '../../src/features/manage-meetings/change-meeting.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let officer: Presser
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  const other = await council.committee({ name: 'Environment Panel', slackChannel: 'C0ENV', venue: 'Town Hall' })
  const member = await council.person('U0NAIR', 'member', panel.id, 'Councillor Asha Nair')
  await council.here.transaction(async (tx) => {
    const common = {
      personId: member.personId,
      committeeId: other.id,
      title: null,
      representing: null,
      meetingId: null,
    }
    await tx.people.give({ ...common, role: 'member', since: civilDate('2026-05-20'), until: null })
    const meeting = { committeeId: other.id, minutesLong: 120, link: null, title: null, reason: null } as const
    const at = async (day: string, time: string, venue: string) =>
      tx.meetings.add({
        ...meeting,
        day: civilDate(day),
        time: timeOfDay(time),
        venue,
        regime: 'statutory',
        state: 'confirmed',
      })
    await at('2026-11-12', '10:30', 'Town Hall')
    await at('2026-12-10', '11:00', 'county hall')
    await at('2027-01-14', '16:00', 'Town Hall')
    await at('2027-02-11', '16:00', 'Town Hall')
  })
})
afterAll(() => council.close())

describe('Meetings that are added', () => {
  it('are told with what gets in their way: the same people, the same place, or only the same day; and are added', async () => {
    const ruling = await addMeetings(
      council.deps,
      officer,
      panel.id,
      '12 November 2026\n10 December 2026\n14 January 2027\n11 March 2027',
    )

    expect(ruling).toMatchObject({
      ok: true,
      value: {
        added: { length: 4 },
        clashes: [
          'On Thursday 12 November 2026 the Environment Panel also meets at 10.30am, at the same time, and one person is wanted at both: Councillor Asha Nair.',
          'On Thursday 10 December 2026 the Environment Panel also meets at 11.00am, in the same place at the same time (county hall).',
          'On Thursday 14 January 2027 the Environment Panel also meets at 4.00pm.',
        ],
      },
    })
  })

  it('are told before one is moved onto such a day', async () => {
    const meeting = (await council.here.transaction((tx) => tx.meetings.next(panel.id, civilDate('2027-03-01'))))!
    const foreseen = await foreseeMeetingChange(council.deps, officer, {
      meetingId: meeting.id,
      revision: meeting.revision,
      what: 'move',
      day: civilDate('2027-02-11'),
      time: timeOfDay('16:30'),
      venue: 'Elsewhere',
      why: null,
    })
    expect(foreseen).toMatchObject({
      ok: true,
      value: {
        clashes: [
          expect.stringMatching(
            /^On Thursday 11 February 2027 the Environment Panel also meets at 4.00pm, at the same time/,
          ),
        ],
      },
    })
  })
})
