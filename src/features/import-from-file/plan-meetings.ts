import { addMeeting } from '../../app/add-meeting.ts'
import type { Clock } from '../../clock.ts'
import { civilDateAt, clockTime, isCivilDate, isTimeOfDay, longDate } from '../../domain/calendar/civil-date.ts'
import type { MeetingRow, PreviewRow } from '../../import/read-set-up.ts'
import { alike, type Planning, type RowToTake } from './planned-list.ts'

/** Meetings, row by row. A day on which the committee already meets is left as it is; a past day is not added. */
export const planMeetings = async (
  { tx, committee, byId }: Planning,
  clock: Clock,
  rows: readonly PreviewRow<MeetingRow>[],
): Promise<readonly RowToTake[]> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const { until: knownUntil } = (await tx.calendar.holidays()).known
  const existing = await tx.meetings.of(committee.id, today)
  const taken = new Set(existing.filter(({ state }) => state !== 'cancelled').map(({ day }) => day as string))

  return rows.map(({ row, value, problems, notes: known = [] }): RowToTake => {
    const day = value && isCivilDate(value.date) ? value.date : null
    const time = value?.time && isTimeOfDay(value.time) ? value.time : committee.startTime
    const says = day ? `${longDate(day)}, ${clockTime(time)}` : 'No date'
    const leftOut = (...notes: readonly string[]): RowToTake => ({ row, says, does: 'left-out', notes, take: null })
    if (!value || !day || problems.length > 0) return leftOut(...problems)
    if (value.committee && !isOurs(value.committee, committee.name) && !isOurs(value.calendar ?? '', committee.name))
      return leftOut(`It is a meeting of “${value.committee}”.`)
    if (value.cancelled)
      return leftOut(
        taken.has(day)
          ? 'It is cancelled in the file. The meeting here stands: cancel it by hand if it is not to be held.'
          : 'It is cancelled.',
      )
    if (day < today) return leftOut('The day is past.')
    if (taken.has(day)) return { row, says, does: 'there-already', notes: [], take: null }
    taken.add(day)
    const { minutes: minutesLong = null, venue } = value
    const take = async () => {
      await addMeeting(tx, clock, committee, { day, time, minutesLong, venue }, { byId, from: { from: 'file' } })
    }
    const notes = [
      ...known,
      ...(day > knownUntil ? ['Bank holidays are not known that far, so its deadlines are not worked out yet.'] : []),
      ...(value.time ? [] : [`No time is given: ${clockTime(committee.startTime)}, as usual.`]),
    ]
    return { row, says, does: 'add', notes, take }
  })
}

const isOurs = (said: string, name: string): boolean =>
  [said, said.replace(/^the /i, ''), `${said} meeting`, said.split(/[:–]/)[0]!].some((one) => alike(one, name))
