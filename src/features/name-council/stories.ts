import type { Stories } from '../../slack/kit/gallery.ts'
import { councilNamed, councilView } from './messages.ts'
import type { CouncilSeen } from './name-council.ts'

const council: CouncilSeen = {
  name: 'Cyngor Sir Westmarch / Westmarch County Council',
  nation: 'wales',
  committees: [
    { name: 'Pwyllgor Craffu Addysg', nation: 'wales' },
    { name: 'Corporate Panel', nation: 'england' },
  ],
}

export const stories: Stories = {
  'the form': () => councilView(council),
  'named, before there is a committee': () => councilNamed({ ...council, committees: [], isNew: true }),
  'named, with a committee under another law': () => councilNamed({ ...council, isNew: true }),
  'nothing was new': () => councilNamed({ ...council, nation: 'scotland', committees: [], isNew: false }),
}
