import { DateTime } from 'luxon'
import type { Draw, Drawings } from '../../app/drawing.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { dayOfReminders, saidInDay } from '../../domain/delivery/day-of-reminders.ts'
import { mondayOf, WEEKLY_READERS, weeklySince } from '../../domain/delivery/weekly.ts'
import { type RoleHolding, rolesOn } from '../../domain/people/roles.ts'
import { weeklyInRehearsal, weeklyRollUp, weeklySummary } from './messages.ts'
import { type CommitteeWeek, readWeek } from './read-week.ts'

/** Who has the summary of a committee today. */
export const readersToday = async (tx: Tx, clock: Clock, committee: Committee): Promise<readonly string[]> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const ids = (await tx.people.holdingsFor(committee.id))
    .filter(({ committeeId, role }) => committeeId === committee.id && WEEKLY_READERS.has(role))
    .filter(({ since, until }) => since <= today && (until === null || today <= until))
    .map(({ personId }) => personId)
  const people = await tx.people.findMany([...new Set(ids)])
  return people.filter(({ slackId, hasLeft }) => slackId !== null && !hasLeft).map(({ id }) => id)
}

/** The Monday from which a member's summary tells: somebody who was away is told of the weeks they have not had. */
const sinceFor = async (tx: Tx, clock: Clock, personId: string, zone: string): Promise<CivilDate> => {
  const today = civilDateAt(clock.now(), zone)
  const inToday = await tx.reminders.saidIn(saidInDay(dayOfReminders({ personId, day: today, committeeId: null })))
  const notHad = [...inToday, ...(await tx.reminders.of(personId)).filter(({ state }) => state === 'waiting')]
    .filter(({ kind }) => kind === 'weekly-summary')
    .map(({ dueAt }) => civilDateAt(DateTime.fromISO(dueAt), zone))
  return weeklySince(mondayOf(today), notHad.sort()[0])
}

/** One committee's week for one of its members; null where they are no longer one, or nothing is to be told. */
const weekFor = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  { personId, holdings }: { readonly personId: string; readonly holdings: readonly RoleHolding[] },
  since: CivilDate,
): Promise<CommitteeWeek | null> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const own = rolesOn(
    today,
    committee.id,
    holdings.filter(({ committeeId }) => committeeId === committee.id),
  )
  if (![...own].some((role) => WEEKLY_READERS.has(role))) return null
  return readWeek(tx, clock, committee, { personId, roles: rolesOn(today, committee.id, holdings) }, since)
}

const drawSummary: Draw = async (tx, personId, _reader, { clock }) => {
  const person = await tx.people.find(personId)
  if (!person) return null
  const since = await sinceFor(tx, clock, personId, person.zone)
  const member = { personId, holdings: await tx.people.holdingsOf(personId) }
  const weeks: CommitteeWeek[] = []
  for (const committee of await tx.committees.all()) {
    // What a committee in rehearsal would say goes to its officer first.
    const week = committee.isInRehearsal ? null : await weekFor(tx, clock, committee, member, since)
    if (week) weeks.push(week)
  }
  return weeks.length > 0 ? weeklySummary(weeks) : null
}

/** One committee’s week to one member, because its officer pressed *Send it to them* in rehearsal. `about`: a committee. */
const drawOfCommittee: Draw = async (tx, committeeId, personId, { clock }) => {
  const committee = await tx.committees.find(committeeId)
  if (!committee || !personId) return null
  const member = { personId, holdings: await tx.people.holdingsOf(personId) }
  const week = await weekFor(tx, clock, committee, member, lastWeek(clock, committee))
  return week && weeklySummary([week])
}

const lastWeek = (clock: Clock, { zone }: Committee): CivilDate => weeklySince(mondayOf(civilDateAt(clock.now(), zone)))

const drawRollUp: Draw = async (tx, committeeId, _reader, { clock }) => {
  const committee = await tx.committees.find(committeeId)
  if (!committee || committee.settings.remindersOff.includes('weekly-roll-up-channel')) return null
  const week = await readWeek(tx, clock, committee, null, lastWeek(clock, committee))
  return week && weeklyRollUp(week)
}

const drawInRehearsal: Draw = async (tx, committeeId, _reader, { clock }) => {
  const committee = await tx.committees.find(committeeId)
  if (!committee?.isInRehearsal) return null
  const members = await readersToday(tx, clock, committee)
  const week = members.length > 0 ? await readWeek(tx, clock, committee, null, lastWeek(clock, committee)) : null
  return week && week.coming.length > 0 ? weeklyInRehearsal(week, members.length) : null
}

/** The name of each drawing is the reminder’s kind; `weekly-of-committee` is sent by hand. */
export const draws: Drawings = {
  'weekly-summary': drawSummary,
  'weekly-of-committee': drawOfCommittee,
  'weekly-roll-up-channel': drawRollUp,
  'weekly-in-rehearsal': drawInRehearsal,
}
