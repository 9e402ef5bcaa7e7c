import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { exportProgrammeView, programmeMade } from './messages.ts'

export const stories: Stories = {
  'the form': () => exportProgrammeView(aCommittee(), ['Reference', 'Item', 'Meeting date', 'Lead officer']),
  'told: it is in your messages': () =>
    programmeMade({ title: 'Work programme: Corporate & <Communities> Panel', name: 'work-programme.xlsx' }),
}
