import { DateTime } from 'luxon'
import { pino } from 'pino'
import type { Drawings } from '../../../src/app/drawing.ts'
import { planAgendaReminders } from '../../../src/app/plan-agenda-reminders.ts'
import { setRequestReminders } from '../../../src/app/reports/set-reminders.ts'
import { heldClock } from '../../../src/clock.ts'
import { civilDateAt } from '../../../src/domain/calendar/civil-date.ts'
import { features } from '../../../src/features/index.ts'
import { runDelivery } from '../../../src/jobs/deliver-outbox.ts'
import { PATIENCE } from '../../../src/jobs/delivery/sender.ts'
import { planWeek } from '../../../src/jobs/plan-week.ts'
import { readReminders } from '../../../src/jobs/read-reminders.ts'
import { chanceOf } from './chance.ts'
import { type FullCouncil, fullCouncil, type OwedAgenda, type OwedReport, type Size } from './full-council.ts'
import { pretendSlack, type SaidAt } from './pretend-slack.ts'
import type { SmallCouncil } from './small-council.ts'
import { until, weatherOf } from './weather.ts'

export type Lived = {
  readonly built: FullCouncil
  readonly said: readonly SaidAt[]
  readonly outages: number
  readonly slackOutages: number
  readonly setBack: number
  readonly lostAnswers: number
}

const drawings: Drawings = Object.assign({}, ...features.map((feature) => feature.draws ?? {}))

const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })

const LONDON = 'Europe/London'
/** How far the clock goes, in seconds, between two looks while something is owed; while Slack is away, longer. */
const STEP = { owed: 5, away: 300 } as const

/** When the next thing can happen, by what stands in the database: asked past the repositories, it is asked so often. */
const AHEAD = `SELECT
  (SELECT due_at FROM reminder WHERE council_id = $2 AND state = 'waiting' AND due_at > $1 ORDER BY due_at LIMIT 1) AS falls,
  EXISTS (SELECT FROM reminder WHERE council_id = $2 AND state = 'waiting' AND due_at <= $1) AS due,
  (SELECT min(at) FROM (
    SELECT greatest(not_before, claimed_until) AS at FROM outbox_message
    WHERE council_id = $2 AND state = 'waiting' UNION ALL
    SELECT greatest(last_started_at + interval '31 seconds', claimed_until) FROM outbox_message
    WHERE council_id = $2 AND state IN ('sending', 'in-doubt')) AS owed) AS goes`
type Ahead = { readonly falls: Date | null; readonly due: boolean; readonly goes: Date | null }

/** Lives through it, from each instant at which anything can happen to the next. The seed decides all of it. */
export const liveThrough = async (council: SmallCouncil, seed: number, size: Size): Promise<Lived> => {
  const { store, councilId, ownerPool, databaseClock } = council
  if (!databaseClock) throw new Error('The clock of the database must be held, too')
  const clock = heldClock(`${size.from}T06:00:00Z`)
  const built = await fullCouncil(council, clock, chanceOf(seed), size)
  const weather = weatherOf(chanceOf(seed + 1), size.from, size.until)
  const slack = pretendSlack(() => clock.now(), chanceOf(seed + 2))
  let now = clock.now().toMillis()
  /** Everybody’s clock: ours, the sender’s stopwatch and the database’s. */
  const goTo = async (at: number) => {
    now = at
    clock.set(DateTime.fromMillis(now).toISO()!)
    await databaseClock.set(clock.now().toISO()!)
  }
  await goTo(now)
  const need = { store, clock, drawings, log }
  const jitter = chanceOf(seed + 3)
  const delivery = runDelivery({
    ...{ ...need, speaker: slack.speaker, stopwatch: () => now, chance: () => jitter.next() },
    ...{ patience: { ...PATIENCE, between: 1 }, everyMs: 1e9 },
  })

  const toDo = [
    ...built.reports.map((report) => ({ at: report.doneAt, does: () => comeIn(council, clock, report) })),
    ...built.agendas.map((agenda) => ({ at: agenda.publishedAt, does: () => publish(council, clock, agenda) })),
  ]
    .filter(({ at }) => at !== '9')
    .map(({ at, does }) => ({ at: DateTime.fromISO(at).toMillis(), does }))
    .sort((one, other) => one.at - other.at)
  const ahead = async () => (await ownerPool.query<Ahead>(AHEAD, [clock.now().toISO()!, councilId])).rows[0]!
  const setBack = [...weather.setBack]
  let planned = ''

  /** What the program does when it looks: the day’s planning, what is due, what is owed. Gives when to look again. */
  const look = async (): Promise<number> => {
    const today = civilDateAt(clock.now(), LONDON)
    if (planned !== today) await planWeek(need, councilId)
    planned = today
    if (setBack[0] !== undefined && setBack[0] <= now) {
      setBack.shift()
      clock.set(clock.now().minus({ hours: 3 }).toISO()!)
      await readReminders(need, councilId)
      clock.set(DateTime.fromMillis(now).toISO()!)
    }
    if ((await ahead()).due) await readReminders(need, councilId)
    slack.weather.isAway = until(weather.slackAway, now) !== null
    if (((await ahead()).goes?.getTime() ?? Number.POSITIVE_INFINITY) <= now) await delivery.deliverDue()
    const { falls, due, goes } = await ahead()
    const soonest = now + 1000 * (slack.weather.isAway ? STEP.away : STEP.owed)
    return Math.min(
      falls?.getTime() ?? Number.POSITIVE_INFINITY,
      goes ? Math.max(goes.getTime(), soonest) : Number.POSITIVE_INFINITY,
      nextHour(now, due),
    )
  }

  const end = DateTime.fromISO(`${size.until}T20:00:00Z`).toMillis()
  while (now < end) {
    // what people do, they do whether or not anybody is there to remind them
    while (toDo[0] && toDo[0].at <= now) await toDo.shift()!.does()
    const asleepUntil = until(weather.asleep, now)
    const next = asleepUntil ?? (await look())
    await goTo(Math.min(next, toDo[0]?.at ?? next, end))
  }
  await delivery.stop()
  const count = { outages: weather.asleep.length, slackOutages: weather.slackAway.length }
  return { built, said: slack.said, ...count, setBack: weather.setBack.length, lostAnswers: slack.weather.lost }
}

/** What is due and cannot be said yet is looked at when an hour begins, from seven to ten; else the day begins at seven. */
const nextHour = (now: number, isDue: boolean): number => {
  let at = DateTime.fromMillis(now, { zone: LONDON }).startOf('hour').plus({ hours: 1 })
  while (isDue ? at.hour < 7 || at.hour >= 22 : at.hour !== 7) at = at.plus({ hours: 1 })
  return at.toMillis()
}

type Held = ReturnType<typeof heldClock>

const comeIn = ({ here }: SmallCouncil, clock: Held, { requestId }: OwedReport): Promise<void> =>
  here.transaction(async (tx) => {
    const request = (await tx.requests.find(requestId))!
    const settled = { ...request, state: 'received' as const }
    await tx.requests.save(settled)
    const committee = (await tx.committees.find(request.committeeId))!
    await setRequestReminders(tx, clock, committee, settled, (await tx.people.find(request.askedOfId))!)
  })

const publish = ({ here }: SmallCouncil, clock: Held, { meeting, agendaId, officerId }: OwedAgenda): Promise<void> =>
  here.transaction(async (tx) => {
    await tx.publications.add({
      ...{ agendaId, meetingId: meeting.id, revision: 1, publishedById: officerId, link: null },
      ...{ publishedAt: clock.now().toISO()!, publishedOn: civilDateAt(clock.now(), 'Europe/London') },
      ...{ noticeAtOffices: true, summonsSent: true, withoutReplyBecause: null, lateBecause: null },
    })
    await planAgendaReminders(tx, clock, meeting.id)
  })
