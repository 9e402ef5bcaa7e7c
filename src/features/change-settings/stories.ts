import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { settingsSaved, settingsView } from './messages.ts'

export const stories: Stories = {
  'the form': () => settingsView(aCommittee()),
  'settings saved': () => settingsSaved(aCommittee()),
}
