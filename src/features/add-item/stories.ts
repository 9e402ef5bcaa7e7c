import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import { addItemView, itemAdded } from './messages.ts'

export const stories: Stories = {
  'the form': () => addItemView(aCommittee(), { title: '' }),
  'the form with a title typed': () => addItemView(aCommittee(), { title: 'Children’s complaints' }),
  'item added': () => itemAdded(anItem(), aCommittee(), []),
  'item added that sounds like another': () =>
    itemAdded(anItem({ title: 'Complaints <update> & compliments' }), aCommittee(), [
      anItem({ number: 9, title: 'Compliments and complaints' }),
    ]),
}
