import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identify } from '../../src/app/identify.ts'
import { features } from '../../src/features/index.ts'
import { TEAM_A, twoCouncils } from '../assurance/security/two-councils.ts'
import { openDesk } from '../slack/support/open-desk.ts'
import { payloads } from '../slack/support/signed.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({ startingAt: '2026-11-23T09:00:00Z' })
})
afterAll(() => workspace?.close())

const alison = () => workspace.as('U0ALISON')
const called = async (title: string) =>
  workspace.here.transaction(async (tx) => {
    const panel = (await tx.committees.all())[0]!
    return (await tx.items.of(panel.id)).filter((item) => item.title === title).length
  })
const openForm = async (title: string) => {
  await alison().command(`/programme add ${title}`, workspace.channel)
  return workspace.until(() => {
    const form = alison().form()
    return form?.body.callback_id === 'item.add.submitted' && form
  })
}

describe('A form sent in twice', () => {
  it('takes effect once', async () => {
    await openForm('Gritting routes')

    await Promise.all([alison().submit(), alison().submit()])

    await workspace.until(() => JSON.stringify(alison().form()?.body.blocks ?? []).includes('Gritting routes'))
    expect(await called('Gritting routes')).toBe(1)
    await alison().closeForm(true)
  })
})

describe('A form sent in twice, to two replicas', () => {
  it('takes effect once, whichever replica is first; filled in otherwise, it is another', async () => {
    const councils = await twoCouncils()
    const replica = () =>
      openDesk(
        (desk) => {
          for (const feature of features) feature.listen(desk, councils.depsOver(councils.store))
        },
        {
          identify: identify(councils.store, councils.depsOver(councils.store).profiles),
          councilOf: (team) => councils.store.councilOfTeam(team),
          inbox: councils.store,
        },
      )
    const replicas = await Promise.all([replica(), replica()])
    const by = { user: { id: 'U0ALISON', team_id: TEAM_A }, team: { id: TEAM_A } }
    const here = councils.store.for(councils.a)
    const panel = await here.transaction(async (tx) => (await tx.committees.all())[0]!)
    const form = (title: string, view: string) => ({
      ...payloads.submit(
        'item.add.submitted',
        {
          title: { input: { type: 'plain_text_input', value: title } },
          purpose: { input: { type: 'static_select', selected_option: { value: 'performance' } } },
        },
        { id: view, private_metadata: JSON.stringify({ committee: panel.id }) },
      ),
      ...by,
    })
    const titles = () => here.transaction(async (tx) => (await tx.items.of(panel.id)).map(({ title }) => title))
    const count = async (title: string) => (await titles()).filter((one) => one === title).length

    const [first, second] = replicas
    for (const n of [1, 2, 3]) {
      const title = `Gritting routes ${n}`
      await Promise.all([first!.sendAndSettle(form(title, `V${n}`)), second!.sendAndSettle(form(title, `V${n}`))])
      expect(await count(title)).toBe(1)
    }
    // Whichever was first repeats what it said then; the other says that it is taken.
    const late = await Promise.all(replicas.map((one) => one.sendAndSettle(form('Gritting routes 1', 'V1'))))
    const isTaken = late.map(({ said }) => JSON.stringify(said).includes('That has been taken already, once.'))
    expect(isTaken.filter(Boolean)).toHaveLength(1)
    expect(await count('Gritting routes 1')).toBe(1)

    await second!.sendAndSettle(form('Gritting lanes', 'V1'))
    expect(await count('Gritting lanes')).toBe(1)

    for (const one of replicas) await one.close()
    await councils.close()
  }, 120_000)
})
