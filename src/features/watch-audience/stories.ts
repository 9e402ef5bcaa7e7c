import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { audienceWarning, noChannel, notCertain, whoReads } from './messages.ts'

const because = 'a guest, another app or someone from elsewhere is in it'

const out = 'Cleardays is not in it, or it is not there any more'

export const stories: Stories = {
  'the warning': () => audienceWarning({ committee: aCommittee(), because, channel: 'C0PANEL' }),
  'the warning: Cleardays was taken out': () =>
    audienceWarning({ committee: aCommittee(), because: out, channel: 'C0PANEL', isShut: 'out' }),
  'the warning: the channel is archived': () =>
    audienceWarning({
      committee: aCommittee(),
      because: 'it has been archived',
      channel: 'C0PANEL',
      isShut: 'archived',
    }),
  'who reads it': () => whoReads('C0PANEL', ['Alison Reed', 'Councillor Adrian Thorne', 'Councillor Priya Nair']),
  'not certain': () => notCertain('C0PANEL', { because }),
  'not certain: Cleardays is not in it': () => notCertain('C0PANEL', { because: out, isShut: 'out' }),
  'not certain: Slack does not say': () =>
    notCertain('C0PANEL', { because: 'Slack did not say who is in it', isPassing: true }),
  'no channel': () => noChannel(),
}
