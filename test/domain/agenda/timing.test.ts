import { describe, expect, it } from 'vitest'
import { standsUnder } from '../../../src/domain/agenda/standing-item.ts'
import { timingOf } from '../../../src/domain/agenda/timing.ts'
import { timeOfDay } from '../../../src/domain/calendar/civil-date.ts'

const line = (key: string, minutes: number | null, canWait = false) => ({
  ...{ key, minutes, canWait },
  ...({ kind: 'item', number: '304' } as const),
})
const timing = (lines: readonly ReturnType<typeof line>[], begins = '10:00') => timingOf(lines, timeOfDay(begins), 120)

describe('The time an agenda takes', () => {
  it('fits to the minute, and is cut at the first line that goes over', () => {
    expect(timing([line('one', 60), line('two', 60)])).toMatchObject({ ends: '12:00', over: 0, cutAt: null })
    expect(timing([line('one', 60), line('two', 61), line('three', 5)])).toMatchObject({ over: 6, cutAt: 'two' })
  })

  it('names what could wait from the end back, until enough is found and no more', () => {
    const lines = [line('one', 60, true), line('two', 60, true), line('three', 20), line('four', 10, true)]

    expect(timing(lines).couldWait).toEqual(['four', 'two'])
    expect(timing([...lines.slice(0, 3), line('four', 0, true)]).couldWait).toEqual(['four', 'two'])
    expect(timing(lines.slice(0, 2)).couldWait).toEqual([])
  })

  it('ends on its own day, however long, and says where a time is not known', () => {
    expect(timing([line('one', 600)], '18:00').ends).toBe('23:59')
    expect(timing([line('one', 359)], '18:00').ends).toBe('23:59')
    expect(timing([line('one', 358)], '18:00').ends).toBe('23:58')
    expect(timing([line('one', null), line('two', 20)])).toMatchObject({ atLeast: true, untimed: 1, minutes: 20 })
  })
})

describe('Standing business of a joint committee', () => {
  it('stands while its authority hosts, or whoever hosts', () => {
    expect(standsUnder({ authority: null }, 'Northshire')).toBe(true)
    expect(standsUnder({ authority: 'Northshire' }, 'Northshire')).toBe(true)
    expect(standsUnder({ authority: 'Northshire' }, 'Southshire')).toBe(false)
    expect(standsUnder({ authority: 'Northshire' }, null)).toBe(false)
  })
})
