import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import { bundleMade, bundleView } from './messages.ts'

const made = { title: 'Everything about item 12, Children’s complaints', name: 'everything-about-item-12.zip' }

export const stories: Stories = {
  'the form': () => bundleView(aCommittee(), [anItem()], null),
  'the form, of one item': () => bundleView(aCommittee(), [anItem()], anItem().id),
  'nothing on the programme': () => bundleView(aCommittee(), [], null),
  made: () => bundleMade({ ...made, isClosed: false }),
  'made, with what is closed': () => bundleMade({ ...made, isClosed: true }),
}
