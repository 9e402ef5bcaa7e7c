import { civilDate } from '../../domain/calendar/civil-date.ts'
import { countPromises, type PromiseMade } from '../../domain/proposals/promises.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { promisesMessage } from './messages.ts'

const today = civilDate('2026-11-02')
const item: PromiseMade = {
  is: 'item',
  id: anItem().id,
  words: 'Update on the bus network',
  minute: '307',
  dueOn: civilDate('2026-11-12'),
  meetingOn: null,
  end: null,
  meetingsSince: 1,
}
const action: PromiseMade = {
  ...item,
  is: 'action',
  words: 'Circulate the ward figures',
  dueOn: civilDate('2026-10-01'),
}
const lost: PromiseMade = { ...item, words: 'Seminar on flood defences', minute: null, dueOn: null, meetingsSince: 3 }
const kept: PromiseMade = { ...item, end: { is: 'kept', on: civilDate('2026-10-01') } }
const seen = { committee: aCommittee(), today, nextMeeting: aMeeting() }

export const stories: Stories = {
  'promises not back': () =>
    promisesMessage({
      ...seen,
      notBack: [action, item, lost],
      counts: countPromises([action, item, lost, kept], today),
    }),
  'many promises, the second page': () =>
    promisesMessage(
      { ...seen, notBack: Array.from({ length: 19 }, () => lost), counts: countPromises([lost], today) },
      2,
    ),
  'nothing forgotten': () =>
    promisesMessage({ ...seen, nextMeeting: null, notBack: [], counts: countPromises([kept], today) }),
}
