import { type Chain, DEFAULT_APPROVALS } from '../../domain/approvals/approval-settings.ts'
import { civilDate } from '../../domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/settings.ts'
import type { Clearance } from '../../domain/reports/clearance.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { aClearance, aPaper, aRead } from '../../slack/kit/reports/gallery-request.ts'
import {
  changesNeeded,
  changesTold,
  changesView,
  clearanceAnswered,
  clearanceAsked,
  clearancePassedOn,
} from './messages.ts'

const finance = (given: Partial<Clearance> = {}): Clearance => aClearance(given)
const legal = (given: Partial<Clearance> = {}) => finance({ kind: 'legal', name: 'Hugh Marsh', ...given })
const wants = legal({ state: 'changes', words: 'Paragraph 4 names a family. Please take it out.' })
const due = { clearanceDueOn: civilDate('2026-10-21') }

const steps: Chain = [
  { purpose: 'approve', needs: 'all', who: ['lead-officer'], standIn: null },
  { purpose: 'approve', needs: 'any', who: ['finance', 'legal'], standIn: null },
  { purpose: 'approve', needs: 'all', who: ['monitoring-officer'], standIn: 'proper-officer' },
]
const inAChain = (of: Chain = [{ purpose: 'approve', needs: 'all', who: ['finance'], standIn: null }]) =>
  aCommittee({ settings: { ...DEFAULT_SETTINGS, approvals: { ...DEFAULT_APPROVALS, chains: { report: of } } } })
const cameTwice = [
  { at: '2026-10-12T09:00:00Z', byId: null, did: 'here', words: null },
  { at: '2026-10-16T09:00:00Z', byId: null, did: 'here', words: null },
]
const away = { delegateForId: 'somebody', delegateFor: 'Owain Teifi', because: 'away' as const }

export const stories: Stories = {
  'a report is to be cleared': () => clearanceAsked(aRead(due, { papers: [aPaper()] }), [finance()]),
  'a draft is to be cleared, by one person for two': () => clearanceAsked(aRead(due), [finance(), legal()]),
  cleared: () => clearanceAsked(aRead(due, { papers: [aPaper()] }), [finance({ state: 'cleared' })]),
  'changes were asked for': () => clearanceAsked(aRead(due, { papers: [aPaper()] }), [wants]),
  'nothing is to be cleared any more': () => clearanceAsked(aRead({ state: 'withdrawn' }), [finance()]),
  'the officer is told: cleared': () =>
    clearanceAnswered(aRead({}, { committee: inAChain(), clearances: [finance({ state: 'cleared' })] })),
  'the officer is told: in part': () =>
    clearanceAnswered(aRead({}, { clearances: [finance({ state: 'cleared' }), legal({ personId: null })] })),
  'the officer is told: changes': () => clearanceAnswered(aRead({}, { clearances: [finance(), wants] })),
  'the author is told of changes': () =>
    changesNeeded(aRead({ state: 'received' }, { clearances: [finance(), wants] })),
  'the author is told, and it is settled': () => changesNeeded(aRead({}, { clearances: [finance()] })),
  'the form': () => changesView(aRead(), 'legal'),
  'told after the form': () => changesTold(aRead()),
  'cleared, and another version came since': () =>
    clearanceAsked(aRead(due, { papers: [aPaper()], life: cameTwice }), [finance({ state: 'cleared', version: 1 })]),
  'one clearance was enough': () =>
    clearanceAsked(
      aRead(due, { clearances: [finance({ needs: 'any', state: 'cleared', version: 1 }), legal({ needs: 'any' })] }),
      [legal({ needs: 'any' })],
    ),
  'asked in place of somebody who is away': () => clearanceAsked(aRead(due), [legal(away)]),
  'asked by name': () => clearanceAsked(aRead(due), [finance({ kind: 'person:01980000-0000-7000-8000-0000000000a2' })]),
  'the officer is told: a step of a chain is through': () =>
    clearanceAnswered(
      aRead(
        {},
        {
          committee: inAChain(steps),
          clearances: [
            finance({
              kind: 'lead-officer',
              name: 'Tomos Adeyemi',
              state: 'cleared',
              version: 1,
              answeredAt: '2026-10-15T09:00:00Z',
            }),
            finance({ position: 2, needs: 'any' }),
            legal({ position: 2, needs: 'any' }),
          ],
        },
      ),
    ),
  'the officer is told: somebody stands in': () =>
    clearancePassedOn(aRead({}, { committee: inAChain(steps), clearances: [legal(away)] }))!,
  'the officer is told: nobody stands in': () =>
    clearancePassedOn(
      aRead(
        {},
        { committee: inAChain(steps), clearances: [legal({ ...away, personId: null, name: null, because: 'left' })] },
      ),
    )!,
}
