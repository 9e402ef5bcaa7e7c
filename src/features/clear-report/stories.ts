import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Clearance } from '../../domain/reports/clearance.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aPerson } from '../../slack/kit/gallery-data.ts'
import { aPaper, aRead } from '../../slack/kit/reports/gallery-request.ts'
import { changesNeeded, changesTold, changesView, clearanceAnswered, clearanceAsked } from './messages.ts'

const finance = (given: Partial<Clearance> = {}): Clearance => ({
  kind: 'finance',
  personId: aPerson().id,
  state: 'waiting',
  words: null,
  ...given,
})
const legal = (given: Partial<Clearance> = {}) => finance({ kind: 'legal', ...given })
const wants = legal({ state: 'changes', words: 'Paragraph 4 names a family. Please take it out.' })
const due = { clearanceDueOn: civilDate('2026-10-21') }

export const stories: Stories = {
  'a report is to be cleared': () => clearanceAsked(aRead(due, { papers: [aPaper()] }), [finance()]),
  'a draft is to be cleared, by one person for two': () => clearanceAsked(aRead(due), [finance(), legal()]),
  cleared: () => clearanceAsked(aRead(due, { papers: [aPaper()] }), [finance({ state: 'cleared' })]),
  'changes were asked for': () => clearanceAsked(aRead(due, { papers: [aPaper()] }), [wants]),
  'nothing is to be cleared any more': () => clearanceAsked(aRead({ state: 'withdrawn' }), [finance()]),
  'the officer is told: cleared': () => clearanceAnswered(aRead({}, { clearances: [finance({ state: 'cleared' })] })),
  'the officer is told: in part': () =>
    clearanceAnswered(aRead({}, { clearances: [finance({ state: 'cleared' }), legal({ personId: null })] })),
  'the officer is told: changes': () => clearanceAnswered(aRead({}, { clearances: [finance(), wants] })),
  'the author is told of changes': () =>
    changesNeeded(aRead({ state: 'received' }, { clearances: [finance(), wants] })),
  'the author is told, and it is settled': () => changesNeeded(aRead({}, { clearances: [finance()] })),
  'the form': () => changesView(aRead(), 'legal'),
  'told after the form': () => changesTold(aRead()),
}
