import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { officerOf } from '../../src/app/say.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { managePeople } from '../../src/features/manage-people/index.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let officer: Presser
let deputy: Presser
beforeAll(async () => {
  council = await aCouncil()
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Grey')
  deputy = await council.person('U0DEPUTY', 'deputy', panel.id, 'Joan Hill')
})
afterAll(() => council.close())

const contact = () => council.here.transaction((tx) => officerOf(tx, council.deps.clock, panel))

describe('An officer who ends their own role', () => {
  it('is shown what they did, not that nothing was changed; the deputy is the contact from then on', async () => {
    const { book, desk } = openBook()
    managePeople.listen(desk, council.deps)
    const [held] = await council.here.transaction((tx) => tx.people.holdingsFor(panel.id))
    expect(await contact()).toBe(officer.personId)

    const answer = await book.presses.get(actionIds.endRole)!.listener({
      who: officer,
      channel: 'C0PANEL',
      trigger: null,
      value: `${panel.id}:${held!.id}`,
      values: {},
      message: null,
    } as never)

    expect(answer).toMatchObject({ is: 'redrawn' })
    expect(JSON.stringify(answer)).toContain('Joan Hill')
    expect(JSON.stringify(answer)).not.toContain('Alison Grey')
    expect(await contact()).toBe(deputy.personId)
  })
})
