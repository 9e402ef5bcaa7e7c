import { describe, expect, it } from 'vitest'
import { importsOf } from '../support/imports.ts'
import { codeOf, sourcesIn, textOf } from '../support/sources.ts'

const files = sourcesIn('src')
const codes = new Map(files.map((file) => [file, codeOf(textOf(file))]))

/** Who may do what with closed words. Everybody else holds types that have no room for them. */
const DOORS: readonly {
  readonly what: string
  readonly where: RegExp
  readonly who: readonly string[]
  readonly planted: string
}[] = [
  {
    what: 'reads or writes the table of closed words',
    where: /\bclosedText\s*\.|\bclosed_text\b/,
    // The second names it in order to leave it out.
    who: ['src/store/closed/closed-texts.ts', 'src/store/record-tables.ts'],
    planted: 'const row = await db.closedText.findFirst()',
  },
  {
    what: 'is handed closed words',
    where: /\bclosed\s*\.\s*read(?:Papers)?\s*\(/,
    who: ['src/app/closed/closed-of-item.ts'],
    planted: 'const words = await tx.closed.read(pass)',
  },
  {
    what: 'puts closed words away',
    where: /\bclosed\s*\.\s*keep\s*\(/,
    who: ['src/features/mark-exempt/mark-exempt.ts', 'src/features/mark-exempt/mark-paper.ts'],
    planted: 'await tx.closed.keep(item.id, words, by)',
  },
  {
    what: 'asks the rule of clearance',
    where: /\bclearedFor\s*\(/,
    who: ['src/app/closed/closed-of-item.ts'],
    planted: 'const cleared = clearedFor(item, asking)',
  },
  {
    what: 'asks for what is closed about an item',
    where: /\bclosedOfItem\s*\(/,
    who: [
      'src/app/papers/closed-sections.ts',
      'src/features/bundle-item/closed-words.ts',
      'src/features/open-closed-item/open-closed-item.ts',
    ],
    planted: 'const closed = await closedOfItem(tx, who, item, roles)',
  },
  {
    what: 'speaks of closed words by their type',
    where: /\bClosedText\b/,
    who: [
      'src/app/closed/closed-of-item.ts',
      'src/app/ports/closed.ts',
      'src/features/mark-exempt/mark-exempt.ts',
      'src/features/mark-exempt/mark-paper.ts',
    ],
    planted: 'export type Item = { readonly closed: ClosedText }',
  },
]

describe('The door to what is closed', () => {
  for (const { what, where, who, planted } of DOORS) {
    it(`only whoever is on the list ${what}`, () => {
      const through = files.filter((file) => where.test(codes.get(file)!))
      expect(through, 'Closed words are shown in one form only. Build from the open fields.').toEqual(who)
    })
    it(`would be seen: ${planted}`, () => expect(where.test(planted)).toBe(true))
  }

  it('stands in a room that only the store opens', () => {
    const comeIn = files.filter(
      (file) =>
        !file.startsWith('src/store/closed/') &&
        importsOf(file, textOf(file)).some(({ to }) => to.startsWith('src/store/closed/')),
    )
    expect(comeIn).toEqual(['src/store/store.ts'])
  })

  it('gives out a pass in one place, whose mark nobody else can write', () => {
    const text = codes.get('src/domain/closed/clearance.ts')!
    expect(text).toMatch(/\nconst PASS: unique symbol/)
    expect(text).not.toMatch(/export[^\n]*\bPASS\b(?!\])/)
    expect(files.filter((file) => /as (?:unknown as )?Cleared\b/.test(codes.get(file)!))).toEqual([])
  })

  it('leads past nothing that is posted: no message file of any feature but the form names closed words', () => {
    const says = files.filter((file) => /^src\/features\/.*(?:messages|stories)\.ts$|draw-/.test(file))
    expect(says.length).toBeGreaterThan(30)
    expect(says.filter((file) => /\bClosedText\b|closedTitle|closedSummary/.test(codes.get(file)!))).toEqual([])
  })
})
