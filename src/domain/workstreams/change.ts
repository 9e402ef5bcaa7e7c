import type { CivilDate } from '../calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import { nextReport, reportToAsk } from './highlight-reports.ts'
import { phaseKey } from './phases.ts'
import {
  bareWorkstream,
  type NewWorkstream,
  RATINGS,
  type Rating,
  type Workstream,
  type WorkstreamSaid,
} from './workstream.ts'

type Others = readonly Pick<Workstream, 'id' | 'name' | 'phase'>[]

const key = ({ name, phase }: Pick<Workstream, 'name' | 'phase'>): string =>
  `${phase ? phaseKey(phase) : ''}|${name.trim().toLowerCase().replace(/\s+/g, ' ')}`

/** Whether two are the same workstream: the same name in the same phase. */
const isSameWorkstream = (
  one: Pick<Workstream, 'name' | 'phase'>,
  other: Pick<Workstream, 'name' | 'phase'>,
): boolean => key(one) === key(other)

/** What must be so whoever says it: a name once in a phase, whose the reports are, and from when. */
const mayStand = (said: WorkstreamSaid, others: Others, first: CivilDate | null, today: CivilDate): Ruling<null> => {
  if (others.some((other) => isSameWorkstream(other, said)))
    return refuse({ rule: 'workstream-there-already', name: said.name, phase: said.phase })
  if (said.feedingOn && !said.feedingBody) return refuse({ rule: 'feeding-body-needed', day: said.feedingOn })
  if (said.reportsEvery === null) return allow(null)
  if (said.reportFromId === null) return refuse({ rule: 'report-author-needed' })
  if (said.reportsFrom === null) return refuse({ rule: 'first-report-needed' })
  if (said.reportsFrom !== first && said.reportsFrom < today)
    return refuse({ rule: 'first-report-past', day: said.reportsFrom })
  return allow(null)
}

/** Adds one at the end of the table. */
export const addWorkstream = (
  committeeId: string,
  said: WorkstreamSaid,
  others: readonly Pick<Workstream, 'id' | 'name' | 'phase' | 'position'>[],
  today: CivilDate,
): Ruling<NewWorkstream> => {
  const may = mayStand(said, others, null, today)
  if (!may.ok) return may
  const position = Math.max(0, ...others.map((other) => other.position)) + 1
  return allow({
    ...bareWorkstream(committeeId, said.name, position),
    ...said,
    reportNextOn: said.reportsEvery ? said.reportsFrom : null,
  })
}

/** Changes what is said of one. Reports that have been asked for are not asked for again. */
export const changeWorkstream = (
  stands: Workstream,
  said: WorkstreamSaid,
  others: Others,
  today: CivilDate,
): Ruling<Workstream> => {
  if (stands.closedAt) return refuse({ rule: 'workstream-closed', name: stands.name })
  const rest = others.filter(({ id }) => id !== stands.id)
  const may = mayStand(said, rest, stands.reportsFrom, today)
  if (!may.ok) return may
  const { reportsEvery, reportsFrom } = said
  const isAsBefore = reportsEvery === stands.reportsEvery && reportsFrom === stands.reportsFrom
  const next =
    reportsEvery === null || reportsFrom === null
      ? null
      : isAsBefore
        ? stands.reportNextOn
        : reportToAsk(reportsFrom, reportsEvery, reportsFrom, today)
  return allow({ ...stands, ...said, reportNextOn: next })
}

/** Rates one as of a day. Red and amber have a reason; without a rating it is not known, and any reason may be given. */
export const rateWorkstream = (
  stands: Workstream,
  said: { readonly rating: Rating | null; readonly reason: string | null; readonly on: CivilDate },
  today: CivilDate,
): Ruling<Workstream> => {
  if (stands.closedAt) return refuse({ rule: 'workstream-closed', name: stands.name })
  if (said.on > today) return refuse({ rule: 'rating-day-to-come', day: said.on })
  if ((said.rating === 'red' || said.rating === 'amber') && said.reason === null)
    return refuse({ rule: 'rating-reason-needed', rating: RATINGS[said.rating].toLowerCase() })
  return allow({ ...stands, rating: said.rating, ratingReason: said.reason, ratingOn: said.on })
}

/** Once a report was asked for, the next one is waited for. */
export const reportAsked = (stands: Workstream, asked: CivilDate): Workstream =>
  stands.reportsEvery && stands.reportsFrom
    ? { ...stands, reportNextOn: nextReport(stands.reportsFrom, stands.reportsEvery, asked) }
    : stands
