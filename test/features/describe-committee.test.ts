import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { byHand, formOf, messageOf, readIn } from '../support/by-hand.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let partnership: Committee
let board: Committee
let officer: Presser
let member: Presser
let hand: ReturnType<typeof byHand>
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  partnership = await council.committee({ kind: 'partnership', name: 'Westmarch Partnership' })
  board = await council.committee({ kind: 'board', name: 'Public Service Board' })
  officer = await council.person('U0OFFICER', 'officer', null, 'Alison Grey')
  member = await council.person('U0MEMBER', 'member', partnership.id, 'Councillor Ravi Nair')
  hand = byHand(council.deps)
})
afterAll(() => council.close())

const show = async (who: Presser, of = partnership) => messageOf(await hand.type(who, '/committee', 'about', of.id))
const FULL = {
  terms: 'To bring public services together.',
  objective: 'One set of priorities',
  members: 'Westmarch County Council\nMarchbrook College\n\nmarchbrook college',
  formerName: 'Westmarch Strategic Partnership',
  formerUntil: '2026-04-01',
}

describe('What a body is for', () => {
  it('is said by an officer in a form: terms, objective, members, its name before and what it reports into', async () => {
    expect(readIn(await show(officer))).toContain('Nobody has said yet what it is for.')

    const form = formOf(await hand.press(officer, await show(officer), 'Say what it is for'))
    const told = messageOf(await hand.send(officer, form, { ...FULL, reportsTo: board.id }))

    expect(await council.here.transaction((tx) => tx.about.of(partnership.id))).toMatchObject({
      about: {
        terms: 'To bring public services together.',
        objective: 'One set of priorities',
        members: ['Westmarch County Council', 'Marchbrook College'],
        formerName: 'Westmarch Strategic Partnership',
        formerUntil: '2026-04-01',
        reportsToId: board.id,
      },
    })
    const read = readIn(told)
    for (const words of ['To bring public services together.', 'until Wednesday 1 April 2026', 'Public Service Board'])
      expect(read).toContain(words)
    expect(readIn(await show(officer, board))).toContain('Westmarch Partnership')
  })

  it('is seen by a member, who is offered nothing to change', async () => {
    const seen = readIn(await show(member))

    expect(seen).toContain('One set of priorities')
    expect(JSON.stringify(await show(member))).not.toContain('committee.describe')
  })

  it('stands in the form again, and a body from nowhere, itself, and a day without a name are refused at their fields', async () => {
    const form = formOf(await hand.press(officer, await show(officer), 'Change'))
    expect(JSON.stringify(form)).toContain('"initial_date":"2026-04-01"')

    expect(await hand.send(officer, form, { reportsTo: partnership.id })).toMatchObject({
      errors: { reportsTo: expect.stringContaining('cannot report into itself') },
    })
    expect(await hand.send(officer, form, { reportsTo: '01980000-0000-7000-8000-00000000dead' })).toMatchObject({
      errors: { reportsTo: expect.stringContaining('do not know that committee') },
    })
    expect(await hand.send(officer, form, { formerName: '' })).toMatchObject({
      errors: { formerName: expect.stringContaining('until Wednesday 1 April 2026') },
    })
  })

  it('tells the second of two who had it open who changed it, and saves nothing of theirs', async () => {
    const form = formOf(await hand.press(officer, await show(officer), 'Change'))
    council.clock.set('2026-09-02T09:00:00Z')
    await hand.send(officer, form, { objective: 'Fewer priorities' })

    expect(await hand.send(officer, form, { objective: 'More priorities' })).toMatchObject({
      is: 'again',
      says: expect.stringContaining('Alison Grey changed what the Westmarch Partnership is for'),
    })
    expect((await council.here.transaction((tx) => tx.about.of(partnership.id))).about.objective).toBe(
      'Fewer priorities',
    )
  })
})
