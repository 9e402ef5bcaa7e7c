import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../../src/app/presser.ts'
import { switchHolding } from '../../../src/features/clear-person/clear-person.ts'
import { markPart } from '../../../src/features/mark-exempt/mark-exempt.ts'
import { markPaper } from '../../../src/features/mark-exempt/mark-paper.ts'
import { controlsOfTheGallery } from './controls.ts'
import { everySurface, isTheDoor, type Shown } from './surfaces.ts'
import { TEAM_A, type TwoCouncils, twoCouncils } from './two-councils.ts'

const LONG = process.env.CLEARDAYS_LONG === '1'
const CANARIES = ['KESTREL-7F3A-TITLE', 'KESTREL-7F3A-SUMMARY'] as const
/** Stands behind what is closed about a paper: the canaries of an item are in it. */
const OF_A_PAPER = '-OF-A-PAPER'
/** Databases that differ in nothing but what is closed. */
const WORDS: readonly (readonly [title: string | null, summary: string | null])[] = [
  CANARIES,
  ['<!channel> *Dismissal* of `somebody` & <https://example.org|others>', '=1+1\nA second line\u202e, turned round'],
  [null, null],
]
/** Cleared for the panel's private business: its officer and the monitoring officer. */
const CLEARED = ['U0ALISON', 'U0PRATT']
/** Not: a cabinet member; and in the long form an author and a director. */
const NOT_CLEARED = LONG ? ['U0AMERY', 'U0OAKES', 'U0WEBB'] : ['U0AMERY']

let councils: TwoCouncils
let cleared: readonly Presser[]
let others: readonly Presser[]
const passes: (readonly Shown[])[] = []

beforeAll(async () => {
  councils = await twoCouncils()
  const deps = councils.depsOver(councils.store)
  const here = councils.store.for(councils.a)
  const asPressers = (slackIds: readonly string[]) =>
    here.transaction(async (tx) =>
      (await Promise.all(slackIds.map((id) => tx.people.presser(TEAM_A, id)))).flatMap((who) => who ?? []),
    )
  cleared = await asPressers(CLEARED)
  const notCleared = await asPressers(NOT_CLEARED)
  others = [...notCleared, { ...cleared[0]!, name: 'A guest', isFullMember: false }]
  const monitoring = cleared[1]!
  const ids = await councils.idsOf(councils.a)
  const panel = ids.committee![0]!
  await switchHolding(deps, monitoring, panel, true)
  const items = await here.transaction((tx) => tx.items.of(panel))
  for (const [n, part] of (['exempt', 'confidential', 'committee-private'] as const).entries()) {
    const marked = await markPart(deps, monitoring, {
      itemId: ids.item![n] ?? items[n]!.id,
      part,
      paragraphs: ['3'],
      reason: 'The terms are still being negotiated',
      title: null,
      heldElsewhere: null,
      closed: { title: 'first', summary: 'first' },
      revision: null,
    })
    if (!marked.ok) throw new Error(JSON.stringify(marked.refusal))
  }
  // An item taken in public, of which only an appendix is closed; and one of which a paper is possibly exempt.
  const open = items.filter(({ id, part }) => part === 'open' && !ids.item!.slice(0, 3).includes(id)).slice(0, 2)
  for (const [n, part] of (['exempt', 'possible'] as const).entries()) {
    const marked = await markPaper(deps, monitoring, {
      itemId: open[n]!.id,
      paperId: null,
      part,
      paragraphs: ['3'],
      reason: 'The terms are still being negotiated',
      title: null,
      heldElsewhere: 'https://intranet.westmarch.example/appendix',
      closed: { title: 'first', summary: 'first' },
      revision: null,
    })
    if (!marked.ok) throw new Error(JSON.stringify(marked.refusal))
  }
  const after = await councils.idsOf(councils.a)
  const gallery = await controlsOfTheGallery()
  const closed = [...ids.item!.slice(0, LONG ? 3 : 1), ...open.slice(0, LONG ? 2 : 1).map(({ id }) => id)]
  for (const [title, summary] of LONG ? WORDS : WORDS.slice(0, 2)) {
    await councils.owner.query(
      `UPDATE closed_text SET title = $1 || CASE about_kind WHEN 'paper' THEN $3 ELSE '' END,
                              summary = $2 || CASE about_kind WHEN 'paper' THEN $3 ELSE '' END`,
      [title, summary, OF_A_PAPER],
    )
    passes.push(
      await everySurface({
        deps,
        lines: councils.lines,
        councilId: councils.a,
        people: [...cleared.slice(0, 1), ...others],
        ids: after,
        committee: panel,
        items: closed,
        gallery,
      }),
    )
  }
}, 1_200_000)
afterAll(async () => {
  const [first = []] = passes
  console.log(
    `non-interference: ${first.length} surfaces in each of ${passes.length} databases that differ in closed text only; ` +
      `canary: ${first.length * CANARIES.length} looks`,
  )
  await councils.close()
})

const openTo = (names: readonly Presser[]) => (one: Shown) =>
  !isTheDoor(one) || !names.some(({ name }) => name === one.who)

describe('Two databases that differ only in what is closed', () => {
  it('are the same on every surface to everybody, byte for byte, but for the form behind the stub', () => {
    const [first, ...rest] = passes.map((shown) => shown.filter(openTo(cleared)))
    expect(first!.length).toBeGreaterThan(500)
    for (const other of rest) {
      const differ = first!.flatMap((one, n) =>
        JSON.stringify(one) === JSON.stringify(other[n])
          ? []
          : [`${one.where} to ${one.who}: ${one.text.slice(0, 600)} ≠ ${other[n]?.text.slice(0, 600)}`],
      )
      expect(differ.slice(0, 3)).toEqual([])
      expect(other).toHaveLength(first!.length)
    }
  })

  it('differ in that form to those who are cleared: what is compared is really read', () => {
    const door = (shown: readonly Shown[]) =>
      shown.filter((one) => isTheDoor(one) && !openTo(cleared)(one)).map(({ text }) => text)
    expect(door(passes[0]!)).not.toEqual(door(passes[1]!))
    for (const canary of [...CANARIES, ...CANARIES.map((one) => `${one}${OF_A_PAPER}`)])
      expect(door(passes[0]!).join()).toContain(canary)
  })
})

describe('A canary in every closed field', () => {
  it('reaches nobody who is not cleared, by any way in, in any answer, drawing, file or line of the log', () => {
    const [shown = []] = passes
    const escaped = shown.filter(openTo(cleared)).filter(({ text }) => CANARIES.some((canary) => text.includes(canary)))
    expect(escaped.map(({ where, who }) => `${where} to ${who}`)).toEqual([])
  })

  it('would be seen', () => {
    const [shown = []] = passes
    expect(shown.filter(({ text }) => CANARIES.some((canary) => text.includes(canary))).length).toBeGreaterThan(0)
    expect(new Set(shown.map(({ who }) => who)).size).toBeGreaterThanOrEqual(5)
  })
})
