import { describe, expect, it } from 'vitest'
import { theAlarms } from '../../scripts/write-the-alarms.ts'
import { alarms } from '../../src/observe/alarms.ts'
import { sourcesIn, textOf } from '../support/sources.ts'

const runbook = textOf('docs/runbook.md')
const textsOf = (where: RegExp) =>
  sourcesIn('src')
    .filter((path) => where.test(path))
    .map(textOf)
const entries = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((entry) => [entry.split('\n', 1)[0]!, entry] as const),
)

/** Every figure that the code puts on the page of metrics, by the name it has there. */
const figuresOf = (text: string) =>
  [...text.matchAll(/(?:\bwatch|\bwatchEach|\bcounter)\(\s*'([a-z_]+)'|name: 'cleardays_([a-z_]+)'/g)].map(
    ([, one, other]) => `cleardays_${one ?? other}`,
  )
const figures = new Set(textsOf(/^src\/(?:observe|jobs|start)\//).flatMap(figuresOf))
const namedIn = (text: string) => new Set([...text.matchAll(/\bcleardays_[a-z_]+\b/g)].map(([name]) => name))
/** As Prometheus names the parts of a histogram. */
const whole = (name: string) => name.replace(/_(?:bucket|count|sum)$/, '')

describe('The alarms', () => {
  it.each(alarms)('$name has an entry in the runbook that names its figure', ({ name, when, doctor }) => {
    const entry = entries.get(name)
    expect(
      entry,
      `docs/runbook.md needs an entry “## ${name}”: what it means, where to look, how to mend it`,
    ).toBeDefined()
    for (const figure of namedIn(when)) expect(entry).toContain(whole(figure))
    expect(entry!.split(/\s+/).length, 'an entry says what to do').toBeGreaterThan(25)
    if (doctor) expect(entry).toContain(`doctor: *${doctor}*`)
  })

  it('are about figures that there are', () => {
    const named = alarms.flatMap(({ when }) => [...namedIn(when)].map(whole))
    expect(named.filter((name) => !figures.has(name))).toEqual([])
  })

  it('and the runbook name every figure that there is, and none that there is not', () => {
    expect(figures.size).toBeGreaterThan(12)
    expect(
      [...figures].filter((name) => !runbook.includes(name)),
      'say in docs/runbook.md what each figure means',
    ).toEqual([])
    const invented = [...namedIn(runbook)].filter(
      (name) => !figures.has(whole(name)) && !/_nodejs_|_process_/.test(name),
    )
    expect(invented).toEqual([])
  })

  it('are what Prometheus is given', async () => {
    expect(textOf('deploy/prometheus/alarms.yml'), 'run npm run docs').toBe(await theAlarms())
  })

  it('that the doctor can see are among what it looks at', () => {
    const doctor = textsOf(/^src\/(?:command-line\/doctor|database\/examine)/).join('\n')
    for (const { name, doctor: about } of alarms) if (about) expect(doctor, name).toContain(`'${about}'`)
  })
})
