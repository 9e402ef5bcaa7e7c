import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({ startingAt: '2026-09-01T09:00:00Z' })
})
afterAll(() => workspace?.close())

const alison = () => workspace.as('U0ALISON')
const formShows = (words: string) =>
  workspace.until(() => JSON.stringify(alison().form()?.body.blocks ?? []).includes(words))

describe('Lists from files', () => {
  it('meetings are looked at, row by row, and then added', async () => {
    await alison().command('/committee meetings', workspace.channel)
    await workspace.until(() => alison().reads(workspace.channel).length > 0)
    await alison().press('Add meetings from a file')
    await workspace.until(() => alison().form()?.body.callback_id === 'committee.from-file.submitted')
    const file = alison().upload('meetings.csv', 'Date,Time\n10 June 2027,10am\n31 June 2027,10am\n')
    await alison().submit({ file: [file] })

    await formShows('There is no such day as 31 June 2027')
    await formShows('Thursday 10 June 2027, 10.00am')
    await workspace.opened('U0ALISON', 'committee.from-file.confirmed')
    await alison().submit({})

    await formShows('1 meeting added')
    await alison().closeForm(true)
  })

  it('a file without headings that are understood is said to be so, and there is nothing to add', async () => {
    await alison().command('/committee people', workspace.channel)
    await workspace.until(() =>
      alison()
        .reads(workspace.channel)
        .some(({ text }) => text.includes('People of the')),
    )
    await alison().press('Add people from a file')
    await workspace.until(() => alison().form()?.body.callback_id === 'committee.from-file.submitted')
    await alison().submit({ file: [alison().upload('people.csv', 'Colour,Size\nred,3\n')] })

    await formShows('No heading was understood, so nothing can be added')
    expect(alison().form()?.body.submit).toBeUndefined()
  })
})
