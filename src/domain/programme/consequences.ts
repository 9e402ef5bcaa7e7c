import type { CivilDate } from '../calendar/civil-date.ts'
import { deadlineNamed, type Timetable } from '../calendar/timetable.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { PlannedDecision } from '../proposals/planned-decision.ts'
import type { Item } from './item.ts'
import type { Timeliness } from './timeliness.ts'

/** Something asked of somebody for this item and not yet settled. */
export type OpenRequest = {
  readonly id: string
  readonly kind: 'report' | 'written-evidence' | 'attend'
  readonly askedOf: string
  readonly dueOn: CivilDate
}

/** What would follow from putting an item on a meeting. Each is a thing to know; none is decided here. */
export type Consequence =
  | { readonly is: 'late-item'; readonly because: 'last-day-past' | 'agenda-published'; readonly last: CivilDate }
  | { readonly is: 'missed-target'; readonly target: CivilDate; readonly last: CivilDate }
  | { readonly is: 'stage-past'; readonly title: string; readonly day: CivilDate }
  | { readonly is: 'key-decision-notice-past'; readonly day: CivilDate }
  | { readonly is: 'after-wanted-by'; readonly wantedBy: CivilDate }
  | { readonly is: 'after-decision'; readonly maker: string | null; readonly day: CivilDate }
  | { readonly is: 'nth-item'; readonly nth: number }
  | { readonly is: 'over-time'; readonly minutes: number; readonly available: number }
  | { readonly is: 'leaves-published-agenda'; readonly day: CivilDate }
  | { readonly is: 'report-redated'; readonly askedOf: string; readonly was: CivilDate; readonly now: CivilDate | null }
  | { readonly is: 'witness-affected'; readonly askedOf: string }
  | { readonly is: 'calendar-not-known' }

export type Considered = {
  readonly item: Item
  readonly to: Meeting
  readonly timetable: Timetable | null
  readonly timeliness: Timeliness
  readonly publishing: { readonly target: CivilDate; readonly last: CivilDate } | null
  /** The published agenda it would leave, by its meeting's day. */
  readonly leaves: CivilDate | null
  /** What the executive’s forward plan announces of it; null where no plan names it. */
  readonly decision: PlannedDecision | null
  /** What is already on that meeting. */
  readonly others: readonly Pick<Item, 'minutesNeeded'>[]
  readonly warnAtItem: number
  readonly requests: readonly OpenRequest[]
  readonly today: CivilDate
}

/** Everything that would follow, gravest first. */
export const consequences = (given: Considered): readonly Consequence[] => {
  const { item, to, timetable, timeliness: stands, publishing, decision, today } = given
  const notice = timetable ? deadlineNamed(timetable, 'key-decision-notice-by') : undefined
  const finalBy = timetable ? deadlineNamed(timetable, 'final-report-by')?.day : undefined
  const nth = given.others.length + 1
  const minutes = [item, ...given.others].reduce((sum, { minutesNeeded }) => sum + (minutesNeeded ?? 0), 0)
  const all: readonly (Consequence | false | null)[] = [
    stands.lateBecause !== null &&
      publishing !== null && { is: 'late-item', because: stands.lateBecause, last: publishing.last },
    item.isKeyDecision &&
      notice !== undefined &&
      notice.day < today && { is: 'key-decision-notice-past', day: notice.day },
    given.leaves !== null && { is: 'leaves-published-agenda', day: given.leaves },
    decision?.day != null &&
      decision.day <= to.day && { is: 'after-decision', maker: decision.maker, day: decision.day },
    item.wantedBy !== null && item.wantedBy < to.day && { is: 'after-wanted-by', wantedBy: item.wantedBy },
    stands.isTargetMissed && publishing !== null && { is: 'missed-target', ...publishing },
    ...stands.stagesPast.map(({ title, day }) => ({ is: 'stage-past' as const, title, day })),
    ...given.requests.map(
      ({ kind, askedOf, dueOn }): Consequence =>
        kind === 'attend'
          ? { is: 'witness-affected', askedOf }
          : { is: 'report-redated', askedOf, was: dueOn, now: finalBy ?? null },
    ),
    nth >= given.warnAtItem && { is: 'nth-item', nth },
    minutes > to.minutesLong && { is: 'over-time', minutes, available: to.minutesLong },
    timetable === null && { is: 'calendar-not-known' },
  ]
  return all.filter((one): one is Consequence => one !== false && one !== null)
}
