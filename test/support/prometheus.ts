/** One figure on the page: its name, labels and value. */
type Sample = { readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly value: number }
/** What is said of one name, and its figures. */
type Family = { readonly type: string; readonly help: string; readonly samples: Sample[] }

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/
const LABEL = /^([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/
const PARTS: Readonly<Record<string, readonly string[]>> = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
}

const labelsIn = (text: string): Readonly<Record<string, string>> => {
  const labels: Record<string, string> = {}
  for (let rest = text; rest !== ''; ) {
    const [whole, name, value] = LABEL.exec(rest) ?? []
    if (whole === undefined || name! in labels) throw new Error(`No label, or one twice: ${rest}`)
    labels[name!] = value!
    rest = rest.slice(whole.length)
  }
  return labels
}
const numberIn = (text: string): number => {
  const words: Readonly<Record<string, number>> = { '+Inf': Infinity, '-Inf': -Infinity, NaN }
  const value = words[text] ?? Number(text)
  if (text === '' || (Number.isNaN(value) && text !== 'NaN')) throw new Error(`No number: ${text}`)
  return value
}

/**
 * Reads a page in Prometheus' text format (version 0.0.4), written from its description and not from what writes ours.
 * Throws where Prometheus would: a sample without a type, a family twice, the same sample twice, a histogram whose
 * buckets fall or whose last is not its count.
 */
export const familiesIn = (page: string): ReadonlyMap<string, Family> => {
  if (!page.endsWith('\n')) throw new Error('The last line does not end')
  const families = new Map<string, { type: string; help: string; samples: Sample[] }>()
  const known = new Set<string>()
  let current = ''
  for (const line of page.split('\n')) {
    if (line === '') continue
    const [, what, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line) ?? []
    if (what === 'HELP') {
      if (families.has(name)) throw new Error(`${name} is declared twice`)
      families.set(name, { type: 'untyped', help: rest, samples: [] })
      current = name
    } else if (what === 'TYPE') families.get(name)!.type = rest
    else if (!line.startsWith('#')) {
      const sample = NAME.exec(line)?.[0] ?? ''
      const [, labels = '', value = ''] = /^(?:\{(.*)\})? (\S+)$/.exec(line.slice(sample.length)) ?? []
      const family = families.get(current)
      const parts = PARTS[family?.type ?? ''] ?? ['']
      if (!parts.some((part) => sample === `${current}${part}`)) throw new Error(`${sample} is not declared`)
      if (known.has(`${sample}{${labels}}`)) throw new Error(`${sample}{${labels}} stands twice`)
      known.add(`${sample}{${labels}}`)
      family!.samples.push({ name: sample, labels: labelsIn(labels), value: numberIn(value) })
    }
  }
  for (const [name, family] of families) if (family.type === 'histogram') checkBuckets(name, family)
  return families
}

const checkBuckets = (name: string, { samples }: Family): void => {
  const series = Map.groupBy(samples, ({ labels: { le: _, ...labels } }) => JSON.stringify(labels))
  for (const [labels, of] of series) {
    const buckets = of.filter((one) => one.name === `${name}_bucket`)
    const count = of.find((one) => one.name === `${name}_count`)?.value
    const falls = buckets.some(({ value }, n) => n > 0 && value < buckets[n - 1]!.value)
    if (falls || buckets.at(-1)?.labels.le !== '+Inf' || buckets.at(-1)?.value !== count)
      throw new Error(`${name}${labels} is no histogram`)
  }
}
