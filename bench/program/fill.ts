import { heldClock } from '../../src/clock.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import type { DatabasePlace } from '../../src/database/place.ts'
import { type CivilDate, civilDate, plusDays, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import { addItem } from '../../src/domain/programme/add.ts'
import { openStore } from '../../src/store/store.ts'

/** One person may ask five times a second, so a load is that of many. */
export const OFFICERS = 200

/**
 * A council with a programme of 200 items and an agenda of 20 with 60 witnesses; `U1` to `U200` of team `T1` are officers
 * of it. The program keeps the machine's own time: for it the meeting must be one to come.
 */
export const fillCouncil = async (place: DatabasePlace, day: CivilDate = civilDate('2026-11-12')) => {
  const database = await openDatabase(place)
  const store = openStore(database.prisma)
  const clock = heldClock('2026-09-01T09:00:00Z')
  const council = await store.startCouncil({
    name: 'Bench',
    nation: 'england',
    zone: 'Europe/London',
    teamId: 'T1',
  })
  const here = store.for(council)
  const { committee, meeting } = await here.transaction(async (tx) => {
    const added = await tx.committees.add({
      name: 'Panel',
      kind: 'scrutiny',
      nation: 'england',
      profile: 'england-council',
      zone: 'Europe/London',
      regime: 'statutory',
      slackChannel: 'C1',
      venue: null,
      startTime: timeOfDay('10:00'),
      minutesLong: 150,
      nextMinuteNumber: '304',
      settings: DEFAULT_SETTINGS,
    })
    const on = await tx.meetings.add({
      committeeId: added.id,
      day,
      time: timeOfDay('10:00'),
      minutesLong: 150,
      venue: null,
      link: null,
      regime: 'statutory',
      state: 'confirmed',
      title: null,
      reason: null,
    })
    return { committee: added, meeting: on }
  })
  for (let n = 1; n <= OFFICERS; n++)
    await here.transaction(async (tx) => {
      const { id } = await tx.people.add({ name: `Officer ${n}` })
      await tx.people.linkSlack(id, { teamId: 'T1', slackId: `U${n}`, isFullMember: true, zone: 'Europe/London' })
      const held = { title: null, representing: null, meetingId: null, since: civilDate('2020-05-01'), until: null }
      await tx.people.give({ personId: id, committeeId: committee.id, role: 'officer', ...held })
    })
  await here.transaction((tx) => tx.committees.endRehearsal(committee.id, clock.now().toISO()!))
  for (let n = 0; n < 200; n++)
    await here.transaction(async (tx) => {
      const ruling = addItem(
        { committeeId: committee.id, title: `Item ${n} of the programme`, origin: 'officer' },
        await tx.committees.takeItemNumber(committee.id),
      )
      if (!ruling.ok) throw new Error(ruling.refusal.rule)
      const item = await tx.items.add({
        ...ruling.value,
        stage: n < 20 ? { is: 'scheduled', meetingId: meeting.id } : { is: 'unscheduled' },
      })
      if (n >= 20) return
      for (let witness = 0; witness < 3; witness++) {
        const person = await tx.people.add({ name: `Witness ${n}.${witness}`, title: 'Director', isExternal: true })
        await tx.requests.add({
          committeeId: committee.id,
          itemId: item.id,
          meetingId: meeting.id,
          kind: 'attend',
          askedOfId: person.id,
          askedById: null,
          keyLines: 'Why?',
          previous: null,
          format: null,
          why: null,
          draftDueOn: null,
          clearanceDueOn: null,
          dueOn: plusDays(day, -11),
          dueTime: null,
          state: 'coming',
          answerWords: null,
          colleague: null,
          reminderSentOn: null,
        })
      }
    })
  return { database, here, clock, committee, meeting }
}
