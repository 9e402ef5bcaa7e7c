import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What is counted. Names of features are labels; people, committees and texts never are. */
export type Metrics = {
  /** One thing heard and answered: which kind, which feature, how it ended, and how long Slack waited for us (ms). */
  heard(kind: string, name: string, ending: string, acknowledgedAfter: number): void
  fault(where: string): void
  /** One call to Slack: which method, and `ok` or Slack's word for why not. */
  called(method: string, result: string): void
  /** Requests turned away at the door: bad signature, too old, too large. */
  turnedAway(why: string): void
  /** A number that is asked for when the page is read: rows waiting in the outbox. */
  watch(name: string, help: string, read: () => number | Promise<number>): void
  page(): Promise<{ readonly type: string; readonly text: string }>
}

/** The counters of one process, in the form Prometheus reads. */
export const openMetrics = (): Metrics => {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register, prefix: 'cleardays_' })
  const heard = new Counter({
    name: 'cleardays_heard_total',
    help: 'Commands, presses, forms, shortcuts and events answered',
    labelNames: ['kind', 'name', 'ending'] as const,
    registers,
  })
  const acknowledged = new Histogram({
    name: 'cleardays_acknowledged_seconds',
    help: 'How long Slack waited for the acknowledgement; it gives up after three seconds',
    labelNames: ['kind'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 2.5, 3],
    registers,
  })
  const faults = new Counter({
    name: 'cleardays_faults_total',
    help: 'Faults of ours',
    labelNames: ['where'] as const,
    registers,
  })
  const calls = new Counter({
    name: 'cleardays_slack_calls_total',
    help: 'Calls to Slack, by how they ended',
    labelNames: ['method', 'result'] as const,
    registers,
  })
  const away = new Counter({
    name: 'cleardays_turned_away_total',
    help: 'Requests turned away at the door',
    labelNames: ['why'] as const,
    registers,
  })
  return {
    heard: (kind, name, ending, ms) => {
      heard.inc({ kind, name, ending })
      acknowledged.observe({ kind }, ms / 1000)
    },
    fault: (where) => faults.inc({ where }),
    called: (method, result) => calls.inc({ method, result }),
    turnedAway: (why) => away.inc({ why }),
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
    page: async () => ({ type: register.contentType, text: await register.metrics() }),
  }
}
