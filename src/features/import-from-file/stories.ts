import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { fromFileView, listTaken, previewView } from './messages.ts'
import type { PlannedList } from './planned-list.ts'

const seen = { file: 'F0LIST', digest: 'a1b2c3d4e5f60718293a' }
const people: PlannedList = {
  of: 'people',
  committee: aCommittee(),
  file: 'panel 2026-27.csv',
  columns: [
    { heading: 'Councillor', field: 'name' },
    { heading: 'Role', field: 'role' },
    { heading: 'Shoe size', field: null },
  ],
  rows: [
    { row: 2, says: 'Councillor Siân Ŵyn-Jones, chair', does: 'there-already', notes: [] },
    { row: 3, says: 'Councillor Ravi Nair, member', does: 'add', notes: ['No first day is given: from today.'] },
    {
      row: 4,
      says: 'Dr Ann Rees',
      does: 'left-out',
      notes: ['The role “Co-opted member” is none that I know: give it by hand.'],
    },
  ],
}
const meetings: PlannedList = {
  ...people,
  of: 'meetings',
  file: 'calendar.xlsx',
  columns: [{ heading: 'Date', field: 'date' }],
  rows: [{ row: 2, says: 'Thursday 12 November 2026, 10.00am', does: 'add', notes: [] }],
}
const calendar: PlannedList = {
  ...people,
  of: 'meetings',
  file: 'panel.ics',
  columns: null,
  rows: [
    { row: 1, says: 'Thursday 12 November 2026, 10.00am', does: 'there-already', notes: [] },
    {
      row: 2,
      says: 'Thursday 14 January 2027, 10.00am',
      does: 'add',
      notes: ['Its time names no zone: taken as local time.'],
    },
    { row: 3, says: 'Thursday 11 March 2027, 10.00am', does: 'left-out', notes: ['It is cancelled.'] },
    {
      row: 4,
      says: 'Thursday 13 May 2027, 10.00am',
      does: 'left-out',
      notes: [
        'Its time is in the zone “Custom 1”, which the file does not define, so it is not certain: add this meeting by hand.',
      ],
    },
  ],
}
const programme: PlannedList = {
  ...people,
  of: 'programme',
  file: 'programme.csv',
  columns: [{ heading: 'Zuständig', field: null }],
  rows: [],
}

export const stories: Stories = {
  'the form for people': () => fromFileView('people', aCommittee()),
  'the form for meetings': () => fromFileView('meetings', aCommittee()),
  'the form for the programme': () => fromFileView('programme', aCommittee()),
  'people looked at': () => previewView(people, seen),
  'meetings looked at': () => previewView(meetings, seen),
  'a calendar file looked at': () => previewView(calendar, seen),
  'a calendar file without events': () => previewView({ ...calendar, rows: [] }, seen),
  'meetings of a calendar file taken': () => listTaken(calendar),
  'no heading understood': () => previewView(programme, seen),
  'people taken': () => listTaken(people),
  'meetings taken': () => listTaken(meetings),
  'the programme taken': () =>
    listTaken({ ...programme, rows: [{ row: 2, says: 'Route 42 buses', does: 'add', notes: [] }] }),
}
