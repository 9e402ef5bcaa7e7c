import { describe, expect, it } from 'vitest'
import { faultReference } from '../../src/observe/fault-reference.ts'
import { openLog, withoutSecrets } from '../../src/observe/log.ts'
import { MOST, openMetrics } from '../../src/observe/metrics.ts'
import { boltLogger } from '../../src/slack/bolt-logger.ts'

const written = (write: (log: ReturnType<typeof openLog>) => void, level = 'trace'): string => {
  const lines: string[] = []
  write(openLog(level, { write: (line: string) => void lines.push(line) }))
  return lines.join('')
}
const CANARIES = [
  'xoxb-1111-2222-canary',
  'xapp-1-A1-canary',
  'xoxe.xoxb-1-canary',
  'postgres://cleardays:canary@db.council.example/x',
  'https://hooks.slack.com/commands/T1/2/canary',
  'https://hooks.slack.com/actions/T1/2/canary',
]

describe('The log', () => {
  it.each(CANARIES)('never holds %s, wherever it stands', (secret) => {
    const fault = Object.assign(new Error(`Could not ask ${secret}`, { cause: new Error(secret) }), {
      config: { headers: { Authorization: `Bearer ${secret}` } },
      request: secret,
      code: secret,
    })
    const text = written((log) => {
      log.info(`Asked ${secret}.`)
      log.error({ err: fault, detail: { deep: { deeper: [secret] } } }, secret)
      log.warn({ token: secret, trigger_id: secret, response_url: secret }, 'said')
      boltLogger(log).error('bolt says', secret, fault)
      boltLogger(log).debug(secret)
    })
    expect(text).not.toContain('canary')
    expect(text).toContain('hidden')
  })

  it('says what a fault is and where, with what caused it', () => {
    const text = written((log) =>
      log.error({ err: new Error('no database', { cause: new Error('refused') }) }, 'Fault'),
    )
    const { err } = JSON.parse(text)
    expect(err).toMatchObject({ type: 'Error', message: 'no database', cause: { message: 'refused' } })
    expect(err.stack).toContain('observe.test.ts')
    expect(written((log) => log.error({ err: 'only words' }, 'Fault'))).toContain('only words')
  })

  it('leaves other words as they are', () => {
    for (const words of ['Route 42 at 10:00', 'https://council.example/a@b', 'C:/x:y'])
      expect(withoutSecrets(words)).toBe(words)
  })

  it('keeps quiet below its level', () => expect(written((log) => log.info('x'), 'warn')).toBe(''))
})

describe('A reference', () => {
  it('is eight letters that spell nothing, and another each time', () => {
    const many = Array.from({ length: 500 }, faultReference)
    for (const one of many) expect(one).toMatch(/^[bcdfghjkrstvwxyz]{8}$/)
    expect(new Set(many).size).toBe(500)
  })
})

describe('The counters', () => {
  it('are read by whoever watches', async () => {
    const metrics = openMetrics()
    metrics.heard('command', '/programme', 'say', 12)
    metrics.called('views.open', 'expired_trigger_id')
    metrics.turnedAway('wrong-signature')
    metrics.fault('desk')
    metrics.heard('press', 'open', 'form', 12, 'council-a')
    metrics.retried('council-a', 'no-answer')
    metrics.paced('council-a', 1500)
    metrics.watch('spool_entries', 'Kept', async () => 7)
    const { text } = await metrics.page()
    for (const line of [
      'cleardays_heard_total{kind="command",name="/programme",ending="say"} 1',
      'cleardays_slack_calls_total{method="views.open",result="expired_trigger_id"} 1',
      'cleardays_turned_away_total{why="wrong-signature"} 1',
      'cleardays_acknowledged_seconds_bucket{le="0.02",kind="command",council="none"} 1',
      'cleardays_acknowledged_seconds_bucket{le="0.02",kind="press",council="council-a"} 1',
      'cleardays_outbox_retries_total{council="council-a",why="no-answer"} 1',
      'cleardays_pacing_waits_total{council="council-a"} 1',
      'cleardays_pacing_wait_seconds_total{council="council-a"} 1.5',
      'cleardays_spool_entries 7',
    ])
      expect(text).toContain(line)
  })

  it('keep a number for each council, and say nothing where it cannot be read', async () => {
    const metrics = openMetrics()
    let there: ReadonlyMap<string, number> | null = new Map([
      ['council-a', 3],
      ['council-b', 0],
    ])
    metrics.watchEach('outbox_waiting', 'Waiting', async () => there)
    const first = (await metrics.page()).text
    expect(first).toContain('cleardays_outbox_waiting{council="council-a"} 3')
    expect(first).toContain('cleardays_outbox_waiting{council="council-b"} 0')
    there = null
    expect((await metrics.page()).text).not.toMatch(/cleardays_outbox_waiting[ {][^T]*\d\n/)
  })

  it('stay few, whatever is sent: what is one too many is counted with the others', async () => {
    const metrics = openMetrics()
    const councils = Array.from({ length: MOST.councils + 50 }, (_, n) => `council-${n}`)
    metrics.watchEach('waits', 'Waits', async () => new Map(councils.map((id) => [id, 2])))
    metrics.watchEach('oldest', 'Oldest', async () => new Map(councils.map((id, n) => [id, n])), 'max')
    for (let n = 0; n < 2000; n += 1) {
      metrics.heard('event', `invented_${n}`, 'heard', 1, `council-${n}`)
      metrics.called('chat.postMessage', `invented_${n}`)
      metrics.retried(`council-${n}`, 'refused')
    }
    const { text } = await metrics.page()
    const series = (name: string) => text.split('\n').filter((line) => line.startsWith(`cleardays_${name}{`))
    expect(series('waits')).toHaveLength(MOST.councils + 1)
    expect(series('waits')).toContain(`cleardays_waits{council="others"} 100`)
    expect(series('oldest')).toContain(`cleardays_oldest{council="others"} ${MOST.councils + 49}`)
    expect(series('heard_total')).toHaveLength(MOST.names + 1)
    expect(series('slack_calls_total')).toHaveLength(MOST.words + 1)
    expect(series('outbox_retries_total')).toHaveLength(MOST.councils + 1)
    expect(series('acknowledged_seconds_count')).toHaveLength(MOST.councils + 1)
  })
})
