import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../src/app/reports/answer.ts'
import { remind } from '../../src/app/reports/remind.ts'
import { withdrawAsOfficer } from '../../src/app/reports/withdraw.ts'
import type { Request } from '../../src/domain/reports/request.ts'
import { aPanelThatAsks, type PanelThatAsks, wordsOf } from '../support/requests.ts'

let world: PanelThatAsks
beforeAll(async () => {
  world = await aPanelThatAsks()
})
afterAll(() => world.council.close())

const allSent = (request: Request) =>
  world.council.here.transaction(async (tx) => {
    const now = world.council.clock.now().toISO()!
    for (const { id } of await tx.outbox.about(request.id)) await tx.outbox.release(id, now)
    for (const { id } of await tx.outbox.about(request.id)) await tx.delivery.settleUnsent(id, { is: 'unchanged', now })
  })
let people = 0
const someone = async () => {
  people += 1
  const slackId = `U0AUTHOR${people}`
  const who = await world.council.person(slackId, null, null, `Author ${people}`)
  return { who, slackId }
}

describe('Reminding somebody', () => {
  it('sends one kind message, with the answers, and no second one that day', async () => {
    const { slackId, who } = await someone()
    const request = await world.asked({}, { slackId })
    await allSent(request)

    expect(await remind(world.deps, world.officer, request.id)).toMatchObject({ ok: true, value: { isHeld: false } })
    expect(await remind(world.deps, world.officer, request.id)).toMatchObject({
      ok: false,
      refusal: { rule: 'reminded-today', of: who.name },
    })

    const said = wordsOf(await world.says('report-due', request.id, who.personId))
    expect(said).toContain('Your draft on')
    expect(said).toContain('is due on Wednesday 14 October 2026')
    expect((await world.owed(request.id)).filter((row) => row.startsWith('report-due'))).toHaveLength(1)
  })

  it('is refused for another report too, to whoever was reminded of one today; the next day it goes', async () => {
    const { slackId } = await someone()
    const first = await world.asked({}, { slackId })
    const second = await world.asked({}, { slackId })
    await allSent(first)
    await allSent(second)
    await remind(world.deps, world.officer, first.id)

    expect(await remind(world.deps, world.officer, second.id)).toMatchObject({ refusal: { rule: 'reminded-today' } })

    world.council.clock.set('2026-09-24T09:00:00Z')
    expect(await remind(world.deps, world.officer, second.id)).toMatchObject({ ok: true })
    world.council.clock.set('2026-09-23T09:00:00Z')
  })

  it('is refused where it has come, where they have not been asked yet, and to anybody but an officer', async () => {
    const { slackId, who } = await someone()
    const request = await world.asked({}, { slackId })
    expect(await remind(world.deps, world.officer, request.id)).toMatchObject({
      refusal: { rule: 'nothing-to-remind-of' },
    })
    await allSent(request)

    expect(await remind(world.deps, who, request.id)).toMatchObject({
      refusal: { rule: 'not-permitted', permission: 'remind-request' },
    })
    await answer(world.deps, who, { requestId: request.id, answer: { is: 'cannot', words: 'I leave in October' } })
    expect(await remind(world.deps, world.officer, request.id)).toMatchObject({
      refusal: { rule: 'nothing-to-remind-of', stands: 'cannot be provided' },
    })
  })
})

describe('Withdrawing a request', () => {
  it('tells the person why, stops the reminders, and leaves nothing to answer', async () => {
    const { slackId, who } = await someone()
    const request = await world.asked({}, { slackId })
    await allSent(request)

    const ruling = await withdrawAsOfficer(world.deps, world.officer, request.id, 'The review has moved to March')

    expect(ruling).toMatchObject({ ok: true, value: { request: { state: 'withdrawn' } } })
    expect(await world.reminders(request.id)).toEqual([])
    expect(await world.owed(request.id)).toContain(`request-withdrawn to ${who.name}: waiting`)
    expect(wordsOf(await world.says('request-withdrawn', request.id, null))).toContain('The review has moved to March')
    expect(wordsOf(await world.says('request-asked', request.id, null))).not.toContain('I’ll provide it')
    expect(await answer(world.deps, who, { requestId: request.id, answer: { is: 'provide' } })).toMatchObject({
      ok: false,
      refusal: { rule: 'request-settled', stands: 'withdrawn' },
    })
  })

  it('says nothing to somebody who had not been asked yet', async () => {
    const { slackId, who } = await someone()
    const request = await world.asked({}, { slackId })

    await withdrawAsOfficer(world.deps, world.officer, request.id, 'Asked by mistake')

    expect(await world.owed(request.id)).toEqual([`request-asked to ${who.name}: withdrawn`])
  })

  it('is done once, and not to what has come', async () => {
    const { slackId } = await someone()
    const request = await world.asked({}, { slackId })
    await withdrawAsOfficer(world.deps, world.officer, request.id, 'Not needed')

    expect(await withdrawAsOfficer(world.deps, world.officer, request.id, 'Not needed')).toMatchObject({
      refusal: { rule: 'request-settled', stands: 'withdrawn' },
    })
  })
})
