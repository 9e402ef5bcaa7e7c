import { describe, expect, it } from 'vitest'
import { codeOf, sourcesIn, textOf } from '../support/sources.ts'

type Text = { readonly file: string; readonly text: string }

const EXPORTED = /^export (?:async )?(?:const|function|class) ([\w$]+)/gm
const namesIn = (text: string): ReadonlySet<string> => new Set(text.match(/[\w$]+/g))

/** What a file of the house gives away and nobody else takes: `file: name`. Types may be given for what they explain. */
const takenByNobody = (house: readonly Text[], others: readonly Text[]): string[] => {
  const takers = new Map<string, number>()
  const texts = [...house, ...others].map(({ file, text }) => ({ file, code: codeOf(text) }))
  for (const { code } of texts) for (const name of namesIn(code)) takers.set(name, (takers.get(name) ?? 0) + 1)
  return house.flatMap(({ file, text }) =>
    [...codeOf(text).matchAll(EXPORTED)]
      .map(([, name = '']) => name)
      .filter((name) => (takers.get(name) ?? 0) < 2)
      .map((name) => `${file}: ${name}`),
  )
}

/** The page of the law imports each table of rules by the name that stands in its source. */
const isTableOfRules = ({ file }: Text): boolean => file.startsWith('src/domain/calendar/rules/')

const read = (folder: string): Text[] => sourcesIn(folder).map((file) => ({ file, text: textOf(file) }))

describe('What a file exports', () => {
  it('is taken by another', () => {
    const house = read('src').filter((one) => !isTableOfRules(one))
    expect(house.length).toBeGreaterThan(100)
    expect(
      takenByNobody(house, [...read('src').filter(isTableOfRules), ...['test', 'scripts', 'bench'].flatMap(read)]),
      'Leave out `export`; and where the file itself does not use it either, take it away.',
    ).toEqual([])
  })

  it('and nobody takes is found, though a comment speaks of it', () => {
    const one = {
      file: 'one.ts',
      text: 'export const kept = 1\n/** See kept and lonely. */\nexport const lonely = kept\n',
    }
    const two = { file: 'two.ts', text: "import { kept } from './one.ts'\n// lonely\nconst more = kept\n" }
    expect(takenByNobody([one], [two])).toEqual(['one.ts: lonely'])
  })
})
