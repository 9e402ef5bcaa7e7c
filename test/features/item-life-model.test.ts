import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { StageChange, StageName } from '../../src/domain/programme/item.ts'
import type { Plan } from '../../src/domain/programme/planned-change.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

let council: Council
let panel: Committee
let meetings: readonly Meeting[]
const officers: Presser[] = []
let outsider: Presser
beforeAll(async () => {
  council = await aCouncil('2021-01-04T09:00:00Z')
  panel = await council.committee()
  meetings = [await council.meeting(panel.id, '2021-03-11'), await council.meeting(panel.id, '2021-05-13')]
  for (const n of [1, 2, 3]) officers.push(await council.person(`U0LIFE${n}`, 'officer', panel.id, `Officer ${n}`))
  outsider = await council.person('U0OUTSIDE', 'member', panel.id)
})
afterAll(() => council.close())

/** What somebody presses: which change, to which meeting, having seen how much of what has happened. */
type Act = {
  readonly what: 'schedule' | 'defer' | 'remove'
  readonly meeting: number | null
  readonly who: number
  /** They opened their form before this batch, or did not look. */
  readonly looked: boolean
}

/** The life of an item as a card in a box would keep it: one place at a time, and a card taken out does not come back. */
class Card {
  stage: StageName = 'unscheduled'
  meetingId: string | null = null
  putOffTo: string | null = null
  /** Whether this step could be written next on the card; writes it where it could. */
  takes({ stage, meetingId, fromMeetingId }: StageChange): boolean {
    if (this.stage === 'withdrawn') return false
    const isMove = stage === 'scheduled' || stage === 'deferred'
    if (!isMove && stage !== 'withdrawn') return false
    if (stage === 'scheduled' && (meetingId === null || meetingId === this.meetingId)) return false
    if (isMove && fromMeetingId !== null && fromMeetingId !== this.meetingId) return false
    // put off to a meeting that is named: the next step must put it there, before anything else is written
    if (this.putOffTo !== null && (stage !== 'scheduled' || meetingId !== this.putOffTo)) return false
    this.putOffTo = stage === 'deferred' ? meetingId : null
    this.stage = stage
    if (this.putOffTo === null) this.meetingId = isMove ? meetingId : null
    return true
  }
}

const acts = fc.array(
  fc.array(
    fc.record({
      what: fc.constantFrom<Act['what'][]>('schedule', 'schedule', 'defer', 'remove'),
      meeting: fc.option(fc.nat({ max: 1 })),
      who: fc.nat({ max: 3 }),
      looked: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 5 },
)

const planOf = (itemId: string, { what, meeting }: Act): Plan => {
  const reasons = { why: 'a reason', minute: null }
  const at = meeting === null ? null : meetings[meeting]!.id
  if (what === 'remove') return { is: 'remove', itemId, ...reasons }
  if (what === 'defer') return { is: 'defer', itemId, meetingId: at, ...reasons }
  return { is: 'schedule', itemId, meetingId: at ?? meetings[0]!.id, urgency: null, ...reasons }
}

describe('The life of an item under changes that come at once', () => {
  it('is one line that a card in a box would allow: each change made is one step, none is lost, nobody else changes it', async () => {
    let contested = 0
    await fc.assert(
      fc.asyncProperty(acts, async (batches) => {
        const item = await anItemOn(council, panel, 'Flood defences')
        const steps = () => council.here.transaction((tx) => tx.items.historyOf(item.id))
        const before = (await steps()).length
        let made = 0
        for (const batch of batches) {
          const seen = (await council.here.transaction((tx) => tx.items.find(item.id)))!
          const rulings = await Promise.all(
            batch.map(async (act) => {
              const who = officers[act.who] ?? outsider
              const ruling = await planChange(
                council.deps,
                who,
                planOf(item.id, act),
                act.looked ? seen.revision : null,
              )
              return { act, ruling }
            }),
          )
          const went = rulings.filter(({ ruling }) => ruling.ok)
          for (const { act } of went) made += act.what === 'defer' && act.meeting !== null ? 2 : 1
          for (const { act } of went) expect(officers[act.who], 'only officers change it').toBeDefined()
          // of those who had looked at the same card one at most can have changed it, and only if nobody else had first
          expect(went.filter(({ act }) => act.looked).length).toBeLessThanOrEqual(1)
          if (batch.length > 1 && went.length > 0 && went.length < batch.length) contested += 1
          for (const { ruling } of rulings) if (!ruling.ok) expect(ruling.refusal.rule).toBeTypeOf('string')
        }
        const life = (await steps()).slice(before)
        expect(life).toHaveLength(made)
        const card = new Card()
        for (const [index, step] of life.entries())
          expect(card.takes(step), `step ${index + 1} of ${life.map(({ stage }) => stage).join(', ')}`).toBe(true)
        expect(card.putOffTo).toBeNull()
        await council.here.transaction(async (tx) => {
          const now = (await tx.items.find(item.id))!
          expect([now.stage.is, 'meetingId' in now.stage ? now.stage.meetingId : null]).toEqual([
            card.stage,
            card.meetingId,
          ])
          // reminders are of where it is now, and of nowhere where it is not
          const waiting = (await tx.reminders.of(item.id)).filter(({ state }) => state === 'waiting')
          if (card.stage === 'withdrawn') expect(waiting).toEqual([])
          const ledger = await tx.ledger.page({ aboutId: item.id, atMost: 200 })
          expect(new Set(ledger.entries.map(({ position }) => position)).size).toBe(ledger.entries.length)
        })
      }),
      { numRuns: process.env.CLEARDAYS_LONG === '1' ? 300 : 25, seed: Number(process.env.CLEARDAYS_SEED ?? 20261122) },
    )
    expect(contested, 'people were in each other’s way').toBeGreaterThan(3)
  }, 600_000)
})
