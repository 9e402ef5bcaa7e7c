import { beforeEach, describe, expect, it } from 'vitest'
import type { Drawings } from '../../src/app/drawing.ts'
import type { NewReminder } from '../../src/app/ports/reminders.ts'
import type { Store } from '../../src/app/ports/store.ts'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { URGENCY } from '../../src/domain/delivery/urgency.ts'
import { dailyDigest } from '../../src/features/daily-digest/index.ts'
import { remindLater } from '../../src/features/daily-digest/remind-later.ts'
import { runDelivery } from '../../src/jobs/deliver-outbox.ts'
import { readReminders } from '../../src/jobs/read-reminders.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { pretendSlack } from './support/pretend-slack.ts'

let council: Council
let panel: Committee
let officer: Presser
let author: Presser
let chair: Presser
let slack: ReturnType<typeof pretendSlack>

/** What is still to be done: a reminder about anything else has nothing left to say. */
const open = new Set<string>()
const says = (kind: string) => async (_tx: unknown, about: string) =>
  open.has(about) ? message(`${kind} ${about.slice(-2)}`, section(`${kind} ${about.slice(-2)}`)) : null
const drawings: Drawings = {
  ...dailyDigest.draws,
  'report-due': says('report-due'),
  'agenda-briefing': says('agenda-briefing'),
  'agenda-last-day-1200': says('agenda-last-day-1200'),
  'agenda-last-day-1500': says('agenda-last-day-1500'),
  'meeting-tomorrow-channel': says('meeting-tomorrow-channel'),
  'held-message': async () => message('held', section('held')),
}
const thing = (n: number) => `01980000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`

beforeEach(async () => {
  council = await aCouncil('2021-03-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  author = await council.person('U0AUTHOR', 'report-author', panel.id)
  chair = await council.person('U0CHAIR', 'chair', panel.id)
  slack = pretendSlack()
  open.clear()
  return () => council.close()
})

let written = 0
const remind = (given: Partial<NewReminder> & { dueAt: string; n?: number }) =>
  council.here.transaction(async (tx) => {
    const { n = 1, ...rest } = given
    open.add(thing(n))
    written += 1
    const reminder: NewReminder = {
      key: `key ${written}`,
      committeeId: panel.id,
      kind: 'report-due',
      aboutKind: 'request',
      aboutId: thing(n),
      personId: author.personId,
      channel: null,
      ...rest,
    }
    await tx.reminders.replaceFor(thing(n), [`only-${written}`], [reminder], council.clock.now().toISO()!)
  })
const at = async (instant: string) => {
  council.clock.set(instant)
  const deps = { ...council.deps, drawings }
  const owed = await readReminders(deps, council.councilId)
  const delivery = runDelivery({ ...deps, speaker: slack.speaker, everyMs: 100_000 })
  await delivery.deliverDue()
  await delivery.stop()
  return owed
}
const told = (who: Presser) => slack.texts(`D-${who.slackId}`)

describe('Reminders', () => {
  it('due to one person on one day are one message, with what is due later that day in it from the start', async () => {
    await remind({ dueAt: '2021-03-03T09:00:00Z', n: 1 })
    await remind({ dueAt: '2021-03-03T09:00:00Z', n: 2 })
    await remind({ dueAt: '2021-03-03T15:00:00Z', n: 3 })
    await at('2021-03-03T08:59:00Z')
    expect(told(author)).toEqual([])
    expect(await at('2021-03-03T09:00:00Z')).toBe(1)
    expect(told(author)).toEqual([
      'Wednesday 3 March 2021: 3 things to look at. report-due 01; report-due 02; report-due 03',
    ])
    expect(await at('2021-03-03T15:00:00Z')).toBe(0)
    expect(told(author)).toHaveLength(1)
  })

  it('that fall due after the day’s message wait for tomorrow’s: one message a person a day', async () => {
    await remind({ dueAt: '2021-03-03T09:00:00Z', n: 1 })
    await at('2021-03-03T09:00:00Z')
    await remind({ dueAt: '2021-03-03T11:00:00Z', n: 2 })
    await at('2021-03-03T11:00:00Z')
    expect(told(author)).toEqual(['report-due 01'])
    await at('2021-03-04T09:00:00Z')
    expect(told(author)).toHaveLength(2)
  })

  it('of whoever cannot be told now, however many they are, are looked at in one transaction', async () => {
    let transactions = 0
    const store: Store = {
      ...council.store,
      for: (councilId) => {
        const here = council.store.for(councilId)
        const transaction: typeof here.transaction = (work) => {
          transactions += 1
          return here.transaction(work)
        }
        return { ...here, transaction }
      },
    }
    const costs = async () => {
      transactions = 0
      await readReminders({ ...council.deps, store, drawings }, council.councilId)
      return transactions
    }
    await remind({ dueAt: '2021-03-03T09:00:00Z', n: 1 })
    await remind({ dueAt: '2021-03-03T09:00:00Z', n: 2, personId: officer.personId })
    await remind({ dueAt: '2021-03-03T08:00:00Z', n: 3, personId: chair.personId })
    const days = { since: civilDate('2021-03-01'), until: civilDate('2021-03-12'), deputyId: null }
    await council.here.transaction((tx) => tx.people.setAway({ personId: chair.personId, ...days }))
    council.clock.set('2021-03-03T08:30:00Z')
    expect(await costs(), 'the chair is away, and nobody else is in their hours').toBe(1)
    await at('2021-03-03T09:00:00Z')
    expect([told(author), told(officer)]).toEqual([['report-due 01'], ['report-due 02']])
    await remind({ dueAt: '2021-03-03T11:00:00Z', n: 4 })
    council.clock.set('2021-03-03T11:00:00Z')
    expect(await costs(), 'they have had theirs').toBe(1)
    council.clock.set('2021-03-04T09:00:00Z')
    expect(await costs()).toBe(2)
  })

  it('stop the moment the thing is done, even between falling due and being sent', async () => {
    await remind({ dueAt: '2021-03-03T09:00:00Z', n: 1 })
    open.delete(thing(1))
    expect(await at('2021-03-03T09:00:00Z')).toBe(0)
    expect(told(author)).toEqual([])
    const [reminder] = await council.here.transaction((tx) => tx.reminders.of(thing(1)))
    expect(reminder).toMatchObject({ state: 'stopped' })
  })

  it('keep to a person’s own hours, zone and working days', async () => {
    await remind({ dueAt: '2021-03-05T17:00:00Z', n: 1 })
    await at('2021-03-05T17:00:00Z')
    await at('2021-03-06T10:00:00Z')
    expect(told(author)).toEqual([])
    await at('2021-03-08T09:00:00Z')
    expect(told(author)).toHaveLength(1)
  })

  it('are owed as a digest, which goes after whatever asks somebody', async () => {
    await remind({ dueAt: '2021-03-03T09:00:00Z', n: 1 })
    await at('2021-03-03T09:00:00Z')
    const about = `${author.personId}:2021-03-03`
    const day = await council.here.transaction((tx) => tx.outbox.about(about))
    expect(day.map(({ drawing, priority }) => [drawing, priority])).toEqual([['daily-reminders', URGENCY.digest]])
    expect(URGENCY.digest).toBeGreaterThan(URGENCY.usual)
    expect(URGENCY.usual).toBeGreaterThan(URGENCY.lastDay)
  })

  it('after a week asleep are said once, together, and say that they are late', async () => {
    await remind({ dueAt: '2021-03-02T09:00:00Z', n: 1 })
    await remind({ dueAt: '2021-03-04T09:00:00Z', n: 2 })
    await remind({ dueAt: '2021-03-10T09:00:00Z', n: 3 })
    await at('2021-03-10T10:00:00Z')
    expect(told(author)).toHaveLength(1)
    const about = `${author.personId}:2021-03-10`
    const drawn = await council.here.transaction((tx) =>
      drawings['daily-reminders']!(tx, about, author.personId, { clock: council.clock, drawings }),
    )
    expect(JSON.stringify(drawn?.blocks)).toContain(
      'While I was away.* Cleardays was not running, and these should have reached you between Tuesday 2 March 2021 and Thursday 4 March 2021. They are said once, now.',
    )
    await at('2021-03-11T09:00:00Z')
    expect(told(author)).toHaveLength(1)
  })

  it('are not said again when the clock is set back', async () => {
    await remind({ dueAt: '2021-03-03T09:00:00Z', n: 1 })
    await at('2021-03-03T09:00:00Z')
    await at('2021-03-02T09:00:00Z')
    await at('2021-03-03T09:00:00Z')
    expect(told(author)).toHaveLength(1)
  })

  it('of the last day to publish break quiet hours, are not counted, and stop when it is published', async () => {
    const alarm = { committeeId: panel.id, aboutKind: 'meeting' as const, personId: officer.personId, n: 9 }
    await remind({ ...alarm, kind: 'agenda-last-day-1200', dueAt: '2021-03-03T12:00:00Z' })
    await remind({ ...alarm, kind: 'agenda-last-day-1500', dueAt: '2021-03-03T15:00:00Z' })
    await remind({ dueAt: '2021-03-03T09:00:00Z', personId: officer.personId, n: 1 })
    await at('2021-03-03T09:00:00Z')
    await at('2021-03-03T19:00:00Z')
    expect(told(officer)).toEqual(['report-due 01', 'agenda-last-day-1500 09'])
  })

  it('of a last day that is over are told with the next message of the day, as late', async () => {
    await remind({
      kind: 'agenda-last-day-1200',
      aboutKind: 'meeting',
      personId: officer.personId,
      dueAt: '2021-03-03T12:00:00Z',
      n: 9,
    })
    await at('2021-03-04T07:00:00Z')
    expect(told(officer)).toEqual([])
    await at('2021-03-04T09:00:00Z')
    expect(told(officer)).toEqual(['agenda-last-day-1200 09'])
  })

  it('of a last day that is over, missed at each of their hours, are said once: one thing to look at', async () => {
    const alarm = { aboutKind: 'meeting' as const, personId: officer.personId }
    await remind({ ...alarm, kind: 'agenda-last-day-1200', dueAt: '2021-03-03T12:00:00Z', n: 9 })
    await remind({ ...alarm, kind: 'agenda-last-day-1500', dueAt: '2021-03-03T15:00:00Z', n: 9 })
    await remind({ ...alarm, kind: 'agenda-last-day-1500', dueAt: '2021-03-03T15:00:00Z', n: 8 })
    await at('2021-03-04T09:00:00Z')
    expect(told(officer)).toHaveLength(1)
    expect(told(officer)[0]).toContain('agenda-last-day-1500 09')
    expect(told(officer)[0]).toContain('agenda-last-day-1500 08')
    expect(told(officer)[0]).not.toContain('agenda-last-day-1200')
  })

  it('of a last day, owed while Slack was away, are one alarm that day and none on another', async () => {
    const alarm = { committeeId: panel.id, aboutKind: 'meeting' as const, personId: officer.personId, n: 9 }
    await remind({ ...alarm, kind: 'agenda-last-day-1200', dueAt: '2021-03-03T12:00:00Z' })
    await remind({ ...alarm, kind: 'agenda-last-day-1500', dueAt: '2021-03-03T15:00:00Z' })
    const deps = { ...council.deps, drawings }
    for (const instant of ['2021-03-03T12:00:00Z', '2021-03-03T15:00:00Z']) {
      council.clock.set(instant)
      await readReminders(deps, council.councilId)
    }
    await at('2021-03-03T15:30:00Z')
    expect(told(officer)).toEqual(['agenda-last-day-1500 09'])

    await remind({ ...alarm, kind: 'agenda-last-day-1200', dueAt: '2021-03-04T12:00:00Z', n: 10 })
    council.clock.set('2021-03-04T12:00:00Z')
    await readReminders(deps, council.councilId)
    await at('2021-03-05T07:00:00Z')
    expect(told(officer)).toHaveLength(1)
    await at('2021-03-05T09:00:00Z')
    expect(told(officer).slice(1)).toEqual(['agenda-last-day-1200 10'])
  })

  it('of a channel are posted there on their day, and told to the officer instead when that day is over', async () => {
    const post = { kind: 'meeting-tomorrow-channel', aboutKind: 'meeting' as const, personId: null, channel: 'C0PANEL' }
    await remind({ ...post, dueAt: '2021-03-03T09:00:00Z', n: 4 })
    await at('2021-03-03T09:01:00Z')
    expect(slack.texts('C0PANEL')).toEqual(['meeting-tomorrow-channel 04'])
    await remind({ ...post, dueAt: '2021-03-04T09:00:00Z', n: 5 })
    await at('2021-03-05T09:00:00Z')
    expect(slack.texts('C0PANEL')).toHaveLength(1)
    expect(told(officer)).toEqual(['While I was away: 1 post did not go to a channel'])
  })

  it('wait for the officer to send them while the committee is in rehearsal, except the officer’s own', async () => {
    const rehearsing = await council.committee({ name: 'Trial Panel', isInRehearsal: true, slackChannel: null })
    const theirs = await council.person('U0TRIAL', 'officer', rehearsing.id)
    await remind({ dueAt: '2021-03-03T09:00:00Z', committeeId: rehearsing.id, n: 1 })
    await remind({ dueAt: '2021-03-03T09:00:00Z', committeeId: rehearsing.id, personId: theirs.personId, n: 2 })
    await at('2021-03-03T09:00:00Z')
    await at('2021-03-03T09:00:30Z')
    expect(told(author)).toEqual([])
    expect(told(theirs)).toContain('report-due 02')
    expect(told(theirs)).toContain('held')
  })

  it('go to the chair by themselves, and Later brings them back on the next working day', async () => {
    await remind({ kind: 'agenda-briefing', personId: chair.personId, dueAt: '2021-03-05T09:00:00Z', n: 1 })
    await at('2021-03-05T09:00:00Z')
    expect(told(chair)).toEqual(['agenda-briefing 01'])
    const about = `${chair.personId}:2021-03-05`
    expect(await remindLater(council.deps, author, about)).toMatchObject({ ok: false })
    const deps = { ...council.deps, drawings }
    expect(await remindLater(deps, chair, about)).toMatchObject({ ok: true, value: { on: [{ day: '2021-03-08' }] } })
    expect(await remindLater(deps, chair, about)).toMatchObject({
      ok: false,
      refusal: { rule: 'nothing-left-to-put-off' },
    })
    await at('2021-03-06T09:00:00Z')
    expect(told(chair)).toHaveLength(1)
    await at('2021-03-08T08:00:00Z')
    expect(told(chair)).toHaveLength(2)
  })

  it('that Slack would take only after hours wait for the next day’s message, and are in it once', async () => {
    await remind({ dueAt: '2021-03-03T16:00:00Z', n: 1 })
    council.clock.set('2021-03-03T16:29:00Z')
    await readReminders({ ...council.deps, drawings }, council.councilId)
    await at('2021-03-03T18:00:00Z')
    expect(told(author)).toEqual([])
    await at('2021-03-04T09:00:00Z')
    expect(told(author)).toEqual(['report-due 01'])
    await at('2021-03-05T09:00:00Z')
    expect(told(author)).toHaveLength(1)
  })

  it('are said once by two processes that read at the same moment', async () => {
    for (let n = 1; n <= 5; n += 1) await remind({ dueAt: '2021-03-03T09:00:00Z', n })
    council.clock.set('2021-03-03T09:00:00Z')
    const deps = { ...council.deps, drawings }
    const owed = await Promise.all([1, 2, 3, 4].map(() => readReminders(deps, council.councilId)))
    expect(owed.reduce((sum, count) => sum + count)).toBe(1)
    await at('2021-03-03T09:00:00Z')
    expect(told(author)).toHaveLength(1)
  })
})
