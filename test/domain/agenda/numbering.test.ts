import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstNumber, keptNumber, numberAfter, numbersFrom, sortKey } from '../../../src/domain/agenda/numbering.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'

const on = civilDate('2021-03-11')

describe('Minute numbers', () => {
  it('run on from the last minutes', () => {
    expect(numbersFrom('304', 8)).toEqual(['304', '305', '306', '307', '308', '309', '310', '311'])
  })

  it.each([
    ['304', '305'],
    ['60/18', '61/18'],
    ['140/2018', '141/2018'],
    ['2018/60', '2018/61'],
    ['Cab.12.7.2017/6', 'Cab.12.7.2017/7'],
    ['OSC 099', 'OSC 100'],
    ['SR (25/26) 09', 'SR (25/26) 10'],
    ['9', '10'],
    ['99999999999999999999', '100000000000000000000'],
  ])('after %s comes %s, in the body’s own style', (number, next) => {
    expect(numberAfter(number)).toBe(next)
  })

  it('cannot be counted where there is no figure', () => {
    expect(() => numberAfter('first')).toThrow('No figure to count with')
  })

  it('begin again with the day of the meeting, where they carry the day', () => {
    expect(firstNumber('Cab.12.7.2017/6', 'continuous', civilDate('2017-09-20'))).toBe('Cab.20.9.2017/1')
    expect(firstNumber('Cab.12.7.2017/6', 'continuous', civilDate('2017-07-12'))).toBe('Cab.12.7.2017/6')
  })

  it('begin at 1 where they are counted by meeting, or where nobody has said where they carry on', () => {
    expect(firstNumber('44', 'per-meeting', on)).toBe('1')
    expect(firstNumber(null, 'continuous', on)).toBe('1')
    expect(firstNumber('304', 'continuous', on)).toBe('304')
  })

  it('are kept with the day where they begin at 1, so that no two meetings have the same', () => {
    expect(keptNumber('4', 'per-meeting', on)).toBe('11.3.2021/4')
    expect(keptNumber('304', 'continuous', on)).toBe('304')
  })

  it.each([
    [
      ['1000', '9', '304', '99'],
      ['9', '99', '304', '1000'],
    ],
    [
      ['2/19', '60/18', '9/18'],
      ['9/18', '60/18', '2/19'],
    ],
    [
      ['Cab.20.9.2017/1', 'Cab.12.7.2017/10', 'Cab.12.7.2017/9'],
      ['Cab.12.7.2017/9', 'Cab.12.7.2017/10', 'Cab.20.9.2017/1'],
    ],
  ])('sort as they were given: %j', (mixed, sorted) => {
    const inOrder = [...mixed].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    expect(inOrder).toEqual(sorted)
  })

  it('always sort before the one that comes after', () => {
    const style = fc.constantFrom('%', '%/18', 'Cab.12.7.2017/%', 'OSC %', '2018/%')
    fc.assert(
      fc.property(style, fc.integer({ min: 1, max: 99_999 }), (shape, count) => {
        const number = shape.replace('%', String(count))
        expect(sortKey(number) < sortKey(numberAfter(number))).toBe(true)
      }),
    )
  })
})
