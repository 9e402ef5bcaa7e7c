import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { parse } from 'yaml'
import type { Deps } from '../../src/app/deps.ts'
import type { Drawings } from '../../src/app/drawing.ts'
import { identify } from '../../src/app/identify.ts'
import { heldClock, machineClock } from '../../src/clock.ts'
import { fillDemonstration } from '../../src/demonstration/council.ts'
import { PANEL_CHANNEL, workspaceChannels, workspacePeople } from '../../src/demonstration/workspace.ts'
import type { DemonstrationYear } from '../../src/demonstration/year.ts'
import { features } from '../../src/features/index.ts'
import { type Jobs, startJobs } from '../../src/jobs/index.ts'
import { openMetrics } from '../../src/observe/metrics.ts'
import { controlsIn } from '../../src/playground/payloads/controls.ts'
import { startPlayground } from '../../src/playground/playground.ts'
import { joinSlack } from '../../src/slack/app.ts'
import { openStore } from '../../src/store/store.ts'
import { freshDatabase } from './database.ts'

/** All that a message says, in its text and in its blocks. */
export const drawn = (message: { readonly text: string; readonly blocks: readonly unknown[] }): string =>
  `${message.text} ${JSON.stringify(message.blocks)}`

type Starting = {
  readonly startingAt: string
  readonly demonstration?: boolean
  /** The days of the demonstration, where the test is about real ones. */
  readonly year?: DemonstrationYear
}

/**
 * Cleardays as it runs, in a playground of its own with a held clock: the real Bolt over the real Socket Mode, the
 * real database, the real jobs. `demonstration: false` starts it empty.
 */
export const aWorkspace = async ({ startingAt, demonstration = true, year }: Starting) => {
  const clock = heldClock(startingAt)
  const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'))
  const [fresh, playground] = await Promise.all([
    freshDatabase(),
    startPlayground({ manifest, clock, people: workspacePeople, channels: workspaceChannels, limits: 'none' }),
  ])
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
  let jobs: Jobs | null = null
  const store = openStore(fresh.database.prisma, { owed: (id) => jobs?.wake(id) })
  const place = {
    mode: 'socket',
    botToken: playground.botToken,
    appToken: playground.appToken,
    slackApiUrl: playground.apiUrl,
    port: 0,
  } as const
  const slack = await joinSlack(place, {
    identify: (teamId, slackId) => identify(store, deps.profiles)(teamId, slackId),
    councilOf: (teamId) => store.councilOfTeam(teamId),
    inbox: { once: (key, councilId) => store.once(key, councilId) },
    log,
    metrics: openMetrics(),
    wallClock: machineClock,
    readiness: async () => ({ ready: true }),
    mayBeHeard: () => true,
  })
  const drawings: Drawings = Object.assign({}, ...features.map((feature) => feature.draws ?? {}))
  const deps: Deps = {
    store,
    clock,
    log,
    drawings,
    files: slack.files,
    channels: slack.speaker,
    profiles: {
      of: async (_, slackId) => {
        const person = await slack.speaker.person(slackId)
        return person && { ...person, title: null }
      },
    },
  }
  const councilId = await store.startCouncil({
    name: slack.self.team,
    nation: 'england',
    zone: 'Europe/London',
    teamId: slack.self.teamId,
  })
  const here = store.for(councilId)
  if (demonstration) await here.transaction((tx) => fillDemonstration(tx, clock, slack.self.teamId, year))
  for (const feature of features) feature.listen(slack.desk, deps)
  const running = await startJobs({ ...deps, speaker: slack.speaker })
  jobs = running
  await slack.start()

  const as = (person: string) => playground.workspace.as(person)
  /** Waits for what comes over the socket; long, because test machines are slow and shared. */
  const until = <T>(look: () => T | undefined | null | false) => playground.workspace.until(look, 20_000)

  return {
    deps,
    clock,
    here,
    playground,
    slack,
    jobs: running,
    channel: PANEL_CHANNEL,
    as,
    until,
    /** The newest message with these words, once they have it: in a channel, or in their direct message with the app. */
    hears: (person: string, words: string, channel?: string) =>
      until(() =>
        as(person)
          .reads(channel)
          .findLast((message) => drawn(message).includes(words)),
      ).catch(() => {
        const last = as(person)
          .reads(channel)
          .slice(-3)
          .map(({ text }) => text.slice(0, 200))
        throw new Error(`${person} never heard “${words}”; the last they read was: ${last.join(' | ')}`)
      }),
    /** Presses the first button whose value names this id, in the newest message in the panel's channel that has it. */
    pressesBeside: (person: string, id: string) => {
      for (const { channel, ts, blocks } of [...as(person).reads(PANEL_CHANNEL)].reverse()) {
        const placed = controlsIn(blocks).find(({ control }) => String(control.value ?? '').includes(id))
        if (!placed) continue
        const { block, control } = placed
        return as(person).does({ do: 'press', in: { channel, ts }, block, action: control.action_id })
      }
      throw new Error(`Nothing for ${person} to press about ${id}`)
    },
    /** The form of this name, once it lies open before them. */
    opened: (person: string, form: string) =>
      until(() => (as(person).form()?.body.callback_id === form ? as(person).form() : null)),
    /** Waits for words in the form before them: what it says, offers, or has to say of an answer; not what they typed. */
    formShows: (person: string, words: string) =>
      until(() => {
        const form = as(person).form()
        return JSON.stringify([form?.body, form?.errors]).includes(words)
      }).catch(() => {
        throw new Error(
          `${person} has no “${words}” before them, but ${JSON.stringify(as(person).form()?.body ?? null)}`,
        )
      }),
    /** Moves the clock and does everything that falls due by then. */
    async goTo(iso: string) {
      clock.set(iso)
      await running.runDue()
    },
    async close() {
      await slack.stop()
      await running.stop()
      await playground.close()
      await fresh.close()
    },
  }
}
export type RunningWorkspace = Awaited<ReturnType<typeof aWorkspace>>
