import { pino } from 'pino'
import type { Deps } from '../../src/app/deps.ts'
import type { Profile } from '../../src/app/identify.ts'
import type { Presser } from '../../src/app/presser.ts'
import { heldClock } from '../../src/clock.ts'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Role } from '../../src/domain/people/roles.ts'
import { openStore } from '../../src/store/store.ts'
import { freshDatabase } from './database.ts'

const TEAM = 'T0COUNCIL'
const profileOf = (slackId: string): Profile => ({
  name: `Person ${slackId}`,
  title: null,
  email: `${slackId.toLowerCase()}@council.example`,
  zone: 'Europe/London',
  isFullMember: true,
})

/**
 * A council on a database of its own, with a held clock: one committee out of rehearsal, and whoever the test names.
 * `person('U0CHAIR', 'chair')` is someone with a Slack account and that role.
 */
export const aCouncil = async (startingAt = '2021-01-04T09:00:00Z') => {
  const fresh = await freshDatabase()
  const store = openStore(fresh.database.prisma)
  const clock = heldClock(startingAt)
  const deps: Deps = {
    store,
    clock,
    log: pino({ level: 'silent' }),
    drawings: {},
    files: {
      fetch: async () => ({ is: 'refused', why: 'not-there' }),
      share: async () => ({ is: 'refused', why: 'not-there' }),
    },
    channels: {
      audience: async () => ({ is: 'ours', slackIds: [] }),
      remove: async () => ({ is: 'sent' }),
    },
    profiles: { of: async (_, slackId) => profileOf(slackId) },
  }
  const councilId = await store.startCouncil({
    name: 'Westmarch County Council',
    nation: 'england',
    zone: 'Europe/London',
    teamId: TEAM,
  })
  const here = store.for(councilId)

  const committee = async (given: Partial<Committee> = {}): Promise<Committee> => {
    const added = await here.transaction((tx) =>
      tx.committees.add({
        name: 'Corporate and Communities Panel',
        kind: 'scrutiny',
        nation: 'england',
        profile: 'england-council',
        zone: 'Europe/London',
        regime: 'statutory',
        slackChannel: 'C0PANEL',
        venue: 'County Hall',
        startTime: timeOfDay('10:00'),
        minutesLong: 150,
        nextMinuteNumber: '304',
        settings: DEFAULT_SETTINGS,
        ...given,
      }),
    )
    if (given.isInRehearsal) return added
    return here.transaction(async (tx) => {
      await tx.committees.endRehearsal(added.id, clock.now().toISO()!)
      return (await tx.committees.find(added.id))!
    })
  }

  const person = (
    slackId: string,
    role: Role | null,
    committeeId: string | null,
    name = `Person ${slackId}`,
  ): Promise<Presser> =>
    here.transaction(async (tx) => {
      const { id } = await tx.people.add({ name, email: `${slackId.toLowerCase()}@council.example` })
      await tx.people.linkSlack(id, { teamId: TEAM, slackId, isFullMember: true, zone: 'Europe/London' })
      if (role)
        await tx.people.give({
          personId: id,
          committeeId,
          role,
          title: null,
          representing: null,
          meetingId: null,
          since: civilDate('2020-05-01'),
          until: null,
        })
      return (await tx.people.presser(TEAM, slackId))!
    })

  const meeting = (committeeId: string, day: string, time = '10:00') =>
    here.transaction((tx) =>
      tx.meetings.add({
        committeeId,
        day: civilDate(day),
        time: timeOfDay(time),
        minutesLong: 150,
        venue: 'County Hall',
        link: null,
        regime: 'statutory',
        state: 'confirmed',
        title: null,
        reason: null,
      }),
    )

  return {
    deps,
    clock,
    store,
    councilId,
    here,
    committee,
    person,
    meeting,
    teamId: TEAM,
    prisma: fresh.database.prisma,
    ownerPool: fresh.ownerPool,
    close: fresh.close,
  }
}
export type Council = Awaited<ReturnType<typeof aCouncil>>
