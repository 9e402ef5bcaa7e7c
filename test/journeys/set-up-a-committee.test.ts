import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({ startingAt: '2026-09-01T09:00:00Z', demonstration: false })
})
afterAll(() => workspace?.close())

const alison = () => workspace.as('U0ALISON')
const said = (text: string) =>
  workspace.until(() =>
    alison()
      .reads(workspace.channel)
      .find((message) => message.text.includes(text)),
  )

describe('The first week of a committee', () => {
  it('says where to begin while there is none', async () => {
    await alison().command('/programme', workspace.channel)

    expect((await said('There is no committee yet')).blocks.length).toBeGreaterThan(1)
  })

  it('Home shows the one thing to do, and its button opens the form', async () => {
    await alison().openHome()
    await workspace.until(() => JSON.stringify(alison().home()?.body.blocks ?? []).includes('Begin here'))
    expect(JSON.stringify(alison().home()!.body.blocks)).not.toContain('See the programme')

    await alison().press('Set up a committee')
    await workspace.until(() => alison().form()?.body.callback_id === 'committee.set-up.submitted')
    await alison().closeForm(true)
  })

  it('is set up from a form, by whoever comes first', async () => {
    await alison().command('/committee setup', workspace.channel)
    await workspace.until(() => alison().form()?.body.callback_id === 'committee.set-up.submitted')

    await alison().submit({
      name: 'Corporate and Communities Panel',
      chair: 'U0THORNE',
      members: ['U0NAIR', 'U0DALY'],
      channel: workspace.channel,
      minute: '304',
    })

    await workspace.until(() => JSON.stringify(alison().form()?.body.blocks ?? []).includes('is set up, in rehearsal'))
  })

  it('says which steps are next, and nothing of a channel that is in order', async () => {
    const drawn = JSON.stringify(alison().form()!.body.blocks)

    expect(drawn).toContain('Next, give it its meetings')
    expect(drawn).toContain('Add the programme from a file')
    expect(drawn).not.toContain('/invite')
  })

  it('gets its meetings as they are typed, and says when each agenda must be out', async () => {
    await alison().closeForm(true)
    await alison().command('/committee meetings', workspace.channel)
    await said('no meetings are planned')
    await alison().press('Add meetings')
    await workspace.until(() => alison().form()?.body.callback_id === 'meeting.add.submitted')
    await alison().submit({ dates: 'Thursday 12 November 2026\n14 January 2027, 2pm' })
    await workspace.until(() => JSON.stringify(alison().form()?.body.blocks ?? []).includes('2 meetings'))
    await alison().closeForm(true)

    await alison().command('/committee meetings', workspace.channel)

    const list = await said('2 meetings to come')
    expect(JSON.stringify(list.blocks)).toContain('our target Tue 3 Nov; the law’s last day Wed 4 Nov')
  })

  it('a second committee, set up with its meetings, hears of the first and of its last day to publish', async () => {
    await alison().command('/committee setup', workspace.channel)
    await workspace.until(() => alison().form()?.body.callback_id === 'committee.set-up.submitted')
    await alison().submit({
      name: 'Housing Panel',
      meetings: 'Thursday 19 November 2026\n21 January 2027',
    })
    await workspace.until(() => JSON.stringify(alison().form()?.body.blocks ?? []).includes('is set up, in rehearsal'))

    const drawn = JSON.stringify(alison().form()!.body.blocks)
    expect(drawn).toContain('with 2 meetings')
    expect(drawn).toContain('Its agenda has to be out by *Wednesday 11 November 2026*')
    expect(drawn).not.toContain('give it its meetings')
    expect(drawn).toContain('See its meetings')
    await alison().closeForm(true)
  })

  it('tells a member kindly who may', async () => {
    await workspace.as('U0NAIR').command('/programme add Buses', workspace.channel)

    await workspace.until(() =>
      JSON.stringify(workspace.as('U0NAIR').form()?.body.blocks ?? []).includes('may add an item'),
    )
  })
})
