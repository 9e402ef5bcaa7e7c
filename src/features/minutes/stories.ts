import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Attended, Declared } from '../../domain/outcomes/attendance.ts'
import { draftMinutes } from '../../domain/outcomes/draft-minutes.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { outcomesAt } from '../../slack/outcomes/outcomes-gallery-data.ts'
import { attendanceRecorded, minutesSeen } from './messages.ts'
import { attendanceView } from './views.ts'

const at = outcomesAt()
const somebody = (name: string, kind: Attended['kind'], given: Partial<Attended> = {}): Attended => ({
  personId: null,
  name,
  title: null,
  kind,
  insteadOf: null,
  ...given,
})
const attended = [
  somebody('Councillor Gwen Pritchard', 'present', { title: 'Chair' }),
  somebody('Councillor Siân Ŵyn-Jones', 'present'),
  somebody('Councillor Idris Rao', 'apologies'),
  somebody('Councillor Ewan Marsh', 'substitute', { insteadOf: 'Councillor Idris Rao' }),
]
const declared: readonly Declared[] = [
  { name: 'Councillor Siân Ŵyn-Jones', kind: 'disclosable', nature: 'employed by <the depot>', isSensitive: false },
]
const drafted = (agreedOn: ReturnType<typeof civilDate> | null) =>
  draftMinutes({ ...at, attended, declared, attendanceIsKnown: true, agreedOn })

export const stories: Stories = {
  'the minutes, a draft': () => minutesSeen({ at, minutes: drafted(null) }),
  'the minutes, agreed': () => minutesSeen({ at, minutes: drafted(civilDate('2027-01-14')) }),
  'the minutes, with nobody recorded yet': () =>
    minutesSeen({
      at,
      minutes: draftMinutes({ ...at, attended: [], declared: [], attendanceIsKnown: false, agreedOn: null }),
    }),
  'who was there, before it is recorded': () =>
    attendanceView({ at, attended: attended.slice(0, 3), declared: [], isRecorded: false }),
  'who was there, recorded': () => attendanceView({ at, attended, declared, isRecorded: true }),
  'attendance recorded': () => attendanceRecorded({ at, attended, declared, isRecorded: true }),
}
