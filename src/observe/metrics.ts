import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { bounded } from './bounded.ts'

/** Why a message is tried again: Slack said to wait, said no for now, said nothing, did not have it, or it was not drawn. */
export type Again = 'asked-to-wait' | 'refused' | 'no-answer' | 'not-there' | 'not-drawn'

/** A number for each council, by its id. */
export type PerCouncil = ReadonlyMap<string, number>

/**
 * What is counted. Names of features and ids of councils are labels, each label of a bounded number of values; people,
 * committees and texts never are.
 */
export type Metrics = {
  /**
   * One thing heard and answered: which kind, which feature, how it ended, how long Slack waited for us (ms), and whose
   * it was; null where that is not known.
   */
  heard(kind: string, name: string, ending: string, acknowledgedAfter: number, councilId?: string | null): void
  fault(where: string): void
  /** One call to Slack: which method, and `ok` or Slack's word for why not. */
  called(method: string, result: string): void
  /** Requests turned away at the door: bad signature, too old, too large. */
  turnedAway(why: string): void
  /** A message of a council is tried again. */
  retried(councilId: string, why: Again): void
  /** A message of a council was told by our own pace to wait so many milliseconds. */
  paced(councilId: string, ms: number): void
  /** A number that is asked for when the page is read: entries in the spool. */
  watch(name: string, help: string, read: () => number | Promise<number>): void
  /** The same for each council; of those beyond the bound the sum, or (`max`) the largest. Null: it cannot be read now. */
  watchEach(name: string, help: string, read: () => Promise<PerCouncil | null>, together?: 'sum' | 'max'): void
  page(): Promise<{ readonly type: string; readonly text: string }>
}

/** How many values a label has at most. */
export const MOST = { councils: 200, names: 300, words: 100 } as const

/** The counters of one process, in the form Prometheus reads. */
export const openMetrics = (): Metrics => {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register, prefix: 'cleardays_' })
  const councilOf = bounded(MOST.councils)
  const nameOf = bounded(MOST.names)
  const wordOf = bounded(MOST.words)
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name: `cleardays_${name}`, help, labelNames, registers })
  const heard = counter('heard_total', 'Commands, presses, forms, shortcuts and events answered', [
    'kind',
    'name',
    'ending',
  ])
  const acknowledged = new Histogram({
    name: 'cleardays_acknowledged_seconds',
    help: 'How long Slack waited for the acknowledgement; it gives up after three seconds',
    labelNames: ['kind', 'council'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 2.5, 3],
    registers,
  })
  const faults = counter('faults_total', 'Faults of ours', ['where'])
  const calls = counter('slack_calls_total', 'Calls to Slack, by how they ended', ['method', 'result'])
  const away = counter('turned_away_total', 'Requests turned away at the door', ['why'])
  const retries = counter('outbox_retries_total', 'Messages that are tried again, by why', ['council', 'why'])
  const waits = counter('pacing_waits_total', 'Times a message was told by our own pace to wait', ['council'])
  const waited = counter('pacing_wait_seconds_total', 'How long those were told to wait', ['council'])
  return {
    heard: (kind, name, ending, ms, councilId) => {
      heard.inc({ kind, name: nameOf(name), ending })
      acknowledged.observe({ kind, council: councilId ? councilOf(councilId) : 'none' }, ms / 1000)
    },
    fault: (where) => faults.inc({ where }),
    called: (method, result) => calls.inc({ method, result: wordOf(result) }),
    turnedAway: (why) => away.inc({ why }),
    retried: (councilId, why) => retries.inc({ council: councilOf(councilId), why }),
    paced: (councilId, ms) => {
      const council = councilOf(councilId)
      waits.inc({ council })
      waited.inc({ council }, ms / 1000)
    },
    watch: (name, help, read) => {
      new Gauge({
        name: `cleardays_${name}`,
        help,
        registers,
        async collect() {
          this.set(await read())
        },
      })
    },
    watchEach: (name, help, read, together = 'sum') => {
      new Gauge({
        name: `cleardays_${name}`,
        help,
        labelNames: ['council'] as const,
        registers,
        async collect() {
          this.reset()
          const sums = new Map<string, number>()
          for (const [councilId, value] of (await read()) ?? []) {
            const council = councilOf(councilId)
            const before = sums.get(council) ?? 0
            sums.set(council, together === 'sum' ? before + value : Math.max(before, value))
          }
          for (const [council, value] of sums) this.set({ council }, value)
        },
      })
    },
    page: async () => ({ type: register.contentType, text: await register.metrics() }),
  }
}
