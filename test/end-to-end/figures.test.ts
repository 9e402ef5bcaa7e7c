import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMetrics } from '../../src/observe/metrics.ts'
import { openFigures } from '../../src/start/open-figures.ts'
import { freePort } from '../support/free-port.ts'
import { act, eventually, type Program, seen, started, startProgram } from '../support/program.ts'
import { familiesIn } from '../support/prometheus.ts'

/** Words of the council's, people, ids of Slack's, tokens: none of it may be in a figure. */
const TITLE = 'Flood defences at Netherbury'
const NEVER = [
  'Netherbury',
  'Corporate',
  'Westmarch',
  'Alison',
  'Reed',
  'U0ALISON',
  'C0PANEL',
  'xox',
  'xapp',
  'trigger',
]

const data = mkdtempSync(join(tmpdir(), 'cleardays-figures-'))
let program: Program
let port: number
let page = ''
beforeAll(async () => {
  port = await freePort()
  program = started(await startProgram({ CLEARDAYS_DATA: data, CLEARDAYS_METRICS_PORT: String(port) }))
  await act(program, { as: 'U0ALISON', do: 'command', channel: 'C0PANEL', text: `/programme add ${TITLE}` })
  const form = await eventually(async () =>
    JSON.parse(await seen(program, 'U0ALISON', 'C0PANEL')).modals.find(
      (modal: { callback_id: string }) => modal.callback_id === 'item.add.submitted',
    ),
  )
  await act(program, { as: 'U0ALISON', do: 'submit', view: form.id, answers: form.answers ?? {} })
  await eventually(async () => {
    page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    return page.includes('name="item.add.submitted"') && page.includes('cleardays_slack_calls_total{')
  })
})
afterAll(async () => {
  await program?.stop()
  rmSync(data, { recursive: true, force: true })
})

describe('The page of figures', () => {
  it('is as Prometheus reads it: each family declared once, before its samples, with a type; no sample twice', () => {
    const families = familiesIn(page)
    const ours = [...families].filter(([name]) => !/_(?:nodejs|process)_/.test(name))
    expect(ours.length).toBeGreaterThan(12)
    for (const [name, { help, samples }] of ours) {
      expect(help, name).not.toBe('')
      for (const { value } of samples) expect(Number.isFinite(value) || name.endsWith('_seconds'), name).toBe(true)
    }
  })

  it('has, for each council, how old the oldest owed message is, what is in doubt, retries, late jobs and the wait for us', () => {
    const families = familiesIn(page)
    const council = /^[0-9a-f-]{36}$/
    for (const name of [
      'outbox_oldest_due_seconds',
      'outbox_in_doubt',
      'outbox_waiting',
      'outbox_failed',
      'jobs_late_seconds',
    ])
      expect(
        families.get(`cleardays_${name}`)?.samples.map(({ labels }) => labels.council),
        name,
      ).toEqual([expect.stringMatching(council)])
    expect(families.get('cleardays_outbox_retries_total')).toMatchObject({ type: 'counter' })
    const waits = families.get('cleardays_acknowledged_seconds')!
    expect(waits.type).toBe('histogram')
    const of = waits.samples.filter(({ name }) => name.endsWith('_count')).map(({ labels }) => labels.council)
    expect(of).toContainEqual(expect.stringMatching(council))
  })

  it('holds no words of the council’s, no people and no tokens', () => {
    expect(page.length).toBeGreaterThan(5_000)
    for (const never of NEVER) expect(page, never).not.toContain(never)
  })

  it('is told to another machine at the port that is named for it, and not where Slack’s requests come in', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4')?.address
    const from = outside ?? hostname()
    expect((await fetch(`http://${from}:${port}/metrics`)).status).toBe(200)
    for (const path of ['/', '/readyz', '/slack/events'])
      expect((await fetch(`http://${from}:${port}${path}`)).status).toBe(404)
    expect((await fetch(`http://${from}:${port}/metrics`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${program.health.replace('127.0.0.1', from)}/metrics`)).status).toBe(404)
  })
})

it.each([
  ['one_total 1\n', 'a figure that is not declared'],
  ['# HELP a b\n# TYPE a gauge\na{x="1",x="2"} 1\n', 'a label twice'],
  ['# HELP a b\n# TYPE a gauge\na{x="1"} 1\na{x="1"} 2\n', 'a figure twice'],
  ['# HELP a b\n# TYPE a gauge\n# HELP a b\n', 'a family twice'],
  ['# HELP a b\n# TYPE a gauge\na one\n', 'what is no number'],
  ['# HELP a b\n# TYPE a gauge\na{x="say "it""} 1\n', 'a quotation mark in a label'],
  [
    '# HELP a b\n# TYPE a histogram\na_bucket{le="1"} 2\na_bucket{le="+Inf"} 1\na_sum 1\na_count 1\n',
    'falling buckets',
  ],
  ['# HELP a b\n# TYPE a gauge\na 1', 'a line that does not end'],
])('A page with %j is not read: %s', (text) => {
  expect(() => familiesIn(text)).toThrow()
})

it('A port for the figures that is taken is said in a sentence', async () => {
  const taken = await openFigures(0, openMetrics())
  await expect(openFigures(taken.port, openMetrics())).rejects.toThrow(
    `Port ${taken.port} is in use by another program. Set CLEARDAYS_METRICS_PORT to another.`,
  )
  await taken.close()
})
