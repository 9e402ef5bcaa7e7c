import type { HomeView } from '@slack/types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { features } from '../../src/features/index.ts'
import { suggestItem } from '../../src/features/suggest-item/suggest-item.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { readRun } from '../../src/slack/kit/run-button.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn, scheduling } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let chair: Presser
let member: Presser
beforeAll(async () => {
  council = await aCouncil('2021-01-04T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Grey')
  chair = await council.person('U0CHAIR', 'chair', panel.id, 'Councillor Ewan Marsh')
  member = await council.person('U0MEMBER', 'member', panel.id, 'Councillor Beth Lowe')
  const march = await council.meeting(panel.id, '2021-03-11')
  await planChange(council.deps, officer, scheduling(await anItemOn(council, panel, 'Apprenticeships'), march), null)
  await suggestItem(council.deps, member, {
    committeeId: panel.id,
    title: 'Route 42',
    why: 'No bus',
    desiredOutcome: null,
  })
})
afterAll(() => council.close())

const homeOf = async (who: Presser): Promise<HomeView> => {
  const { book, desk } = openBook()
  for (const feature of features) feature.listen(desk, council.deps)
  return book.home()!({ who, channel: null, trigger: null })
}
const textOf = async (who: Presser) => JSON.stringify((await homeOf(who)).blocks)
const wordsOn = (text: string) =>
  [...text.matchAll(/"value":"(\{.*?\})"/g)].flatMap(([, value]) => {
    const run = readRun(JSON.parse(`"${value}"`) as string)
    return run ? [`${run.command} ${run.word}`.trim()] : []
  })

describe('The Home tab', () => {
  it('shows an officer the next deadlines, what waits for advice, and every word they may use', async () => {
    const text = await textOf(officer)

    expect(text).toContain('Next: Thursday 11 March 2021, 10.00am')
    expect(text).toContain('our target Tuesday 2 March; the law’s last day Wednesday 3 March 2021')
    expect(text).toContain('Wednesday 20 January 2021  Ask for the report')
    expect(text).toContain('Route 42')
    expect(wordsOn(text)).toEqual(
      expect.arrayContaining(['/programme add', '/programme schedule', '/programme defer', '/committee settings']),
    )
    expect(wordsOn(text)).not.toContain('/programme refer')
  })

  it('shows a chair what is put to them, and no word that only officers may use', async () => {
    const text = await textOf(chair)

    expect(text).toContain('A change is put to you')
    expect(text).toContain('Apprenticeships')
    expect(text).not.toContain('Route 42')
    expect(wordsOn(text)).toEqual(
      expect.arrayContaining(['/programme suggest', '/programme refer', '/programme history']),
    )
    expect(wordsOn(text)).not.toContain('/programme schedule')
  })

  it('says plainly that nothing waits, to somebody without any role', async () => {
    const viewer = await council.person('U0VIEWER', null, null)
    const text = await textOf(viewer)

    expect(text).toContain('Nothing waits for you.')
    expect(text).toContain(panel.name)
    expect(wordsOn(text)).not.toContain('/programme add')
  })

  it('shows a guest a kind sentence and nothing of the council', async () => {
    const text = await textOf({ ...officer, isFullMember: false })

    expect(text).toContain('the contact officer named in the letter will gladly help')
    expect(text).not.toContain(panel.name)
    expect(text).not.toContain('Apprenticeships')
  })

  it('names every button of every word that is built for somebody', async () => {
    const monitoring = await council.person('U0MONITORING', 'monitoring-officer', null)
    const everyone = [officer, chair, member, monitoring].map(textOf)
    const words = new Set((await Promise.all(everyone)).flatMap(wordsOn))
    const built = features.flatMap((feature) => feature.words.map(({ command, word }) => `${command} ${word}`.trim()))

    expect(built.filter((word) => !words.has(word))).toEqual([])
  })
})
