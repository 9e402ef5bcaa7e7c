import { DateTime } from 'luxon'
import { timetableOf } from '../../../src/app/calendars.ts'
import { planAgendaReminders } from '../../../src/app/plan-agenda-reminders.ts'
import type { Tx } from '../../../src/app/ports/tx.ts'
import { setItemReminders } from '../../../src/app/programme/item-reminders.ts'
import { setRequestReminders } from '../../../src/app/reports/set-reminders.ts'
import type { Clock } from '../../../src/clock.ts'
import { type CivilDate, civilDate, instantOf, plusDays, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor, deadlineNamed } from '../../../src/domain/calendar/timetable.ts'
import type { Committee } from '../../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/committee/settings.ts'
import type { Meeting } from '../../../src/domain/meetings/meeting.ts'
import type { Role } from '../../../src/domain/people/roles.ts'
import type { Item } from '../../../src/domain/programme/item.ts'
import { dueDays } from '../../../src/domain/reports/due.ts'
import type { Chance } from './chance.ts'
import type { SmallCouncil } from './small-council.ts'

/** How large a council is, and which part of its municipal year is lived through. */
export type Size = {
  readonly committees: number
  readonly meetingsEach: number
  readonly itemsEach: number
  readonly authors: number
  readonly members: number
  readonly from: CivilDate
  readonly until: CivilDate
}

/** Somebody, and what the proof has to know of them. */
export type Someone = {
  readonly id: string
  readonly slackId: string
  readonly zone: string
  /** Members’ hours are theirs; everybody else has office hours. */
  readonly isMember: boolean
  readonly away: { readonly since: CivilDate; readonly until: CivilDate } | null
}

/** A report that is owed: by whom, by when, under which name it is spoken of, and when it is done (ISO; `9`: never). */
export type OwedReport = {
  readonly requestId: string
  readonly code: string
  readonly authorId: string
  readonly dueOn: CivilDate
  readonly doneAt: string
}

/** A meeting whose agenda is to be out: by when, and when that is recorded (ISO; `9`: never). */
export type OwedAgenda = {
  readonly meeting: Meeting
  readonly last: CivilDate
  readonly publishedAt: string
  readonly agendaId: string
  readonly officerId: string
}

export type FullCouncil = {
  readonly people: ReadonlyMap<string, Someone>
  readonly committees: readonly Committee[]
  readonly reports: readonly OwedReport[]
  readonly agendas: readonly OwedAgenda[]
  readonly items: number
}

const LONDON = 'Europe/London'
const AUTHOR_ZONES = [LONDON, LONDON, LONDON, LONDON, 'Europe/Paris', 'America/New_York']

/** Builds a council with its whole year planned by the real rules. What will be done, and when, is drawn from the seed. */
export const fullCouncil = async (
  { here }: SmallCouncil,
  clock: Clock,
  chance: Chance,
  size: Size,
): Promise<FullCouncil> => {
  const people = new Map<string, Someone>()
  const someone = async (
    tx: Tx,
    name: string,
    zone: string,
    isMember: boolean,
    mayBeAway = false,
  ): Promise<Someone> => {
    const { id } = await tx.people.add({ name, zone })
    const slackId = `U${people.size}`
    await tx.people.linkSlack(id, { teamId: 'T0COUNCIL', slackId, isFullMember: true, zone })
    const since = plusDays(size.from, chance.below(300))
    const away = mayBeAway && chance.happens(0.2) ? { since, until: plusDays(since, 4 + chance.below(10)) } : null
    if (away) await tx.people.setAway({ personId: id, ...away, deputyId: null })
    const made = { id, slackId, zone, isMember, away }
    people.set(id, made)
    return made
  }
  const give = (tx: Tx, personId: string, committeeId: string | null, role: Role) =>
    tx.people.give({
      ...{ personId, committeeId, role, title: null, representing: null, meetingId: null },
      ...{ since: civilDate('2020-05-01'), until: null },
    })

  const [authors, members] = await here.transaction(async (tx) => {
    const those = async (count: number, make: (n: number) => Promise<Someone>) => {
      const made: Someone[] = []
      for (let n = 0; n < count; n += 1) made.push(await make(n))
      return made
    }
    return [
      await those(size.authors, (n) => someone(tx, `Author ${n}`, chance.oneOf(AUTHOR_ZONES), false, true)),
      await those(size.members, (n) => someone(tx, `Councillor ${n}`, LONDON, true, true)),
    ] as const
  })

  const committees: Committee[] = []
  const reports: OwedReport[] = []
  const agendas: OwedAgenda[] = []
  let items = 0
  for (let n = 0; n < size.committees; n += 1) {
    const { committee, officer } = await here.transaction(async (tx) => {
      const { id } = await tx.committees.add({
        ...{ name: `Committee ${n}`, kind: 'scrutiny', nation: 'england', profile: 'england-council', zone: LONDON },
        ...{ regime: 'statutory', slackChannel: `C${n}`, venue: null, startTime: timeOfDay('10:00') },
        ...{ minutesLong: 120, nextMinuteNumber: null, settings: DEFAULT_SETTINGS },
      } as const)
      await tx.committees.endRehearsal(id, clock.now().toISO()!)
      const officer = await someone(tx, `Officer ${n}`, LONDON, false)
      await give(tx, officer.id, id, 'officer')
      await give(tx, (await someone(tx, `Deputy ${n}`, LONDON, false)).id, id, 'deputy')
      const seats = Array.from({ length: 9 }, (_, seat) => members[(n * 5 + seat) % members.length]!)
      for (const one of new Set(seats)) await give(tx, one.id, id, one === seats[0] ? 'chair' : 'member')
      return { committee: (await tx.committees.find(id))!, officer }
    })
    committees.push(committee)
    const calendar = calendarFor(profiles['england-council'])
    const span = Math.floor(calendarDays(size) / size.meetingsEach)
    for (let m = 0; m < size.meetingsEach; m += 1) {
      let day = plusDays(size.from, m * span + ((n * 3) % Math.max(1, span - 1)) + Math.floor(span / 2))
      while (!calendar.isWorkingDay(day)) day = plusDays(day, 1)
      await here.transaction(async (tx) => {
        const meeting = await tx.meetings.add({
          ...{ committeeId: committee.id, day, time: timeOfDay('10:00'), minutesLong: 120, venue: 'County Hall' },
          ...{ link: null, regime: 'statutory', state: 'confirmed', title: null, reason: null },
        } as const)
        const ruled = await timetableOf(tx, committee, meeting)
        if (!ruled.ok) throw new Error(`${day} is not known`)
        const timetable = ruled.value
        for (let k = 0; k < size.itemsEach; k += 1) {
          items += 1
          const code = `Item ${String(items).padStart(4, '0')}`
          const author = chance.oneOf(authors)
          const item = await tx.items.add({
            ...anItem(committee.id, items, code),
            stage: { is: 'scheduled', meetingId: meeting.id },
          })
          await setItemReminders(tx, clock, committee, item, { timetable })
          if (k % 3 !== 0) continue
          const due = dueDays(timetable, 'report', size.from)
          if (!due.final) continue
          const request = await tx.requests.add({
            ...{ committeeId: committee.id, itemId: item.id, meetingId: meeting.id, kind: 'report' },
            ...{ askedOfId: author.id, askedById: officer.id, keyLines: 'Why?', previous: null, format: null },
            ...{ why: null, draftDueOn: due.draft, clearanceDueOn: null, dueOn: due.final, dueTime: null },
            ...{ state: 'asked', answerWords: null, colleague: null, reminderSentOn: null },
          } as const)
          await setRequestReminders(tx, clock, committee, request, (await tx.people.find(author.id))!)
          const done = instantOf(due.final, timeOfDay('11:00'), LONDON).plus({ hours: chance.between(-400, 60) })
          const doneAt = chance.happens(0.6) ? done.toUTC().toISO()! : '9'
          reports.push({ requestId: request.id, code, authorId: author.id, dueOn: due.final, doneAt })
        }
        await planAgendaReminders(tx, clock, meeting.id)
        const agenda = await tx.agendas.open(
          { meetingId: meeting.id, committeeId: committee.id },
          { lines: [], changes: [], madeById: officer.id, madeAt: clock.now().toISO()! },
        )
        const last = deadlineNamed(timetable, 'publish-by')!.day
        const at = chance.oneOf(['09:30', '11:00', '14:00', '15:30', '17:00'])
        const publishedAt = chance.happens(0.85)
          ? DateTime.fromISO(`${chance.happens(0.5) ? last : plusDays(last, -1)}T${at}`, { zone: LONDON })
              .toUTC()
              .toISO()!
          : '9'
        agendas.push({ meeting, last, publishedAt, agendaId: agenda.id, officerId: officer.id })
      })
    }
  }
  return { people, committees, reports, agendas, items }
}

const calendarDays = ({ from, until }: Size): number => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

const anItem = (committeeId: string, number: number, title: string): Omit<Item, 'id' | 'revision' | 'stage'> => ({
  ...{ committeeId, number, title, why: null, desiredOutcome: null, purpose: null, leadOfficerId: null },
  ...{ portfolioHolderId: null, authorId: null, wantedBy: null, wantedWhen: null, origin: 'officer' },
  ...{
    originMinute: null,
    originText: null,
    parentItemId: null,
    isKeyDecision: false,
    minutesNeeded: null,
    recurs: null,
    recursUntil: null,
  },
  ...{ urgency: null, part: 'open', paragraphs: [], partReason: null, heldElsewhere: null },
  ...{ proposedById: null, createdById: null },
})
