import { type CivilDate, longDate } from './civil-date.ts'

/**
 * A pre-election period, as the monitoring officer enters it: from the notice of the election to the close of the
 * poll. By-elections have them too, for the area where they are held. No length is built in, because each is announced.
 */
export type PreElectionPeriod = {
  readonly election: string
  readonly from: CivilDate
  readonly until: CivilDate
  /** The part of the council's area it is for; null for the whole. */
  readonly area: string | null
}

/** The periods that a day falls in. Both ends are inside. */
export const preElectionPeriodsOn = (
  day: CivilDate,
  periods: readonly PreElectionPeriod[],
): readonly PreElectionPeriod[] => periods.filter(({ from, until }) => from <= day && day <= until)

/** `the by-election in North Ward: Monday 30 March 2026 to Thursday 7 May 2026`. */
export const preElectionWords = ({ election, from, until, area }: PreElectionPeriod): string =>
  `${election}${area === null ? '' : ` in ${area}`}: ${longDate(from)} to ${longDate(until)}`

/** Whether what was entered can be a period: refused in a sentence where its ends are the wrong way round. */
export const preElectionFault = ({ from, until }: Pick<PreElectionPeriod, 'from' | 'until'>): string | null =>
  from <= until ? null : `The period would end on ${longDate(until)}, before it begins on ${longDate(from)}.`
