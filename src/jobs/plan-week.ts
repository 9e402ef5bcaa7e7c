import type { Deps } from '../app/deps.ts'
import { afterMeetingRows } from '../app/outcomes/after-meeting-rows.ts'
import type { NewReminder } from '../app/ports/reminders.ts'
import type { Tx } from '../app/ports/tx.ts'
import { officerOf } from '../app/say.ts'
import { type CivilDate, civilDateAt } from '../domain/calendar/civil-date.ts'
import { type ProfileName, profiles } from '../domain/calendar/profiles.ts'
import { calendarFor } from '../domain/calendar/timetable.ts'
import type { Committee } from '../domain/committee/committee.ts'
import { nextMonday, rollUpDueAt, summaryDueAt, WEEKLY_READERS } from '../domain/delivery/weekly.ts'

type Need = Pick<Deps, 'store' | 'clock'>

/**
 * Sets what is to be said after the meetings of these days, and what will be said next Monday: a summary to each member,
 * a roll-up in each committee's channel, and to the officer of a committee in rehearsal what its members would have had.
 * They are rows like every other reminder, set before they fall due, so that a machine that is away on the day says them
 * when it is back. Whatever is set already stands; what they say, and whether there is anything to say, is settled when
 * they are said. Gives how many were set.
 */
export const planWeek = ({ store, clock }: Need, councilId: string): Promise<number> =>
  store.for(councilId).transaction(async (tx) => {
    const { zone } = await tx.committees.council()
    const monday = nextMonday(civilDateAt(clock.now(), zone))
    const rows: NewReminder[] = []
    const members = new Set<string>()
    const days = [await tx.calendar.closures(), await tx.calendar.holidays()] as const
    for (const committee of await tx.committees.all()) {
      rows.push(...(await afterMeetingRows(tx, clock, committee)))
      for (const id of await membersOf(tx, committee, monday)) members.add(id)
      const dueAt = rollUpDueAt(
        monday,
        calendarFor(profiles[committee.profile as ProfileName], ...days),
        committee.zone,
      )
      if (dueAt) rows.push(...(await ofCommittee(tx, clock, committee, { monday, dueAt: dueAt.toUTC().toISO()! })))
    }
    for (const person of await tx.people.findMany([...members]))
      if (person.slackId !== null && !person.hasLeft)
        rows.push({
          key: `weekly-summary:${person.id}:${monday}`,
          committeeId: null,
          kind: 'weekly-summary',
          aboutKind: 'person',
          aboutId: person.id,
          personId: person.id,
          channel: null,
          dueAt: summaryDueAt(monday, person.zone).toUTC().toISO()!,
        })
    return tx.reminders.add(rows)
  })

const membersOf = async (tx: Tx, { id }: Committee, on: CivilDate): Promise<readonly string[]> =>
  (await tx.people.holdingsFor(id))
    .filter(({ committeeId, role }) => committeeId === id && WEEKLY_READERS.has(role))
    .filter(({ since, until }) => since <= on && (until === null || on <= until))
    .map(({ personId }) => personId)

const ofCommittee = async (
  tx: Tx,
  clock: Need['clock'],
  committee: Committee,
  { monday, dueAt }: { readonly monday: CivilDate; readonly dueAt: string },
): Promise<readonly NewReminder[]> => {
  const row = { committeeId: committee.id, aboutKind: 'committee' as const, aboutId: committee.id, dueAt }
  const officer = committee.isInRehearsal ? await officerOf(tx, clock, committee) : null
  const kinds = [
    committee.slackChannel && { kind: 'weekly-roll-up-channel', personId: null, channel: committee.slackChannel },
    officer && { kind: 'weekly-in-rehearsal', personId: officer, channel: null },
  ]
  return kinds.flatMap((one) => (one ? [{ ...row, ...one, key: `${one.kind}:${committee.id}:${monday}` }] : []))
}

/** How often, by our clock, a council's next week is set anew: somebody may have become a member meanwhile. */
const EVERY_MS = 3_600_000

/** Plans a council's week at most once an hour. Where it cannot, what is due already is said all the same. */
export const openWeekPlanning = (need: Need & Pick<Deps, 'log'>) => {
  const planned = new Map<string, number>()
  return async (councilId: string): Promise<void> => {
    const now = need.clock.now().toMillis()
    const last = planned.get(councilId)
    if (last !== undefined && Math.abs(now - last) < EVERY_MS) return
    planned.set(councilId, now)
    try {
      await planWeek(need, councilId)
    } catch (fault) {
      need.log.error(
        { err: fault, council: councilId },
        'The week could not be planned; it is planned again within the hour',
      )
    }
  }
}
