import { civilDate } from '../../domain/calendar/civil-date.ts'
import { urgencyRuling } from '../../domain/papers/urgency-ruling.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { lateAdded, lateItemView, latePrepared } from './messages.ts'

const item = anItem({ title: 'Flood grant & <emergency> works', urgency: 'The grant closes on Friday' })
const prepared = {
  committee: aCommittee(),
  meeting: aMeeting(),
  item,
  ruling: urgencyRuling(item, 'The grant closes on Friday.', aCommittee()),
  next: aMeeting({ day: civilDate('2027-01-14') }),
}

export const stories: Stories = {
  'the form': () => lateItemView({ committee: aCommittee(), meeting: aMeeting(), items: [item] }),
  'the form where no item waits': () => lateItemView({ committee: aCommittee(), meeting: aMeeting(), items: [] }),
  'told: wording is drafted': () => latePrepared(prepared),
  'told: wording is drafted, and no meeting follows': () =>
    latePrepared({
      ...prepared,
      next: null,
      committee: aCommittee({ settings: { ...aCommittee().settings, chairWord: 'convener' } }),
    }),
  'told: it is added, as nobody could be asked': () => lateAdded({ item, meeting: aMeeting() }),
}
