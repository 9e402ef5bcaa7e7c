import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aMeeting } from '../../slack/kit/gallery-data.ts'
import type { ToExport } from './export-agenda.ts'
import { exportAgendaView, fileMade } from './messages.ts'

const decided = { council: '', maker: '', day: civilDate('2026-11-12'), published: null, contact: null, decisions: [] }
const one = {
  minute: '305',
  title: 'Buses',
  status: 'Noted',
  isKey: false,
  isSubjectToCallIn: false,
  decisions: null,
  inPrivate: null,
  exclusion: null,
  corrections: [],
  witnesses: [],
  keyPoints: [],
  said: [],
  seeAlso: [],
  resolutions: [],
  reportAuthor: null,
  documents: [],
}
const out: ToExport = {
  decided,
  note: null,
  template: null,
  hasPrivate: false,
  council: 'Westmarch County Council',
  agenda: {
    committee: 'Corporate & <Communities> Panel',
    day: civilDate('2026-11-12'),
    time: timeOfDay('10:00'),
    venue: 'County Hall',
    participation: null,
    lines: [],
  },
  standing: { is: 'draft', number: 3 },
  contact: null,
  supplements: [],
  meeting: aMeeting(),
  zone: 'Europe/London',
}

export const stories: Stories = {
  'the form for a draft': () => exportAgendaView(out),
  'the form for a published agenda with supplements': () =>
    exportAgendaView({
      ...out,
      standing: { is: 'published', on: civilDate('2026-11-03'), link: null },
      supplements: [
        { number: 1, reason: 'The report on buses came in & is <enclosed>', lines: [] },
        { number: 2, reason: 'A correction', lines: [] },
      ],
    }),
  'the form once something is decided': () => exportAgendaView({ ...out, decided: { ...decided, decisions: [one] } }),
  'the form in Wales, once something is decided': () => {
    const decisions = { ...decided, decisions: [one] }
    const note = {
      decisions,
      dueOn: civilDate('2026-11-20'),
      published: null,
      attendance: null,
      declarations: [],
    }
    return exportAgendaView({ ...out, decided: decisions, note })
  },
  'the form where the council has its own Word document': () =>
    exportAgendaView({ ...out, template: { name: 'Agenda <crest>.docx', bytes: new Uint8Array() } }),
  'the form where some of it is private': () => exportAgendaView({ ...out, hasPrivate: true }),
  'told: it is in your messages, with what is private': () =>
    fileMade({ title: 'Agenda: Corporate & <Communities> Panel', name: 'not-for-publication-agenda.pdf' }, true),
  'told: it is in your messages': () =>
    fileMade({ title: 'Agenda: Corporate & <Communities> Panel', name: 'corporate-and-communities-panel.pdf' }),
}
