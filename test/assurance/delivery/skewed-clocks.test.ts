import type { DateTime } from 'luxon'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clock, heldClock } from '../../../src/clock.ts'
import { dailyDigest } from '../../../src/features/daily-digest/index.ts'
import { runDelivery } from '../../../src/jobs/deliver-outbox.ts'
import { sharedPace } from '../../../src/jobs/delivery/pacing.ts'
import { readReminders } from '../../../src/jobs/read-reminders.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import { chanceOf } from './chance.ts'
import { pretendSlack } from './pretend-slack.ts'
import { type SmallCouncil, smallCouncil } from './small-council.ts'

/**
 * Two replicas on one database, whose own clocks are wrong in opposite directions, while a third of all answers is lost.
 * Leases are by the database's clock; what is due, and since when to look for what is in doubt, by their own.
 */
const seed = Number(process.env.CLEARDAYS_SEED ?? 20261123)
const PEOPLE = 8
const CHANNELS = 6

let council: SmallCouncil
beforeEach(async () => {
  council = await smallCouncil()
})
afterEach(() => council.close())

const settled = { lease: 20, quarantine: 0.05, tooLate: 15 }

describe('Two replicas whose clocks differ', () => {
  it.each([10, 100])(
    'by %i minutes say each thing once, in order, and one message a person a day',
    async (apart) => {
      const chance = chanceOf(seed)
      const clock = heldClock('2026-11-23T07:30:00Z')
      const slack = pretendSlack(() => clock.now(), chanceOf(seed + 1), 0.3)
      const off = (minutes: number): Clock => ({ now: (): DateTime => clock.now().plus({ minutes }) })
      const drawings = {
        ...dailyDigest.draws,
        words: async (_tx: unknown, about: string) => message(about, section(about)),
        'report-due': async (_tx: unknown, about: string) => message(about, section(about)),
      }
      const replicas = [off(apart / 2), off(-apart / 2)].map((itsClock, n) => {
        const need = { store: council.store, clock: itsClock, drawings, log: pino({ level: 'silent' }) }
        const delivery = runDelivery({
          ...{ ...need, name: `replica ${n}`, speaker: slack.speaker, patience: settled, everyMs: 1e9 },
          paceOf: (method) => ({ ...sharedPace(method, {}), everyMs: 0.001 }),
          stopwatch: () => clock.now().toMillis(),
          chance: () => chance.next(),
        })
        return { need, delivery }
      })

      const wanted = new Map<string, string[]>()
      const owe = async (n: number) => {
        const channel = `C${chance.below(CHANNELS)}`
        const about = `thing ${n}`
        wanted.set(channel, [...(wanted.get(channel) ?? []), about])
        const said = { key: about, committeeId: council.panel.id, channel, drawing: 'words', about }
        await council.here.transaction((tx) => tx.outbox.owe(said, 'waiting', clock.now().toISO()!))
      }
      const people = await council.here.transaction(async (tx) => {
        const slackIds: string[] = []
        for (let n = 0; n < PEOPLE; n += 1) {
          const { id } = await tx.people.add({ name: `Author ${n}` })
          const account = { teamId: 'T0COUNCIL', slackId: `U${n}`, isFullMember: true, zone: 'Europe/London' }
          await tx.people.linkSlack(id, account)
          const reminders = [0, 1, 2, 3].map((k) => ({
            ...{ key: `${id} ${k}`, committeeId: council.panel.id, kind: 'report-due', aboutKind: 'request' as const },
            ...{ aboutId: crypto.randomUUID(), personId: id, channel: null },
            dueAt: clock
              .now()
              .plus({ minutes: chance.between(0, 120) })
              .toUTC()
              .toISO()!,
          }))
          await tx.reminders.add(reminders)
          slackIds.push(account.slackId)
        }
        return slackIds
      })

      for (let minute = 0; minute < 180; minute += 5) {
        clock.advance(300)
        if (minute < 150) await owe(minute)
        // which of them comes first is chance, and at times both at once
        const [first, second] = chance.happens(0.5) ? replicas : [...replicas].reverse()
        for (const { need } of [first!, second!]) await readReminders(need, council.councilId)
        if (chance.happens(0.3)) await Promise.all([first!.delivery.deliverDue(), second!.delivery.deliverDue()])
        else for (const { delivery } of [first!, second!]) await delivery.deliverDue()
        // the quarantine is by the database's clock, which nobody holds
        await new Promise((resume) => setTimeout(resume, 60))
      }
      const open = async () =>
        (
          await council.ownerPool.query(
            `SELECT 1 FROM outbox_message WHERE state IN ('waiting', 'sending', 'in-doubt')
        AND not_before <= $1`,
            [clock.now().toISO()!],
          )
        ).rowCount
      for (let n = 0; n < 200 && (await open()); n += 1) {
        clock.advance(30)
        for (const { delivery } of replicas) await delivery.deliverDue()
        await new Promise((resume) => setTimeout(resume, 60))
      }
      for (const { delivery } of replicas) await delivery.stop()

      expect(await open()).toBe(0)
      for (const [channel, things] of wanted)
        expect(slack.said.filter((one) => one.channel === channel).map(({ text }) => text)).toEqual(things)
      const rows = slack.said.map(({ row }) => row)
      expect(rows.filter((row, n) => rows.indexOf(row) !== n)).toEqual([])
      expect(slack.weather.lost).toBeGreaterThan(8)
      for (const slackId of people)
        expect(slack.said.filter(({ channel }) => channel === `D-${slackId}`)).toHaveLength(1)
    },
    120_000,
  )
})
