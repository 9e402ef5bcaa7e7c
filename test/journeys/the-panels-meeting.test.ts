import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THE_YEAR_2021 } from '../support/journey.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

// Reference: a scrutiny panel of an English county, Thursday 11 March 2021, items 304 to 311; its next meeting was
// Tuesday 20 July 2021 at 10.00am. The council and its people are invented, the days and numbers are not.
let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({
    startingAt: '2021-01-18T09:00:00Z',
    year: THE_YEAR_2021,
  })
})
afterAll(() => workspace?.close())

const as = (person: string) => workspace.as(person)
const until = <T>(look: () => T | undefined | null | false) => workspace.until(look)
const formOf = (person: string) => JSON.stringify(as(person).form()?.body.blocks ?? [])
const formShows = (person: string, words: string) => until(() => formOf(person).includes(words))
const drawn = (message: { readonly text: string; readonly blocks: readonly unknown[] }) =>
  `${message.text} ${JSON.stringify(message.blocks)}`
const hears = (person: string, words: string, channel?: string) =>
  until(() =>
    as(person)
      .reads(channel)
      .findLast((message) => drawn(message).includes(words)),
  )
const here = () => workspace.channel

describe('The programme', () => {
  it('shows the meeting with its three items, our target and the law’s last day', async () => {
    await as('U0ALISON').command('/programme', here())

    const programme = drawn(await hears('U0ALISON', 'Apprenticeship Strategy', here()))
    expect(programme).toContain('Thursday 11 March 2021')
    expect(programme).toContain('Wednesday 3 March')
    expect(programme).toContain('Tuesday 20 July 2021')
  })

  it('explains the last day to publish: the five days counted, and the Act', async () => {
    await as('U0ALISON').command('/committee deadlines', here())

    await formShows('U0ALISON', 'Thursday 4, Friday 5, Monday 8, Tuesday 9 and Wednesday 10 March')
    expect(formOf('U0ALISON')).toContain('Local Government Act 1972')
    await as('U0ALISON').closeForm(true)
  })
})

describe('The reports', () => {
  it('are requested of their author, who is told what, by when and why, and answers with a button', async () => {
    await as('U0ALISON').command('/report request 2', here())
    await until(() => as('U0ALISON').form()?.body.callback_id === 'request.ask.submitted')
    await as('U0ALISON').submit({
      person: 'U0FLETCH',
      lines: 'Why does Stage 2 take longer than 65 days?',
      why: 'The Panel asked in February',
    })
    await formShows('U0ALISON', 'Dawn Fletcher')
    await as('U0ALISON').closeForm(true)

    const asked = drawn(await hears('U0FLETCH', 'Comments, Compliments and Complaints'))
    expect(asked).toContain('Thursday 11 March 2021')
    expect(asked).toContain('65 days')
    await as('U0FLETCH').press('I’ll provide it')

    await hears('U0ALISON', 'Dawn Fletcher')
  })

  it('are reminded of five working days before, at nine, and not on the way there', async () => {
    const due = 'is due on Friday 26 February 2021'
    const reminders = () =>
      as('U0FLETCH')
        .reads()
        .filter((said) => drawn(said).includes(due)).length
    await workspace.goTo('2021-02-18T16:00:00Z')
    await workspace.goTo('2021-02-19T08:59:00Z')
    expect(reminders()).toBe(0)

    await workspace.goTo('2021-02-19T09:05:00Z')

    expect(drawn(await hears('U0FLETCH', due))).toContain('Comments, Compliments and Complaints')
    expect(reminders()).toBe(1)
  })

  it('stop being reminded of the moment they are there', async () => {
    await as('U0FLETCH').press('Here it is')
    await until(() => as('U0FLETCH').form()?.body.callback_id === 'request.here.submitted')
    await as('U0FLETCH').submit({ link: 'https://papers.westmarch.example/complaints' })
    await until(() => !as('U0FLETCH').form() || formOf('U0FLETCH').includes('Thank you'))
    const after = as('U0FLETCH').reads().length

    await workspace.goTo('2021-02-25T09:30:00Z')
    await workspace.goTo('2021-03-01T09:30:00Z')

    expect(as('U0FLETCH').reads().length).toBe(after)
  })
})

describe('The agenda', () => {
  it('is drafted with the numbers carried on from 304, standing business and all', async () => {
    await as('U0ALISON').command('/agenda draft', here())

    const draft = drawn(await hears('U0ALISON', 'Apprenticeship Strategy', here()))
    for (const number of ['304', '305', '306', '307', '308', '309', '310', '311']) expect(draft).toContain(number)
    expect(draft).toContain('Wednesday 10 March 2021')
  })

  it('is put to the chair, who is content', async () => {
    await as('U0ALISON').command('/agenda consult', here())
    await hears('U0THORNE', 'draft agenda')

    await as('U0THORNE').press('I’m content')

    await hears('U0ALISON', 'Councillor Adrian Thorne')
  })

  it('is posted in the channel as a draft, which is not publishing it', async () => {
    await as('U0ALISON').command('/agenda post', here())
    await hears('U0ALISON', 'would be posted', here())
    await as('U0ALISON').press('Post it')

    const posted = await hears('U0NAIR', 'Draft 1', here())
    expect(drawn(posted)).toContain('Apprenticeship Strategy')
  })

  it('raises the alarm at noon on the last lawful day while publication is not recorded', async () => {
    await workspace.goTo('2021-03-03T12:01:00Z')

    expect(drawn(await hears('U0ALISON', 'not confirmed as published'))).toContain('Wednesday 3 March')
  })

  it('is published by the officer, and the channel is told', async () => {
    await as('U0ALISON').command('/agenda publish', here())
    await until(() => as('U0ALISON').form()?.body.callback_id === 'agenda.publish.submitted')
    await as('U0ALISON').submit({ link: 'https://westmarch.example/agenda' })
    await until(() => as('U0ALISON').form() === undefined || formOf('U0ALISON').includes('ublished'))

    const published = drawn(await hears('U0NAIR', 'Published: Corporate and Communities Panel', here()))
    expect(published).toContain('Thursday 11 March 2021')
  })

  it('and the next one is due out by Monday 12 July 2021', async () => {
    await workspace.goTo('2021-03-12T09:00:00Z')
    await as('U0ALISON')
      .closeForm(true)
      .catch(() => undefined)
    await as('U0ALISON').command('/committee', here())

    expect(drawn(await hears('U0ALISON', 'Tuesday 20 July 2021', here()))).toContain('Monday 12 July 2021')
  })
})
