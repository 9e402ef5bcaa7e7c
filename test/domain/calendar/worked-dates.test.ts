import { describe, expect, it } from 'vitest'
import { civilDate, longDate } from '../../../src/domain/calendar/civil-date.ts'
import { deadlineNamed, meetingTimetable } from '../../../src/domain/calendar/timetable.ts'
import type { TimetableOf } from '../../../src/domain/calendar/timetable-of.ts'
import worked from './worked-dates.json' with { type: 'json' }

type Given = (typeof worked)[number]
type Expected = {
  readonly deadline: string
  readonly day: string
  readonly at?: string
  readonly counted?: readonly string[]
  readonly rolledFrom?: string
  readonly firstCounted?: string
  readonly lastCounted?: string
  readonly howMany?: number
  readonly readings?: readonly string[]
}

const event = (given: Given) =>
  (['meeting', 'published', 'received', 'documentRequested', 'exceptionNotice'] as const)
    .map((name) => [name, (given as Record<string, unknown>)[name]] as const)
    .find((pair): pair is readonly [(typeof pair)[0], string] => typeof pair[1] === 'string')!

const timetableOf = (given: Given) => {
  const [name, day] = event(given)
  const ruling = meetingTimetable({
    profile: given.profile as NonNullable<TimetableOf['profile']>,
    [name === 'meeting' ? 'day' : name]: civilDate(day),
    keyDecision: 'keyDecision' in given,
    privateMeeting: 'privateMeeting' in given,
  })
  if (!ruling.ok) throw new Error(`Refused: ${JSON.stringify(ruling.refusal)}`)
  return ruling.value
}

describe('The dates that were worked out by hand', () => {
  it('are all here: 64 from the reference page, and those of its tables', () => {
    expect(worked.length).toBeGreaterThanOrEqual(64)
  })

  describe.each(worked.map((given) => [`${given.profile}, ${event(given)[0]} ${event(given)[1]}`, given] as const))(
    '%s',
    (_, given) => {
      const timetable = timetableOf(given)

      it.each(
        (given.gives as readonly Expected[]).map((expected) => [
          expected.deadline,
          longDate(civilDate(expected.day)),
          expected,
        ]),
      )('%s is %s', (name, _, expected) => {
        const deadline = deadlineNamed(timetable, name as string)!
        const want = expected as Expected

        expect(deadline.day).toBe(want.day)
        expect(deadline.rolledFrom).toBe(want.rolledFrom ?? null)
        if (want.at) expect(deadline.at).toBe(want.at)
        if (want.counted) expect(deadline.counted).toEqual(want.counted)
        if (want.firstCounted) {
          expect([deadline.counted[0], deadline.counted.at(-1)]).toEqual([want.firstCounted, want.lastCounted])
          expect(deadline.counted).toHaveLength(want.howMany!)
        }
        if (want.readings) {
          expect(deadline.readings.map(({ day, rolledFrom }) => rolledFrom ?? day)).toEqual(want.readings)
        }
      })
    },
  )
})
