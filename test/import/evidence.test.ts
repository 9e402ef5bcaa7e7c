import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/import/read.ts'
import type { Reading } from '../../src/import/reading.ts'
import { bytesOf, evidenceOf } from './support/pages.ts'

/** Every page of words that we wrote. */
const pages = ['fixtures', 'styles', 'minutes'].flatMap((folder) =>
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

const SHAPE: Readonly<Record<string, readonly string[]>> = {
  '': [
    'kind',
    'title',
    'committee',
    'text',
    'meeting',
    'contacts',
    'items',
    'people',
    'resolutions',
    'proposals',
    'documents',
    'decision',
    'warnings',
  ],
  meeting: ['date', 'time', 'venue', 'derived', 'how'],
  items: ['number', 'title', 'start', 'end', 'exempt'],
  people: ['name', 'roles', 'as', 'item'],
  resolutions: ['number', 'verb', 'text', 'evidence'],
  proposals: ['change', 'title', 'owner', 'to', 'due', 'certainty', 'evidence'],
  documents: ['title', 'format', 'size'],
  contacts: ['name', 'role'],
  decision: ['maker', 'status', 'key', 'callIn', 'decidedOn', 'publishedOn', 'gapDays'],
  warnings: ['says', 'evidence'],
}
const VALUES = {
  kind: ['agenda-and-minutes', 'agenda-item', 'decision', 'work-programme', 'calendar', 'unknown'],
  change: [
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
  ],
  as: [
    'witness',
    'presenter',
    'report-author',
    'decision-maker',
    'apologies',
    'substitute',
    'declaration',
    'contact',
    'attendee',
  ],
  certainty: ['certain', 'likely', 'possible'],
}

describe('The document that automation reads', () => {
  it.each(pages)('$name: has every field that was promised, dates in ISO and numbers as printed', async ({ text }) => {
    const ruling = await read(bytesOf(text))
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    const one = JSON.parse(JSON.stringify(ruling.value))

    for (const [part, fields] of Object.entries(SHAPE)) {
      const rows = part === '' ? [one] : [one[part]].flat().filter((row: unknown) => row !== null)
      for (const row of rows) for (const field of fields) expect(row, `${part}.${field}`).toHaveProperty(field)
    }
    expect(VALUES.kind).toContain(one.kind)
    for (const person of one.people) expect(VALUES.as).toContain(person.as)
    for (const { change, certainty, to, due } of one.proposals) {
      expect(VALUES.change).toContain(change)
      expect(VALUES.certainty).toContain(certainty)
      expect(to.meeting ?? 'next').toMatch(/^(?:next|\d{4}-\d\d-\d\d)$/)
      expect(due ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
    }
    for (const { number } of one.items) expect(['string', 'object']).toContain(typeof number)
  })
})
