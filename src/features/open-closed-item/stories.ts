import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import { closedItemView, notShownView } from './views.ts'

const item = anItem({
  title: 'Contract for a service',
  part: 'exempt',
  paragraphs: ['3'],
  heldElsewhere: 'https://intranet.westmarch.example/papers/12',
})

export const stories: Stories = {
  'what is held, to somebody cleared': () =>
    closedItemView({
      item,
      committee: aCommittee(),
      words: { title: 'Terms offered by the two bidders', summary: 'Two bids, and the price at which to stop.' },
    }),
  'nothing is held': () => closedItemView({ item, committee: aCommittee(), words: null }),
  'for the committee only, without a link': () =>
    closedItemView({
      item: anItem({ title: 'Questions for the Cabinet Member', part: 'committee-private' }),
      committee: aCommittee(),
      words: null,
    }),
  'to somebody who is not cleared': () =>
    notShownView('You are not cleared for this item. The monitoring officer can tell you why.'),
}
