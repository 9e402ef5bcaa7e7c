import { followedClock, restoreClock } from './acts/clock-acts.ts'
import { reachBy } from './delivery/deliver.ts'
import { overHttp } from './delivery/over-http.ts'
import { socketMode } from './delivery/socket-mode.ts'
import { readManifest } from './manifest.ts'
import { type MovableClock, machineStopwatch, runningClock, type Stopwatch } from './moving-clock.ts'
import { liveDoor } from './pages/live.ts'
import { pageDoor } from './pages/page-door.ts'
import { giveToApp, takeUpload } from './server/files-door.ts'
import { type Door, openServer, type SocketDoor } from './server/server.ts'
import { noLimits, slackLimits } from './web-api/tiers.ts'
import { type Workspace, workspaceOf } from './workspace.ts'
import { secret } from './world/ids.ts'
import { credentials } from './world/installation.ts'
import { looseLeaf, notebookIn } from './world/notebook.ts'
import { occupy } from './world/occupied.ts'
import { type SeedChannel, type SeedPerson, seed } from './world/seed.ts'
import { makeWorld } from './world/world.ts'

export { CannotOpen } from './cannot-open.ts'
export type { MovableClock } from './moving-clock.ts'
export type { Workspace } from './workspace.ts'
export type { SeedChannel, SeedPerson } from './world/seed.ts'

/** How a playground is started. Only the manifest is needed. */
export type PlaygroundOptions = {
  /** The parsed `manifest.yml`: its commands, shortcuts, events and scopes are what the workspace keeps to. */
  readonly manifest: unknown
  /** 0, or nothing, takes any free port. */
  readonly port?: number
  /** Where the workspace is kept between starts. Nowhere when left out. */
  readonly folder?: string
  readonly name?: string
  readonly people?: readonly SeedPerson[]
  readonly channels?: readonly SeedChannel[]
  /** The clock that the visitor, or a test, moves. One that ticks as the machine's does when left out. */
  readonly clock?: MovableClock
  /** What triggers, response addresses and limits are measured with: the machine's own when left out. */
  readonly stopwatch?: Stopwatch
  /** How the app is reached: it opens sockets, or listens at an address. */
  readonly app?:
    | { readonly mode: 'socket' }
    | { readonly mode: 'http'; readonly requestUrl: string; readonly signingSecret?: string }
  /** Optional scopes that the workspace did not grant. */
  readonly declinedScopes?: readonly string[]
  /** Slack's limits on calls a minute: kept unless told otherwise. */
  readonly limits?: 'slack' | 'none'
  /** Opens the control address, `/control/…`, for tests in another process. */
  readonly control?: boolean
  /** How long people wait for the app: Slack's three seconds, unless a test is in a hurry. */
  readonly patience?: number
}

/** A workspace that listens. */
export type Playground = {
  readonly url: string
  /** For `slackApiUrl`; ends with a slash. */
  readonly apiUrl: string
  readonly port: number
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly clock: MovableClock
  readonly workspace: Workspace
  onClockMoved(listener: () => void): () => void
  close(): Promise<void>
}

/** Loads what stands behind a door when it is first asked for: nothing of it is needed to listen. */
const whenAsked = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load()
    return loaded
  }
}

/**
 * Starts a stand-in of Slack on this machine and for this machine only. Throws `CannotOpen`, one clear sentence, when the port is
 * taken, when another playground is using the folder, or when the manifest cannot be used.
 */
export const startPlayground = async (options: PlaygroundOptions): Promise<Playground> => {
  const manifest = readManifest(options.manifest)
  const clock = options.clock ?? runningClock()
  const stopwatch = options.stopwatch ?? machineStopwatch
  const key = secret()
  const doors: Door[] = []
  const sockets: SocketDoor[] = []
  // The folder may be used by a playground that answers; so this one listens first, to be asked in its turn.
  doors.push(async (_request, response, url) => {
    if (url.pathname !== '/playground/alive') return false
    response.end(JSON.stringify({ key }))
    return true
  })
  const server = await openServer(options.port ?? 0, doors, sockets)
  const closing: (() => void | Promise<void>)[] = [() => server.close()]
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end()
  }
  try {
    if (options.folder) closing.push(await occupy(options.folder, server.port, key))
    const notebook = options.folder ? notebookIn(options.folder) : looseLeaf()
    closing.push(() => notebook.close())
    const { name = 'Demonstration council', declinedScopes = [], folder } = options
    const app = options.app ?? { mode: 'socket' }
    const world = makeWorld({ name, mode: app.mode, manifest, declinedScopes, clock, stopwatch, notebook, folder })
    world.address = `http://127.0.0.1:${server.port}`
    restoreClock(world)
    seed(world, options.people ?? [], options.channels ?? [])

    const proof = credentials(world, app.mode === 'http' ? app.signingSecret : undefined)
    const socket = app.mode === 'socket' ? socketMode(world, options.patience) : undefined
    const carrier =
      socket ??
      overHttp({
        requestUrl: app.mode === 'http' ? app.requestUrl : '',
        signingSecret: proof.signingSecret,
        ...(options.patience !== undefined && { patience: options.patience }),
      })
    reachBy(world, carrier)
    closing.push(() => carrier.close())

    const workspace = workspaceOf(world, socket)
    const limits = options.limits === 'none' ? noLimits : slackLimits(stopwatch)
    const api = whenAsked(async () => (await import('./server/api-door.ts')).apiDoor(world, limits))
    const respond = whenAsked(async () => (await import('./server/response-door.ts')).responseDoor(world))
    const page = pageDoor(world)
    doors.push(async (request, response, url) => {
      const [, first, second = '', third = ''] = url.pathname.split('/')
      if (first === 'api') await (await api())(second, request, response, url)
      else if (first === 'response') await (await respond())(third, request, response, url)
      else if (first === 'upload') await takeUpload(world, third, request, response)
      else if (first === 'files-pri') giveToApp(world, second.split('-').at(-1) ?? '', request, response)
      else return page(request, response, url)
      return true
    })
    if (options.control) doors.unshift((await import('./server/control-door.ts')).controlDoor(workspace))
    const live = liveDoor(world)
    closing.push(live.close)
    sockets.push((request, raw, head, url) => {
      if (url.pathname === '/playground/live') live.upgrade(request, raw, head)
      else if (url.pathname === '/link/' && socket) socket.upgrade(request, raw, head)
      else return false
      return true
    })
    return {
      url: `${world.address}/`,
      apiUrl: `${world.address}/api/`,
      port: server.port,
      ...proof,
      clock: followedClock(world),
      workspace,
      onClockMoved: (listener) => world.changes.on(({ changed }) => changed === 'clock' && listener()),
      close,
    }
  } catch (fault) {
    await close()
    throw fault
  }
}
