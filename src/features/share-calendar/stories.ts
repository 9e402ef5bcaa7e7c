import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { calendarShared, shareCalendarView } from './messages.ts'

export const stories: Stories = {
  'the form': () => shareCalendarView(aCommittee()),
  'the file is there': () => calendarShared({ of: 'Places & <Roads> Panel', meetings: 6 }),
}
