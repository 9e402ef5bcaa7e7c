import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

// The demonstration’s council and its people are invented, and so is the page.
let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({ startingAt: '2026-09-01T09:00:00Z' })
})
afterAll(() => workspace?.close())

const as = (person: string) => workspace.as(person)
const alison = () => as('U0ALISON')
const drawn = (message: { readonly text: string; readonly blocks: readonly unknown[] }) =>
  `${message.text} ${JSON.stringify(message.blocks)}`
const formShows = (words: string) =>
  workspace.until(() => JSON.stringify(alison().form()?.body.blocks ?? []).includes(words))
const opened = (form: string) => workspace.until(() => alison().form()?.body.callback_id === form)
const hears = (person: string, words: string, channel?: string) =>
  workspace.until(() =>
    as(person)
      .reads(channel)
      .findLast((message) => drawn(message).includes(words)),
  )
const stands = async (name: string) => {
  const all = await workspace.here.transaction(async (tx) => {
    const [panel] = await tx.committees.all()
    return tx.workstreams.of(panel!.id)
  })
  return all.find((one) => one.name === name)
}

describe('The workstreams of a committee', () => {
  it('are none at first; one is added from the table, and a form that lacks whose reports they are says so', async () => {
    await alison().command('/programme workstreams', workspace.channel)
    await hears('U0ALISON', 'There are none yet', workspace.channel)
    await alison().press('Add a workstream')
    await opened('workstream.add.submitted')
    await alison().submit({ name: 'Oral health', every: 'quarterly', first: '2026-12-31', endsOn: '2027-01-14' })

    await workspace.until(() =>
      JSON.stringify(alison().form() ?? {}).includes('Choose who writes the highlight reports'),
    )
    expect(await stands('Oral health')).toBeUndefined()

    await alison().submit({ author: 'U0FLETCH' })
    await formShows('Added to the table')
    expect(await stands('Oral health')).toMatchObject({ rating: null, reportNextOn: '2026-12-31' })
    await alison().closeForm(true)
  })

  it('are rated with a reason, in words', async () => {
    await alison().command('/programme workstreams', workspace.channel)
    await hears('U0ALISON', 'Rating not known', workspace.channel)
    await alison().press('Open')
    await hears('U0ALISON', 'What happened', workspace.channel)
    await alison().press('Say how it stands')
    await opened('workstream.rate.submitted')
    await alison().submit({ rating: 'amber' })
    await workspace.until(() => JSON.stringify(alison().form() ?? {}).includes('Say why it is amber'))
    await alison().submit({ reason: 'Two practices have not signed' })

    await formShows('Amber on Tuesday 1 September 2026')
    await alison().closeForm(true)
  })

  it('are changed in every field of their form', async () => {
    const item = await workspace.here.transaction(async (tx) => {
      const [panel] = await tx.committees.all()
      return (await tx.items.byNumber(panel!.id, 1))!
    })
    await alison().command('/programme workstreams', workspace.channel)
    await hears('U0ALISON', 'Oral health', workspace.channel)
    await alison().press('Open')
    await hears('U0ALISON', 'What happened', workspace.channel)
    await alison().press('Change')
    await opened('workstream.change.submitted')
    await alison().submit({
      ...{ name: 'Oral health', phase: 'Stage one', areas: 'Schools\nCare homes' },
      ...{ leads: 'Westmarch: Helen Oakes\nEastmarch: Sam Price', direction: 'further-work' },
      ...{ directionReason: 'The contract ends', item: item.id, targets: '10% fewer waiting by 31 March 2027' },
      ...{ funding: '£1.2m of the Transformation Award from 1 April 2027', feedingBody: 'Dental Board' },
      ...{ feedingOn: '2026-10-01', endsOn: '2027-01-14' },
    })
    await formShows('Stage one')
    await alison().closeForm(true)

    expect(await stands('Oral health')).toMatchObject({
      ...{ phase: 'Stage one', areas: ['Schools', 'Care homes'], direction: 'further-work', itemId: item.id },
      leads: [
        { authority: 'Westmarch', name: 'Helen Oakes' },
        { authority: 'Eastmarch', name: 'Sam Price' },
      ],
      ...{ directionReason: 'The contract ends', feedingBody: 'Dental Board', feedingOn: '2026-10-01' },
      targets: [{ words: '10% fewer waiting', by: '2027-03-31' }],
      funding: [{ amount: '£1.2m', from: '2027-04-01' }],
      ...{ endsOn: '2027-01-14', reportsEvery: 'quarterly', reportNextOn: '2026-12-31' },
    })
  })

  it('are read from a page, looked at first; the resolutions are written from the table', async () => {
    const page = readFileSync(new URL('../import/fixtures/phased-separation.txt', import.meta.url), 'utf8')
    await alison().command('/programme workstreams', workspace.channel)
    await hears('U0ALISON', '1 workstream: 1 amber', workspace.channel)
    await alison().press('Read them from a page')
    await opened('workstream.from-page.submitted')
    await alison().submit({ file: [alison().upload('update.txt', page)] })
    await formShows('6 to add')
    await formShows('Amiss on the page itself')
    expect(await stands('Payroll')).toBeUndefined()
    await opened('workstream.from-page.confirmed')
    await alison().submit({})
    await formShows('6 workstreams added')
    expect(await stands('Payroll')).toMatchObject({ phase: 'Stage two', direction: 'partnership' })
    await alison().closeForm(true)

    await alison().command('/programme workstreams', workspace.channel)
    await hears('U0ALISON', '7 workstreams', workspace.channel)
    await alison().press('Write the resolutions')

    const written = drawn(await hears('U0ALISON', 'direction of travel', workspace.channel))
    expect(written).toContain('(1) That the direction of travel for services in stage one be endorsed')
    expect(written).toContain(
      'decoupling of Planning Policy, Licensing and Health & Safety and Welfare'.replaceAll('&', '&amp;'),
    )
  })

  it('are seen by a member, who may not change them', async () => {
    await as('U0NAIR').command('/programme workstreams', workspace.channel)
    const seen = drawn(await hears('U0NAIR', '7 workstreams', workspace.channel))

    expect(seen).toContain('Amber')
    expect(seen).not.toContain('Add a workstream')
  })

  it('ask for the highlight report by themselves: its author is asked, and the officer told', async () => {
    await workspace.goTo('2026-11-19T10:00:00Z')

    expect(drawn(await hears('U0FLETCH', 'Oral health: highlight report'))).toContain('Thursday 31 December 2026')
    expect(drawn(await hears('U0ALISON', 'was asked for'))).toContain('Oral health: highlight report')
    expect(await stands('Oral health')).toMatchObject({ reportNextOn: '2027-03-31' })
  })

  it('warn the officer of an end eight weeks before, and are closed on a press', async () => {
    await hears('U0ALISON', 'a workstream of the Corporate and Communities Panel, ends on Thursday 14 January 2027')

    await alison().command('/programme workstreams', workspace.channel)
    await hears('U0ALISON', ':warning: Ends on Thursday 14 January 2027', workspace.channel)
    await alison().press('Open')
    await hears('U0ALISON', 'What happened', workspace.channel)
    await alison().press('Close')
    await hears('U0ALISON', 'No more reports are asked for', workspace.channel)
    expect(await stands('Oral health')).toBeUndefined()
  })
})
