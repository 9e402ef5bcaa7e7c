import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({ startingAt: '2026-09-21T09:00:00Z' })
})
afterAll(() => workspace?.close())

const alison = () => workspace.as('U0ALISON')
const until = <T>(look: () => T | undefined | false) => workspace.playground.workspace.until(look)
const formIs = (name: string) => until(() => alison().form()?.body.callback_id === name)
/** The files in the messages of the one who asked, by their names. */
const files = () => {
  const direct = alison().direct()
  return direct
    ? alison()
        .seesMessages(direct)
        .flatMap((message) => message.files ?? [])
    : []
}

describe('Papers, as an officer asks for them', () => {
  it('the programme comes as a workbook into her messages', async () => {
    await alison().command('/programme export', workspace.channel)
    await formIs('programme.export.submitted')
    await alison().submit({ what: 'programme', format: 'xlsx', columns: 'meeting' })

    const file = await until(() => files().find(({ name }) => name.endsWith('.xlsx')))
    expect(file.name).toMatch(/^work-programme-.*2026-09-21\.xlsx$/)
  })

  it('columns of one’s own are asked for under their field where none are chosen', async () => {
    await alison().closeForm(true)
    await alison().command('/programme export', workspace.channel)
    await formIs('programme.export.submitted')
    const sent = await alison().submit({ what: 'programme', format: 'csv', columns: 'own' })

    expect(JSON.stringify(sent)).toContain('Choose at least one column')
  })

  it('the agenda comes as a PDF, and says that it is a draft', async () => {
    await alison().closeForm(true)
    await alison().command('/agenda draft', workspace.channel)
    await alison().command('/agenda export', workspace.channel)
    await formIs('agenda.export.submitted')
    await alison().submit({ format: 'pdf' })

    const file = await until(() => files().find(({ name }) => name.endsWith('.pdf')))
    expect(file.name).toContain('-agenda-draft-1.pdf')
  })

  it('a supplement is refused kindly before publication', async () => {
    await alison().closeForm(true)
    await alison().command('/agenda supplement', workspace.channel)

    const message = await until(() =>
      alison()
        .reads(workspace.channel)
        .find(({ text }) => text.includes('is not published yet')),
    )
    expect(message.text).toContain('A supplement is for what changes after publication.')
  })
})
