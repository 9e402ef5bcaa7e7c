/**
 * What goes first among what a council owes, the smallest first; within one conversation it is the order in which it
 * was owed. Somebody who is asked waits for nobody's digest: a chair's agenda goes before forty lists of the morning.
 */
export const URGENCY = {
  /** Something that leaked: it goes although posting has been stopped. */
  leak: 0,
  /** The last day to publish, and a channel that somebody from outside can read. */
  lastDay: 1,
  /** To an officer, of a message that could not be delivered. */
  undelivered: 2,
  /** A copy that no longer says what is so. */
  redraw: 3,
  /** What asks somebody, or tells them of what was done. Unless told otherwise. */
  usual: 5,
  /** The message of somebody's day, and of their week. */
  digest: 7,
} as const
