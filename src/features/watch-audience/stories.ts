import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { audienceWarning, noChannel, notCertain, whoReads } from './messages.ts'

const because = 'a guest, another app or someone from elsewhere is in it'

export const stories: Stories = {
  'the warning': () => audienceWarning({ committee: aCommittee(), because, channel: 'C0PANEL' }),
  'who reads it': () => whoReads('C0PANEL', ['Alison Reed', 'Councillor Adrian Thorne', 'Councillor Priya Nair']),
  'not certain': () => notCertain('C0PANEL', because),
  'no channel': () => noChannel(),
}
