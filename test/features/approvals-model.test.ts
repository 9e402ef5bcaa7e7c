import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { type Chain, DEFAULT_APPROVALS } from '../../src/domain/approvals/approval-settings.ts'
import { answerAgenda } from '../../src/features/answer-agenda/answer-agenda.ts'
import { consultOnAgenda } from '../../src/features/consult-on-agenda/consult-on-agenda.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { aPanel, type Panel } from '../support/agenda.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
const people: Presser[] = []
beforeAll(async () => {
  council = await aCouncil()
  for (const n of [1, 2, 3, 4, 5]) people.push(await council.person(`U0MODEL${n}`, null, null, `Approver ${n}`))
})
afterAll(() => council.close())

type Press = { readonly who: number; readonly answer: 'approve' | 'change' }
type Step = { readonly needs: 'any' | 'all'; readonly who: readonly number[] }

/** A chain as a page of paper would keep it: who said what, in the order in which it was said. */
class Paper {
  readonly steps: readonly Step[]
  readonly said = new Map<number, Press['answer']>()
  readonly first = new Map<number, number>()
  constructor(steps: readonly Step[]) {
    this.steps = steps
  }
  isThrough({ needs, who }: Step): boolean {
    return needs === 'all' || who.length === 1
      ? who.every((one) => this.said.get(one) === 'approve')
      : who.some((one) => this.said.get(one) === 'approve')
  }
  open(): number {
    const index = this.steps.findIndex((step) => !this.isThrough(step))
    return index < 0 ? this.steps.length : index
  }
  /** Whether it may be said now; says it where it may. */
  takes({ who, answer }: Press): boolean {
    const place = this.steps.findIndex((step) => step.who.includes(who))
    const step = this.steps[place]
    if (!step || place > this.open()) return false
    const first = this.first.get(place)
    if (step.needs === 'any' && step.who.length > 1 && first !== undefined && first !== who) return false
    this.first.set(place, first ?? who)
    this.said.set(who, answer)
    return true
  }
}

const chains = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2, maxLength: 5 }).chain((who) =>
  fc
    .array(fc.record({ take: fc.integer({ min: 1, max: 3 }), needs: fc.constantFrom('any', 'all') }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((cuts) => {
      const left = [...who]
      return cuts
        .map(({ take, needs }): Step => ({ needs, who: left.splice(0, take) }))
        .filter(({ who: here }) => here.length > 0)
    }),
)
const presses = fc.array(
  fc.array(
    fc.record({ who: fc.nat({ max: 4 }), answer: fc.constantFrom<Press['answer'][]>('approve', 'approve', 'change') }),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 6 },
)

const answersOf = async (here: Panel, from: number): Promise<readonly Press[]> => {
  const page = await council.here.transaction((tx) => tx.ledger.page({ aboutId: here.march.id, atMost: 200 }))
  return page.entries
    .filter(({ did, position }) => did === 'agenda-answered' && position > from)
    .map(({ byId, detail }) => ({
      who: people.findIndex(({ personId }) => personId === byId),
      answer: detail.answer as Press['answer'],
    }))
    .reverse()
}

describe('A chain of approvals under presses that come at once', () => {
  it('takes them in one order that a page of paper would allow, each once, and ends where the paper ends', async () => {
    await fc.assert(
      fc.asyncProperty(chains, presses, async (steps, batches) => {
        const here = await aPanel({ council })
        const chain: Chain = steps.map(({ needs, who }) => ({
          purpose: 'approve',
          needs: who.length > 1 ? needs : 'all',
          who: who.map((one) => `person:${people[one]!.personId}` as const),
          standIn: null,
        }))
        await council.here.transaction((tx) =>
          tx.committees.save({
            ...here.panel,
            settings: { ...here.panel.settings, approvals: { ...DEFAULT_APPROVALS, chains: { agenda: chain } } },
          }),
        )
        const meetingId = here.march.id
        await draftAgenda(council.deps, here.officer, { meetingId })
        await consultOnAgenda(council.deps, here.officer, { meetingId })

        let taken = 0
        for (const batch of batches) {
          const rulings = await Promise.all(
            batch.map(({ who, answer }) =>
              answerAgenda(council.deps, people[who]!, {
                meetingId,
                revision: 1,
                answer,
                words: answer === 'change' ? 'Please' : null,
              }),
            ),
          )
          taken += rulings.filter((ruling) => ruling.ok && ruling.value.isNew).length
        }

        const paper = new Paper(steps)
        const inOrder = await answersOf(here, -1)
        expect(inOrder.map((press) => paper.takes(press))).toEqual(inOrder.map(() => true))
        expect(inOrder).toHaveLength(taken)
        const isThrough = paper.open() === steps.length
        await council.here.transaction(async (tx) => {
          const agenda = (await tx.agendas.of(meetingId))!
          expect(agenda.state).toBe(isThrough ? 'agreed' : 'consulted-on')
          // Whoever is in a step that has opened was asked, once; nobody else was.
          const rows = await tx.agendas.askings(agenda.id)
          const opened = new Set(
            steps.slice(0, paper.open() + 1).flatMap(({ who }) => who.map((one) => people[one]!.personId)),
          )
          for (const id of opened) expect(rows.filter(({ personId }) => personId === id)).toHaveLength(1)
          expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length)
          const owed = (await tx.outbox.about(`${meetingId}@1`)).filter(
            ({ kind, drawing }) => kind === 'post' && drawing === 'agenda-consultation',
          )
          expect(new Set(owed.map(({ personId }) => personId)).size).toBe(owed.length)
        })
      }),
      { numRuns: 10 },
    )
  }, 120_000)
})
