import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { awayRecorded, awayView, standingIn } from './messages.ts'

const days = { since: civilDate('2026-11-02'), until: civilDate('2026-11-13') }

export const stories: Stories = {
  'the form': () => awayView(aCommittee(), 'U0THORNE', civilDate('2026-11-02')),
  'absence recorded': () => awayRecorded('Councillor Adrian Thorne', days, 'Councillor Mair Bevan-Price'),
  'to whoever stands in': () => standingIn([{ name: 'Councillor Adrian Thorne', ...days }]),
  'absence of a day, without a deputy': () =>
    awayRecorded('Alison Reed', { since: days.since, until: days.since }, null),
}
