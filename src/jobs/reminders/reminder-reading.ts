import type { Deps } from '../../app/deps.ts'

/** What reading reminders needs. */
export type ReminderReading = Pick<Deps, 'store' | 'clock' | 'drawings' | 'log'>
