import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { ReadingLimits } from '../domain/proposals/reading-limits.ts'
import type { Drawings } from './drawing.ts'
import type { Profiles } from './identify.ts'
import type { Channels } from './ports/audience.ts'
import type { Files } from './ports/files.ts'
import type { OwnWorkspaces } from './ports/own-workspaces.ts'
import type { Program } from './ports/program.ts'
import type { Store } from './ports/store.ts'

/** What the use-cases need from outside. Built once in `main.ts`, held by tests. */
export type Deps = {
  readonly store: Store
  readonly clock: Clock
  /** What Slack says of an account that we meet for the first time. */
  readonly profiles: Profiles
  /** Every message that is drawn from the database, by name: what a held message would say. */
  readonly drawings: Drawings
  /** Files that people give us, and that we give them. */
  readonly files: Files
  /** Who reads a channel; and the way to take something of ours back. */
  readonly channels: Channels
  /** The workspaces of each council, where several councils are served from here. */
  readonly workspaces?: OwnWorkspaces
  /** How much reading one file may take, where whoever runs the program has said so; bytes and seconds. */
  readonly reading?: ReadingLimits
  /** The program itself, where it is one that runs: what it is, and what is amiss with it. */
  readonly program?: Program
  readonly log: Logger
}
