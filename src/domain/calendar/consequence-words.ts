import { longDate } from './civil-date.ts'
import type { Consequence } from './what-if.ts'

/** Each consequence of a move in one plain sentence, for the preview that is shown before anything is written. */
export const consequenceWords = (consequence: Consequence): string => {
  switch (consequence.is) {
    case 'notice-broken': {
      const { deadline, given } = consequence
      const section = deadline.rule.statutory ? ` (${deadline.rule.authority.words})` : ''
      return `${deadline.title}: done on ${longDate(given)}, and the last day would have been ${longDate(deadline.day)}${section}.`
    }
    case 'already-past':
      return `${consequence.deadline.title}: the day for it, ${longDate(consequence.deadline.day)}, is already past.`
    case 'order-broken':
      return `${consequence.what}, ${longDate(consequence.day)}, should ${consequence.should} this meeting and would not.`
    case 'promise-too-late':
      return (
        `${consequence.what} is promised for ${longDate(consequence.promised)}, ` +
        `and would be wanted by ${longDate(consequence.deadline.day)}.`
      )
    case 'deadline-moves':
      return consequence.from === consequence.to
        ? `${consequence.deadline.title}: a different time on ${longDate(consequence.to)}.`
        : `${consequence.deadline.title}: ${longDate(consequence.to)}, not ${longDate(consequence.from)}.`
    case 'deadline-now-applies':
      return `${consequence.deadline.title}: ${longDate(consequence.deadline.day)}, which did not apply before.`
    case 'deadline-no-longer-applies':
      return `${consequence.deadline.title}: no longer applies.`
    default:
      return consequence satisfies never
  }
}
