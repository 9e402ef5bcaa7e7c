import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import { personLeft } from './messages.ts'

const owed = {
  id: '01980000-0000-7000-8000-0000000000b1',
  itemId: anItem().id,
  title: 'Children’s complaints',
  kind: 'report' as const,
  dueOn: civilDate('2026-10-30'),
}
const left = { name: 'Gareth Pugh', committee: aCommittee(), roles: [], owed: [owed], consulted: [] }

export const stories: Stories = {
  'an author has left': () => personLeft(left),
  'a chair has left': () => personLeft({ ...left, name: 'Councillor Adrian Thorne', roles: ['chair'], owed: [] }),
  'a change was put to them': () =>
    personLeft({
      ...left,
      name: 'Councillor Adrian Thorne',
      owed: [],
      consulted: ['Road safety'],
    }),
  'much was asked of them': () => personLeft({ ...left, owed: Array.from({ length: 14 }, () => owed) }),
}
