import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

let workspace: RunningWorkspace
let panel: Committee
let itemId: string

beforeAll(async () => {
  workspace = await aWorkspace({ startingAt: '2026-09-01T09:00:00Z' })
  await workspace.here.transaction(async (tx) => {
    panel = (await tx.committees.all())[0]!
    itemId = (await tx.items.of(panel.id))[0]!.id
  })
})
afterAll(() => workspace?.close())

const until = <T>(look: () => T | undefined | null | false) => workspace.playground.workspace.until(look, 15_000)
/** Something is posted in the panel's channel, by the outbox and the real sender. */
const post = async (key: string) => {
  const now = workspace.clock.now().toISO()!
  await workspace.here.transaction((tx) =>
    tx.outbox.owe(
      { key, committeeId: panel.id, channel: workspace.channel, drawing: 'private-decided', about: itemId },
      'waiting',
      now,
    ),
  )
  return rowOf(key)
}
const rowOf = async (key: string) => {
  await workspace.jobs.runDue()
  return workspace.here.transaction(async (tx) => (await tx.outbox.about(itemId)).find((row) => row.key === key)!)
}
/** A channel is given one message a second: looks again until it was its turn. */
const settled = async (key: string) => {
  let row = await rowOf(key)
  for (let tries = 0; tries < 40 && row.state === 'waiting'; tries += 1) {
    await new Promise((resume) => setTimeout(resume, 250))
    row = await rowOf(key)
  }
  return row
}
const ours = () =>
  workspace
    .as('U0THORNE')
    .reads(workspace.channel)
    .filter(({ text }) => text.startsWith('Item '))
const direct = (person: string) => JSON.stringify(workspace.as(person).direct() ? workspace.as(person).reads() : [])

describe('Something leaked', () => {
  it('is raised from the menu of the message itself, which is taken back at once', async () => {
    await post('first')
    expect(await settled('first')).toMatchObject({ state: 'sent' })
    const [message] = ours()
    const nair = workspace.as('U0NAIR')
    const { channel, ts } = message!
    await nair.does({ do: 'message-shortcut', callbackId: 'leak.from-message', channel, ts })
    await until(() => nair.form()?.body.callback_id === 'leak.raise.submitted')
    await nair.submit({ where: 'In the panel’s channel this morning' })
    await until(() => JSON.stringify(nair.form()?.body ?? {}).includes('The message has been taken back'))

    expect(ours()).toEqual([])
    expect(workspace.playground.workspace.whoCouldRead(channel, ts).length).toBeGreaterThan(4)
  })

  it('tells the officer and the monitoring officer, with everybody who could have read it and the end of the 72 hours', async () => {
    await workspace.jobs.runDue()

    for (const person of ['U0ALISON', 'U0PRATT']) {
      expect(direct(person)).toContain('Friday 4 September 2026, 10.00am')
      expect(direct(person)).toContain('Councillor Ken Daly')
    }
  })

  it('lets nothing more go out until it is let go on by whoever may', async () => {
    expect(await post('second')).toMatchObject({ state: 'waiting' })

    await workspace.as('U0PRATT').press('Let posting go on')
    await until(() => direct('U0PRATT').includes('Posting goes on'))

    expect(await settled('second')).toMatchObject({ state: 'sent' })
    expect(ours()).toHaveLength(1)
  })
})

describe('The committee’s channel', () => {
  it('is posted in no more once it is shared with another organisation, and its officer is told of it', async () => {
    const before = ours().length
    workspace.playground.workspace.admin.share(workspace.channel)
    await workspace.goTo('2026-09-01T09:05:00Z')

    await post('third')
    expect(await settled('third')).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('another organisation'),
    })
    expect(ours()).toHaveLength(before)
    // The event comes over the socket in its own time, and a person is written to once a second.
    for (let tries = 0; tries < 40 && !direct('U0ALISON').includes('Nothing more is posted'); tries += 1) {
      await workspace.jobs.runDue()
      await new Promise((resume) => setTimeout(resume, 250))
    }
    expect(direct('U0ALISON')).toContain('Nothing more is posted')
  })
})
