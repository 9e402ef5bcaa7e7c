import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { RecordPublication } from '../../domain/outcomes/record-publication.ts'
import type { NoteOut } from '../../domain/papers/note-out.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { anOutcome } from '../../slack/outcomes/outcomes-gallery-data.ts'
import { noteReminder, noteSeen, publishRecordView, recordPublished } from './messages.ts'
import type { RecordAt } from './publish-record.ts'

const meeting = aMeeting({ state: 'held' })
const one = {
  minute: '320',
  title: 'Children’s <complaints>',
  status: 'Recommended',
  isKey: false,
  isSubjectToCallIn: false,
  decisions: null,
  inPrivate: null,
  exclusion: null,
  witnesses: [],
  keyPoints: [],
  said: [],
  seeAlso: [],
  resolutions: anOutcome().resolutions,
  reportAuthor: null,
  documents: [],
  corrections: [],
}
const note = (given: Partial<NoteOut> = {}): NoteOut => ({
  decisions: {
    council: 'Westmarch County Council',
    maker: aCommittee().name,
    day: civilDate('2026-11-12'),
    published: null,
    contact: null,
    decisions: [
      one,
      {
        ...one,
        minute: '321',
        title: 'A contract for the depot',
        inPrivate: 'paragraph 14, financial or business affairs',
        resolutions: [],
      },
    ],
  },
  dueOn: civilDate('2026-11-20'),
  published: null,
  attendance: [
    { as: 'Present', names: ['Councillor Gwen Pritchard, Chair', 'Councillor Idris Rao'] },
    { as: 'Apologies', names: ['Councillor Ewan Marsh'] },
  ],
  declarations: ['Councillor Idris Rao: disclosable interest, employed at the depot'],
  ...given,
})
const bare = note({ attendance: null, declarations: [], decisions: { ...note().decisions, decisions: [] } })
const publication: RecordPublication = {
  id: '01980000-0000-7000-8000-0000000000c1',
  meetingId: meeting.id,
  kind: 'decisions',
  publishedOn: civilDate('2026-11-18'),
  link: null,
  byId: null,
  at: '2026-11-18T09:00:00.000Z',
}
const at = (given: Partial<RecordAt> = {}): RecordAt => ({
  committee: aCommittee(),
  meeting,
  kind: 'decisions',
  today: civilDate('2026-11-18'),
  before: [],
  dueOn: null,
  kept: { minutes: civilDate('2032-11-11'), background: civilDate('2030-11-11') },
  ...given,
})

export const stories: Stories = {
  'the note of decisions': () => noteSeen({ note: note(), meeting }),
  'the note, published': () =>
    noteSeen({ note: note({ published: { on: civilDate('2026-11-18'), link: null } }), meeting }),
  'the note, with nothing recorded': () => noteSeen({ note: bare, meeting }),
  'the note is due in two days': () => noteReminder(note(), meeting, false),
  'the last day of the note': () => noteReminder(bare, meeting, true),
  'the form': () => publishRecordView(at()),
  'the form for a note': () => publishRecordView(at({ kind: 'note', dueOn: civilDate('2026-11-20') })),
  'the form, once more': () => publishRecordView(at({ before: [publication] })),
  'told: the decisions': () => recordPublished({ ...at(), publication, isNew: true }),
  'told: the same day': () =>
    recordPublished({ ...at(), publication: { ...publication, publishedOn: meeting.day }, isNew: true }),
  'told: again': () => recordPublished({ ...at({ before: [publication] }), publication, isNew: true }),
  'told: recorded already': () => recordPublished({ ...at({ before: [publication] }), publication, isNew: false }),
  'told: the minutes': () => recordPublished({ ...at({ kind: 'minutes' }), publication, isNew: true }),
  'told: a note after its last day': () =>
    recordPublished({
      ...at({ kind: 'note', dueOn: civilDate('2026-11-17') }),
      publication: { ...publication, kind: 'note' },
      isNew: true,
    }),
}
