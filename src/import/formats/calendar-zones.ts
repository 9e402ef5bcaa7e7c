import ICAL from 'ical.js'
import { DateTime, IANAZone } from 'luxon'

export type Component = InstanceType<typeof ICAL.Component>
export type Time = InstanceType<typeof ICAL.Time>

/** What Outlook calls the zone of these islands. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'GMT Daylight Time': 'Europe/London',
  'Greenwich Standard Time': 'UTC',
}

/** A time as it is in the committee's zone; or why that is not certain. `note` says where it was put into other words. */
export type LocalTime =
  | { readonly is: 'known'; readonly date: string; readonly time: string | null; readonly note: string | null }
  | { readonly is: 'uncertain'; readonly why: string }

/** The time of an event in a zone: from its own zone, from one that the file defines, or as it stands where none is named. */
export const inZone = (at: Time, tzid: string | null, calendar: Component, zone: string): LocalTime => {
  const [date, clock] = [dateOf(at), clockOf(at)]
  if (at.isDate) return { is: 'known', date, time: null, note: null }
  if (at.zone?.tzid === 'UTC') return converted(wall(at, 'utc'), zone, null)
  if (tzid === null) return { is: 'known', date, time: clock, note: 'Its time names no zone: taken as local time.' }
  const named = IANAZone.isValidZone(tzid) ? tzid : OTHER_NAMES[tzid]
  if (named !== undefined) return converted(wall(at, named), zone, tzid)
  const defined = calendar
    .getAllSubcomponents('vtimezone')
    .find((one) => one.getFirstPropertyValue('tzid') === tzid && one.getAllSubcomponents().length > 0)
  if (defined) {
    const seconds = new ICAL.Timezone(defined).utcOffset(at)
    return converted(wall(at, 'utc').minus({ seconds }), zone, tzid)
  }
  return {
    is: 'uncertain',
    why: `Its time is in the zone “${tzid}”, which the file does not define, so it is not certain: add this meeting by hand.`,
  }
}

const two = (number: number): string => String(number).padStart(2, '0')
const dateOf = (at: Time): string => `${at.year}-${two(at.month)}-${two(at.day)}`
const clockOf = (at: Time): string => `${two(at.hour)}:${two(at.minute)}`
const wall = ({ year, month, day, hour, minute }: Time, zone: string): DateTime =>
  DateTime.fromObject({ year, month, day, hour, minute }, { zone })

const converted = (moment: DateTime, zone: string, from: string | null): LocalTime => {
  const here = moment.setZone(zone)
  const isOther = from !== null && here.offset !== moment.offset && moment.zoneName !== 'UTC'
  return {
    is: 'known',
    date: here.toFormat('yyyy-MM-dd'),
    time: here.toFormat('HH:mm'),
    note: isOther ? `Put from ${from} into local time.` : null,
  }
}
