import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { civilDate, civilDateAt } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor } from '../../../src/domain/calendar/timetable.ts'
import { MEMBER_HOURS, OFFICER_HOURS } from '../../../src/domain/delivery/hours.ts'
import { mondayOf } from '../../../src/domain/delivery/weekly.ts'
import type { Size, Someone } from './full-council.ts'
import { type Lived, liveThrough } from './full-year.ts'
import { type SmallCouncil, smallCouncil } from './small-council.ts'

/**
 * A council's municipal year, lived through by the real planning, drawing, reading and sending under a held clock: both
 * clock changes, bank holidays, people who are away, a process and a Slack that are away now and then, answers that are
 * lost, a clock that is set back.
 */
const isLong = process.env.CLEARDAYS_LONG === '1'
const seed = Number(process.env.CLEARDAYS_SEED ?? 20261122)
/** The whole of it is forty committees; a slower machine may take fewer. */
const committees = Number(process.env.CLEARDAYS_COMMITTEES ?? 40)
const SIZE: Size = isLong
  ? {
      ...{
        committees,
        meetingsEach: 10,
        itemsEach: 15,
        authors: Math.ceil(committees * 3.75),
        members: committees * 3,
      },
      ...{ from: civilDate('2026-05-11'), until: civilDate('2027-05-09') },
    }
  : {
      ...{ committees: 2, meetingsEach: 3, itemsEach: 6, authors: 4, members: 10 },
      ...{ from: civilDate('2026-10-12'), until: civilDate('2026-11-13') },
    }

let council: SmallCouncil
let lived: Lived
const rows = new Map<string, { drawing: string; about: string; state: string }>()
type ReminderRow = { key: string; kind: string; person_id: string | null; state: string; why: string; due_at: Date }
let reminders: ReminderRow[] = []
beforeAll(
  async () => {
    // nothing rings by itself: the year goes on from one instant to the next, and the same way each time
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    council = await smallCouncil({ holdsClock: true })
    lived = await liveThrough(council, seed, SIZE)
    const outbox = await council.ownerPool.query('SELECT id, drawing, about, state FROM outbox_message')
    for (const row of outbox.rows as { id: string; drawing: string; about: string; state: string }[])
      rows.set(row.id, row)
    reminders = (await council.ownerPool.query('SELECT * FROM reminder')).rows as ReminderRow[]
    vi.useRealTimers()
  },
  isLong ? 7_200_000 : 240_000,
)
afterAll(() => council.close())

const drawingOf = (row: string): string => rows.get(row)?.drawing ?? 'nothing we know of'
const local = (at: string, { zone }: Someone) => DateTime.fromISO(at).setZone(zone)
const bySlack = () => new Map([...lived.built.people.values()].map((one) => [`D-${one.slackId}`, one]))
const daily = () => lived.said.filter(({ row }) => drawingOf(row) === 'daily-reminders')

describe(`A municipal year of a whole council (seed ${seed})`, () => {
  it('was lived through: messages of every kind, and outages', () => {
    const kinds = Object.fromEntries(
      [...new Set(lived.said.map(({ row }) => drawingOf(row)))].map((drawing) => [
        drawing,
        lived.said.filter(({ row }) => drawingOf(row) === drawing).length,
      ]),
    )
    const { built, outages, slackOutages, setBack, lostAnswers } = lived
    const figures = { committees: built.committees.length, meetings: built.agendas.length, items: built.items }
    const asked = { reports: built.reports.length, people: built.people.size, reminders: reminders.length }
    console.info('full year', { ...figures, ...asked, outages, slackOutages, setBack, lostAnswers, kinds })
    expect(daily().length).toBeGreaterThan(isLong ? committees * 50 : 20)
    expect(outages + slackOutages).toBeGreaterThan(0)
  })

  it('has one message of the day for a person, at most', () => {
    const days = new Map<string, number>()
    for (const { channel, at } of daily()) {
      const day = `${channel} ${civilDateAt(DateTime.fromISO(at), bySlack().get(channel)!.zone)}`
      days.set(day, (days.get(day) ?? 0) + 1)
    }
    expect([...days].filter(([, count]) => count > 1)).toEqual([])
  })

  it('has none of them outside hours, on a day off, or while they are away', () => {
    const calendar = calendarFor(profiles['england-council'])
    const known = bySlack()
    const wrong = daily().filter(({ channel, at }) => {
      const who = known.get(channel)!
      const hours = who.isMember ? MEMBER_HOURS : OFFICER_HOURS
      const time = local(at, who).toFormat('HH:mm')
      const day = civilDateAt(DateTime.fromISO(at), who.zone)
      const isAway = who.away !== null && who.away.since <= day && day <= who.away.until
      return time < hours.from || time >= hours.until || !calendar.isWorkingDay(day) || isAway
    })
    expect(wrong).toEqual([])
  })

  it('reminds nobody of what is done', () => {
    const doneAt = new Map(lived.built.reports.map(({ code, doneAt }) => [code, doneAt]))
    const late = daily().flatMap(({ text, at, channel }) =>
      [...text.matchAll(/(?:Your|’s) (?:draft|report) on “(Item \d+)”/g)]
        .map(([, code = '']) => code)
        .filter((code) => doneAt.get(code)! <= at)
        .map((code) => `${code} to ${channel} at ${at}`),
    )
    expect(late).toEqual([])
    const publishedAt = new Map(lived.built.agendas.map(({ meeting, publishedAt }) => [meeting.id, publishedAt]))
    const alarms = lived.said.filter(({ row }) => drawingOf(row).startsWith('agenda-last-day-'))
    expect(alarms.length).toBeGreaterThan(0)
    expect(alarms.filter(({ row, at }) => publishedAt.get(rows.get(row)!.about)! <= at)).toEqual([])
  })

  it('sounds an alarm on the last day itself and on no other', () => {
    const last = new Map(lived.built.agendas.map(({ meeting, last }) => [meeting.id, last]))
    const alarms = lived.said.filter(({ row }) => drawingOf(row).startsWith('agenda-last-day-'))
    const wrong = alarms.filter(
      ({ row, at }) => civilDateAt(DateTime.fromISO(at), 'Europe/London') !== last.get(rows.get(row)!.about),
    )
    expect(wrong).toEqual([])
  })

  it('misses nothing: what fell due was said, or had stopped mattering', () => {
    const isOver = (row: ReminderRow) => row.due_at.toISOString() < `${SIZE.until}T00:00:00Z`
    const away = [...lived.built.people.values()].filter((one) => one.away && one.away.until >= SIZE.until)
    const missed = reminders.filter(
      (row) => row.state === 'waiting' && isOver(row) && !away.some(({ id }) => id === row.person_id),
    )
    expect(missed.map(({ key, due_at }) => `${key} at ${due_at.toISOString()}`)).toEqual([])
    const told = new Set(
      lived.said.map(({ row }) => rows.get(row)).flatMap((row) => (row ? [`daily:${row.about}`] : [])),
    )
    const unsaid = reminders.filter(
      ({ state, why, kind }) =>
        state === 'said' && why?.startsWith('daily:') && !told.has(why) && kind !== 'weekly-summary',
    )
    const withdrawn = new Set(
      [...rows.values()].filter(({ state }) => state === 'withdrawn').map(({ about }) => `daily:${about}`),
    )
    expect(unsaid.filter(({ why }) => !withdrawn.has(why)).map(({ key }) => key)).toEqual([])
  })

  it('tells each author of each report that never came, and its officer after them', () => {
    const byAuthor = new Map([...lived.built.people.values()].map((one) => [one.id, `D-${one.slackId}`]))
    const until = civilDate(SIZE.until)
    const owed = lived.built.reports.filter(({ doneAt, dueOn }) => doneAt === '9' && dueOn < mondayOf(until))
    const told = owed.map(({ code, authorId }) => ({
      code,
      author: daily().filter(({ channel, text }) => channel === byAuthor.get(authorId) && text.includes(`“${code}”`))
        .length,
      officer: daily().filter(({ channel, text }) => channel !== byAuthor.get(authorId) && text.includes(code)).length,
    }))
    expect(owed.length).toBeGreaterThan(0)
    expect(told.filter(({ author, officer }) => author < 1 || officer < 1)).toEqual([])
  })

  it('says everything once, and lets nothing stand in doubt', () => {
    const posts = new Map<string, number>()
    for (const { row } of lived.said) posts.set(row, (posts.get(row) ?? 0) + 1)
    expect([...posts].filter(([, count]) => count > 1)).toEqual([])
    expect([...rows.values()].filter(({ state }) => ['in-doubt', 'sending', 'failed'].includes(state))).toEqual([])
  })

  it('rolls each committee’s week up once, and tells a member no more than once a week', () => {
    const weeks = lived.said
      .filter(({ row }) => drawingOf(row) === 'weekly-roll-up-channel')
      .map(({ channel, at }) => `${channel} ${mondayOf(civilDateAt(DateTime.fromISO(at), 'Europe/London'))}`)
    expect(weeks.length).toBeGreaterThan(0)
    expect(weeks.filter((week, n) => weeks.indexOf(week) !== n)).toEqual([])
    const summaries = daily()
      .filter(({ text }) => text.includes('Your committees, this week and next'))
      .map(({ channel, at }) => `${channel} ${mondayOf(civilDateAt(DateTime.fromISO(at), 'Europe/London'))}`)
    expect(summaries.length).toBeGreaterThan(0)
    expect(summaries.filter((week, n) => summaries.indexOf(week) !== n)).toEqual([])
  })
})
