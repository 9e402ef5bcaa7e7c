import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import { itemEdited } from './messages.ts'
import { editView } from './views.ts'

const full = anItem({
  desiredOutcome: 'A recommendation to Cabinet',
  wantedBy: civilDate('2026-12-01'),
  originMinute: 'Minute 318',
  isKeyDecision: true,
  minutesNeeded: 30,
})

export const stories: Stories = {
  'the form': () => editView({ item: full, committee: aCommittee(), lead: 'U0LEAD', portfolio: null }),
  'put right': () => itemEdited({ item: full, committee: aCommittee(), changed: ['title'] }),
  'nothing was different': () => itemEdited({ item: full, committee: aCommittee(), changed: [] }),
}
