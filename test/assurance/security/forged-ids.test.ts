import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identify } from '../../../src/app/identify.ts'
import { features } from '../../../src/features/index.ts'
import { openDesk } from '../../slack/support/open-desk.ts'
import { payloads } from '../../slack/support/signed.ts'
import { controlsOfTheGallery, filledIn, oneOfEach, withIds } from './controls.ts'
import { TEAM_A, type TwoCouncils, twoCouncils } from './two-councils.ts'

const AT_ONCE = 8
const LONG = process.env.CLEARDAYS_LONG === '1'
const PRESSERS: readonly (readonly [who: string, slackId: string])[] = [
  ['a member', 'U0NAIR'],
  ['the author of a report', 'U0OAKES'],
  ['a cabinet member', 'U0AMERY'],
]

let councils: TwoCouncils
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  councils = await twoCouncils()
  const deps = councils.depsOver(councils.store)
  desk = await openDesk(
    (to) => {
      for (const feature of features) feature.listen(to, deps)
    },
    {
      identify: identify(councils.store, deps.profiles),
      councilOf: (team) => councils.store.councilOfTeam(team),
      inbox: councils.store,
    },
  )
}, 120_000)
afterAll(async () => {
  await desk?.close()
  await councils?.close()
}, 60_000)

type Heard = { readonly msg?: string; readonly ending?: string; readonly kind?: string; readonly name?: string }
const heard = (): readonly Heard[] =>
  desk
    .log()
    .split('\n')
    .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Heard] : []))
    .filter(({ msg }) => msg === 'heard')

const faultsOf = (ended: readonly Heard[]): string[] => [
  ...new Set(ended.filter(({ ending }) => ending === 'fault').map(({ kind, name }) => `${kind} ${name}`)),
]
const sendAll = async (sent: readonly Record<string, unknown>[]): Promise<readonly Heard[]> => {
  const already = heard().length
  let next = 0
  const inTurn = async () => {
    while (next < sent.length) {
      const { status } = await desk.send(sent[next++]!)
      expect(status).toBe(200)
      if (next % 200 === 0) desk.slack.clear()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn))
  await desk.desk.settled()
  return heard().slice(already)
}

/** In the short form what can be no id stands in one button and one form of each kind. */
const ids: readonly (readonly [what: string, id: () => string, all: boolean])[] = [
  ['is nobody’s', () => crypto.randomUUID(), true],
  ['can be no id', () => 'x', LONG],
]

describe('Every button and form there is, pressed by an officer', () => {
  it.each(ids)(
    'with an id that %s, is answered in words and never ends in a fault',
    async (_what, id, isAll) => {
      const before = await councils.digest()
      const gallery = await controlsOfTheGallery()
      const controls = isAll ? gallery.controls : oneOfEach(gallery.controls)
      const forms = isAll ? gallery.forms : [...new Map(gallery.forms.map((form) => [form.callbackId, form])).values()]
      const by = { user: { id: 'U0ALISON', team_id: TEAM_A }, team: { id: TEAM_A } }
      const sent = [
        ...controls.map(({ action, value }) => ({ ...payloads.press(action, withIds(value, id)), ...by })),
        ...forms.map((form, n) => ({
          ...payloads.submit(form.callbackId, filledIn(form, id), {
            id: `V${n}${id()}`,
            private_metadata: withIds(form.metadata, id),
          }),
          ...by,
        })),
      ]
      const ended = await sendAll(sent)

      expect(ended.length).toBeGreaterThan(300)
      expect(faultsOf(ended)).toEqual([])
      expect(await councils.digest()).toEqual(before)
    },
    300_000,
  )
})

describe('Every button there is, without the id it needs', () => {
  it('is answered in words and never ends in a fault', async () => {
    const { controls } = await controlsOfTheGallery()
    const by = { user: { id: 'U0ALISON', team_id: TEAM_A }, team: { id: TEAM_A } }
    const actions = [...new Set(controls.map(({ action }) => action))]
    const ended = await sendAll(actions.map((action) => ({ ...payloads.press(action, ''), ...by })))

    expect(ended.length).toBeGreaterThan(100)
    expect(faultsOf(ended)).toEqual([])
  }, 300_000)
})

describe('Every button there is, pressed by those whom it was not drawn for', () => {
  it.each(PRESSERS)(
    'is answered in words to %s, with the council’s own ids, and never ends in a fault',
    async (_who, slackId) => {
      const own = Object.values(await councils.idsOf(councils.a)).flat()
      let at = 0
      const id = () => {
        at += 7
        return own[at % own.length]!
      }
      const { controls } = await controlsOfTheGallery()
      const by = { user: { id: slackId, team_id: TEAM_A }, team: { id: TEAM_A } }

      const ended = await sendAll(
        controls
          // In the short form each of the three presses a third of them; in the long one, each presses all.
          .filter((_, n) => LONG || n % PRESSERS.length === PRESSERS.findIndex(([, of]) => of === slackId))
          .map(({ action, value }) => ({ ...payloads.press(action, withIds(value, id)), ...by })),
      )

      expect(ended.length).toBeGreaterThan(100)
      expect(faultsOf(ended)).toEqual([])
    },
    300_000,
  )
})
