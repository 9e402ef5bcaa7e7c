import fc from 'fast-check'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/app/ports/delivery.ts'
import type { Head } from '../../../src/app/ports/sending.ts'
import type { Tx } from '../../../src/app/ports/tx.ts'
import { outboxModel } from './outbox-model.ts'
import { type SmallCouncil, smallCouncil } from './small-council.ts'

/**
 * The simulation is worth as much as its model of the database. So both are asked the same things in the same order,
 * whatever fast-check thinks of, and must stand the same after each.
 */
const isLong = process.env.CLEARDAYS_LONG === '1'
const START = DateTime.fromISO('2026-03-01T09:00:00Z', { zone: 'utc' })
const LEASE = 30
const QUARANTINE = 30

type Asked =
  | { readonly ask: 'owe'; readonly thing: number }
  | { readonly ask: 'redraw'; readonly thing: number }
  | { readonly ask: 'begin'; readonly pick: number }
  | { readonly ask: 'settle'; readonly pick: number; readonly how: 'sent' | 'again' | 'in-doubt' | 'failed' }
  | { readonly ask: 'wait'; readonly seconds: number }
  | { readonly ask: 'doubt' }
  | { readonly ask: 'look'; readonly isThere: boolean }
const pick = fc.nat({ max: 7 })
const asked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ask: fc.constant('owe' as const), thing: fc.nat({ max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ ask: fc.constant('redraw' as const), thing: fc.nat({ max: 5 }) }) },
  { weight: 6, arbitrary: fc.record({ ask: fc.constant('begin' as const), pick }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ask: fc.constant('settle' as const),
      pick,
      how: fc.constantFrom('sent', 'again', 'in-doubt', 'failed'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ ask: fc.constant('wait' as const), seconds: fc.constantFrom(1, 8, 40, 200) }) },
  { weight: 2, arbitrary: fc.constant({ ask: 'doubt' as const }) },
  { weight: 2, arbitrary: fc.record({ ask: fc.constant('look' as const), isThere: fc.boolean() }) },
)

let council: SmallCouncil
beforeAll(async () => {
  council = await smallCouncil()
})
afterAll(() => council.close())

/** One side: how it is asked, how time passes there, and how it stands. */
type Side = {
  heads(now: string): Promise<readonly Head[]>
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  pass(seconds: number): Promise<void>
  stands(): Promise<readonly (readonly unknown[])[]>
}
const modelSide = (): Side => {
  let now = 0
  const time = { now: () => now, after: () => {}, pause: async () => {}, run: async () => {} }
  const model = outboxModel(time)
  return {
    heads: (now) =>
      model
        .storeOf(() => 'no')
        .for('council')
        .sending.heads(now, 100),
    transaction: (work) => model.transaction(work) as never,
    pass: async (seconds) => {
      now += seconds * 1000
    },
    stands: async () =>
      model.rows().map(({ kind, about, state, attempt, why }) => [kind, about, state, attempt, why ?? null]),
  }
}
const realSide = (): Side => ({
  heads: (now) => council.here.sending.heads(now, 100),
  transaction: (work) => council.here.transaction(work),
  // the database's clock cannot be moved: what it wrote is moved instead
  pass: async (seconds) => {
    await council.ownerPool.query(
      `UPDATE outbox_message SET claimed_until = claimed_until - $1 * interval '1 second',
         last_started_at = last_started_at - $1 * interval '1 second'`,
      [seconds],
    )
  },
  stands: async () => {
    const { rows } = await council.ownerPool.query(
      `SELECT kind, about, state, attempt, why FROM outbox_message ORDER BY sequence`,
    )
    return rows.map(({ kind, about, state, attempt, why }) => [kind, about, state, attempt, why])
  },
})

/** Asks one side one thing; what it answers must be the same on both. */
const ask = async (side: Side, what: Asked, clock: { seconds: number; ts: number }): Promise<unknown> => {
  const now = START.plus({ seconds: clock.seconds }).toISO()!
  const name = ({ kind, about }: { kind: string; about: string }) => `${kind} ${about}`
  switch (what.ask) {
    case 'owe':
      return side.transaction(async (tx) => {
        const about = `thing ${what.thing}`
        const message = { key: about, committeeId: null, channel: `C${what.thing % 3}`, drawing: 'words', about }
        return (await tx.outbox.owe(message, 'waiting', now)) !== null
      })
    case 'redraw':
      return side.transaction((tx) => tx.outbox.redraw('words', `thing ${what.thing}`, now))
    case 'begin': {
      const found = (await side.heads(now)).map(({ row }) => row)
      const heads = found.sort((a, b) => Number(a.sequence - b.sequence))
      return side.transaction(async (tx) => {
        const head = heads[what.pick % Math.max(1, heads.length)]
        const taken = head && (await tx.delivery.take(head.id, now))
        if (taken) await tx.delivery.markSending(taken.id, 'anyone', LEASE, now)
        return [heads.map(name), taken && name(taken)]
      })
    }
    case 'settle':
      return side.transaction(async (tx) => {
        const rows = (await Promise.all([0, 1, 2, 3, 4, 5].map((n) => tx.outbox.about(`thing ${n}`)))).flat()
        const open = rows
          .filter(({ state }) => state === 'sending' || state === 'in-doubt')
          .sort((a, b) => Number(a.sequence - b.sequence))
        const row = open[what.pick % Math.max(1, open.length)]
        if (!row) return null
        const copy = row.copyId ? await tx.delivery.copy(row.copyId) : null
        const at = copy ?? { channel: row.channel!, ts: `1.${String(clock.ts).padStart(6, '0')}` }
        const outcomes: Record<typeof what.how, Outcome> = {
          sent: { is: 'sent', channel: at.channel, ts: at.ts, drawn: 'digest', now },
          again: { is: 'again', afterSeconds: 5 },
          'in-doubt': { is: 'in-doubt' },
          failed: { is: 'failed', why: 'is_archived' },
        }
        // only a post is ever in doubt: a redrawing is made again
        const how = row.kind === 'redraw' && what.how === 'in-doubt' ? 'again' : what.how
        const stale = await tx.delivery.settle(row.id, row.attempt - 1, outcomes[how])
        return [name(row), stale, await tx.delivery.settle(row.id, row.attempt, outcomes[how])]
      })
    case 'wait':
      return side.pass(what.seconds)
    case 'doubt':
      return side.transaction(async (tx) => {
        await tx.delivery.doubtTheSilent(START.plus({ seconds: clock.seconds + 300 }).toISO()!)
      })
    case 'look':
      return side.transaction(async (tx) => {
        const doubtful = await tx.delivery.takeDoubtful('anyone', QUARANTINE, LEASE)
        const inOrder = [...doubtful].sort((a, b) => Number(a.sequence - b.sequence))
        for (const [index, row] of inOrder.entries()) {
          const ts = `2.${String(clock.ts * 10 + index).padStart(6, '0')}`
          const outcome: Outcome = what.isThere
            ? { is: 'sent', channel: row.channel!, ts, drawn: null, now }
            : { is: 'again', afterSeconds: 0, why: 'it was not there' }
          await tx.delivery.settle(row.id, row.attempt, outcome)
        }
        return inOrder.map(name)
      })
  }
}

describe('The outbox on PostgreSQL and its model in memory', () => {
  it(
    'answer the same and stand the same, whatever they are asked',
    async () => {
      let ts = 0
      await fc.assert(
        fc.asyncProperty(fc.array(asked, { minLength: 5, maxLength: 30 }), async (all) => {
          await council.ownerPool.query('TRUNCATE outbox_message, posted_copy')
          const [model, real] = [modelSide(), realSide()]
          let seconds = 0
          for (const [index, what] of all.entries()) {
            ts += 1
            // time goes on a little between any two, so that nothing hangs on the same instant
            seconds += what.ask === 'wait' ? what.seconds : 0
            const clock = { seconds, ts }
            const [one, other] = [await ask(model, what, clock), await ask(real, what, clock)]
            const where = `after ${index + 1}: ${JSON.stringify(what)}`
            expect(other ?? null, where).toEqual(one ?? null)
            expect(await real.stands(), where).toEqual(await model.stands())
          }
        }),
        { numRuns: isLong ? 2000 : 40 },
      )
    },
    isLong ? 3_600_000 : 120_000,
  )
})
