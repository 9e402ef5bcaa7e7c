import type { CivilDate } from '../calendar/civil-date.ts'

/** The publishing days of a meeting, as they bear on an item: null where nothing must be published, or nothing is known. */
export type Publishing = {
  /** Our own target, a civil day. */
  readonly target: CivilDate
  /** The law's last day. */
  readonly last: CivilDate
  /** The day on which the agenda was published, where it has been. */
  readonly publishedOn: CivilDate | null
}

/** A stage of a report whose day has gone by. */
export type StagePast = { readonly name: string; readonly title: string; readonly day: CivilDate }

/**
 * How an item stands against the days of its meeting. Three things that are often mistaken for each other:
 * - a *late item* was not on an agenda that was open for the clear days: only the person presiding can take it, as
 *   urgent, for special circumstances stated in the minutes (Local Government Act 1972, section 100B(4)(b));
 * - a *late report* is one whose item is on the agenda in time: the item is lawful business, the report is marked
 *   `to follow`, and no urgency is needed for the item;
 * - a *missed target* is the council’s own day gone by, while the law’s last day is still to come: nothing unlawful.
 */
export type Timeliness = {
  readonly item: 'in-time' | 'late'
  /** Why it is late: the law's last day is past, or the agenda is already published. */
  readonly lateBecause: 'last-day-past' | 'agenda-published' | null
  readonly isTargetMissed: boolean
  /** Stages of its report that are already past: the report may have to follow. */
  readonly stagesPast: readonly StagePast[]
}

/** How an item put on a meeting today stands against its days. */
export const timeliness = (
  publishing: Publishing | null,
  stages: readonly StagePast[],
  today: CivilDate,
): Timeliness => {
  const stagesPast = stages.filter(({ day }) => day < today)
  if (publishing === null) return { item: 'in-time', lateBecause: null, isTargetMissed: false, stagesPast }
  const lateBecause =
    publishing.publishedOn !== null && publishing.publishedOn <= today
      ? ('agenda-published' as const)
      : today > publishing.last
        ? ('last-day-past' as const)
        : null
  return {
    item: lateBecause ? 'late' : 'in-time',
    lateBecause,
    isTargetMissed: lateBecause === null && today > publishing.target,
    stagesPast,
  }
}
