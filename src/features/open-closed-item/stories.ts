import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import { aPaper } from '../../slack/kit/reports/gallery-request.ts'
import { closedItemView, notShownView } from './views.ts'

const item = anItem({
  title: 'Contract for a service',
  part: 'exempt',
  paragraphs: ['3'],
  heldElsewhere: 'https://intranet.westmarch.example/papers/12',
})

const appendix = aPaper({
  id: '01980000-0000-7000-8000-0000000000b2',
  title: 'Exempt appendix',
  link: 'https://intranet.westmarch.example/papers/12b',
  part: 'exempt',
  paragraphs: ['3'],
  isAppendix: true,
  isDecided: true,
})

export const stories: Stories = {
  'what is held, to somebody cleared': () =>
    closedItemView({
      item,
      committee: aCommittee(),
      words: { title: 'Terms offered by the two bidders', summary: 'Two bids, and the price at which to stop.' },
      papers: [],
    }),
  'nothing is held': () => closedItemView({ item, committee: aCommittee(), words: null, papers: [] }),
  'an open item with closed papers': () =>
    closedItemView({
      item: anItem(),
      committee: aCommittee(),
      words: null,
      papers: [
        {
          paper: appendix,
          words: { title: 'Prices of the two bidders', summary: 'Two bids, and what each leaves out.' },
        },
        {
          paper: {
            ...appendix,
            id: '01980000-0000-7000-8000-0000000000b3',
            part: 'unsure',
            isDecided: false,
            link: null,
          },
          words: null,
        },
      ],
    }),
  'for the committee only, without a link': () =>
    closedItemView({
      item: anItem({ title: 'Questions for the Cabinet Member', part: 'committee-private' }),
      committee: aCommittee(),
      words: null,
      papers: [],
    }),
  'to somebody who is not cleared': () =>
    notShownView('You are not cleared for this item. The monitoring officer can tell you why.'),
}
