import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Asked, Proposal } from '../../domain/proposals/proposal.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { aConsultation } from '../../slack/kit/programme/gallery-plan.ts'
import { suggestionMade, suggestionToOfficer } from './messages.ts'
import type { SuggestionSeen } from './suggestion-seen.ts'
import { suggestionTold } from './told-messages.ts'
import { adviseView, decideView, suggestView } from './views.ts'

const suggestion = (given: Partial<Proposal<Asked>> = {}): Proposal<Asked> => ({
  ...aConsultation(),
  kind: 'suggestion',
  title: 'Route 42 buses',
  words: 'Three villages have no bus after six',
  change: { is: 'suggest', desiredOutcome: 'A recommendation before the network review' },
  itemId: null,
  meetingId: null,
  ...given,
})
const seen = (given: Partial<Proposal<Asked>> = {}, more: Partial<SuggestionSeen> = {}): SuggestionSeen => ({
  suggestion: suggestion(given),
  committee: aCommittee(),
  proposer: 'Councillor Beth Lowe',
  decidedOn: aMeeting().day,
  officer: { name: 'Alison Grey', telephone: '01632 960 118', email: null },
  destination: null,
  mayRefer: true,
  ...more,
})
const note = { destination: { name: 'Briefing note on Route 42 buses', dueOn: civilDate('2027-01-29') } }
const told = {
  state: 'applied',
  reason: 'The network review reports in March.',
  minute: '324',
  itemId: anItem().id,
} as const

export const stories: Stories = {
  'the form': () => suggestView(aCommittee(), ''),
  'the form with more typed than a title holds': () =>
    suggestView(aCommittee(), 'The buses are late again. '.repeat(40)),
  'suggestion made': () =>
    suggestionMade({ suggestion: suggestion(), committee: aCommittee(), alike: [], officer: 'Alison Grey' }),
  'suggestion made that sounds like an item': () =>
    suggestionMade({
      suggestion: suggestion(),
      committee: aCommittee(),
      alike: [anItem({ title: 'Buses' })],
      officer: null,
    }),
  'to the officer': () => suggestionToOfficer(seen()),
  'to the officer, advised on': () => suggestionToOfficer(seen({ advice: 'A briefing note would answer it' })),
  'to the officer, decided': () => suggestionToOfficer(seen({ ...told, decision: 'briefing-note' }, note)),
  'the advice': () => adviseView(suggestion({ advice: 'A briefing note would answer it' })),
  'the decision': () => decideView(suggestion(), [aMeeting()]),
  'the decision, before any meeting': () => decideView(suggestion(), []),
  'to the member: not advised on yet': () => suggestionTold(seen({ advice: null })),
  'to the member: advised on': () => suggestionTold(seen({ advice: 'A briefing note would answer it.' })),
  'to the member: an item': () =>
    suggestionTold(seen({ ...told, decision: 'item', reason: null }, { mayRefer: false })),
  'to the member: a briefing note': () => suggestionTold(seen({ ...told, decision: 'briefing-note' }, note)),
  'to the member: another body': () =>
    suggestionTold(
      seen({ ...told, decision: 'other-body' }, { destination: { name: 'Transport Board', dueOn: null } }),
    ),
  'to the member: not taken forward': () =>
    suggestionTold(seen({ ...told, state: 'not-taken-forward', decision: 'not-taken-forward', itemId: null })),
}
