import { beforeEach, describe, expect, it } from 'vitest'
import type { Drawings } from '../../src/app/drawing.ts'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { remindLater } from '../../src/features/daily-digest/remind-later.ts'
import { features } from '../../src/features/index.ts'
import { runDelivery } from '../../src/jobs/deliver-outbox.ts'
import { readReminders } from '../../src/jobs/read-reminders.ts'
import { pretendSlack } from '../jobs/support/pretend-slack.ts'
import { aCouncil, type Council } from '../support/council.ts'

const drawings: Drawings = Object.assign({}, ...features.map((feature) => feature.draws ?? {}))
const soon = { 'a-thing': async () => ({ text: 'A thing', blocks: [] }) } as unknown as Drawings

let council: Council
let panel: Committee
let officer: Presser
let slack: ReturnType<typeof pretendSlack>
beforeEach(async () => {
  council = await aCouncil('2021-02-26T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  slack = pretendSlack()
  return () => council.close()
})
const deps = () => ({ ...council.deps, drawings: { ...drawings, ...soon } })
const at = async (instant: string) => {
  council.clock.set(instant)
  await readReminders(deps(), council.councilId)
  const delivery = runDelivery({ ...deps(), speaker: slack.speaker, everyMs: 100_000 })
  await delivery.deliverDue()
  await delivery.stop()
  return slack.texts('D-U0OFFICER')
}
const remind = (kind: string, aboutId: string, dueAt: string) =>
  council.here.transaction((tx) =>
    tx.reminders.add([
      {
        key: `${kind} ${aboutId}`,
        committeeId: panel.id,
        kind,
        aboutKind: 'meeting',
        aboutId,
        personId: officer.personId,
        channel: null,
        dueAt,
      },
    ]),
  )
const about = (day: string) => `${officer.personId}:${day}`

describe('Later, on the message of the day', () => {
  it('brings it back this afternoon, once, without what is done by then', async () => {
    const meeting = await council.meeting(panel.id, '2021-03-31')
    await remind('a-thing', meeting.id, '2021-03-01T09:00:00Z')
    expect(await at('2021-03-01T09:00:00Z')).toEqual(['A thing'])
    const later = () => remindLater(deps(), officer, `afternoon/${about('2021-03-01')}`)
    expect(await later()).toMatchObject({ ok: true, value: { today: '2021-03-01T14:00:00.000Z' } })
    expect(await later()).toMatchObject({ ok: true })
    expect(await at('2021-03-01T13:59:00Z')).toHaveLength(1)
    expect(await at('2021-03-01T14:00:00Z')).toHaveLength(2)
    expect(await at('2021-03-02T09:00:00Z')).toHaveLength(2)
  })

  it('says so where the day is over by then, and brings it tomorrow', async () => {
    const meeting = await council.meeting(panel.id, '2021-03-31')
    await remind('a-thing', meeting.id, '2021-03-01T09:00:00Z')
    await at('2021-03-01T16:00:00Z')
    expect(await remindLater(deps(), officer, `afternoon/${about('2021-03-01')}`)).toMatchObject({
      value: { dayIsOver: true, on: [{ day: '2021-03-02' }] },
    })
    expect(await at('2021-03-02T09:00:00Z')).toHaveLength(2)
  })

  it('does not go past the last day to publish: that comes on the last day, the rest next Monday', async () => {
    // its last day to publish is Wednesday 3 March 2021
    const soonest = await council.meeting(panel.id, '2021-03-11')
    const far = await council.meeting(panel.id, '2021-04-29')
    await remind('a-thing', soonest.id, '2021-03-01T09:00:00Z')
    await remind('a-thing', far.id, '2021-03-01T09:00:00Z')
    await at('2021-03-01T09:00:00Z')
    expect(await remindLater(deps(), officer, `monday/${about('2021-03-01')}`)).toMatchObject({
      value: {
        on: [
          { day: '2021-03-03', isLastDay: true },
          { day: '2021-03-08', isLastDay: false },
        ],
        stays: [],
      },
    })
    expect(await at('2021-03-02T09:00:00Z')).toHaveLength(1)
    expect(await at('2021-03-03T09:00:00Z')).toHaveLength(2)
    expect(await at('2021-03-08T09:00:00Z')).toHaveLength(3)
  })

  it('does not put off what has its last day today', async () => {
    const meeting = await council.meeting(panel.id, '2021-03-11')
    await remind('a-thing', meeting.id, '2021-03-03T09:00:00Z')
    await at('2021-03-03T09:00:00Z')
    expect(await remindLater(deps(), officer, `tomorrow/${about('2021-03-03')}`)).toMatchObject({
      value: { on: [], stays: ['A thing'] },
    })
  })

  it('still answers a button from before there was a choice, and nobody else’s message', async () => {
    const meeting = await council.meeting(panel.id, '2021-03-31')
    await remind('a-thing', meeting.id, '2021-03-01T09:00:00Z')
    await at('2021-03-01T09:00:00Z')
    const other = await council.person('U0OTHER', 'member', panel.id)
    expect(await remindLater(deps(), other, about('2021-03-01'))).toMatchObject({ ok: false })
    expect(await remindLater(deps(), officer, 'afternoon/nonsense')).toMatchObject({ ok: false })
    expect(await remindLater(deps(), officer, about('2021-03-01'))).toMatchObject({
      value: { on: [{ day: '2021-03-02' }] },
    })
    expect(await remindLater(deps(), officer, about('2021-03-01'))).toMatchObject({
      refusal: { rule: 'nothing-left-to-put-off' },
    })
  })
})
