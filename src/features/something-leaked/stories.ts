import { DateTime } from 'luxon'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import type { Leak } from './leak.ts'
import { alarmRaised, endClockView, leakAlarm, leakView } from './messages.ts'

const leak = (given: Partial<Leak> = {}): Leak => ({
  position: 41,
  raisedAt: '2026-11-06T15:30:00Z',
  raisedBy: 'Councillor Priya Nair',
  where: 'In the panel’s channel this afternoon, about item 9',
  channel: 'C0PANEL',
  committee: aCommittee(),
  takenBack: 'taken-back',
  readers: ['Alison Reed', 'Councillor Adrian Thorne', 'Councillor Priya Nair'],
  uncertain: null,
  zone: 'Europe/London',
  resumed: null,
  commissioner: null,
  ...given,
})
const ended = { at: '2026-11-06T18:00:00Z', by: 'Owen Pratt' } as const
const now = DateTime.fromISO('2026-11-06T16:00:00Z')

export const stories: Stories = {
  'the form': () => leakView({ committee: aCommittee(), message: null }),
  'the form from a message': () => leakView({ committee: aCommittee(), message: { channel: 'C0PANEL', ts: '1.2' } }),
  'the alarm': () => leakAlarm(leak(), now),
  'the alarm where somebody else wrote it': () =>
    leakAlarm(leak({ takenBack: 'not-ours', readers: null, uncertain: 'a guest is in it' }), now),
  'the alarm while Slack does not answer': () => leakAlarm(leak({ takenBack: 'no-answer', readers: null }), now),
  'the alarm for a message that is not there any more': () => leakAlarm(leak({ takenBack: 'gone' }), now),
  'the alarm without a message': () => leakAlarm(leak({ channel: null, takenBack: 'no-message', readers: null }), now),
  'the alarm after the clock has run out': () => leakAlarm(leak(), DateTime.fromISO('2026-11-10T09:00:00Z')),
  'the form that ends the clock': () => endClockView(41),
  'the commissioner has been told': () =>
    leakAlarm(leak({ commissioner: { ...ended, isTold: true, words: 'Reference IC-0000' } }), now),
  'the commissioner need not be told': () =>
    leakAlarm(leak({ commissioner: { ...ended, isTold: false, words: 'Nobody is named in it' } }), now),
  'posting goes on': () =>
    leakAlarm(
      leak({ resumed: { at: '2026-11-06T17:00:00Z', by: 'Owen Pratt' } }),
      DateTime.fromISO('2026-11-06T17:00:00Z'),
    ),
  'to whoever raised it': () => alarmRaised(leak()),
}
