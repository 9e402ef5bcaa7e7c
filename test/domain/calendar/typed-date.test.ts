import { describe, expect, it } from 'vitest'
import { calendarRefusalWords } from '../../../src/domain/calendar/calendar-refusal-words.ts'
import { civilDate, clockTime, longDate } from '../../../src/domain/calendar/civil-date.ts'
import { typedComingDate, typedDate } from '../../../src/domain/calendar/typed-date.ts'

// Monday 9 March 2026, a Monday, so that “next Tuesday” is in doubt and “next Monday” is not.
const TODAY = civilDate('2026-03-09')
const read = (typed: string, today = TODAY) => {
  const ruling = typedDate(typed, today)
  if (!ruling.ok) return calendarRefusalWords(ruling.refusal)
  const { day, time } = ruling.value
  return time === null ? longDate(day) : `${longDate(day)}, ${clockTime(time)}`
}

describe('A date as people type it', () => {
  it.each([
    ['20 July 10am', 'Monday 20 July 2026, 10.00am'],
    ['20th of July at 10.30am', 'Monday 20 July 2026, 10.30am'],
    ['20 July 2027', 'Tuesday 20 July 2027'],
    ['July 20', 'Monday 20 July 2026'],
    ['20 Jul 26', 'Monday 20 July 2026'],
    ['20/07/2026', 'Monday 20 July 2026'],
    ['20.07.2026', 'Monday 20 July 2026'],
    ['12.11 10am', 'Thursday 12 November 2026, 10.00am'],
    ['20/7/26 18:30', 'Monday 20 July 2026, 6.30pm'],
    ['20/7', 'Monday 20 July 2026'],
    ['2026-07-20', 'Monday 20 July 2026'],
    ['2026-07-20T10:00', 'Monday 20 July 2026, 10.00am'],
    ['Monday 20 July, 2pm', 'Monday 20 July 2026, 2.00pm'],
    ['Mon 20 July 12 noon', 'Monday 20 July 2026, 12 noon'],
    ['20 July 12pm', 'Monday 20 July 2026, 12 noon'],
    ['20 July 12.30am', 'Monday 20 July 2026, 12.30am'],
    ['10am on 20 July', 'Monday 20 July 2026, 10.00am'],
    ['3 May', 'Sunday 3 May 2026'],
    ['today', 'Monday 9 March 2026'],
    ['tomorrow at 9.00am', 'Tuesday 10 March 2026, 9.00am'],
    ['Thursday', 'Thursday 12 March 2026'],
    ['next Monday', 'Monday 16 March 2026'],
    ['this Friday 7pm', 'Friday 13 March 2026, 7.00pm'],
    ['Tuesday week', 'Tuesday 17 March 2026'],
    ['a week on Tuesday', 'Tuesday 17 March 2026'],
    ['Tuesday next week', 'Tuesday 17 March 2026'],
    ['in three weeks', 'Monday 30 March 2026'],
    ['in 10 days', 'Thursday 19 March 2026'],
    ['second Tuesday of April', 'Tuesday 14 April 2026'],
    ['last Thursday in November 2026', 'Thursday 26 November 2026'],
    ['first Monday of February', 'Monday 1 February 2027'],
    ['29 February', 'Tuesday 29 February 2028'],
  ])('“%s” is %s', (typed, meant) => expect(read(typed)).toBe(meant))

  it('is the next such day where no year is given', () => {
    expect(read('20 July', civilDate('2026-11-22'))).toBe('Tuesday 20 July 2027')
    expect(read('9 March')).toBe('Monday 9 March 2026')
  })

  it('“next Tuesday” is settled where both ways of meaning it are the same day', () => {
    expect(read('next Tuesday', civilDate('2026-03-12'))).toBe('Tuesday 17 March 2026')
  })
})

describe('A date that is wrong, or could be two', () => {
  it.each([
    [
      'Wednesday 12 March',
      'Thursday 12 March 2026 is not a Wednesday. Choose: Thursday 12 March 2026; Wednesday 11 March 2026.',
    ],
    [
      'next Tuesday',
      '“Next Tuesday” may be this week’s or next week’s. Choose: Tuesday 10 March 2026; Tuesday 17 March 2026.',
    ],
    ['Monday', 'Today is Monday. Choose: Monday 9 March 2026; Monday 16 March 2026.'],
    ['31 June', 'There is no such day in that month. Choose: Tuesday 30 June 2026; Wednesday 1 July 2026.'],
    ['31 February', 'There is no such day in that month. Choose: Sunday 28 February 2027; Monday 1 March 2027.'],
    ['29/02/2026', 'There is no such day in that month. Choose: Saturday 28 February 2026; Sunday 1 March 2026.'],
    ['07/20/2026', 'Dates are written day first. Choose: Monday 20 July 2026.'],
    ['12/13/2026', 'Dates are written day first. Choose: Sunday 13 December 2026.'],
    ['20 February', 'Friday 20 February 2026 is past. Choose: Saturday 20 February 2027; Friday 20 February 2026.'],
    [
      '20 July 7.30',
      '“20 July 7.30” may be in the morning or the evening. Choose: Monday 20 July 2026 at 7.30pm; Monday 20 July 2026 at 7.30am.',
    ],
    ['20 July 25:00', '“25:00” is not a time of day.'],
    ['soon', 'That is not a date. Write it as 20 July 2026, 20/07/2026 or next Tuesday.'],
    ['', 'That is not a date. Write it as 20 July 2026, 20/07/2026 or next Tuesday.'],
    ['fifth Monday of April', 'There is no such Monday in that month.'],
  ])('“%s” is offered back: %s', (typed, words) => expect(read(typed)).toBe(words))

  it('keeps the time with each day that is offered', () => {
    const ruling = typedDate('next Tuesday 10am', TODAY)
    expect(ruling.ok ? null : ruling.refusal).toMatchObject({
      choices: [
        { day: '2026-03-10', time: '10:00' },
        { day: '2026-03-17', time: '10:00' },
      ],
    })
  })

  it('that is past is refused where only a coming day will do', () => {
    const ruling = typedComingDate('1 March 2026', TODAY)
    expect(ruling.ok ? null : calendarRefusalWords(ruling.refusal)).toBe('Sunday 1 March 2026 is past.')
    expect(typedComingDate('9 March 2026', TODAY).ok).toBe(true)
  })

  it('however long and strange it is, is answered at once', () => {
    const strange = `${'1 '.repeat(20_000)}th of ${'of the '.repeat(20_000)}`
    expect(typedDate(strange, TODAY).ok).toBe(false)
  })
})
