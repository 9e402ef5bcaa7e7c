import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'
import { drawDay, drawWhileAway } from './read-day.ts'

/** A person's one message of the day, and what was missed while nobody was running. */
export const dailyDigest: Feature = {
  name: 'daily-digest',
  words: [],
  listen,
  draws: { 'daily-reminders': drawDay, 'while-away': drawWhileAway },
}
