import type { MeetingRead, Reading } from '../reading.ts'

/** A meeting of which nothing is known. */
const unknownMeeting: MeetingRead = { date: null, time: null, venue: null, derived: false, how: null }

/** A reading that says nothing yet, for the formats that fill only some of it. */
export const emptyReading = (kind: Reading['kind'], text: string): Reading => ({
  kind,
  title: null,
  committee: null,
  text,
  meeting: unknownMeeting,
  contacts: [],
  items: [],
  people: [],
  resolutions: [],
  proposals: [],
  documents: [],
  decision: null,
  workstreams: [],
  ratings: null,
  phases: [],
  warnings: [],
})
