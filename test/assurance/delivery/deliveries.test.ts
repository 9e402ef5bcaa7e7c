import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../../src/app/presser.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import { openInbox } from '../../../src/store/inbox.ts'
import { alison, aWord, openDesk } from '../../slack/support/open-desk.ts'
import { asBody, payloads, signedHeaders } from '../../slack/support/signed.ts'
import { chanceOf } from './chance.ts'
import { type SmallCouncil, smallCouncil } from './small-council.ts'

/**
 * Commands, presses, forms and events, each delivered one to four times, in any order, to replicas that share nothing
 * but the database. `CLEARDAYS_SEED` decides all of it; `CLEARDAYS_LONG=1` makes it ten times as much.
 */
const seed = Number(process.env.CLEARDAYS_SEED ?? 20261122)
const EACH = process.env.CLEARDAYS_LONG === '1' ? 1000 : 100
const REPLICAS = 3
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

let council: SmallCouncil
let who: Presser
let replicas: Awaited<ReturnType<typeof openDesk>>[]
/** How often each thing has taken effect, in whichever replica. */
const effects = new Map<string, number>()
const effect = (what: string) => void effects.set(what, (effects.get(what) ?? 0) + 1)
beforeAll(async () => {
  council = await smallCouncil()
  who = { ...alison, councilId: council.councilId }
  const done = { is: 'say', message: message('Done', section('Done')) } as const
  replicas = await Promise.all(
    Array.from({ length: REPLICAS }, () =>
      openDesk(
        (desk) => {
          desk.onCommand(aWord('/programme', 'count'), async ({ text }) => {
            effect(`command ${text}`)
            return done
          })
          desk.onPress('thing.press', async ({ value }) => {
            effect(`press ${value}`)
            return done
          })
          desk.onSubmit('thing.form', async ({ view }) => {
            effect(`form ${view.id}`)
            return { is: 'heard' }
          })
          desk.onEvent('channel_archive', async ({ event }) => effect(`event ${String(event.channel)}`))
        },
        {
          identify: async () => who,
          councilOf: async () => council.councilId,
          inbox: openInbox(council.database.prisma),
          deadline: 2000,
        },
      ),
    ),
  )
})
afterAll(async () => {
  for (const one of replicas ?? []) await one.close()
  await council?.close()
})

describe('What Slack delivers one to four times, reordered, to different replicas', () => {
  it(`takes effect once (seed ${seed}, ${4 * EACH} things)`, async () => {
    const chance = chanceOf(seed)
    const things = Array.from({ length: EACH }, (_, n) => [
      { name: `command ${n}`, payload: payloads.command('/programme', `count ${n}`) },
      { name: `press ${n}`, payload: payloads.press('thing.press', `${n}`) },
      { name: `form V${n}`, payload: payloads.submit('thing.form', {}, { id: `V${n}` }) },
      {
        name: `event C${n}`,
        payload: payloads.event({ type: 'channel_archive', channel: `C${n}` }, { team_id: 'T0COUNCIL' }),
      },
    ]).flat()
    const deliveries = things.flatMap(({ payload }) =>
      Array.from({ length: 1 + chance.below(4) }, () => ({
        payload,
        order: chance.next(),
        to: chance.below(REPLICAS),
      })),
    )
    deliveries.sort((one, other) => one.order - other.order)
    let answered = 0
    // Slack signs each attempt anew; so many are on their way at once
    const queue = deliveries.entries()
    const carry = async () => {
      for (const [n, { payload, to }] of queue) {
        const { body, type } = asBody(payload)
        const headers = { ...signedHeaders(body, { type, at: Date.now() / 1000 - (n % 200) }) }
        const response = await fetch(replicas[to]!.at, { method: 'POST', body, headers })
        await response.text()
        if (response.status === 200) answered += 1
        if (chance.happens(0.1)) await pause(chance.between(0, 20))
      }
    }
    await Promise.all(Array.from({ length: 12 }, carry))
    for (const one of replicas) await one.desk.settled()

    const wrong = things.filter(({ name }) => effects.get(name) !== 1).map(({ name }) => [name, effects.get(name) ?? 0])
    console.info('deliveries', { things: things.length, deliveries: deliveries.length, answered, wrong: wrong.length })
    expect(wrong).toEqual([])
    expect(answered, 'each is answered, the second as the first').toBe(deliveries.length)
    expect(deliveries.length).toBeGreaterThan(things.length * 2)
    expect(effects.size).toBe(things.length)
  }, 600_000)
})
