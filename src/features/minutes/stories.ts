import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Attended, Declared } from '../../domain/outcomes/attendance.ts'
import { draftMinutes } from '../../domain/outcomes/draft-minutes.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { anItem } from '../../slack/kit/gallery-data.ts'
import { outcomesAt } from '../../slack/outcomes/outcomes-gallery-data.ts'
import { attendanceRecorded, minutesFileMade, minutesSeen } from './messages.ts'
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
  {
    name: 'Councillor Siân Ŵyn-Jones',
    kind: 'disclosable',
    nature: 'employed by <the depot>',
    isSensitive: false,
    itemIds: [anItem().id],
  },
]
const drafted = (agreedOn: ReturnType<typeof civilDate> | null) =>
  draftMinutes({ ...at, attended, declared, attendanceIsKnown: true, agreedOn })

const items = [{ number: '320', itemId: anItem().id }]
const seen = {
  at,
  publishedOn: null,
  kept: { minutes: civilDate('2032-11-11'), background: civilDate('2030-11-11') },
  noteDueOn: null,
  mayPublish: true,
}

export const stories: Stories = {
  'the minutes, a draft': () => minutesSeen({ ...seen, minutes: drafted(null) }),
  'the minutes, agreed and published': () =>
    minutesSeen({ ...seen, minutes: drafted(civilDate('2027-01-14')), publishedOn: civilDate('2027-01-20') }),
  'the minutes in Wales, with a note to be published': () =>
    minutesSeen({ ...seen, minutes: drafted(null), noteDueOn: civilDate('2026-11-20') }),
  'the minutes, with nobody recorded yet': () =>
    minutesSeen({
      ...seen,
      minutes: draftMinutes({ ...at, attended: [], declared: [], attendanceIsKnown: false, agreedOn: null }),
    }),
  'who was there, before it is recorded': () =>
    attendanceView({ at, attended: attended.slice(0, 3), declared: [], items, isRecorded: false }),
  'who was there, recorded': () => attendanceView({ at, attended, declared, items, isRecorded: true }),
  'told: the minutes are in your messages': () =>
    minutesFileMade({ title: 'Minutes: Corporate & <Communities> Panel', name: 'minutes-corporate.docx' }),
  'attendance recorded': () => attendanceRecorded({ at, attended, declared, items, isRecorded: true }),
}
