import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../../src/app/presser.ts'
import { features } from '../../../src/features/index.ts'
import { openBook } from '../../../src/slack/desk/book.ts'
import { readRun } from '../../../src/slack/kit/run-button.ts'
import { controlsOfTheGallery, filledIn, withIds } from './controls.ts'
import { CANARY, TEAM_A, type TwoCouncils, twoCouncils } from './two-councils.ts'

/** What a button or form may be about. */
const LONG = process.env.CLEARDAYS_LONG === '1'
const KINDS = LONG
  ? ['committee', 'item', 'meeting', 'person', 'request', 'agenda', 'outbox_message', 'proposal', 'paper']
  : ['committee', 'item', 'meeting', 'request']

let councils: TwoCouncils
let ids: Readonly<Record<string, readonly string[]>>
let people: readonly Presser[]
let tried = 0
const faults = new Map<string, string>()
const { book, desk } = openBook()

beforeAll(async () => {
  councils = await twoCouncils()
  ids = await councils.idsOf(councils.b)
  people = await councils.store
    .for(councils.a)
    .transaction(async (tx) =>
      (await Promise.all(['U0ALISON', 'U0PRATT'].map((id) => tx.people.presser(TEAM_A, id)))).flatMap(
        (who) => who ?? [],
      ),
    )
  for (const feature of features) feature.listen(desk, councils.depsOver(councils.store))
})
afterAll(async () => {
  console.log(
    `swapped ids: ${tried} presses, forms and words with another council’s ids, ${faults.size} of them a fault: ${[...faults].map(([name, why]) => `${name} (${why.slice(0, 140)})`).join(', ')}`,
  )
  await councils.close()
})

/** What was answered, and written in the log; a fault answers nothing. */
const said = async (name: string, hear: () => Promise<unknown>): Promise<string> => {
  tried += 1
  councils.lines.length = 0
  const answer = await hear().catch((fault: Error) => {
    faults.set(name, fault.message.split('\n').at(-1) ?? '')
    return null
  })
  return `${JSON.stringify(answer)}${councils.lines.join('')}`
}
const idsInTurn = () => KINDS.flatMap((kind) => ids[kind]?.slice(0, 1) ?? [])
const leaks: string[] = []
const heard = (who: Presser) => ({ who, channel: 'C0PANEL', trigger: null })
const form = { id: 'V1', hash: 'h' }

describe('Every control of the gallery, pressed by officers of one council with the ids of another', async () => {
  const { controls, forms } = await controlsOfTheGallery()

  it('there are many', () => {
    expect(controls.length).toBeGreaterThan(100)
    expect(forms.length).toBeGreaterThan(20)
    expect(people).toHaveLength(2)
  })

  it('shows nothing of the other council and changes nothing in it', async () => {
    const before = await councils.digest()
    const message = { channel: 'C0PANEL', ts: '1.2' }
    for (const who of LONG ? people : people.slice(0, 1))
      for (const id of idsInTurn()) {
        for (const { action, value } of controls) {
          const swapped = withIds(value, () => id)
          const run = readRun(swapped)
          const listener = book.presses.get(action)?.listener
          const word = run && book.words.get(`${run.command} ${run.word}`)?.listener
          if (word) {
            const { text, committeeId, about } = run
            for (const given of [
              { committeeId, about: id },
              { committeeId: null, about },
            ])
              if (
                (await said(`${run.command} ${run.word}`, () => word({ ...heard(who), text, ...given }))).includes(
                  CANARY,
                )
              )
                leaks.push(`${run.command} ${run.word}`)
          } else if (listener) {
            const press = { ...heard(who), action, value: swapped, message, view: null }
            if ((await said(action, () => listener(press))).includes(CANARY)) leaks.push(action)
          }
        }
      }
    expect([...new Set(leaks)]).toEqual([])
    expect(await councils.digest()).toEqual(before)
  }, 600_000)

  it('nor does any form that is sent in with them, in its fields or behind them', async () => {
    const before = await councils.digest()
    for (const who of people)
      for (const id of idsInTurn())
        for (const one of forms) {
          const listener = book.forms.get(one.callbackId)
          if (!listener) continue
          const view = {
            ...form,
            callbackId: one.callbackId,
            metadata: withIds(one.metadata, () => id),
            values: filledIn(one, () => id),
          }
          if ((await said(one.callbackId, () => listener({ ...heard(who), view }))).includes(CANARY))
            leaks.push(one.callbackId)
        }
    expect([...new Set(leaks)]).toEqual([])
    expect(await councils.digest()).toEqual(before)
  }, 600_000)

  it('nor does any menu that is typed in', async () => {
    for (const who of people)
      for (const [action, listener] of book.typing)
        for (const id of idsInTurn()) {
          const view = { ...form, callbackId: 'any', metadata: JSON.stringify({ committee: id, item: id }), values: {} }
          if ((await said(action, () => listener({ ...heard(who), value: 'BETA', view }))).includes(CANARY))
            leaks.push(action)
        }
    expect([...new Set(leaks)]).toEqual([])
  })
})
