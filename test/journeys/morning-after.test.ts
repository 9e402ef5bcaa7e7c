import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THE_YEAR_2021 } from '../support/journey.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

// The meeting of 11 March 2021 is over; its minutes are invented, their shape is that of any scrutiny panel's.
const MINUTES = `Corporate and Communities Panel
Minutes of the meeting held on Thursday 11 March 2021 at 10.00am

305 Apprenticeships
The Panel discussed the apprenticeship strategy with the Assistant Director.
It was agreed that an update on care leavers' apprenticeships would be added to the agenda for the Panel's next meeting (20 July at 10am).
Action: Dawn Fletcher to circulate the quarterly complaints figures to all Members by 16 April 2021.

306 Town centre fund
RESOLVED: That a report on the town centre fund be brought to the meeting on 20 July 2021.
A motion to exclude the public was lost.
`

let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({
    startingAt: '2021-03-12T09:00:00Z',
    year: THE_YEAR_2021,
  })
})
afterAll(() => workspace?.close())

const as = (person: string) => workspace.as(person)
const until = <T>(look: () => T | undefined | null | false) => workspace.until(look)
const formOf = (person: string) => JSON.stringify(as(person).form()?.body.blocks ?? [])
const drawn = (message: { readonly text: string; readonly blocks: readonly unknown[] }) =>
  `${message.text} ${JSON.stringify(message.blocks)}`
const hears = (person: string, words: string, channel?: string) =>
  until(() =>
    as(person)
      .reads(channel)
      .findLast((message) => drawn(message).includes(words)),
  )
const bringIn = async (file: string) => {
  await as('U0ALISON').command('/programme import', workspace.channel)
  await until(() => as('U0ALISON').form()?.body.callback_id === 'page.read.submitted')
  await as('U0ALISON').submit({ file: [file] })
  await until(() => formOf('U0ALISON').includes('has been read'))
  await as('U0ALISON').closeForm(true)
  await workspace.goTo(workspace.clock.now().plus({ seconds: 30 }).toISO()!)
}

describe('The morning after', () => {
  it('the minutes are put in, and come back as changes, each with its sentence', async () => {
    await bringIn(as('U0ALISON').upload('minutes.txt', MINUTES))

    const preview = drawn(await hears('U0ALISON', '3 changes proposed'))
    expect(preview).toContain('would be added to the agenda for the Panel')
    expect(preview).toContain('Tuesday 20 July 2021')
    expect(preview).toContain('Friday 16 April 2021')
    expect(preview).toContain('Minute 306')
    expect(preview).not.toContain('motion')
  })

  it('are shared: the deputy works on the same preview', async () => {
    await as('U0ALISON').press('Share with the other officers')
    await workspace.goTo('2021-03-12T09:02:00Z')

    await hears('U0GRACE', '3 changes proposed')
  })

  it('are added in one press, of which nobody hears yet', async () => {
    const before = as('U0FLETCH').reads().length
    await as('U0ALISON').press('Add all certain (3)')
    await hears('U0ALISON', 'Nobody is told before 9.12am')
    await workspace.goTo('2021-03-12T09:10:00Z')

    expect(as('U0FLETCH').reads().length).toBe(before)
    await hears('U0GRACE', 'Added by Alison')
  })

  it('are on the programme, the agenda and the tracker; and once the Undo has closed, whoever has to act is told', async () => {
    await hears('U0GRACE', 'Undo')
    await workspace.goTo('2021-03-12T09:14:00Z')

    await hears('U0FLETCH', 'quarterly complaints figures')
    await until(
      () =>
        !as('U0GRACE')
          .reads()
          .some((message) => drawn(message).includes('Undo')),
    )
    await as('U0ALISON').command('/programme', workspace.channel)
    const programme = drawn(await hears('U0ALISON', 'care leavers', workspace.channel))
    expect(programme).toContain('own centre fund')
  })

  it('propose nothing new when they are put in again', async () => {
    await bringIn(as('U0ALISON').upload('the-same.txt', MINUTES))

    await hears('U0ALISON', 'It proposes nothing new')
  })

  it('can be read from a message too, where somebody has pasted them', async () => {
    const words = 'RESOLVED: That an update on bus shelters be added to the agenda for the next meeting.'
    await as('U0ALISON').says(words, workspace.channel)
    const { ts } = as('U0ALISON').reads(workspace.channel).at(-1)!
    await as('U0ALISON').does({
      do: 'message-shortcut',
      callbackId: 'page.read-message',
      channel: workspace.channel,
      ts,
    })
    await until(() => formOf('U0ALISON').includes('bus shelters'))
    await as('U0ALISON').submit({})
    await until(() => formOf('U0ALISON').includes('has been read'))
    await as('U0ALISON').closeForm(true)
    await workspace.goTo('2021-03-12T09:20:00Z')

    await hears('U0ALISON', 'an update on bus shelters be added to the agenda')
  })

  it('one change is put right before it is added, taken back, and dismissed', async () => {
    const actionOf = () =>
      workspace.here.transaction(async (tx) => {
        const [panel] = await tx.committees.all()
        return (await tx.outcomes.actions(panel!.id)).find(({ words }) => words.includes('map of bus shelters'))
      })
    await as('U0ALISON').press('Edit')
    await until(() => as('U0ALISON').form()?.body.callback_id === 'page.edit.submitted')
    await as('U0ALISON').submit({
      ...{ is: 'action', title: 'Circulate the map of bus shelters', due: '2021-04-30' },
      ...{ person: 'U0WEBB', body: 'Highways' },
    })
    await as('U0ALISON').closeForm(true)
    await workspace.goTo('2021-03-12T09:21:00Z')
    expect(drawn(await hears('U0ALISON', 'Circulate the map of bus shelters'))).toContain('Friday 30 April 2021')

    await as('U0ALISON').press('Add')
    await hears('U0ALISON', 'Undo')
    expect(await actionOf()).toMatchObject({ dueOn: '2021-04-30', body: 'Highways' })

    await as('U0ALISON').press('Undo')
    await until(
      () =>
        !as('U0ALISON')
          .reads()
          .some((message) => drawn(message).includes('Undo')),
    )
    expect((await actionOf())?.state ?? 'gone').not.toBe('open')
    await workspace.goTo('2021-03-12T09:40:00Z')
    expect(
      as('U0WEBB')
        .reads()
        .some((message) => drawn(message).includes('bus shelters')),
    ).toBe(false)

    await as('U0ALISON').press('Dismiss')
    await hears('U0ALISON', 'dismissed')
  })

  it('shows what has not come back, before the next agenda', async () => {
    await as('U0ALISON').command('/programme promises', workspace.channel)

    const ledger = drawn(await hears('U0ALISON', 'What the minutes promised', workspace.channel))
    expect(ledger).toContain('quarterly complaints figures')
    expect(ledger).toContain('Friday 16 April 2021')
    expect(ledger).toContain('Put it on the programme')
  })
})
