import type { Stories } from '../../slack/kit/gallery.ts'
import { aPerson } from '../../slack/kit/gallery-data.ts'
import { assistantNamed, assistantView } from './messages.ts'

export const stories: Stories = {
  'the form': () => assistantView(null),
  'the form with somebody': () => assistantView('U0DAWN'),
  'somebody answers for me': () => assistantNamed(aPerson()),
  'nobody answers for me': () => assistantNamed(null),
}
