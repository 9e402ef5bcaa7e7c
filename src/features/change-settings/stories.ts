import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { settingsSaved, settingsView } from './messages.ts'

export const stories: Stories = {
  'the form': () => settingsView(aCommittee(), 'U0ALISON'),
  'settings saved': () => settingsSaved(aCommittee()),
  'settings saved, and nothing can be posted in the channel': () =>
    settingsSaved(aCommittee(), { channel: 'C0PANEL', because: 'it is not a private channel' }),
}
