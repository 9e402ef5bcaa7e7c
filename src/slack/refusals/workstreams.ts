import { longDate } from '../../domain/calendar/civil-date.ts'
import type { WorkstreamRefusal } from '../../domain/workstreams/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const workstreamWords: WordsFor<WorkstreamRefusal> = {
  'no-such-workstream': () => 'I cannot find that workstream. `/programme workstreams` shows those there are.',
  'workstream-there-already': ({ name, phase }) =>
    `${phase ? `${phase} has` : 'There is'} a workstream “${name}” already. Change that one, or give this another name.`,
  'workstream-changed-meanwhile': () =>
    'Somebody changed this workstream while the form was open, so nothing was saved. Open it again to see how it stands.',
  'workstream-closed': ({ name }) => `“${name}” is closed, so nothing was changed. Its history is kept.`,
  'rating-reason-needed': ({ rating }) => `Say why it is ${rating}: members will ask.`,
  'rating-day-to-come': ({ day }) => `${longDate(day)} is still to come. Give the day of which the rating tells.`,
  'report-author-needed': () => 'Choose who writes the highlight reports: the requests go to them.',
  'first-report-needed': () => 'Give the day of the first highlight report: the others are counted from it.',
  'first-report-past': ({ day }) => `${longDate(day)} is past. Give the day of the next report.`,
  'feeding-body-needed': ({ day }) => `Name the body that looks at it on ${longDate(day)}.`,
  'no-workstreams-on-page': () =>
    'No workstreams and no phases were found on that page, so nothing can be taken over. Add them by hand.',
  'nothing-new-on-page': () => 'Everything on that page is in the table already, so nothing was changed.',
  'page-not-as-seen': () => 'That file is not the one that was looked at, so nothing was changed. Bring it in again.',
}
