import type { Deps } from '../app/deps.ts'
import type { Drawings } from '../app/drawing.ts'
import { identify } from '../app/identify.ts'
import type { Store } from '../app/ports/store.ts'
import { machineClock } from '../clock.ts'
import { type Config, playgroundDatabase } from '../config.ts'
import { type Database, openDatabase } from '../database/open-database.ts'
import { limitsOf } from '../domain/proposals/reading-limits.ts'
import type { Feature } from '../features/feature.ts'
import { type Jobs, startJobs } from '../jobs/index.ts'
import { watchDelivery } from '../jobs/watch.ts'
import { type Logger, openLog } from '../observe/log.ts'
import { openMetrics } from '../observe/metrics.ts'
import type { Tracer } from '../observe/tracer.ts'
import type { Self } from '../slack/app.ts'
import { CannotStart } from '../slack/cannot-start.ts'
import { INSTALL } from '../slack/installed/install-pages.ts'
import type { SlackOptions } from '../slack/open-app.ts'
import { openInbox } from '../store/inbox.ts'
import { openStore } from '../store/store.ts'
import { openAlarmClock } from './alarm-clock.ts'
import { type Closing, closing } from './closing.ts'
import { type Connected, connectOne } from './connect.ts'
import { whichSlack } from './join.ts'
import { openFigures } from './open-figures.ts'
import { thisProgram, VERSION } from './program.ts'
import { surviving } from './surviving.ts'
import { tracedSpeaker, tracedStore } from './traced.ts'

/** Cleardays, running. `councilId` is the one council’s; null where there may be several. */
export type Running = {
  readonly says: string
  readonly deps: Deps
  readonly councilId: string | null
  stop(): Promise<void>
}

/**
 * Opens every room and starts: the database, Slack (or the playground), the features, the jobs. Throws `CannotStart`
 * or `DatabaseFault`, whose message is the sentence to show. What was opened before that is closed again.
 */
export const start = async (config: Config): Promise<Running> => {
  const log = openLog(config.logLevel)
  const opened = closing()
  const stop = () => opened.all((what, fault) => log.error({ err: fault }, `closing ${what}`))
  try {
    return { ...(await open(config, log, opened)), stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

const open = async (config: Config, log: Logger, opened: Closing): Promise<Omit<Running, 'stop'>> => {
  const place = config.mode === 'playground' ? inPlayground(config) : config.database
  // None of these needs another to begin: while the database is waited for, the features are loaded.
  const [joining, database, { features }] = await beside(
    whichSlack(config, log, opened),
    openOurs(place, log, opened),
    import('../features/index.ts'),
  )
  const hears = Promise.withResolvers<void>()
  const alarmClock = openAlarmClock(database, log, hears.promise, opened)
  let jobs: Jobs | null = null
  const told = { owed: (councilId: string) => jobs?.wake(councilId), alarm: alarmClock.set }
  const tracer = await tracing(config, log, opened)
  const bare = openStore(database.prisma, told, database.appPool)
  const store = tracer ? tracedStore(bare, tracer) : bare
  const inbox = openInbox(database.prisma, database.appPool)
  const metrics = openMetrics()
  if (config.metricsPort !== null) opened.add('the figures', (await openFigures(config.metricsPort, metrics)).close)
  const { shelter, readiness, begin } = await surviving(config, database, log, metrics, opened)
  const options: SlackOptions = {
    identify: (teamId, slackId) => identify(store, deps.profiles)(teamId, slackId),
    councilOf: (teamId) => store.councilOfTeam(teamId),
    inbox,
    log,
    metrics,
    wallClock: machineClock,
    readiness,
    shelter,
    ...(tracer && { tracer }),
  }
  const slack = joining.place
    ? await connectOne(joining.place, options, joining.self)
    : await several(config, database, store, options, opened)
  const deps: Deps = {
    store,
    clock: joining.clock,
    log,
    drawings: allDrawings(features),
    files: slack.files,
    channels: slack.channels,
    profiles: slack.profiles,
    ...(slack.workspaces && { workspaces: slack.workspaces }),
    reading: limitsOf(config.reading),
    program: thisProgram(database, shelter.spool),
  }
  const councilId = slack.self && (await ourCouncil(store, slack.self))
  if (config.mode === 'playground' && councilId) await fill(deps, councilId, slack.self.teamId)

  for (const feature of features) feature.listen(slack.desk, deps)
  const running = await startJobs({
    ...deps,
    speaker: tracer ? tracedSpeaker(slack.speaker, tracer) : slack.speaker,
    ...(tracer && { tracer }),
    ...(slack.isInstalled && { isInstalled: slack.isInstalled }),
    bankHolidaysUrl: config.bankHolidaysUrl,
    alarmClock,
    begins: hears.promise,
    inbox,
    metrics,
    happened: (body) => slack.desk.happened(body),
    resume: async (council) => {
      for (const feature of features) await feature.resumes?.(deps, council)
    },
  })
  watchDelivery(metrics, deps, running)
  jobs = running
  // Closed last first: Slack stops hearing before the jobs finish, and both before the database goes.
  opened.add('the jobs', () => running.stop())
  opened.add('Slack', () => slack.stop())
  joining.onClockMoved(() => running.wake())
  begin(slack.desk, running)
  await slack.start()
  // In a turn of its own: whoever waits until it is ready is told first.
  setImmediate(hears.resolve)
  return { deps, councilId, says: ready(config, slack, joining.page) }
}

/** Follows what is done, where there is somewhere to send it. What that needs is loaded only then. */
const tracing = async ({ tracesTo }: Config, log: Logger, opened: Closing): Promise<Tracer | null> => {
  if (tracesTo === null) return null
  const { openTracing } = await import('../observe/open-tracing.ts')
  const traces = openTracing({ to: tracesTo, version: VERSION, log })
  opened.add('the traces', () => traces.close())
  return traces
}

/** Several councils, each with workspaces of its own. What that needs is loaded only then. */
const several = async (
  config: Config,
  database: Database,
  store: Store,
  options: SlackOptions,
  opened: Closing,
): Promise<Connected> => {
  if (config.mode !== 'councils') throw new Error('There is no workspace to join')
  const { connectCouncils } = await import('./connect-councils.ts')
  return connectCouncils(config, database, store, options, opened)
}

/** Waits for all of them, so that none is left opening where another went wrong. */
const beside = async <A, B, C>(one: Promise<A>, other: Promise<B>, third: Promise<C>): Promise<[A, B, C]> => {
  await Promise.allSettled([one, other, third])
  return Promise.all([one, other, third])
}

const inPlayground = (config: Config) => {
  const place = playgroundDatabase(config)
  if (!place.ok) throw new CannotStart(place.refusal)
  return place.value
}

const openOurs = async (place: Config['database'], log: Logger, opened: Closing) => {
  const database = await openDatabase(place, (fault) =>
    log.warn({ err: fault }, 'an idle database connection was lost'),
  )
  opened.add('the database', () => database.close())
  return database
}

const allDrawings = (features: readonly Feature[]): Drawings =>
  Object.assign({}, ...features.map((feature) => feature.draws ?? {}))

/** In single-council mode the workspace's council is made the first time it is met. */
const ourCouncil = async (store: Store, self: Self): Promise<string> =>
  (await store.councilOfTeam(self.teamId)) ??
  store.startCouncil({ name: self.team, nation: 'england', zone: 'Europe/London', teamId: self.teamId })

const fill = async (deps: Deps, councilId: string, teamId: string): Promise<void> => {
  const { fillDemonstration } = await import('../demonstration/council.ts')
  await deps.store.for(councilId).transaction((tx) => fillDemonstration(tx, deps.clock, teamId))
}

const ready = (config: Config, slack: Connected, page: string | null): string => {
  const health = `Health: http://127.0.0.1:${slack.port()}/readyz`
  if (page) return `Cleardays is ready: open ${page} in your browser. ${health}`
  const over = config.mode === 'socket' ? 'by Socket Mode' : `over HTTP on port ${slack.port()}`
  if (config.mode === 'councils')
    return `Cleardays is ready for several councils, ${over}: it is installed at ${new URL(INSTALL, config.publicUrl)}. ${health}`
  return `Cleardays is ready in ${slack.self?.team}, ${over}. ${health}`
}
