import type { DateTime } from 'luxon'
import { type CivilDate, civilDateAt, instantOf, timeOfDay } from '../calendar/civil-date.ts'
import { publishingDays, type Timetable } from '../calendar/timetable.ts'
import { workingDaysBefore } from '../calendar/working-days.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import type { Progress } from './progress.ts'
import type { AgendaRefusal } from './refusals.ts'

/** The recorded act of publishing. `publishedOn` is the day on which it was open to the public. */
export type Publication = {
  readonly agendaId: string
  readonly meetingId: string
  readonly revision: number
  readonly publishedById: string
  /** When it was recorded: an instant, ISO. */
  readonly publishedAt: string
  readonly publishedOn: CivilDate
  readonly link: string | null
  readonly noticeAtOffices: boolean
  readonly summonsSent: boolean
  /** Why it was published without a reply from those asked; null where they had replied. */
  readonly withoutReplyBecause: string | null
  /** Why it was published after the last lawful day; null where it was in time. */
  readonly lateBecause: string | null
}

/** Noon: from then on the working day before the last day, no unanswered button holds up a publication. */
const NOON = timeOfDay('12:00')

/** The days that bear on publishing. `freeFrom`: the instant from which nobody's silence matters. */
export type PublishingDays = {
  readonly target: CivilDate
  readonly last: CivilDate
  readonly freeFrom: DateTime
  readonly freeFromDay: CivilDate
}

/** The publishing days of a meeting; null for an informal gathering, which has none. */
export const daysToPublish = (timetable: Timetable, zone: string): PublishingDays | null => {
  const days = publishingDays(timetable)
  if (!days) return null
  const before = workingDaysBefore(days.last, 1, timetable.calendar)
  const freeFromDay = before.ok ? before.value : days.last
  return { ...days, freeFromDay, freeFrom: instantOf(freeFromDay, NOON, zone) }
}

/** What somebody who records a publication says, and what is known. */
export type ToPublish = {
  /** The instant of recording. */
  readonly now: DateTime
  readonly zone: string
  readonly publishedOn: CivilDate
  readonly days: PublishingDays | null
  /** Whether the law says anything of when: an informal gathering's agenda may go out at any time, to anybody. */
  readonly isInformal: boolean
  readonly needs: 'consult' | 'approve'
  readonly progress: Progress
  readonly wasAsked: boolean
  /** Whether there is anybody to ask at all. */
  readonly hasAnyoneToAsk: boolean
  /** Names of those still waited for. */
  readonly waitingFor: readonly string[]
  readonly withoutReplyBecause: string | null
  readonly lateBecause: string | null
}

/** What is kept of why: a reason only where one was needed. */
export type MayPublish = { readonly withoutReplyBecause: string | null; readonly lateBecause: string | null }

/**
 * # Who holds up an agenda: nobody
 *
 * The proper officer acts and the chair is consulted: there is no chairman's action (R v Secretary of State for the
 * Environment, ex parte Hillingdon LBC [1986] 1 WLR 192). So publishing waits for a reply only while there is time to
 * spare. From noon on the working day before the last lawful day the agenda may be published without one, whether those
 * asked were to be consulted or to approve; why there was none is kept.
 *
 * Before then: where somebody is consulted, once there is a reply, of whatever kind; where the constitution asks for
 * approval, once it is given; where a chain has several steps, once each has what it waits for. After the last lawful
 * day it may still be published, and why it is late is kept.
 */
export const mayPublish = (given: ToPublish): Ruling<MayPublish, AgendaRefusal> => {
  if (given.publishedOn > civilDateAt(given.now, given.zone))
    return refuse({ rule: 'publication-day-wrong', day: given.publishedOn })

  const isLate = given.days !== null && given.publishedOn > given.days.last
  if (isLate && !given.lateBecause) return refuse({ rule: 'needs-reason-late', lastDay: given.days!.last })
  const lateBecause = isLate ? given.lateBecause : null

  const { progress } = given
  if (given.isInformal || progress.isEnough) return allow({ withoutReplyBecause: null, lateBecause })

  // Where the calendar is not known there is no noon to wait for: a reason is enough, and nothing is guessed.
  const isFree = given.days === null || given.now >= given.days.freeFrom
  const from = given.days?.freeFromDay ?? null
  if (!isFree && given.hasAnyoneToAsk) {
    if (!given.wasAsked) return refuse({ rule: 'not-consulted-yet', from })
    return given.needs === 'approve'
      ? refuse({ rule: 'not-approved-yet', waitingFor: given.waitingFor, from })
      : refuse({ rule: 'no-reply-yet', waitingFor: given.waitingFor, from })
  }
  if (!given.withoutReplyBecause) return refuse({ rule: 'needs-reason-without-reply', waitingFor: given.waitingFor })
  return allow({ withoutReplyBecause: given.withoutReplyBecause, lateBecause })
}
