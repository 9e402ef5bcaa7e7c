import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import {
  asNewest,
  decisionAhead,
  decisionAheadWords,
  lastMeetingBefore,
  movedSince,
  movedWords,
} from '../../../src/domain/proposals/forward-plan.ts'
import type { PlannedDecision } from '../../../src/domain/proposals/planned-decision.ts'

const decision = (given: Partial<PlannedDecision> = {}): PlannedDecision => ({
  title: 'Leisure contract, award',
  maker: 'Cabinet',
  day: civilDate('2027-01-19'),
  reference: 'FP26/31',
  ...given,
})
const today = civilDate('2026-11-13')
const days = ['2026-11-12', '2027-01-14', '2027-01-19', '2027-03-11'].map(civilDate)

describe('The last meeting before a decision', () => {
  it('is before its day, not on it, and not one that is past', () => {
    expect(lastMeetingBefore(civilDate('2027-01-19'), days, today)).toBe('2027-01-14')
    expect(lastMeetingBefore(civilDate('2027-01-14'), days, today)).toBeNull()
  })

  it('is told of the item the decision is about, with its day in words', () => {
    const ahead = decisionAhead({ title: 'Leisure contract', meetingDay: null }, [decision()], days, today)

    expect(decisionAheadWords(ahead!)).toBe(
      'Cabinet decides on Tuesday 19 January 2027. The last meeting before it is Thursday 14 January 2027.',
    )
  })

  it('says where the item comes too late, and where there is no meeting before', () => {
    const late = { title: 'Leisure contract', meetingDay: civilDate('2027-03-11') }
    const ahead = decisionAhead(late, [decision({ day: civilDate('2026-12-01'), maker: null })], days, today)

    expect(decisionAheadWords(ahead!)).toBe(
      'The executive decides on Tuesday 1 December 2026. There is no meeting of the committee before it. The item is on Thursday 11 March 2027, which is too late to be heard.',
    )
  })

  it('is not told of an item no plan names, nor of a decision that is past or has no day', () => {
    const of = (title: string, one: PlannedDecision) => decisionAhead({ title, meetingDay: null }, [one], days, today)

    expect(of('Bus network', decision())).toBeNull()
    expect(of('Leisure contract', decision({ day: null }))).toBeNull()
    expect(of('Leisure contract', decision({ day: civilDate('2026-10-01') }))).toBeNull()
  })
})

describe('A decision that is announced again', () => {
  it('is known by its number, else by its title; the newest plan has its day', () => {
    const plans = [
      [decision({ title: 'Award of the leisure contract', day: civilDate('2027-02-16') })],
      [decision(), decision({ title: 'Parking', reference: null })],
    ]

    expect(asNewest(plans).map(({ title, day }) => `${title} ${day}`)).toEqual([
      'Award of the leisure contract 2027-02-16',
      'Parking 2027-01-19',
    ])
  })

  it('and has moved, is said with both days and the last meeting before the new one', () => {
    const [moved] = movedSince(
      [decision()],
      [decision({ day: civilDate('2027-02-16') }), decision({ reference: 'X', title: 'New' })],
    )

    expect(movedWords(moved!, civilDate('2027-01-19'))).toBe(
      '“Leisure contract, award”: the day on which Cabinet decides moved from Tuesday 19 January 2027 to Tuesday 16 February 2027; the last meeting before it is Tuesday 19 January 2027.',
    )
    expect(movedSince([decision()], [decision()])).toEqual([])
  })
})
