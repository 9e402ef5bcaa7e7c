import { describe, expect, it } from 'vitest'
import { importsOf } from '../support/imports.ts'
import { sourcesIn, textOf } from '../support/sources.ts'

type Graph = ReadonlyMap<string, readonly string[]>

/** Files that import each other in a ring, each ring once (Tarjan's strongly connected components). */
const ringsOf = (graph: Graph): string[][] => {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const rings: string[][] = []
  const visit = (file: string): void => {
    order.set(file, order.size)
    lowest.set(file, order.get(file)!)
    open.push(file)
    for (const to of graph.get(file) ?? []) {
      if (!graph.has(to)) continue
      if (!order.has(to)) visit(to)
      if (open.includes(to)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(to)!))
    }
    if (lowest.get(file) !== order.get(file)) return
    const ring = open.splice(open.indexOf(file))
    if (ring.length > 1) rings.push(ring.sort())
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return rings
}

describe('Imports', () => {
  it('go round in no ring, types included', () => {
    const graph = new Map(sourcesIn('src').map((file) => [file, importsOf(file, textOf(file)).map(({ to }) => to)]))
    expect(graph.size).toBeGreaterThan(100)
    expect(ringsOf(graph), 'Move what both need to a file of its own, or to where it belongs.').toEqual([])
  })

  it('in a ring would be found', () => {
    const graph = new Map([
      ['one', ['two']],
      ['two', ['three', 'four']],
      ['three', ['one']],
      ['four', []],
    ])
    expect(ringsOf(graph)).toEqual([['one', 'three', 'two']])
    expect(
      ringsOf(
        new Map([
          ['one', ['two']],
          ['two', []],
        ]),
      ),
    ).toEqual([])
  })
})
