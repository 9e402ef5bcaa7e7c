import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { byHand, formOf, messageOf, readIn } from '../support/by-hand.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let administrator: Presser
let proper: Presser
let hand: ReturnType<typeof byHand>
beforeEach(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  administrator = await council.person('U0ADMIN', 'administrator', null, 'Robin Vale')
  proper = await council.person('U0PROPER', 'proper-officer', null, 'Owen Pratt')
  hand = byHand(council.deps)
})
afterEach(() => council.close())

const stands = () => council.here.transaction((tx) => tx.committees.council())
const open = async (who: Presser) => formOf(await hand.type(who, '/committee', 'council', null))

describe('The council', () => {
  it('is given its name and nation before there is a committee, and what the nation decides is said', async () => {
    const form = await open(administrator)
    expect(readIn(form)).toContain('three clear working days')
    expect(readIn(form)).toContain('Local Government Act 1972, sections 100A(6)(aa) and 100BA(3)')

    const told = messageOf(await hand.send(administrator, form, { name: 'Cyngor Dyffryn Gwyn', nation: 'wales' }))
    expect(told.text).toBe('The council is Cyngor Dyffryn Gwyn, in Wales')
    expect(readIn(told)).toContain('Set up a committee')
    expect(await stands()).toMatchObject({ name: 'Cyngor Dyffryn Gwyn', nation: 'wales' })
    const setUp = formOf(await hand.press(administrator, told, 'Set up a committee'))
    expect(setUp.blocks.find((block) => 'block_id' in block && block.block_id === 'nation')).toMatchObject({
      element: { initial_option: { value: 'wales' } },
    })
  })

  it('leaves the committees that stand under the law they were set up under, and says which', async () => {
    await council.committee({ name: 'Corporate Panel' })
    const told = messageOf(await hand.send(administrator, await open(administrator), { nation: 'scotland' }))
    expect(readIn(told)).toContain('Corporate Panel (England)')
    const [panel] = await council.here.transaction((tx) => tx.committees.all())
    expect(panel).toMatchObject({ nation: 'england', profile: 'england-council' })
  })

  it('tells the second of two who had it open who changed it, to what, and saves nothing of theirs', async () => {
    const [one, other] = [await open(administrator), await open(proper)]
    await hand.send(proper, other, { name: 'Westmarch Borough Council' })
    expect(await hand.send(administrator, one, { name: 'Westmarch Council', nation: 'wales' })).toEqual({
      is: 'again',
      says: 'Owen Pratt changed this to Westmarch Borough Council, in England, while you had it open (said what the council is called, or in which nation it is). Nothing of yours is saved yet.',
      metadata: { was: 'Westmarch Borough Council, in England' },
    })
    expect(await stands()).toMatchObject({ name: 'Westmarch Borough Council', nation: 'england' })
    expect(messageOf(await hand.send(administrator, one, { name: 'Westmarch Borough Council' })).text).toBe(
      'That stood already: Westmarch Borough Council, in England',
    )
  })

  it('is named by nobody else: a member is told who may', async () => {
    const panel = await council.committee()
    const member = await council.person('U0MEMBER', 'member', panel.id)
    expect(messageOf(await hand.type(member, '/committee', 'council', null)).text).toContain(
      'only the administrator or the proper officer may say what the council is called',
    )
    const sent = await hand.send(member, await open(administrator), { nation: 'wales' })
    expect(readIn(sent)).toContain('only the administrator or the proper officer')
    expect(await stands()).toMatchObject({ nation: 'england' })
  })

  it('is asked for along with the first committee, and not with the next', async () => {
    const officer = administrator
    const first = formOf(await hand.type(officer, '/committee', 'setup', null))
    const told = await hand.send(officer, first, {
      name: 'Pwyllgor Craffu',
      council: 'Cyngor Dyffryn Gwyn',
      nation: 'wales',
    })
    // People are picked by a control of another kind: the officer stands there from the start.
    expect(readIn(told)).toContain('Pwyllgor Craffu')
    expect(await stands()).toMatchObject({ name: 'Cyngor Dyffryn Gwyn', nation: 'wales' })
    const next = formOf(await hand.type(officer, '/committee', 'setup', null))
    expect(readIn(next)).not.toContain('Name of the council')
    await hand.send(officer, next, { name: 'Joint Committee', nation: 'england' })
    expect(await stands()).toMatchObject({ nation: 'wales' })
  })
})
