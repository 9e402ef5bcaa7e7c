import type { AgendaAt } from '../../app/agenda-at.ts'
import type { Asking } from '../../domain/agenda/asking.ts'
import type { Chain } from '../../domain/approvals/approval-settings.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/settings.ts'
import { anAgendaAt, anAsking, aPublication } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { changeView, consultation, thanks } from './messages.ts'
import { answered, passedOnTold } from './officer-messages.ts'

const content = anAsking({ answer: 'content', answeredRevision: 3, answeredAt: '2026-10-28T11:00:00.000Z' })
const change = { ...content, answer: 'change' as const, words: 'Could <complaints> come first?\nThere is time.' }

const chair = anAsking()
const approving = anAgendaAt({
  committee: aCommittee({ settings: { ...DEFAULT_SETTINGS, agendaNeeds: 'approve' } }),
  askings: [anAsking({ purpose: 'approve' })],
})

const VICE = '01980000-0000-7000-8000-0000000000f3'
const vice = (given: Partial<Asking> = {}) => anAsking({ id: VICE, personId: VICE, role: 'vice-chair', ...given })
const names = new Map([
  [chair.personId, 'Councillor Gwen Pritchard'],
  [VICE, 'Councillor Idris Vaughan'],
])
const instead = { delegateForId: chair.personId, because: 'no-answer' as const }
const steps: Chain = [
  { purpose: 'consult', needs: 'all', who: ['chair'], standIn: 'vice-chair' },
  { purpose: 'approve', needs: 'any', who: ['finance', 'legal'], standIn: null },
  { purpose: 'approve', needs: 'all', who: ['monitoring-officer'], standIn: 'proper-officer' },
]
const inAChain = (given: Partial<AgendaAt> = {}) => {
  const { agenda } = anAgendaAt()
  return anAgendaAt({ names, agenda: { ...agenda, chain: { steps, vacant: [], covered: [], goneOn: [] } }, ...given })
}
const aChildrensItem = '01980000-0000-7000-8000-0000000000e1'

export const stories: Stories = {
  'the chair is consulted': () => consultation(anAgendaAt(), 3, chair)!,
  'the chair is to approve': () => consultation(approving, 3, chair)!,
  'the vice-chair is asked instead': () =>
    consultation(anAgendaAt({ askings: [anAsking({ role: 'vice-chair', delegateForId: 'somebody' })] }), 3, chair)!,
  'the chair has answered': () =>
    consultation(
      anAgendaAt({
        askings: [anAsking({ answer: 'change', words: 'Take <the depot> first\nplease', answeredRevision: 3 })],
      }),
      3,
      chair,
    )!,
  'the draft has moved on': () => consultation(anAgendaAt(), 1, chair)!,
  'it has been published': () => consultation(anAgendaAt({ publication: aPublication() }), 3, chair)!,
  'the form': () => changeView({ meetingId: aMeeting().id, revision: 3 }),
  'thanked: content': () => thanks({ at: anAgendaAt({ askings: [content] }), asking: content, isNew: true }),
  'thanked: a change': () => thanks({ at: anAgendaAt({ askings: [change] }), asking: change, isNew: true }),
  'pressed twice': () => thanks({ at: anAgendaAt({ askings: [content] }), asking: content, isNew: false }),
  'told: content': () => answered(anAgendaAt({ askings: [content] }))!,
  'told: approves': () => answered(anAgendaAt({ askings: [{ ...content, answer: 'approve' }] }))!,
  'told: a change': () => answered(anAgendaAt({ askings: [change] }))!,
  'told: please ring': () => answered(anAgendaAt({ askings: [{ ...content, answer: 'ring' }] }))!,
  'asked again: it changed since their answer': () =>
    consultation(inAChain({ askings: [anAsking({ answer: 'content', answeredRevision: 1 })] }), 3, chair)!,
  'an answer that stands, to an earlier draft': () => {
    const at = anAgendaAt()
    const details = [{ is: 'details' as const, words: 'names, papers or links brought up to date', asksAgain: false }]
    const revisions = at.revisions.map((one) => (one.number === 3 ? { ...one, changes: details } : one))
    const askings = [anAsking({ answer: 'content', answeredRevision: 2, askedRevision: 2 })]
    return consultation({ ...at, revisions, counts: 2, askings }, 3, chair)!
  },
  'the chair was silent: the vice-chair’s copy': () =>
    consultation(inAChain({ askings: [vice(instead)] }), 3, { personId: VICE })!,
  'the chair was silent: the chair’s own copy': () => consultation(inAChain({ askings: [vice(instead)] }), 3, chair)!,
  'an interest is declared: what the chair is asked': () =>
    consultation(inAChain({ askings: [anAsking({ leftOut: [aChildrensItem] })] }), 3, chair)!,
  'an interest is declared: what the vice-chair is asked': () =>
    consultation(
      inAChain({
        askings: [vice({ onlyItems: [aChildrensItem], delegateForId: chair.personId, because: 'declared-interest' })],
      }),
      3,
      { personId: VICE },
    )!,
  'one answer was enough': () =>
    consultation(
      inAChain({
        askings: [
          anAsking({ needs: 'any', purpose: 'approve' }),
          vice({ needs: 'any', purpose: 'approve', answer: 'approve', answeredRevision: 3 }),
        ],
      }),
      3,
      chair,
    )!,
  'told: a change, in a chain': () => answered(inAChain({ askings: [change] }))!,
  'told: content, and the next step': () => answered(inAChain({ askings: [content] }))!,
  'told: somebody stands in': () => passedOnTold(inAChain({ askings: [vice(instead)] }))!,
  'told: nobody stands in': () => passedOnTold(inAChain())!,
}
