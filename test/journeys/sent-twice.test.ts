import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
