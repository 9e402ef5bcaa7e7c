import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import { anAsking } from '../../slack/kit/programme/gallery-plan.ts'
import { addItemView, itemAdded } from './messages.ts'

const added = (given: Partial<Parameters<typeof itemAdded>[0]> = {}) =>
  itemAdded({ item: anItem(), committee: aCommittee(), alike: [], put: { is: 'not-needed' }, ...given })

export const stories: Stories = {
  'the form': () => addItemView(aCommittee(), { title: '' }),
  'the form with a title typed': () => addItemView(aCommittee(), { title: 'Children’s complaints' }),
  'the form from a message, for one of several committees': () =>
    addItemView(
      aCommittee(),
      {
        title: 'Why is Stage 2 slower',
        why: 'Why is Stage 2 slower? Asked by <three> residents.',
        source: 'Slack message',
        from: 'shortcut',
      },
      [aCommittee(), aCommittee({ id: '01980000-0000-7000-8000-0000000000c2', name: 'Environment Panel' })],
    ),
  'item added': () => added(),
  'item added that sounds like another': () =>
    added({
      item: anItem({ title: 'Complaints <update> & compliments' }),
      alike: [anItem({ number: 9, title: 'Compliments and complaints' })],
    }),
  'item added, the chair consulted': () => added({ put: anAsking() }),
  'item added, subject to approval, in rehearsal': () => added({ put: anAsking({ mustApprove: true, isHeld: true }) }),
}
