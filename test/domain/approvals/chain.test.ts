import { describe, expect, it } from 'vitest'
import { type Chain, type ChainStep, DEFAULT_APPROVALS } from '../../../src/domain/approvals/approval-settings.ts'
import { chainFor, needsApproval, peopleIn } from '../../../src/domain/approvals/chain.ts'
import { chainWords, vacantWords } from '../../../src/domain/approvals/chain-words.ts'
import { changeChain, MOST_STEPS } from '../../../src/domain/approvals/change-chain.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/committee/settings.ts'

const ANNA = '01980000-0000-7000-8000-000000000001'
const given = { chairWord: 'convener', names: new Map([[ANNA, 'Anna Lloyd']]) }
const step = (who: ChainStep['who'], more: Partial<ChainStep> = {}): ChainStep => ({
  purpose: 'approve',
  needs: 'all',
  who,
  standIn: null,
  ...more,
})
const settings = (chains: Partial<Record<'agenda' | 'report' | 'supplement', Chain>> = {}, more = {}) => ({
  ...DEFAULT_SETTINGS,
  ...more,
  approvals: { ...DEFAULT_APPROVALS, chains },
})
const chainAfter = (ruling: ReturnType<typeof changeChain>) => (ruling.ok ? ruling.value.chains : ruling.refusal.rule)

describe('The usual chain', () => {
  it('is that the chair is consulted on agendas, and nobody else is asked', () => {
    expect(chainWords(chainFor('agenda', settings()), 'agenda', given)).toBe('the convener is consulted')
    expect(chainWords(chainFor('report', settings()), 'report', given)).toBe('nobody clears them')
    expect(chainWords(chainFor('supplement', settings()), 'supplement', given)).toContain('the officer publishes them')
    expect(needsApproval(chainFor('agenda', settings()))).toBe(false)
  })

  it('follows what the settings said before there were chains', () => {
    const before = settings({}, { agendaNeeds: 'approve', clearances: ['finance', 'monitoring'] })
    expect(chainWords(chainFor('agenda', before), 'agenda', given)).toBe('the convener approves')
    expect(chainWords(chainFor('report', before), 'report', given)).toBe(
      'finance and the monitoring officer clear, at the same time',
    )
  })
})

describe('A chain in words', () => {
  it('says who, as what, together or one of them, and who stands in', () => {
    const chain = [
      step(['chair'], { purpose: 'consult', standIn: 'vice-chair' }),
      step(['finance', 'legal', `person:${ANNA}`]),
      step(['monitoring-officer', 'proper-officer'], { needs: 'any' }),
    ]
    expect(chainWords(chain, 'agenda', given)).toBe(
      'the convener is consulted (the vice-convener, if there is no answer), then finance, legal and Anna Lloyd approve, at the same time, then the monitoring officer or the proper officer approves',
    )
    expect(peopleIn(chain)).toEqual([ANNA])
  })

  it('says of a place that nobody can be asked for whose it is and why', () => {
    const place = (given: Partial<Parameters<typeof vacantWords>[0]>) =>
      vacantWords({ approver: 'legal', name: 'Hugh Marsh', because: 'away', ...given }, 'chair')
    expect(place({})).toBe('Hugh Marsh (legal) is away, and nobody stands in')
    expect(place({ name: null, because: 'vacant' })).toBe('legal: nobody holds this role')
    expect(place({ approver: `person:${ANNA}`, because: 'left' })).toBe('Hugh Marsh has left, and nobody stands in')
  })
})

describe('Changing a chain', () => {
  it('adds a step after those that are there, the usual ones included', () => {
    const ruling = changeChain(settings(), 'agenda', { is: 'add', step: step(['legal'], { needs: 'any' }) })
    // Of one person any and all are the same.
    expect(chainAfter(ruling)).toEqual({
      agenda: [step(['chair'], { purpose: 'consult' }), step(['legal'])],
    })
  })

  it('takes the last step off; an agenda’s last one goes back to the usual chain, since the chair is at least consulted', () => {
    const two = settings({ agenda: [step(['legal']), step(['finance'])], report: [step(['finance'])] })
    expect(chainAfter(changeChain(two, 'agenda', { is: 'take-off' }))).toMatchObject({ agenda: [step(['legal'])] })
    expect(chainAfter(changeChain(settings({ agenda: [step(['legal'])] }), 'agenda', { is: 'take-off' }))).toEqual({})
    expect(chainAfter(changeChain(two, 'report', { is: 'take-off' }))).toMatchObject({ report: [] })
    expect(chainAfter(changeChain(two, 'report', { is: 'usual' }))).toEqual({ agenda: two.approvals.chains.agenda })
  })

  it('is refused where nobody is in the step, somebody stands in for themselves, is asked twice, or fits no such paper', () => {
    const add = (one: ChainStep, of = settings()) => chainAfter(changeChain(of, 'agenda', { is: 'add', step: one }))
    expect(add(step([]))).toBe('step-needs-somebody')
    expect(add(step(['lead-officer']))).toBe('step-needs-somebody')
    expect(add(step(['legal'], { standIn: 'legal' }))).toBe('stands-in-for-themselves')
    expect(add(step(['chair'], { purpose: 'consult' }))).toBe('already-in-chain')
    // To be consulted first and to approve later are two things.
    expect(add(step(['chair']))).toMatchObject({ agenda: [{ purpose: 'consult' }, { purpose: 'approve' }] })
    const full = settings({ agenda: Array.from({ length: MOST_STEPS }, () => step([`person:${ANNA}`])) })
    expect(add(step(['legal']), full)).toBe('chain-too-long')
  })
})
