import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { committeeSetUp, setUpView } from './messages.ts'

export const stories: Stories = {
  'the form': () => setUpView({ nation: 'england', officer: 'U0ALISON', name: '' }),
  'committee set up': () => committeeSetUp(aCommittee()),
  'committee set up without a channel': () =>
    committeeSetUp(aCommittee({ slackChannel: null, name: 'Pwyllgor Craffu Addysg a Gwasanaethau i Ŵyr Ifanc' })),
}
