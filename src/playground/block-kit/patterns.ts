import { DateTime, IANAZone } from 'luxon'
import { type Check, integer, string } from './check.ts'

/** A real day as `YYYY-MM-DD`. */
export const day: Check = (value, at, report) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || !DateTime.fromISO(value).isValid)
    report(at, 'must be a day that exists, as YYYY-MM-DD')
}

/** A time on the 24-hour clock as `HH:mm`. */
export const time: Check = string({ matches: /^([01]\d|2[0-3]):[0-5]\d$/, like: 'HH:mm, on the 24-hour clock' })

/** A Unix second of ten digits. */
export const unixSecond: Check = integer({ min: 1_000_000_000, max: 9_999_999_999 })

/** A zone of the IANA database. */
export const zone: Check = (value, at, report) => {
  if (typeof value !== 'string' || !IANAZone.isValidZone(value)) report(at, 'must be a zone, as Europe/London')
}

/** A number as Slack takes it in an input: a string. */
export const numeral: Check = string({ matches: /^-?\d+(\.\d+)?$/, like: 'a number' })

/** A Slack id of a person. */
export const personId: Check = string({ matches: /^[UW][A-Z0-9]+$/, like: 'the id of a person' })

/** A Slack id of a conversation. */
export const conversationId: Check = string({ matches: /^[CDG][A-Z0-9]+$/, like: 'the id of a conversation' })
