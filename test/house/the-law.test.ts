import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../scripts/write-the-law.ts'
import { profiles } from '../../src/domain/calendar/profiles.ts'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

describe('docs/the-law.md', () => {
  it('says what the code says: if this fails, run node scripts/run.mjs node scripts/write-the-law.ts', async () => {
    expect(file('docs/the-law.md')).toBe(await theLaw())
  })

  it('leaves out no rule that cites a statute, and no literate comment', async () => {
    const page = await theLaw()
    const rooms = new URL('../../src/domain/calendar/', import.meta.url)
    const headings = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(new URL(name, rooms), 'utf8').matchAll(/^ \* # (.+)$/gm)])
      .map(([, heading]) => heading!)

    expect(headings.length).toBeGreaterThan(15)
    for (const heading of headings) expect(page).toContain(`## ${heading}`)
    for (const { rules } of Object.values(profiles)) {
      for (const { name } of rules) expect(page).toContain(`\`${name}\``)
    }
  })

  it('gives every statutory rule a link to the statute it rests on', () => {
    for (const { rules } of Object.values(profiles)) {
      for (const { statutory, authority } of rules) {
        if (statutory) expect(authority.link).toMatch(/^https:\/\/www\.legislation\.gov\.uk\//)
      }
    }
  })
})
