import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { usualCallInRules } from '../../src/domain/calendar/call-in-clock.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import {
  acceptCallIn,
  recordReconsidered,
  refuseCallIn,
  settleCallIn,
} from '../../src/features/call-in-decision/decide-call-in.ts'
import { drawCallIn } from '../../src/features/call-in-decision/draw-call-in.ts'
import { type ReceiveCallIn, receiveCallIn } from '../../src/features/call-in-decision/receive-call-in.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let officer: Presser
let proper: Presser
beforeAll(async () => {
  council = await aCouncil('2026-11-10T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  proper = await council.person('U0PROPER', 'proper-officer', null)
})
afterAll(() => council.close())

const signed = (...names: readonly string[]) => names.map((name) => ({ name, maySign: true }))
const receive = async (given: Partial<ReceiveCallIn> = {}) => {
  const ruling = await receiveCallIn(council.deps, officer, {
    committeeId: panel.id,
    decision: 'Library opening hours',
    decisionMaker: 'Cabinet',
    authority: null,
    publishedOn: civilDate('2026-11-03'),
    isExempt: false,
    rules: usualCallInRules,
    receivedOn: civilDate('2026-11-10'),
    signatories: signed('Councillor Nair', 'Councillor Daly', 'Councillor Bevan-Price'),
    reasons: 'Nobody was asked',
    ...given,
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value
}
const words = async (id: string) =>
  JSON.stringify(await council.here.transaction((tx) => drawCallIn(tx, id, null, council.deps)))

describe('A call-in', () => {
  it('stops the decision from the moment its request is received, and tells those who rule on it', async () => {
    const { callIn, clock } = await receive()

    expect(clock).toMatchObject({
      isStopped: true,
      whyNot: [],
      window: { closes: '2026-11-10', implementableFrom: '2026-11-11' },
    })
    const owed = await council.here.transaction((tx) => tx.outbox.about(callIn.id))
    expect(owed).toMatchObject([{ drawing: 'call-in', personId: proper.personId, state: 'waiting' }])
    expect(await words(callIn.id)).toContain('may not be carried out meanwhile')
  })

  it('is accepted by those who rule, within the limit of the special meeting and the clear days of its agenda', async () => {
    const { callIn } = await receive()
    const ready = { agendaReadyOn: civilDate('2026-11-12'), meetingId: null }

    expect(await acceptCallIn(council.deps, officer, callIn.id, ready)).toMatchObject({
      ok: false,
      refusal: { rule: 'not-permitted' },
    })
    expect(await acceptCallIn(council.deps, proper, callIn.id, ready)).toMatchObject({
      ok: true,
      value: {
        clock: {
          isStopped: true,
          special: { earliest: '2026-11-20', latest: '2026-11-24', canBothBeMet: true, publishBy: '2026-11-16' },
        },
      },
    })
    expect(await acceptCallIn(council.deps, proper, callIn.id, ready)).toMatchObject({
      ok: false,
      refusal: { rule: 'call-in-moved-on', stands: 'accepted' },
    })
  })

  it('reminds the officer before its agenda has to be out and on the last day, until there is an outcome', async () => {
    const { callIn } = await receive()
    await acceptCallIn(council.deps, proper, callIn.id, { agendaReadyOn: null, meetingId: null })
    const waiting = () =>
      council.here.transaction(async (tx) =>
        (await tx.reminders.of(callIn.id))
          .filter(({ state }) => state === 'waiting')
          .map(({ dueAt }) => dueAt.slice(0, 10)),
      )
    expect((await waiting()).sort()).toEqual(['2026-11-12', '2026-11-24'])

    const outcome = { outcome: 'no-further-action', on: civilDate('2026-11-24'), words: null } as const
    await settleCallIn(council.deps, officer, callIn.id, outcome)

    expect(await waiting()).toEqual([])
  })

  it('says so where the limit and the clear days cannot both be met', async () => {
    const { callIn } = await receive()
    await acceptCallIn(council.deps, proper, callIn.id, { agendaReadyOn: civilDate('2026-11-20'), meetingId: null })

    expect(await words(callIn.id)).toContain('Both cannot be met')
  })

  it('with too few signatures, or too late, can only be refused, with the reasons', async () => {
    const { callIn } = await receive({
      publishedOn: civilDate('2026-11-02'),
      signatories: [...signed('Councillor Nair'), { name: 'Mr Pell', maySign: false }],
    })

    expect(await acceptCallIn(council.deps, proper, callIn.id, { agendaReadyOn: null, meetingId: null })).toMatchObject(
      {
        ok: false,
        refusal: {
          rule: 'call-in-cannot-be-accepted',
          because: [
            expect.stringContaining('Call-in closed on Monday 9 November 2026'),
            expect.stringContaining('Mr Pell may not sign'),
          ],
        },
      },
    )
    expect(await refuseCallIn(council.deps, proper, callIn.id, null)).toMatchObject({
      ok: true,
      value: { callIn: { state: 'refused', refusedBecause: { length: 2 } }, clock: { isStopped: false } },
    })
  })

  it('that could be accepted is refused only with a reason', async () => {
    const { callIn } = await receive()

    expect(await refuseCallIn(council.deps, proper, callIn.id, null)).toMatchObject({
      ok: false,
      refusal: { rule: 'call-in-refusal-needs-reasons' },
    })
    expect(await refuseCallIn(council.deps, proper, callIn.id, 'Called in before')).toMatchObject({ ok: true })
  })

  it.each([
    ['no-further-action', { isStopped: false, after: { is: 'may-be-carried-out', from: '2026-11-24' } }],
    ['did-not-meet', { isStopped: false, after: { is: 'may-be-carried-out', from: '2026-11-25' } }],
    ['referred-to-council', { isStopped: true, after: { is: 'waits', for: 'council' } }],
    ['referred-back', { isStopped: true, after: { is: 'to-be-reconsidered', by: '2026-12-08' } }],
  ] as const)('with the outcome %s follows by the clock', async (outcome, clock) => {
    const { callIn } = await receive()
    await acceptCallIn(council.deps, proper, callIn.id, { agendaReadyOn: null, meetingId: null })

    const on = civilDate('2026-11-24')
    expect(await settleCallIn(council.deps, officer, callIn.id, { outcome, on, words: null })).toMatchObject({
      ok: true,
      value: { clock },
    })
  })

  it('sent back is stopped until it has been considered again, once', async () => {
    const { callIn } = await receive()
    await acceptCallIn(council.deps, proper, callIn.id, { agendaReadyOn: null, meetingId: null })
    const on = civilDate('2026-11-24')
    await settleCallIn(council.deps, officer, callIn.id, { outcome: 'referred-back', on, words: 'Think again' })

    const again = { on: civilDate('2026-12-01'), words: 'Saturdays are kept' }
    expect(await recordReconsidered(council.deps, officer, callIn.id, again)).toMatchObject({
      ok: true,
      value: { clock: { isStopped: false } },
    })
    expect(await recordReconsidered(council.deps, officer, callIn.id, again)).toMatchObject({
      ok: false,
      refusal: { rule: 'call-in-moved-on' },
    })
  })

  it('is not recorded for a day still to come, nor by a member', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)
    await expect(receive({ receivedOn: civilDate('2026-11-11') })).rejects.toThrow('days-out-of-order')
    const { callIn } = await receive()
    expect(
      await settleCallIn(council.deps, member, callIn.id, {
        outcome: 'did-not-meet',
        on: civilDate('2026-11-24'),
        words: null,
      }),
    ).toMatchObject({
      ok: false,
      refusal: { rule: 'not-permitted' },
    })
  })
})
