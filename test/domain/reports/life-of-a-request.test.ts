import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CivilDate, civilDate, plusDays } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor } from '../../../src/domain/calendar/timetable.ts'
import { agreeDate } from '../../../src/domain/reports/agree-date.ts'
import { answerRequest, type RequestAnswer } from '../../../src/domain/reports/answer.ts'
import { putOff, redated, stageReminders } from '../../../src/domain/reports/due.ts'
import { isOpen, type Request, type RequestKind } from '../../../src/domain/reports/request.ts'
import { aPerson, aRequest } from '../../../src/slack/kit/gallery-data.ts'

const TODAY = civilDate('2026-09-23')
const calendar = calendarFor(profiles['england-council'])
const day = fc.integer({ min: 0, max: 150 }).map((days) => plusDays(TODAY, days))
const words = fc.constantFrom('Because', 'The figures come late', '')
const instead = fc.constantFrom({ name: 'Gareth Pugh' }, { name: 'Dr Ben Salt' })

const answers: fc.Arbitrary<RequestAnswer> = fc.oneof(
  fc.constant({ is: 'provide' } as const),
  fc.constant({ is: 'coming' } as const),
  fc.constant({ is: 'here', words: null } as const),
  fc.record({ is: fc.constant('longer' as const), until: day, words }),
  fc.record({ is: fc.constantFrom('cannot' as const, 'another-date' as const), words }),
  fc.record({ is: fc.constantFrom('someone-else' as const, 'colleague' as const), instead, why: fc.constant(null) }),
)
/** Something that happens to a request: it gives what the request becomes, or the same where it is refused. */
type Happens = (request: Request) => Request

const answered = answers.map(
  (answer): Happens =>
    (request) => {
      const by = { personId: aPerson().id, answersFor: [], askedOf: 'Dawn Fletcher' }
      const ruling = answerRequest(request, answer, by, { now: request.dueOn, seen: null })
      return ruling.ok ? ruling.value.request : request
    },
)
const agreed = fc.record({ draft: fc.option(day), final: day, meeting: fc.option(day) }).map(
  ({ draft, final, meeting }): Happens =>
    (request) => {
      const draftDueOn = draft !== null && draft <= final ? draft : null
      const ruling = agreeDate(request, { draftDueOn, dueOn: final }, { meeting, today: TODAY })
      return ruling.ok ? ruling.value : request
    },
)
const moved = fc.record({ meeting: day, lead: fc.integer({ min: 1, max: 30 }), known: fc.boolean() }).map(
  ({ meeting, lead, known }): Happens =>
    (request) => {
      const back = (days: number): CivilDate => plusDays(meeting, -days)
      const due = known ? { draft: back(lead + 14), clearance: back(lead + 7), final: back(lead) } : null
      return redated(request, due, { id: 'elsewhere', day: meeting })
    },
)
const happening = fc.oneof(answered, agreed, moved, fc.constant(putOff))
const lives = fc.record({
  kind: fc.constantFrom<RequestKind>('report', 'written-evidence', 'attend'),
  happens: fc.array(happening, { maxLength: 12 }),
})
const livesOf = ({ kind, happens }: { kind: RequestKind; happens: readonly Happens[] }): Request[] => {
  const first = aRequest({ kind, ...(kind !== 'report' && { draftDueOn: null }) })
  const life = [first]
  for (const happen of happens) life.push(happen(life.at(-1)!))
  return life
}

describe('Whatever happens to a request', () => {
  it('it is reminded of exactly while something is owed, never in the past, and never twice on one day', () => {
    fc.assert(
      fc.property(lives, (life) => {
        for (const request of livesOf(life)) {
          const how = { isOutside: false, isDraftReady: false }
          const reminders = stageReminders(request, how, calendar, TODAY)
          if (!isOpen(request)) expect(reminders).toEqual([])
          expect(reminders.every(({ on }) => on >= TODAY)).toBe(true)
          for (const stage of ['draft', 'final'] as const) {
            const days = reminders.filter((one) => one.stage === stage).map(({ on }) => on)
            expect(new Set(days).size).toBe(days.length)
          }
        }
      }),
    )
  })

  it('its draft is never due after it, and it is never due on or after the day of its meeting', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 30 }), day, (life, lead, meeting) => {
        for (const request of livesOf(life)) {
          if (request.draftDueOn) expect(request.draftDueOn <= request.dueOn).toBe(true)
          const due = { draft: null, clearance: null, final: plusDays(meeting, -lead) }
          expect(redated(request, due, { id: 'there', day: meeting }).dueOn < meeting).toBe(true)
          expect(redated(request, null, { id: 'there', day: meeting }).dueOn < meeting).toBe(true)
        }
      }),
    )
  })

  it('a report is never “coming” and a witness is never “received”; what has come stays', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const states = livesOf(life).map(({ state }) => state)
        const wrong = life.kind === 'attend' ? ['accepted', 'received', 'handed-on'] : ['coming', 'colleague']
        expect(states.filter((state) => wrong.includes(state))).toEqual([])
        const came = states.indexOf('received')
        if (came >= 0) expect(new Set(states.slice(came))).toEqual(new Set(['received']))
      }),
    )
  })
})
