import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/seeds.md', root), 'utf8')
const schema = readFileSync(new URL('prisma/schema.prisma', root), 'utf8')

describe('docs/seeds.md', () => {
  it('names only tests that are there', () => {
    const named = [...page.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path]) => path!)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
  })

  it('names only tables that are there', () => {
    const tables = [...page.matchAll(/`([a-z_]+)\.([a-z_]+)`/g)].map(([, table]) => table!)
    const known = [...schema.matchAll(/@@map\("(\w+)"\)/g)].map(([, table]) => table)
    expect(tables.length).toBeGreaterThan(10)
    expect([...new Set(tables)].filter((table) => table !== 'settings' && !known.includes(table))).toEqual([])
  })
})
