import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { WorkingCalendars } from './calendars.ts'
import type { Store } from './ports/store.ts'

/** What the use-cases need from outside. Built once in `main.ts`, held by tests. */
export type Deps = {
  readonly store: Store
  readonly clock: Clock
  readonly calendars: WorkingCalendars
  readonly log: Logger
}
