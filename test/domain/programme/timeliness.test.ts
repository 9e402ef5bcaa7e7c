import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { meetingTimetable } from '../../../src/domain/calendar/timetable.ts'
import { deadlinesOfItem, stagesOf } from '../../../src/domain/programme/deadlines.ts'
import { timeliness } from '../../../src/domain/programme/timeliness.ts'

const day = civilDate
const publishing = { target: day('2026-11-03'), last: day('2026-11-04'), publishedOn: null }
const on = (today: string, published: string | null = null) =>
  timeliness({ ...publishing, publishedOn: published === null ? null : day(published) }, [], day(today))

describe('An item put on a meeting', () => {
  it('is late from the day on which the agenda is published, and from the day after the last one', () => {
    expect(on('2026-11-01', '2026-11-02').lateBecause).toBe(null)
    expect(on('2026-11-02', '2026-11-02').lateBecause).toBe('agenda-published')
    expect(on('2026-11-04').lateBecause).toBe(null)
    expect(on('2026-11-05').lateBecause).toBe('last-day-past')
  })

  it('misses our own target from the day after it, while it is not late', () => {
    expect([on('2026-11-03'), on('2026-11-04'), on('2026-11-05')].map((one) => one.isTargetMissed)).toEqual([
      false,
      true,
      false,
    ])
  })

  it('has stages that are past from the day after each', () => {
    const draft = { name: 'draft-report-by', title: 'Draft report', day: day('2026-10-14') } as const
    expect(timeliness(null, [draft], day('2026-10-14')).stagesPast).toEqual([])
    expect(timeliness(null, [draft], day('2026-10-15')).stagesPast).toEqual([draft])
  })
})

describe('The deadlines of an item', () => {
  const ruling = meetingTimetable({ day: day('2026-11-12'), keyDecision: true })
  if (!ruling.ok) throw new Error('the days are known')
  const timetable = ruling.value

  it('are those before its meeting, in the order of the calendar, the stages of its report among them', () => {
    const days = deadlinesOfItem(timetable).map((deadline) => deadline.day)

    expect(days).toEqual([...days].sort())
    expect(days.every((one) => one <= '2026-11-12')).toBe(true)
    expect(timetable.deadlines.some((deadline) => deadline.day > '2026-11-12')).toBe(true)
    expect(deadlinesOfItem(timetable).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['publish-by', ...stagesOf(timetable).map(({ name }) => name)]),
    )
  })
})
