import type { AgendaAt } from '../../app/agenda-at.ts'
import type { AskedNow } from '../../app/approvals/ask-about-agenda.ts'
import type { Chain } from '../../domain/approvals/approval-settings.ts'
import { anAgendaAt, anAsking } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { consulted } from './messages.ts'

const chair: AskedNow = {
  personId: anAsking().personId,
  name: 'Councillor Gwen Pritchard',
  role: 'chair',
  purpose: 'consult',
  insteadOf: null,
  because: null,
  went: 'waiting',
}
const told = (given: Partial<AskedNow>, at: Partial<AgendaAt> = {}, isThrough = false) =>
  consulted({ at: anAgendaAt(at), asked: [{ ...chair, ...given }], isThrough, mayPublish: true })

const steps: Chain = [
  { purpose: 'consult', needs: 'all', who: ['chair'], standIn: null },
  { purpose: 'approve', needs: 'any', who: ['finance', 'legal'], standIn: null },
  { purpose: 'approve', needs: 'all', who: ['monitoring-officer'], standIn: 'proper-officer' },
]
const inAChain = (vacant: NonNullable<AgendaAt['agenda']['chain']>['vacant'] = []) => {
  const { agenda } = anAgendaAt()
  return { agenda: { ...agenda, chain: { steps, vacant, covered: [], goneOn: [] } } }
}

export const stories: Stories = {
  'told: it has gone': () => told({}),
  'told: held in rehearsal': () => told({ went: 'held' }),
  'told: it went before': () => told({ went: 'said-before' }),
  'told: the vice-chair is asked, as the chair is away': () =>
    told({
      name: 'Councillor Idris Vaughan',
      role: 'vice-chair',
      insteadOf: 'Councillor Gwen Pritchard',
      because: 'away',
    }),
  'told: the vice-chair is asked, as the place is vacant': () =>
    told({ name: 'Councillor Idris Vaughan', role: 'vice-chair', because: 'vacant' }),
  'told: answered already': () =>
    told({ went: 'answered' }, { askings: [anAsking({ answer: 'content', answeredRevision: 3 })] }, true),
  'told: the first step of a chain': () => told({}, inAChain()),
  'told: a place of the chain is vacant': () =>
    told({}, inAChain([{ position: 3, approver: 'monitoring-officer', personId: null, because: 'vacant' }])),
  'told: everybody has answered': () =>
    consulted({
      at: anAgendaAt({ askings: [anAsking({ answer: 'content', answeredRevision: 3 })] }),
      asked: [],
      isThrough: true,
      mayPublish: true,
    }),
  'told, where somebody else publishes: everybody has answered': () =>
    consulted({ at: anAgendaAt(), asked: [], isThrough: true, mayPublish: false }),
}
