import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THE_YEAR_2021 } from '../support/journey.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

// The panel meets on Thursday 11 March 2021, and next on Tuesday 20 July 2021. The council and its people are invented.
let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({
    startingAt: '2021-03-08T09:00:00Z',
    year: THE_YEAR_2021,
  })
})
afterAll(() => workspace?.close())

const as = (person: string) => workspace.as(person)
const until = <T>(look: () => T | undefined | null | false) => workspace.until(look)
const here = () => workspace.channel
const formOf = (person: string) => JSON.stringify(as(person).form()?.body.blocks ?? [])
const formShows = (person: string, words: string) => until(() => formOf(person).includes(words))
const opened = (form: string) => until(() => as('U0ALISON').form()?.body.callback_id === form)
const drawn = (message: { readonly text: string; readonly blocks: readonly unknown[] }) =>
  `${message.text} ${JSON.stringify(message.blocks)}`
const hears = (person: string, words: string, channel?: string) =>
  until(() =>
    as(person)
      .reads(channel)
      .findLast((message) => drawn(message).includes(words)),
  )
const complaints = async () => {
  const items = await workspace.here.transaction(async (tx) => {
    const [panel] = await tx.committees.all()
    return tx.items.of(panel!.id)
  })
  return items.filter(({ title }) => title.startsWith('Comments, Compliments and Complaints'))
}

const pressBeside = (person: string, id: string) => workspace.pressesBeside(person, id)

describe('After the meeting', () => {
  it('the officer sees its business with the minute numbers, and none has an outcome yet', async () => {
    await as('U0ALISON').command('/agenda draft', here())
    await hears('U0ALISON', 'Apprenticeship Strategy', here())
    await workspace.goTo('2021-03-11T14:00:00Z')

    await as('U0ALISON').command('/agenda outcomes', here())

    const business = drawn(await hears('U0ALISON', 'no outcome yet', here()))
    expect(business).toContain('Thursday 11 March 2021')
    expect(business).toContain('Comments, Compliments and Complaints')
    expect(business).toMatch(/30\d/)
  })

  it('a form that lacks the words of a resolution says so, and nothing is recorded', async () => {
    const [item] = await complaints()
    await pressBeside('U0ALISON', item!.id)
    await opened('outcome.submitted')
    await as('U0ALISON').submit({ kind: 'recommended' })

    await until(() => JSON.stringify(as('U0ALISON').form() ?? {}).includes('Give the words of what was recommended'))
    expect((await complaints())[0]?.stage.is).not.toBe('considered')
  })

  it('the recommendation is recorded, the item considered, and the tracker has its reference', async () => {
    await as('U0ALISON').submit({
      kind: 'recommended',
      resolutions: 'RECOMMENDED to Cabinet that both vacant posts be filled',
    })

    await formShows('U0ALISON', 'SR (20/21) 01')
    expect((await complaints())[0]?.stage.is).toBe('considered')
  })

  it('one press makes the update an item of the next agenda', async () => {
    await as('U0ALISON').press('Update on Tue 20 Jul')

    await until(() =>
      JSON.stringify([as('U0ALISON').form(), as('U0ALISON').reads(here())]).includes('Tuesday 20 July 2021'),
    )
    const next = (await complaints()).find(({ title }) => title.endsWith(': update'))
    expect(next?.stage.is).toBe('scheduled')
    expect(next?.originMinute).toContain('Thursday 11 March 2021')
  })

  it('the two months begin with the receipt, and the officer is reminded after four weeks', async () => {
    await workspace.goTo('2021-03-15T09:00:00Z')
    await as('U0ALISON').closeForm(true)
    await as('U0ALISON').command('/agenda actions', here())
    await hears('U0ALISON', 'SR (20/21) 01', here())
    await as('U0ALISON').press('Open')
    await hears('U0ALISON', 'It was received', here())
    await as('U0ALISON').press('It was received')
    await opened('action.received.submitted')
    await as('U0ALISON').submit({ day: '2021-03-15', proof: 'E-mail from the cabinet office' })
    await formShows('U0ALISON', 'Friday 14 May 2021')

    await workspace.goTo('2021-04-12T08:30:00Z')

    expect(drawn(await hears('U0ALISON', 'Four weeks ago'))).toContain('Friday 14 May 2021')
  })

  it('an answer settles it, and nobody is reminded of it again', async () => {
    await as('U0ALISON').closeForm(true)
    await as('U0ALISON').press('Record the answer')
    await opened('action.update.submitted')
    await as('U0ALISON').submit({ answer: 'accepted', words: 'Cabinet, Thursday 22 April' })
    await formShows('U0ALISON', 'Accepted: Cabinet')

    await workspace.goTo('2021-05-03T08:30:00Z')

    expect(
      as('U0ALISON')
        .reads()
        .some((message) => drawn(message).includes('Seven weeks ago')),
    ).toBe(false)
  })
})
