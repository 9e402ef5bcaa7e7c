import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { answer } from '../../src/app/reports/answer.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { RequestAnswer } from '../../src/domain/reports/answer.ts'
import { isOpen, type RequestState } from '../../src/domain/reports/request.ts'
import { aPanelThatAsks, type PanelThatAsks } from '../support/requests.ts'

let world: PanelThatAsks
let stranger: Presser
beforeAll(async () => {
  world = await aPanelThatAsks()
  stranger = await world.council.person('U0STRANGER', null, null, 'Somebody Else')
})
afterAll(() => world.council.close())

const ANSWERS: readonly RequestAnswer[] = [
  { is: 'provide' },
  { is: 'longer', until: civilDate('2026-11-02'), words: 'The data is late.' },
  { is: 'cannot', words: 'We do not hold it.' },
  { is: 'someone-else', instead: { name: 'Huw Pryce', email: 'h.pryce@westmarch.example' }, why: null },
  { is: 'here', words: null },
]
const STANDS: Readonly<Partial<Record<RequestAnswer['is'], RequestState>>> = {
  provide: 'accepted',
  longer: 'longer-asked',
  cannot: 'declined',
  'someone-else': 'handed-on',
  here: 'received',
}
const presses = fc.array(
  fc.array(fc.record({ answer: fc.nat({ max: ANSWERS.length - 1 }), isStranger: fc.boolean(), twice: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 4 },
)

describe('The life of a request under answers that come at once', () => {
  it('is as the last step says, each new answer is one step, a report that has come is not taken back, and nobody else answers', async () => {
    await fc.assert(
      fc.asyncProperty(presses, async (batches) => {
        const request = await world.asked()
        const life = () => world.council.here.transaction((tx) => tx.requests.eventsOf(request.id))
        const began = (await life()).length
        let taken = 0
        for (const batch of batches) {
          const all = batch.flatMap((press) => (press.twice ? [press, press] : [press]))
          const rulings = await Promise.all(
            all.map(async ({ answer: which, isStranger }) => {
              const what = ANSWERS[which]!
              const handedIn =
                what.is === 'here'
                  ? {
                      link: 'https://documents.westmarch.example/a',
                      slackFileId: null,
                      fileName: null,
                      summary: null,
                      part: 'open' as const,
                    }
                  : undefined
              const ruling = await answer(world.deps, isStranger ? stranger : world.author, {
                requestId: request.id,
                answer: what,
                ...(handedIn && { handedIn }),
              })
              return { isStranger, ruling }
            }),
          )
          for (const { isStranger, ruling } of rulings) if (isStranger) expect(ruling.ok).toBe(false)
          taken += rulings.filter(({ ruling }) => ruling.ok && ruling.value.isNew).length
        }
        const steps = (await life()).slice(began).filter(({ did }) => did in STANDS)
        expect(steps).toHaveLength(taken)
        expect(steps.every(({ byId }) => byId === world.author.personId)).toBe(true)
        const first = steps.findIndex(({ did }) => did === 'here')
        if (first >= 0)
          expect(
            steps.slice(first).every(({ did }) => did === 'here'),
            'it has come',
          ).toBe(true)
        const now = await world.find(request.id)
        expect(now.state).toBe(steps.length > 0 ? STANDS[steps.at(-1)!.did as RequestAnswer['is']] : 'asked')
        // nobody is reminded of what is not owed any more
        if (!isOpen(now))
          expect((await world.reminders(request.id)).filter((one) => one.startsWith('report-due'))).toEqual([])
        // however often it was answered, it was asked for once
        expect((await world.owed(request.id)).filter((one) => one.startsWith('request-asked'))).toHaveLength(1)
      }),
      { numRuns: process.env.CLEARDAYS_LONG === '1' ? 300 : 25, seed: Number(process.env.CLEARDAYS_SEED ?? 20261122) },
    )
  }, 600_000)
})
