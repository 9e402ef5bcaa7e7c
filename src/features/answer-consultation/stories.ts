import { civilDate } from '../../domain/calendar/civil-date.ts'
import { publishingDays } from '../../domain/calendar/timetable.ts'
import type { Consultation } from '../../domain/proposals/proposal.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { aConsultation, aPlan, aTimetable, laterMeeting } from '../../slack/kit/programme/gallery-plan.ts'
import type { Asked, ConsultationSeen } from './consultation-seen.ts'
import { changeView, consultation } from './messages.ts'
import { goAheadView, outcome } from './officer-messages.ts'

const asked = (given: Partial<Asked> = {}): Asked => ({
  id: 's1',
  proposalId: aConsultation().id,
  position: 1,
  needs: 'any',
  purpose: 'consult',
  personId: 'a1',
  name: 'Councillor Ewan Marsh',
  role: 'chair',
  askedAt: '2026-09-01T09:00:00.000Z',
  answer: null,
  words: null,
  answeredAt: null,
  answeredRevision: null,
  delegateForId: null,
  ...given,
})
const seen = (proposal: Partial<Consultation> = {}, given: Partial<ConsultationSeen> = {}): ConsultationSeen => ({
  proposal: aConsultation({ words: 'The network review reports in December', ...proposal }),
  committee: aCommittee(),
  item: anItem(),
  from: aMeeting().day,
  to: laterMeeting().day,
  today: civilDate('2026-10-26'),
  publishBy: publishingDays(aTimetable()),
  officer: { name: 'Alison Grey', telephone: '01632 960 118' },
  asked: [asked()],
  ...given,
})
const late = { ...aPlan().plan, is: 'schedule' as const, meetingId: 'm', urgency: 'The grant closes on Friday' }
const approving = { asked: [asked({ purpose: 'approve' })] }

export const stories: Stories = {
  'are you content': () => consultation(seen()),
  'are you minded to agree that it is urgent': () => consultation(seen({ change: late }, { from: null })),
  'may it be made': () => consultation(seen({}, approving)),
  'an item was added': () =>
    consultation(seen({ change: { is: 'add', itemId: 'e1' } }, { from: null, to: null, publishBy: null })),
  'an item was added subject to approval': () =>
    consultation(
      seen({ change: { is: 'add', itemId: 'e1' } }, { from: null, to: null, publishBy: null, ...approving }),
    ),
  'a change was asked for': () =>
    consultation(seen({ state: 'change-wanted' }, { asked: [asked({ answer: 'change', words: 'March, please' })] })),
  'it was made': () => consultation(seen({ state: 'applied' }, { asked: [asked({ answer: 'content' })] })),
  'it was withdrawn': () => consultation(seen({ state: 'withdrawn' })),
  'what should be different': () =>
    changeView({ proposalId: 'f1', revision: 1, title: anItem().title, answer: 'change' }),
  'what should be different, for approval': () =>
    changeView({ proposalId: 'f1', revision: 1, title: anItem().title, answer: 'refuse' }),
  'to the officer: content, and made': () =>
    outcome(seen({ state: 'applied' }, { asked: [asked({ answer: 'content' })] })),
  'to the officer: a change is wanted': () =>
    outcome(seen({ state: 'change-wanted' }, { asked: [asked({ answer: 'change', words: 'March, please' })] })),
  'to the officer: please ring': () =>
    outcome(seen({ state: 'change-wanted' }, { asked: [asked({ answer: 'ring' })] })),
  'to the officer: changes asked for, where approval is needed': () =>
    outcome(
      seen(
        { state: 'change-wanted' },
        { asked: [asked({ purpose: 'approve', answer: 'refuse', words: 'Not before the budget' })] },
      ),
    ),
  'to the officer: went ahead': () => outcome(seen({ state: 'applied', reason: 'Rung, and content' })),
  'to the officer: agreed, and can no longer be made': () =>
    outcome(seen({ state: 'agreed' }, { asked: [asked({ answer: 'content' })] })),
  'to the officer: the vice-chair was asked too': () =>
    outcome(seen({}, { asked: [asked(), asked({ id: 's2', name: 'Councillor Beth Lowe', role: 'vice-chair' })] })),
  'go ahead': () => goAheadView({ proposalId: 'f1', revision: 1, title: anItem().title }),
}
