import { type CivilDate, instantOf, plusDays, timeOfDay } from '../calendar/civil-date.ts'
import { deadlineNamed, type Timetable } from '../calendar/timetable.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { workingDaysAfter, workingDaysBefore } from '../calendar/working-days.ts'
import { isOpen, isPromised, type Request, type RequestKind } from './request.ts'

/** The days a request is offered, from its meeting's timetable: draft, cleared, final. */
export type DueDays = {
  readonly draft: CivilDate | null
  readonly clearance: CivilDate | null
  readonly final: CivilDate | null
}

/** The computed days. Written evidence and invitations have no draft; a stage that is past already is not offered. */
export const dueDays = (timetable: Timetable, kind: RequestKind, today: CivilDate): DueDays => {
  const stage = (name: string): CivilDate | null => {
    const day = deadlineNamed(timetable, name)?.day ?? null
    return day !== null && day >= today ? day : null
  }
  const isReport = kind === 'report'
  return {
    draft: isReport ? stage('draft-report-by') : null,
    clearance: isReport ? stage('clearance-by') : null,
    final: stage('final-report-by'),
  }
}

/** A reminder of one stage of one request; `officer` when it is the officer's turn to be asked. */
export type StageReminder = {
  readonly kind: 'report-due' | 'report-officer-asked' | 'witness-due'
  readonly stage: 'draft' | 'final'
  readonly on: CivilDate
  readonly to: 'asked' | 'officer'
}

const BEFORE = [5, 1] as const

/**
 * When somebody is reminded: five and one working days before each stage is due and one after; the working day after
 * that the officer is asked what to do. An outside witness has one reminder, five working days before, that the
 * officer sends. Nothing is set on a day that is past, nothing of a draft that is done, and nothing for a request that
 * is settled.
 */
export const stageReminders = (
  request: Request,
  { isOutside, isDraftReady }: { readonly isOutside: boolean; readonly isDraftReady: boolean },
  calendar: WorkingCalendar,
  today: CivilDate,
): readonly StageReminder[] => {
  if (!isOpen(request)) return []
  const stages = [
    ...(request.draftDueOn && !isDraftReady ? [{ stage: 'draft', due: request.draftDueOn } as const] : []),
    { stage: 'final', due: request.dueOn } as const,
  ]
  const all = stages.flatMap(({ stage, due }): StageReminder[] => {
    const on = (count: number, direction: typeof workingDaysBefore): CivilDate[] => {
      const ruling = direction(due, count, calendar)
      return ruling.ok ? [ruling.value] : []
    }
    if (isOutside)
      return stage === 'final'
        ? on(5, workingDaysBefore).map((day) => ({ kind: 'witness-due', stage, on: day, to: 'officer' }))
        : []
    return [
      ...BEFORE.flatMap((count) => on(count, workingDaysBefore)).map(
        (day): StageReminder => ({ kind: 'report-due', stage, on: day, to: 'asked' }),
      ),
      ...on(1, workingDaysAfter).map((day): StageReminder => ({ kind: 'report-due', stage, on: day, to: 'asked' })),
      ...on(2, workingDaysAfter).map(
        (day): StageReminder => ({ kind: 'report-officer-asked', stage, on: day, to: 'officer' }),
      ),
    ]
  })
  return all.filter(({ on, to }) => on >= today && !(to === 'asked' && on === request.reminderSentOn))
}

/**
 * Which stage is spoken of on a day: the draft until two working days after it was due (by then the officer has been
 * asked), the final report from then on.
 */
export const stageOn = (
  request: Pick<Request, 'draftDueOn' | 'dueOn'>,
  isDraftReady: boolean,
  calendar: WorkingCalendar,
  today: CivilDate,
): { readonly stage: 'draft' | 'final'; readonly due: CivilDate } => {
  const { draftDueOn, dueOn } = request
  const final = { stage: 'final', due: dueOn } as const
  if (draftDueOn === null || isDraftReady) return final
  const asked = workingDaysAfter(draftDueOn, 2, calendar)
  return today <= (asked.ok ? asked.value : draftDueOn) ? { stage: 'draft', due: draftDueOn } : final
}

/**
 * Where an item goes to another meeting, or its meeting to another day: when its request is now due. Days that are not
 * known are kept, unless the meeting comes before them; so is a day that was given before there was any meeting, where
 * it is early enough. Somebody who was coming is asked again.
 */
export const redated = (
  request: Request,
  due: DueDays | null,
  meeting: { readonly id: string; readonly day: CivilDate },
  isFirstMeeting = false,
): Request => {
  if (isFirstMeeting && request.dueOn <= (due?.final ?? plusDays(meeting.day, -1)))
    return { ...request, meetingId: meeting.id }
  const state = request.kind === 'attend' ? 'asked' : request.state
  const kept = request.dueOn < meeting.day ? request.dueOn : plusDays(meeting.day, -1)
  const dueOn = due?.final ?? kept
  const draft = due ? due.draft : request.draftDueOn
  return {
    ...request,
    state,
    meetingId: meeting.id,
    dueOn,
    draftDueOn: request.draftDueOn === null || draft === null || draft > dueOn ? null : draft,
    clearanceDueOn: request.clearanceDueOn === null ? null : (due?.clearance ?? null),
    ...(state !== request.state && { answerWords: null, colleague: null }),
  }
}

/** Where an item is put off without a meeting: what was asked stands, and so does its day until there is another. */
export const putOff = (request: Request): Request => ({
  ...request,
  meetingId: null,
  ...(isPromised(request) && { state: 'asked', answerWords: null, colleague: null }),
})

const MORNING = timeOfDay('09:00')

/** The instant a reminder falls due: nine in the morning where its reader is. */
export const reminderInstant = (day: CivilDate, zone: string): string => instantOf(day, MORNING, zone).toUTC().toISO()!
