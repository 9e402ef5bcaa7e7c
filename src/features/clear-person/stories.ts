import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import { clearView, whoIsCleared } from './messages.ts'

const one = { personId: 'p', committeeId: null, itemId: null, byId: null, at: '2026-09-16T10:00:00Z' }

export const stories: Stories = {
  'nobody by name, nothing held': () =>
    whoIsCleared({ committee: aCommittee(), holdsExemptText: false, clearings: [] }),
  'by name, with text held': () =>
    whoIsCleared({
      committee: aCommittee(),
      holdsExemptText: true,
      clearings: [
        {
          ...one,
          name: 'Councillor Priya Nair',
          item: 'item 12, “Contract for a service”',
          isWithdrawn: true,
          why: 'An interest has been declared',
        },
        { ...one, name: 'Leah Stone', item: null, isWithdrawn: false, why: 'Advises the Panel on the contract' },
      ],
    }),
  'the form': () => clearView(aCommittee(), [anItem()]),
  'the form with nothing on the programme': () => clearView(aCommittee(), []),
}
