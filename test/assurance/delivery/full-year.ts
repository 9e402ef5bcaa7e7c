import { DateTime } from 'luxon'
import { pino } from 'pino'
import type { Draw, Drawings } from '../../../src/app/drawing.ts'
import { planAgendaReminders } from '../../../src/app/plan-agenda-reminders.ts'
import type { SpeakerPort, Spoken } from '../../../src/app/ports/speaker.ts'
import { setRequestReminders } from '../../../src/app/reports/set-reminders.ts'
import { heldClock } from '../../../src/clock.ts'
import { PLANNED_REMINDERS } from '../../../src/domain/agenda/reminders-due.ts'
import { civilDateAt, isWeekend } from '../../../src/domain/calendar/civil-date.ts'
import { ITEM_REMINDERS } from '../../../src/domain/programme/reminders-due.ts'
import { isOpen } from '../../../src/domain/reports/request.ts'
import { features } from '../../../src/features/index.ts'
import { runDelivery } from '../../../src/jobs/deliver-outbox.ts'
import { planWeek } from '../../../src/jobs/plan-week.ts'
import { readReminders } from '../../../src/jobs/read-reminders.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import type { Chance } from './chance.ts'
import { type FullCouncil, fullCouncil, type OwedAgenda, type OwedReport, type Size } from './full-council.ts'
import type { SmallCouncil } from './small-council.ts'

/** What was said in the pretended workspace, at which instant of the held clock. */
export type SaidAt = { readonly channel: string; readonly text: string; readonly at: string; readonly row: string }

export type Lived = {
  readonly built: FullCouncil
  readonly said: readonly SaidAt[]
  readonly outages: number
  readonly slackOutages: number
  readonly setBack: number
  readonly lostAnswers: number
}

const real: Drawings = Object.assign({}, ...features.map((feature) => feature.draws ?? {}))

const says = (text: string) => message(text, section(text))
const ofItem: Draw = async (tx, about) => {
  const item = await tx.items.find(about)
  return item && says(`Officer: ${item.title}`)
}
const ofRequest =
  (whose: string): Draw =>
  async (tx, about) => {
    const request = await tx.requests.find(about)
    const item = request && isOpen(request) ? await tx.items.find(request.itemId) : null
    return item && says(`${whose} report on “${item.title}” is due`)
  }
const ofAgenda: Draw = async (tx, about) => ((await tx.publications.of(about)) ? null : says(`Agenda of ${about}`))

/**
 * What the long form draws: when, to whom and how often is what it proves, and the real words of thirty thousand
 * reminders cost more than all the rest. The short form has the real words.
 */
const light: Drawings = {
  ...real,
  ...Object.fromEntries(ITEM_REMINDERS.map((kind) => [kind, ofItem])),
  ...Object.fromEntries(PLANNED_REMINDERS.filter((kind) => kind.startsWith('agenda')).map((kind) => [kind, ofAgenda])),
  'report-due': ofRequest('Your'),
  'report-officer-asked': ofRequest('Nothing yet:'),
  'weekly-summary': async () => says('Your committees, this week and next'),
}
const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })

/** Slack, as far as delivery can see it: at times away, at times losing an answer. */
const workspace = (now: () => DateTime, chance: Chance) => {
  const said: SaidAt[] = []
  const weather = { isAway: false, lost: 0 }
  let last = 0
  const away: Spoken = { is: 'refused', error: 'service_unavailable', kind: 'retryable', retryAfter: 60 }
  const speaker: SpeakerPort = {
    post: async ({ channel, message, metadata }) => {
      if (weather.isAway) return away
      last = Math.max(last + 1, now().toMillis() * 1000)
      const ts = `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`
      const isLost = chance.happens(0.005)
      if (isLost) weather.lost += 1
      const isThere = !isLost || chance.happens(0.5)
      if (isThere) said.push({ channel, text: message.text, at: now().toUTC().toISO()!, row: metadata?.ids.row ?? '' })
      if (isThere) stands.set(`${channel} ${metadata?.ids.row}`, ts)
      return isLost ? { is: 'unknown' } : { is: 'sent', channel, ts }
    },
    redraw: async ({ channel, ts }) => (weather.isAway ? away : { is: 'sent', channel, ts }),
    remove: async ({ channel, ts }) => ({ is: 'sent', channel, ts }),
    audience: async () => ({ is: 'ours', slackIds: [] }),
    openConversation: async (slackId) => (weather.isAway ? away : { is: 'open', channel: `D-${slackId}` }),
    history: async (channel) => {
      if (weather.isAway) throw new Error('Slack does not answer')
      return [...stands].flatMap(([key, ts]) => {
        const [there, row = ''] = key.split(' ')
        return there === channel ? [{ ts, type: 'cleardays_outbox', ids: { row } }] : []
      })
    },
  }
  const stands = new Map<string, string>()
  return { speaker, said, weather }
}

/** Lives through it, an hour at a time; where nothing is due nobody is asked. */
export const liveThrough = async (council: SmallCouncil, chance: Chance, size: Size): Promise<Lived> => {
  const { store, councilId } = council
  const clock = heldClock(`${size.from}T06:00:00Z`)
  const built = await fullCouncil(council, clock, chance, size)
  const { speaker, said, weather } = workspace(() => clock.now(), chance)
  let latest = clock.now().toMillis()
  const stopwatch = () => {
    latest = Math.max(latest, clock.now().toMillis())
    return latest
  }
  const need = { store, clock, drawings: size.isLight ? light : real, log }
  let planned = ''
  const patience = { lease: 0.1, quarantine: 0.1, tooLate: 60, between: 0.05 }
  const delivery = runDelivery({ ...need, speaker, stopwatch, patience, chance: () => chance.next(), everyMs: 1e9 })
  const count = { outages: 0, slackOutages: 0, setBack: 0 }

  const toDo = [
    ...built.reports.map((report) => ({ at: report.doneAt, does: () => comeIn(council, clock, report) })),
    ...built.agendas.map((agenda) => ({ at: agenda.publishedAt, does: () => publish(council, clock, agenda) })),
  ].sort((one, other) => (one.at < other.at ? -1 : 1))
  /** Whether anything is to be said or sent now: asked past the repositories, because it is asked so often. */
  const toBeSaid = async () => {
    const { rows } = await council.ownerPool.query(
      `SELECT EXISTS (SELECT 1 FROM reminder WHERE state = 'waiting' AND due_at <= $1) AS due,
              EXISTS (SELECT 1 FROM outbox_message
                      WHERE state IN ('waiting', 'in-doubt', 'sending') AND not_before <= $1) AS owed,
              EXISTS (SELECT 1 FROM outbox_message WHERE state IN ('in-doubt', 'sending')) AS doubtful`,
      [clock.now().toUTC().toISO()!],
    )
    return (rows as { due: boolean; owed: boolean; doubtful: boolean }[])[0]!
  }
  /** Sends what is owed: a minute at a time, for Slack takes so many a minute; until it is time for the next look. */
  const deliver = async () => {
    for (let minutes = 0; minutes < size.stepMinutes - 2 && !weather.isAway; minutes += 1) {
      const { owed, doubtful } = await toBeSaid()
      if (!owed) return
      // what is in doubt is quarantined by the database's clock, which nobody holds
      if (doubtful) await new Promise((resume) => setTimeout(resume, 120))
      await delivery.deliverDue()
      clock.advance(60)
    }
  }

  const end = DateTime.fromISO(`${size.until}T20:00:00Z`, { zone: 'utc' })
  const lastDays = end.minus({ days: 7 })
  let now = clock.now()
  let homeFrom = now
  let slackFrom = now
  while (now < end) {
    const isCalm = now > lastDays
    clock.set(now.toISO()!)
    // what people do, they do whether or not anybody is there to remind them
    while (toDo[0] && toDo[0].at <= now.toUTC().toISO()!) await toDo.shift()!.does()
    const hour = now.setZone('Europe/London').hour
    const today = civilDateAt(now, 'Europe/London')
    const isHome = isCalm || now >= homeFrom
    weather.isAway = !isCalm && now < slackFrom
    if (isHome && hour >= 7 && hour < 22 && (!isWeekend(today) || hour % 5 === 0)) {
      if (!isCalm && chance.happens(0.004)) {
        count.outages += 1
        homeFrom = now.plus({ hours: chance.oneOf([2, 9, 30, 120]) })
      }
      if (!isCalm && chance.happens(0.006)) {
        count.slackOutages += 1
        slackFrom = now.plus({ hours: chance.oneOf([1, 3, 10]) })
      }
      if (chance.happens(0.004)) {
        count.setBack += 1
        clock.set(now.minus({ hours: 3 }).toISO()!)
        await readReminders(need, councilId)
        clock.set(now.toISO()!)
      }
      if (planned !== today) await planWeek(need, councilId)
      planned = today
      const { due, owed } = await toBeSaid()
      if (due) await readReminders(need, councilId)
      if (due || owed) await deliver()
    }
    now = now.plus({ minutes: size.stepMinutes })
  }
  await delivery.stop()
  return { built, said, ...count, lostAnswers: weather.lost }
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
