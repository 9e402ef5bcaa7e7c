import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { PersonRead, Proposal, Reading, ResolutionRead } from '../../../src/import/reading.ts'

/** A promise as a careful clerk has it: its words, its kind (`or` are as right), and what of it the page tells. */
const promise = z.strictObject({
  says: z.string(),
  change: z.string(),
  or: z.array(z.string()).default([]),
  owner: z.string().optional(),
  body: z.string().optional(),
  meeting: z.string().optional(),
  due: z.string().optional(),
})

/**
 * What a careful clerk takes from a page, written before the reader was shown it. `people` are "capacity: name",
 * `resolutions` "item number verb" (`-` is no number, `*` is any, `|` is or), `exempt` "item paragraphs".
 * `also` is no fault if proposed, and is not asked for.
 */
const clerk = z.strictObject({
  kind: z.string().optional(),
  committee: z.string().nullable().optional(),
  date: z.string().nullable().optional(),
  time: z.string().nullable().optional(),
  items: z.array(z.string()).optional(),
  exempt: z.array(z.string()).optional(),
  people: z.array(z.string()).default([]),
  resolutions: z.array(z.string()).optional(),
  decision: z.record(z.string(), z.unknown()).optional(),
  promises: z.array(promise),
  also: z.array(z.string()).default([]),
  warnings: z.array(z.string()).default([]),
})
type Clerk = z.infer<typeof clerk>
type Promised = Clerk['promises'][number]

/** The pages of a folder of `test/import`, each beside what the clerk takes from it. */
export const pagesIn = (folder: string): readonly { name: string; bytes: Uint8Array; expected: Clerk }[] => {
  const place = new URL(`../${folder}/`, import.meta.url)
  return readdirSync(place)
    .filter((name) => !name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(new URL(name, place))),
      expected: clerk.parse(JSON.parse(readFileSync(new URL(`${name}.json`, place), 'utf8'))),
    }))
}

/** How much of one sort of thing was asked for, how much of that was read, and what was read besides. */
export type Tally = { asked: number; read: number; missing: string[]; besides: string[] }
const tally = (asked: readonly string[], missing: readonly string[], besides: readonly string[] = []): Tally => ({
  asked: asked.length,
  read: asked.length - missing.length,
  missing: [...missing],
  besides: [...besides],
})

const either = (asked: string, said: string | null | undefined): boolean =>
  asked.split('|').some((one) => one === '*' || said?.includes(one) === true)

const kinds = (one: Promised): readonly string[] => [one.change, ...one.or]

const madeOf = (one: Promised, proposals: readonly Proposal[]): Proposal | undefined => {
  const said = proposals.filter(({ evidence, title }) => `${evidence.text}\n${title}`.includes(one.says))
  const fits = said.filter(({ change }) => kinds(one).includes(change))
  return fits.find(({ owner }) => !one.owner || either(one.owner, owner)) ?? fits[0] ?? said[0]
}

const factsOf = (one: Promised, made: Proposal): readonly (readonly [string, boolean])[] => [
  [`kind (${made.change})`, kinds(one).includes(made.change)],
  ...(one.owner ? [[`owner (${made.owner})`, either(one.owner, made.owner)] as const] : []),
  ...(one.due ? [[`due (${made.due})`, made.due === one.due] as const] : []),
  ...(one.meeting ? [[`meeting (${made.to.meeting})`, made.to.meeting === one.meeting] as const] : []),
  ...(one.body ? [[`body (${made.to.body})`, either(one.body, made.to.body)] as const] : []),
]

const promises = ({ promises: asked, also }: Clerk, { proposals }: Reading): Record<'promises' | 'facts', Tally> => {
  const found = asked.map((one) => [one, madeOf(one, proposals)] as const)
  const facts = found.flatMap(([one, made]) =>
    made ? factsOf(one, made).map(([what, holds]) => [`${what} of “${one.says}”`, holds] as const) : [],
  )
  const known = ({ evidence, title }: Proposal): boolean =>
    [...asked.map(({ says }) => says), ...also].some((says) => `${evidence.text}\n${title}`.includes(says))
  return {
    promises: tally(
      asked.map(({ says }) => says),
      found.flatMap(([one, made]) => (made ? [] : [one.says])),
      proposals.filter((one) => !known(one)).map((one) => `${one.change}: ${one.evidence.text}`),
    ),
    facts: tally(
      facts.map(([what]) => what),
      facts.flatMap(([what, holds]) => (holds ? [] : [what])),
    ),
  }
}

const CLOSED = ['apologies', 'substitute', 'declaration']

const people = ({ people: asked }: Clerk, { people: read }: Reading): Tally => {
  const fits = (one: string, person: PersonRead): boolean => {
    const [as, name] = one.split(': ') as [string, string]
    const said = [person.name, ...person.roles.map(({ title }) => title)].filter(Boolean).join(', ')
    return as.split('|').includes(person.as) && said.includes(name)
  }
  return tally(
    asked,
    asked.filter((one) => !read.some((person) => fits(one, person))),
    read
      .filter((person) => CLOSED.includes(person.as) && !asked.some((one) => fits(one, person)))
      .map(({ as, name }) => `${as}: ${name}`),
  )
}

const resolutions = ({ resolutions: asked }: Clerk, { resolutions: read }: Reading): Tally => {
  if (!asked) return tally([], [])
  const fits = (one: string, made: ResolutionRead): boolean => {
    const [item, number, verb] = one.split(' ') as [string, string, string]
    const is = (wanted: string, said: string) => wanted === '*' || wanted.split('|').includes(said)
    return is(item, made.item ?? '-') && is(number, made.number ?? '-') && is(verb, made.verb)
  }
  const left = [...read]
  const missing = asked.filter((one) => {
    const at = left.findIndex((made) => fits(one, made))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return tally(
    asked,
    missing,
    left.map(({ item, number, verb, text }) => `${item} ${number ?? '-'} ${verb} ${text}`),
  )
}

const sameSet = (asked: readonly string[], read: readonly string[]): Tally =>
  tally(
    asked,
    asked.filter((one) => !read.includes(one)),
    read.filter((one) => !asked.includes(one)),
  )

const page = (expected: Clerk, read: Reading): Tally => {
  const said: readonly (readonly [string, unknown, unknown])[] = [
    ['kind', expected.kind, read.kind],
    ['committee', expected.committee, read.committee],
    ['date', expected.date, read.meeting.date],
    ['time', expected.time, read.meeting.time],
    ...Object.entries(expected.decision ?? {}).map(
      ([fact, value]) => [fact, value, read.decision?.[fact as 'maker']] as const,
    ),
  ]
  const asked = said.filter(([, wanted]) => wanted !== undefined)
  return tally(
    asked.map(([fact]) => fact),
    asked.filter(([, wanted, got]) => wanted !== got).map(([fact, , got]) => `${fact} (${got})`),
  )
}

/** What is scored of a page. */
export type Scored = Record<
  'page' | 'items' | 'exempt' | 'people' | 'resolutions' | 'promises' | 'facts' | 'warnings',
  Tally
>

/** A reading beside what the clerk takes from the page. */
export const score = (expected: Clerk, read: Reading): Scored => ({
  page: page(expected, read),
  items: expected.items
    ? sameSet(
        expected.items,
        read.items.map(({ number }) => number ?? '?'),
      )
    : tally([], []),
  exempt: sameSet(
    expected.exempt ?? [],
    read.items.flatMap(({ number, exempt }) => (exempt ? [`${number} ${exempt.paragraphs.join(',')}`] : [])),
  ),
  people: people(expected, read),
  resolutions: resolutions(expected, read),
  ...promises(expected, read),
  warnings: sameSet(
    expected.warnings,
    read.warnings.map(({ says }) => says),
  ),
})

/** Several tallies of one sort as one. */
export const sum = (all: readonly Tally[]): Tally => ({
  asked: all.reduce((total, one) => total + one.asked, 0),
  read: all.reduce((total, one) => total + one.read, 0),
  missing: all.flatMap(({ missing }) => missing),
  besides: all.flatMap(({ besides }) => besides),
})

/** Of a hundred asked for, how many were read. */
export const recall = ({ asked, read }: Tally): number => (asked === 0 ? 1 : read / asked)

/** Of a hundred read, how many were asked for. */
export const precision = ({ read, besides }: Tally): number =>
  read + besides.length === 0 ? 1 : read / (read + besides.length)
