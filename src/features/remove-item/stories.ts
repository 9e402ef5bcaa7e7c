import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { changeMade } from '../../slack/kit/programme/change-message.ts'
import { aChangeMade } from '../../slack/kit/programme/gallery-plan.ts'
import { removeView } from './views.ts'

const form = (given: Partial<Parameters<typeof removeView>[0]> = {}) =>
  removeView({ committee: aCommittee(), items: [anItem()], item: anItem(), requests: [], note: null, ...given })

export const stories: Stories = {
  'the form': () => form(),
  'the form where a report has been asked for': () =>
    form({ requests: [{ id: 'r', kind: 'report', askedOf: 'Priya Okafor', dueOn: civilDate('2026-10-30') }] }),
  'the form for a referred matter': () =>
    form({ item: null, note: '“Flooding” was referred by a member. Only that member can withdraw it.' }),
  'the form with nothing to remove': () => form({ items: [], item: null }),
  removed: () =>
    changeMade(
      aChangeMade({
        plan: { is: 'remove', itemId: anItem().id, why: 'Overtaken by the new contract', minute: null },
        from: aMeeting(),
        to: null,
        seen: null,
      }),
      false,
    ),
}
