import { type CivilDate, clockTime, longDate, type TimeOfDay } from '../calendar/civil-date.ts'
import type { StandingItem } from './standing-item.ts'

/** What the words of standing business are worked out from. */
export type StandingFacts = {
  readonly lastMeeting: { readonly day: CivilDate } | null
  readonly nextMeeting: { readonly day: CivilDate; readonly time: TimeOfDay } | null
  /** When the public must have said that they wish to take part; null where that is not known or not done. */
  readonly participation: { readonly day: CivilDate; readonly at: TimeOfDay | null } | null
  /** `2020/21`, the municipal year of the meeting. */
  readonly year: string | null
}

/** What is printed below the title: the committee's own words, with what is worked out where they leave a place for it. */
export const standingWords = (item: Pick<StandingItem, 'kind' | 'words'>, facts: StandingFacts): string | null => {
  const worked = workedOut(item.kind, facts)
  if (item.words === null) return worked ?? null
  // {deadline}, {last meeting} and {next meeting} in a committee's own words stand for what is worked out.
  return item.words
    .replaceAll('{deadline}', facts.participation ? deadlineWords(facts.participation) : 'a time to be announced')
    .replaceAll('{last meeting}', facts.lastMeeting ? longDate(facts.lastMeeting.day) : 'the last meeting')
    .replaceAll('{next meeting}', facts.nextMeeting ? nextWords(facts.nextMeeting) : 'a date to be announced')
}

const workedOut = (kind: StandingItem['kind'], facts: StandingFacts): string | null => {
  switch (kind) {
    case 'apologies':
      return 'To receive apologies for absence and be told of any substitutes.'
    case 'declarations':
      return 'To receive any declarations by members, saying which item each is for.'
    case 'public-participation':
      return facts.participation
        ? `Members of the public who wish to take part must say so by ${deadlineWords(facts.participation)}, and what about.`
        : null
    case 'minutes':
      return facts.lastMeeting
        ? `To confirm as a correct record the minutes of the meeting held on ${longDate(facts.lastMeeting.day)}.`
        : 'There are no earlier minutes to confirm.'
    case 'work-programme':
      return `To review the work programme${facts.year ? ` for ${facts.year}` : ''} and say what should change.`
    case 'urgent':
      return 'Any business that the person presiding considers urgent, for special circumstances to be stated in the minutes.'
    case 'next-meeting':
      return facts.nextMeeting ? nextWords(facts.nextMeeting) : 'To be announced.'
    case 'exclusion':
    case 'other':
      return null
  }
}

const deadlineWords = ({ day, at }: NonNullable<StandingFacts['participation']>): string =>
  at === null ? longDate(day) : `${clockTime(at)} on ${longDate(day)}`

const nextWords = ({ day, time }: NonNullable<StandingFacts['nextMeeting']>): string =>
  `${longDate(day)}, ${clockTime(time)}`

/** The title of standing business: the work programme says of which year, as councils print it. */
export const standingTitle = (item: Pick<StandingItem, 'kind' | 'title'>, facts: StandingFacts): string =>
  item.kind === 'work-programme' && facts.year && !/\d{4}/.test(item.title) ? `${item.title} ${facts.year}` : item.title

/** The municipal year of a day: from one May to the next. The day of the annual meeting itself is the council's to say. */
export const municipalYear = (day: CivilDate): string => {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const began = month >= 5 ? year : year - 1
  return `${began}/${String((began + 1) % 100).padStart(2, '0')}`
}
