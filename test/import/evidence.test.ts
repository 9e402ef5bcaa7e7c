import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { read } from '../../src/import/read.ts'
import type { Reading } from '../../src/import/reading.ts'
import { bytesOf, evidenceOf } from './support/pages.ts'

/** Every page of words that we wrote. */
const pages = [
  'fixtures',
  'styles',
  'minutes',
  'councils',
  'blind',
  'blind-again',
  'blind-last',
  'blind-fifth',
].flatMap((folder) =>
  readdirSync(new URL(`./${folder}/`, import.meta.url))
    .filter((name) => /\.(?:txt|html|csv)$/.test(name))
    .map((name) => ({
      name: `${folder}/${name}`,
      text: readFileSync(new URL(`./${folder}/${name}`, import.meta.url), 'utf8'),
    })),
)

/** What may befall a page on its way: cut short, lines lost, lines changed round, a stretch said twice or torn out. */
const mutated = fc
  .record({
    page: fc.constantFrom(...pages),
    cut: fc.option(fc.double({ min: 0.05, max: 1, noNaN: true }), { nil: null }),
    drop: fc.array(fc.nat(400), { maxLength: 12 }),
    swap: fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 6 }),
    tear: fc.option(fc.tuple(fc.nat(6000), fc.integer({ min: 1, max: 900 })), { nil: null }),
    twice: fc.option(fc.nat(400), { nil: null }),
    ends: fc.constantFrom('\n', '\r\n', '\n\n'),
  })
  .map(({ page, cut, drop, swap, tear, twice, ends }) => {
    const lines = page.text.split('\n')
    for (const [a, b] of swap) {
      const [one, other] = [a % lines.length, b % lines.length]
      const kept = lines[one]!
      lines[one] = lines[other]!
      lines[other] = kept
    }
    const left = lines.filter((_, at) => !drop.includes(at))
    if (twice !== null && left.length > 0) left.push(left[twice % left.length]!)
    let text = left.join(ends)
    if (tear) text = text.slice(0, tear[0]) + text.slice(tear[0] + tear[1])
    return { name: page.name, text: cut === null ? text : text.slice(0, Math.ceil(text.length * cut)) }
  })

/** Everything that a reading says stands somewhere: where it says, and within the text. */
const standsWhereItSays = (one: Reading): void => {
  for (const { text, start, end } of evidenceOf(one)) expect(one.text.slice(start, end)).toBe(text)
  for (const item of one.items) {
    expect(item.start).toBeLessThanOrEqual(item.end)
    expect(item.end).toBeLessThanOrEqual(one.text.length)
  }
  for (const proposal of one.proposals) {
    expect(proposal.evidence.text.trim()).not.toBe('')
    expect(proposal.title.trim()).not.toBe('')
  }
}

describe('Evidence', () => {
  it.each(pages)('$name: stands where it says', async ({ text }) => {
    const ruling = await read(bytesOf(text))

    expect(ruling.ok).toBe(true)
    if (ruling.ok) standsWhereItSays(ruling.value)
  })

  it('has a title on a page whose own title is a full stop', async () => {
    const ruling = await read(bytesOf('.\n\nA motion to refuse was lost.\n\nRESOLVED that the application be deferred'))

    expect(ruling.ok).toBe(true)
    if (ruling.ok) {
      expect(ruling.value.proposals).toHaveLength(1)
      standsWhereItSays(ruling.value)
    }
  })

  it('stands where it says on two hundred pages that were cut, shuffled and torn; none is a fault', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async ({ text }) => {
        const ruling = await read(bytesOf(text))
        if (ruling.ok) standsWhereItSays(ruling.value)
        else expect(['file-empty', 'no-words', 'format-not-read', 'file-damaged']).toContain(ruling.refusal.rule)
      }),
      { numRuns: 200 },
    )
  })
})

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const time = z.string().regex(/^\d\d:\d\d$/)
const evidence = z.object({ text: z.string().min(1), start: z.int().min(0), end: z.int().min(1) })
const words = z.string().nullable()

/** The document that `cleardays read FILE --json` prints, field by field, as it was promised to automation. */
const document = z.object({
  kind: z.enum(['agenda-and-minutes', 'agenda-item', 'decision', 'work-programme', 'calendar', 'unknown']),
  title: words,
  committee: words,
  text: z.string(),
  meeting: z.object({ date: day.nullable(), time: time.nullable(), venue: words, derived: z.boolean(), how: words }),
  contacts: z.array(z.object({ name: z.string(), role: words })),
  items: z.array(
    z.object({
      number: words,
      title: z.string(),
      start: z.int(),
      end: z.int(),
      exempt: z.object({ paragraphs: z.array(z.string().regex(/^\d{1,2}$/)) }).nullable(),
    }),
  ),
  people: z.array(
    z.object({
      name: words,
      roles: z.array(z.object({ title: words, organisation: words })),
      as: z.enum([
        'witness',
        'presenter',
        'report-author',
        'decision-maker',
        'apologies',
        'substitute',
        'declaration',
        'contact',
        'attendee',
      ]),
      item: words,
    }),
  ),
  resolutions: z.array(
    z.object({
      number: words,
      verb: z.enum(['RESOLVED', 'RECOMMENDED', 'NOTED', 'ENDORSED', 'AGREED', 'DEFERRED', 'REFERRED']),
      text: z.string(),
      evidence,
    }),
  ),
  proposals: z.array(
    z.object({
      change: z.enum([
        'add-item',
        'schedule-item',
        'move-item',
        'defer-item',
        'remove-item',
        'request-report',
        'invite-witness',
        'refer',
        'action',
        'recur',
        'extra-meeting',
        'change-part',
        'carry-over',
      ]),
      title: z.string().min(1),
      owner: words,
      to: z.object({ body: words, meeting: z.union([z.literal('next'), day]).nullable(), time: time.nullable() }),
      due: day.nullable(),
      certainty: z.enum(['certain', 'likely', 'possible']),
      evidence,
    }),
  ),
  documents: z.array(z.object({ title: z.string(), format: words, size: words })),
  decision: z
    .object({
      maker: words,
      status: words,
      key: z.boolean().nullable(),
      callIn: z.boolean().nullable(),
      decidedOn: day.nullable(),
      publishedOn: day.nullable(),
      gapDays: z.int().nullable(),
    })
    .nullable(),
  warnings: z.array(z.object({ says: z.string().min(1), evidence: evidence.nullable() })),
})

describe('The document that automation reads', () => {
  it.each(pages)('$name: has every field that was promised, dates in ISO and numbers as printed', async ({ text }) => {
    const ruling = await read(bytesOf(text))
    if (!ruling.ok) throw new Error(ruling.refusal.rule)

    expect(document.safeParse(JSON.parse(JSON.stringify(ruling.value))).error?.issues ?? []).toEqual([])
  })
})
