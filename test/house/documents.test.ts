import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf } from '../support/sources.ts'

const root = new URL('../../', import.meta.url)
const isThere = (path: string): boolean => existsSync(new URL(path, root))
const documents = [
  'README.md',
  'CHANGELOG.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
]
const scripts: Readonly<Record<string, string>> = JSON.parse(textOf('package.json')).scripts

/** As a reader’s page makes an address of a heading. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  )

/** What a document points to and is not there: files, headings, commands. */
const amissIn = (document: string, text: string): string[] => {
  const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
    ([whole, to = '', anchor]) => {
      const file = to === '' ? document : normalize(join(dirname(document), to))
      if (!isThere(file)) return [whole]
      return anchor && file.endsWith('.md') && !anchorsIn(textOf(file)).includes(anchor) ? [whole] : []
    },
  )
  const files = [...text.matchAll(/`((?:src|test|scripts|docs|bench|deploy|prisma)\/[\w./-]+)`/g)]
    .map(([, file = '']) => file)
    .filter((file) => !isThere(file) && !isThere(`${file}.ts`))
  const commands = [...text.matchAll(/\bnpm run (?:-s )?([a-z-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !(name in scripts))
  return [...links, ...files, ...commands].map((what) => `${document}: ${what}`)
}

describe('The documents', () => {
  it('point only to files, headings and commands that are there', () => {
    expect(documents.length).toBeGreaterThan(20)
    expect(documents.flatMap((document) => amissIn(document, textOf(document)))).toEqual([])
  })

  it('that point elsewhere would be found', () => {
    const text = '[a](docs/nowhere.md) [b](docs/running.md#nothing-of-the-kind) `src/nobody.ts` `npm run nothing`'
    expect(amissIn('README.md', text)).toHaveLength(4)
    expect(amissIn('README.md', '[a](docs/running.md) [b](#configuration) `src/main.ts` `npm run check`')).toEqual([])
  })
})
