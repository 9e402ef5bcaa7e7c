import { dayAndMonth, longDate } from '../../../domain/calendar/civil-date.ts'
import type { Consequence } from '../../../domain/programme/consequences.ts'

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** What would follow from a change, as a sentence. Plain text: names in it are escaped where it is drawn. */
export const consequenceWords = (follows: Consequence): string => {
  switch (follows.is) {
    case 'late-item':
      return follows.because === 'agenda-published'
        ? 'Late item: the agenda is already published. It can be taken only if the person presiding considers it urgent, for special circumstances stated in the minutes.'
        : `Late item: the law’s last day to publish was ${longDate(follows.last)}. It can be taken only if the person presiding considers it urgent, for special circumstances stated in the minutes.`
    case 'missed-target':
      return `Our own target, ${longDate(follows.target)}, has passed. The law’s last day, ${longDate(follows.last)}, has not, so this is lawful and no urgency is needed.`
    case 'stage-past':
      return `${follows.title}: that day, ${dayAndMonth(follows.day)}, has passed. The report may have to be marked “to follow”; the item itself is not late for that.`
    case 'key-decision-notice-past':
      return `The notice of the key decision had to be given by ${longDate(follows.day)}, and that day has passed. The general exception or special urgency would be needed.`
    case 'after-decision':
      return `${follows.maker ?? 'The executive'} is to decide on it on ${longDate(follows.day)}, so this meeting would come too late to inform that.`
    case 'after-wanted-by':
      return `It was wanted by ${longDate(follows.wantedBy)}, which is before this meeting.`
    case 'nth-item':
      return `It would be the ${ORDINALS[follows.nth] ?? `${follows.nth}th`} substantive item at that meeting.`
    case 'over-time':
      return `The items would take ${follows.minutes} minutes of a meeting of ${follows.available}.`
    case 'leaves-published-agenda':
      return `It is on the published agenda for ${longDate(follows.day)}. That agenda is not changed by this: the committee takes or defers it at the meeting.`
    case 'report-redated':
      return `${follows.askedOf} has been asked for a report by ${dayAndMonth(follows.was)}${follows.now ? `; it would be due by ${longDate(follows.now)}` : ''}.`
    case 'witness-affected':
      return `${follows.askedOf} has been invited for the meeting as it stands, and would need to be asked again.`
    case 'calendar-not-known':
      return 'The bank holidays of that year are not known yet, so its deadlines are not worked out. They will be as soon as the calendar is published.'
    default:
      return follows satisfies never
  }
}
