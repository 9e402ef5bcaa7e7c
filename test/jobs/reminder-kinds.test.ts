import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { features } from '../../src/features/index.ts'

/** Every kind of reminder that a rule sets, as it stands in the sources. */
const kindsSet = (): readonly string[] => {
  const folder = new URL('../../src/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /^(domain|app)\/.*\.ts$/.test(name) && !name.includes('generated'),
  )
  const lists = files.flatMap((name) => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(
      /^(?:export )?const [A-Z_]*REMINDERS\b[^=]*= (\[[^\]]*\]|\{[^}]*\})/gm,
    ),
  ])
  return lists.flatMap(([, list = '']) =>
    [...list.matchAll(/'([a-z0-9-]+)'(?=[,\s\]:])/g)].map(([, kind = '']) => kind),
  )
}

it('Every kind of reminder that is set can be said: a feature draws it under the same name', () => {
  const drawn = new Set(features.flatMap((feature) => Object.keys(feature.draws ?? {})))
  const kinds = [...new Set(kindsSet())]
  expect(kinds).toEqual(expect.arrayContaining(['agenda-last-day-1200', 'item-briefing', 'report-due']))
  // one is said in the act of publishing, by the setting's name, and never a row that waits for its hour; the other
  // asks for a report when its hour comes, and what is said is the asking
  const notSaid = ['agenda-published-channel', 'highlight-ask']
  expect(kinds.filter((kind) => !drawn.has(kind)).sort()).toEqual(notSaid)
  expect(drawn).toContain('highlight-asked')
})
