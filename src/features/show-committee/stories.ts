import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { committeePage } from './messages.ts'

export const stories: Stories = {
  'as an officer sees it': () =>
    committeePage({
      committee: aCommittee(),
      next: aMeeting(),
      publishBy: { target: 'Tuesday 3 November 2026', last: 'Wednesday 4 November 2026' },
      people: ['Chair: Councillor Mair Bevan-Price', 'Committee officer: Alison Reed'],
      isOfficer: true,
    }),
  'as a member sees it, with no meeting': () =>
    committeePage({
      committee: aCommittee({ isInRehearsal: true, nextMinuteNumber: null, slackChannel: null }),
      next: null,
      publishBy: null,
      people: [],
      isOfficer: false,
    }),
}
