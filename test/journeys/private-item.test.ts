import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Item } from '../../src/domain/programme/item.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

const CANARIES = ['KESTREL-TITLE-51C2', 'KESTREL-SUMMARY-51C2'] as const
let workspace: RunningWorkspace
let item: Item

beforeAll(async () => {
  workspace = await aWorkspace({ startingAt: '2026-09-01T09:00:00Z' })
  const items = await workspace.here.transaction(async (tx) => tx.items.of((await tx.committees.all())[0]!.id))
  item = items.find(({ stage, part }) => stage.is === 'scheduled' && part === 'open')!
})
afterAll(() => workspace?.close())

const until = <T>(look: () => T | undefined | null | false) => workspace.playground.workspace.until(look, 15_000)
const onForm = (person: string) => JSON.stringify(workspace.as(person).form()?.body ?? {})
const callback = (person: string) => workspace.as(person).form()?.body.callback_id
const says = (person: string, words: string) =>
  until(() =>
    workspace
      .as(person)
      .reads(workspace.channel)
      .findLast(({ text }) => text.includes(words)),
  )

/** Presses the stub's button on the item's card, and waits for what the form says. */
const opens = async (person: string, words: string) => {
  await workspace.as(person).closeForm(true)
  await workspace.as(person).command(`/programme history ${item.number}`, workspace.channel)
  await until(() =>
    workspace
      .as(person)
      .reads(workspace.channel)
      .some(({ blocks }) => JSON.stringify(blocks).includes('Open the item')),
  )
  await workspace.as(person).press('Open the item')
  await until(() =>
    workspace
      .as(person)
      .reads(workspace.channel)
      .some(({ text }) => text.startsWith(`Item ${item.number},`)),
  )
  await workspace.as(person).press('Open')
  await until(() => onForm(person).includes(words))
}

describe('An item that is taken in private', () => {
  it('is marked by the monitoring officer, once the council has switched holding on', async () => {
    const owen = workspace.as('U0PRATT')
    await owen.command('/committee clearance', workspace.channel)
    await says('U0PRATT', 'Who is cleared')
    await owen.press('Hold private text here')
    await until(() => JSON.stringify(owen.reads(workspace.channel)).includes('may hold private text'))

    await owen.command(`/programme private ${item.number}`, workspace.channel)
    await until(() => callback('U0PRATT') === 'item.private.submitted')
    await owen.submit({
      part: 'exempt',
      paragraphs: ['3'],
      reason: 'The terms are still being negotiated',
      title: 'Contract for a service',
      closedTitle: CANARIES[0],
      closedSummary: CANARIES[1],
    })
    await until(() => onForm('U0PRATT').includes('is *exempt, paragraph 3'))
  })

  it('is opened by a member who is cleared, in a form', async () => {
    await opens('U0NAIR', CANARIES[0])

    expect(onForm('U0NAIR')).toContain(CANARIES[1])
    expect(onForm('U0NAIR')).toContain('Not for publication')
  })

  it('is not opened by a member from whom it was withdrawn a moment before, on the button she has had before her', async () => {
    const owen = workspace.as('U0PRATT')
    await owen.closeForm(true)
    await owen.press('Clear somebody, or withdraw it')
    await until(() => callback('U0PRATT') === 'clearance.submitted')
    await owen.submit({ person: 'U0NAIR', answer: 'withdrawn', item: item.id, why: 'An interest has been declared' })
    await until(() => onForm('U0PRATT').includes('Withdrawn'))
    await workspace.as('U0NAIR').closeForm(true)

    await workspace.as('U0NAIR').press('Open')

    await until(() => onForm('U0NAIR').includes('You are not cleared for this item'))
    expect(CANARIES.some((canary) => onForm('U0NAIR').includes(canary))).toBe(false)
  })

  it('is written down for whoever asks who opened it', async () => {
    const { entries } = await workspace.here.transaction((tx) => tx.ledger.page({ aboutId: item.id, atMost: 10 }))
    expect(entries.filter(({ did }) => did === 'private-item-opened')).toHaveLength(1)
  })

  it('has reached nobody else: not in any call the bot made, nor in any answer it gave', async () => {
    await workspace.as('U0ALISON').openHome()
    await workspace.as('U0AMERY').command('/programme', workspace.channel)
    await workspace.goTo('2026-09-08T09:00:00Z')

    const { calls, deliveries } = workspace.playground.workspace.journal
    const holds = (what: unknown) => CANARIES.some((canary) => JSON.stringify(what ?? null).includes(canary))
    const told = calls.filter(({ args }) => holds(args))
    expect(calls.length).toBeGreaterThan(8)
    expect(new Set(told.map(({ method }) => method))).toEqual(new Set(['views.update']))
    expect(new Set(told.flatMap(({ seenBy = [] }) => seenBy))).toEqual(new Set(['U0NAIR']))
    expect(deliveries.filter(({ answer }) => holds(answer))).toEqual([])
    expect(workspace.playground.workspace.messages().filter(holds)).toEqual([])
  })
})
