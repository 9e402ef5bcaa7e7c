import type { Ruling } from '../domain/ruling.ts'
import { defaultLimits, type Limits, listLimits } from './limits.ts'
import { isReadAtOnce, onAThread } from './on-a-thread.ts'
import { type ReadOptions, read } from './read.ts'
import { readMeetingList } from './read-meeting-list.ts'
import {
  type MeetingRow,
  type PersonRow,
  type Preview,
  type ProgrammeRow,
  readPeople,
  readProgrammeTable,
} from './read-set-up.ts'
import type { Reading } from './reading.ts'
import type { ReadingRefusal } from './refusals.ts'

/** Reads a file without keeping the event loop waiting: small ones of words at once, all others on a thread of their own. */
export const readWithoutWaiting = async (
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Ruling<Reading, ReadingRefusal>> => {
  const limits = options.limits ?? defaultLimits
  if (isReadAtOnce(bytes) || bytes.length > limits.file) return read(bytes, options)
  return onAThread({ as: 'page', bytes, options }, limits)
}

const isSmall = (bytes: Uint8Array, limits: Limits): boolean => isReadAtOnce(bytes) || bytes.length > limits.file

type Listed<Row> = Promise<Ruling<Preview<Row>, ReadingRefusal>>

/** A list of people, read as pages are: a large or a packed one on a thread of its own. */
export const readPeopleWithoutWaiting = async (bytes: Uint8Array, limits = listLimits): Listed<PersonRow> =>
  isSmall(bytes, limits) ? readPeople(bytes, limits) : onAThread({ as: 'people', bytes, limits }, limits)

/** A work programme in a table, read as pages are. */
export const readProgrammeWithoutWaiting = async (bytes: Uint8Array, limits = listLimits): Listed<ProgrammeRow> =>
  isSmall(bytes, limits) ? readProgrammeTable(bytes, limits) : onAThread({ as: 'programme', bytes, limits }, limits)

/** A list of meetings, times in the committee's zone, read as pages are. */
export const readMeetingsWithoutWaiting = async (
  bytes: Uint8Array,
  zone: string,
  limits = listLimits,
): Listed<MeetingRow> =>
  isSmall(bytes, limits)
    ? readMeetingList(bytes, zone, limits)
    : onAThread({ as: 'meetings', bytes, limits, zone }, limits)
