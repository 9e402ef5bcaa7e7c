import { DateTime } from 'luxon'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Drawings } from '../../../src/app/drawing.ts'
import { heldClock } from '../../../src/clock.ts'
import { civilDate, civilDateAt, plusDays } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor } from '../../../src/domain/calendar/timetable.ts'
import { MEMBER_HOURS, OFFICER_HOURS } from '../../../src/domain/delivery/hours.ts'
import { dailyDigest } from '../../../src/features/daily-digest/index.ts'
import { readReminders } from '../../../src/jobs/read-reminders.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import { chanceOf } from './chance.ts'
import { type SmallCouncil, smallCouncil } from './small-council.ts'

/**
 * A stretch of a municipal year under a held clock, over both clock changes, with a process that is away now and then
 * for hours or for days, a clock that is set back, and things that are done before, after or never.
 */
const isLong = process.env.CLEARDAYS_LONG === '1'
const seed = Number(process.env.CLEARDAYS_SEED ?? 41)
const STRETCHES = isLong
  ? [['2026-05-11', '2027-05-10']]
  : [
      ['2026-10-12', '2026-11-13'],
      ['2027-03-15', '2027-04-16'],
    ]
const PEOPLE = isLong ? 40 : 12
const THINGS = isLong ? 6000 : 300
const ZONES = ['Europe/London', 'Europe/London', 'Europe/London', 'Europe/Paris', 'America/New_York']

let council: SmallCouncil
beforeAll(async () => {
  council = await smallCouncil()
})
afterAll(() => council.close())

const aPerson = (n: number, zone: string, isMember: boolean) =>
  council.here.transaction(async (tx) => {
    const { id } = await tx.people.add({ name: `Person ${n}`, zone })
    await tx.people.linkSlack(id, { teamId: 'T0COUNCIL', slackId: `U${n}`, isFullMember: true, zone })
    // a chair is reminded without an officer's press, and has members' hours
    const role = isMember ? 'chair' : 'report-author'
    const holding = { title: null, representing: null, meetingId: null, since: civilDate('2020-05-01'), until: null }
    await tx.people.give({ ...holding, personId: id, committeeId: council.panel.id, role })
    return { id, zone, hours: isMember ? MEMBER_HOURS : OFFICER_HOURS }
  })

describe('A municipal year of reminders', () => {
  it(
    `is one message a person a day, in their hours, nothing after it is done, nothing missed (seed ${seed})`,
    async () => {
      const chance = chanceOf(seed)
      const clock = heldClock('2026-05-01T09:00:00Z')
      const calendar = calendarFor(profiles['england-council'])
      const people = await Promise.all(
        Array.from({ length: PEOPLE }, (_, n) => aPerson(n, ZONES[n % ZONES.length]!, n % 3 === 0)),
      )
      const doneAt = new Map<string, string>()
      const isOpen = (about: string) => (doneAt.get(about) ?? '9') > clock.now().toISO()!
      const drawings: Drawings = {
        ...dailyDigest.draws,
        'report-due': async (_tx, about) => (isOpen(about) ? message(`due ${about}`, section('due')) : null),
      }
      const need = { store: council.store, clock, drawings, log: pino({ level: 'silent' }) }
      const said: { personId: string; about: string; at: string }[] = []
      const told = new Map<string, number>()
      let outages = 0

      for (const [from = '', until = ''] of STRETCHES) {
        const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
        const things = Math.round(THINGS / STRETCHES.length)
        const due = new Map<string, { personId: string; dueAt: string }>()
        await council.here.transaction(async (tx) => {
          for (let n = 0; n < things; n += 1) {
            const about = crypto.randomUUID()
            const { id, zone } = chance.oneOf(people)
            const day = plusDays(civilDate(from), chance.below(days - 7))
            const at = DateTime.fromISO(`${day}T${chance.oneOf(['09:00', '09:00', '11:30', '17:45'])}`, { zone })
            const dueAt = at.toUTC().toISO()!
            // before it is due, between being due and being said, or never
            if (chance.happens(0.5))
              doneAt.set(
                about,
                at
                  .plus({ hours: chance.between(-48, 60) })
                  .toUTC()
                  .toISO()!,
              )
            due.set(about, { personId: id, dueAt })
            const reminder = { committeeId: council.panel.id, kind: 'report-due', aboutKind: 'request' as const }
            await tx.reminders.replaceFor(
              about,
              ['report-due'],
              [{ ...reminder, key: about, aboutId: about, personId: id, channel: null, dueAt }],
              clock.now().toISO()!,
            )
          }
        })
        let now = DateTime.fromISO(`${from}T00:00:00Z`, { zone: 'utc' })
        const end = DateTime.fromISO(`${until}T00:00:00Z`, { zone: 'utc' })
        // away for some hours, a night or most of a week; home for the last days, so that everything can be said
        let awayUntil = now
        while (now < end) {
          const isHome = now >= awayUntil || now > end.minus({ days: 5 })
          if (isHome && chance.happens(0.01)) {
            outages += 1
            awayUntil = now.plus({ hours: chance.oneOf([2, 9, 30, 120]) })
          }
          if (isHome) {
            clock.set(now.toISO()!)
            if (chance.happens(0.01)) clock.set(now.minus({ hours: 3 }).toISO()!)
            await readReminders(need, council.councilId)
          }
          now = now.plus({ minutes: isLong ? 45 : 80 })
        }
        const { rows } = await council.ownerPool.query(
          `SELECT r.about_id AS thing, r.why, r.state, o.not_before AS at FROM reminder r
         LEFT JOIN outbox_message o ON 'daily:' || o.about = r.why WHERE r.about_id = ANY($1)`,
          [[...due.keys()]],
        )
        for (const { thing, state, at } of rows) {
          const { personId, dueAt } = due.get(thing)!
          told.set(thing, (told.get(thing) ?? 0) + (state === 'said' ? 1 : 0))
          expect(state, `${thing} is neither said nor stopped: it was missed`).not.toBe('waiting')
          if (state === 'said') {
            said.push({ personId, about: thing, at: at.toISOString() })
            expect(at.toISOString() < (doneAt.get(thing) ?? '9'), 'said after it was done').toBe(true)
            expect(civilDateAt(DateTime.fromJSDate(at), 'utc') >= dueAt.slice(0, 10), 'said before its day').toBe(true)
          } else expect(doneAt.has(thing), 'stopped although it was never done').toBe(true)
        }
      }

      const messages = new Set(said.map(({ personId, at }) => `${personId} ${at}`))
      const days = new Set<string>()
      for (const one of messages) {
        const [personId = '', at = ''] = one.split(' ')
        const { zone, hours } = people.find(({ id }) => id === personId)!
        const local = DateTime.fromISO(at).setZone(zone)
        const day = civilDateAt(local, zone)
        expect(local.toFormat('HH:mm') >= hours.from && local.toFormat('HH:mm') < hours.until, `${one}: ${local}`).toBe(
          true,
        )
        expect(calendar.isWorkingDay(day), `${one} is no working day`).toBe(true)
        expect(days.has(`${personId} ${day}`), `${one}: a second message on one day`).toBe(false)
        days.add(`${personId} ${day}`)
      }
      console.info('year', { people: PEOPLE, things: THINGS, outages, messages: messages.size, said: said.length })
      expect(said.length).toBeGreaterThan(THINGS / 4)
      expect(messages.size).toBeLessThan(said.length)
    },
    isLong ? 3_600_000 : 120_000,
  )
})
