import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THE_YEAR_2021 } from '../support/journey.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

// The panel of `the-panels-meeting.test.ts`: Thursday 11 March 2021, to be published by Wednesday 3 March.
let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({
    startingAt: '2021-02-22T09:30:00Z',
    year: THE_YEAR_2021,
  })
})
afterAll(() => workspace?.close())

const as = (person: string) => workspace.as(person)
const until = <T>(look: () => T | undefined | null | false) => workspace.until(look)
const drawn = (message: { readonly text: string; readonly blocks: readonly unknown[] }) =>
  `${message.text} ${JSON.stringify(message.blocks)}`
const hears = (person: string, words: string, channel?: string) =>
  until(() =>
    as(person)
      .reads(channel)
      .findLast((message) => drawn(message).includes(words)),
  )
const here = () => workspace.channel
const posted = () =>
  as('U0ALISON')
    .reads(here())
    .find(({ text }) => /^Draft \d+, not yet agreed: |^Agenda published on /.test(text))

describe('A draft that stands in the channel', () => {
  it('is posted while the report is not yet received', async () => {
    await as('U0ALISON').command('/report request 2', here())
    await until(() => as('U0ALISON').form()?.body.callback_id === 'request.ask.submitted')
    await as('U0ALISON').submit({ person: 'U0FLETCH', lines: 'Why is Stage 2 slower?', why: 'The Panel asked' })
    await as('U0ALISON').closeForm(true)
    await hears('U0FLETCH', 'Stage 2')
    await as('U0ALISON').command('/agenda draft', here())
    await hears('U0ALISON', 'Draft 1', here())
    await as('U0ALISON').command('/agenda post', here())
    await hears('U0ALISON', 'Who will see this?', here())
    await as('U0ALISON').press('Post it')
    await workspace.jobs.runDue()

    expect(drawn((await until(posted))!)).toContain('Draft 1, not yet agreed')
    expect(drawn(posted()!)).toContain('to follow')
  })

  it('is drawn again as soon as the report is in, and its thread says so, without anybody drafting anew', async () => {
    const { ts } = posted()!
    await as('U0FLETCH').press('Here it is')
    await until(() => as('U0FLETCH').form()?.body.callback_id === 'request.here.submitted')
    await as('U0FLETCH').submit({ link: 'https://reports.example/complaints' })
    await workspace.jobs.runDue()

    await until(() => drawn(posted()!).includes('Draft 2, not yet agreed'))
    expect(posted()!.ts).toBe(ts)
    const said = await hears('U0ALISON', 'Draft 2: ', here())
    expect(drawn(said!)).toContain('report received')
    expect(said!.thread).toBe(ts)
  })
})
