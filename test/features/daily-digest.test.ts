import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { dailyReminders, type Reminded } from '../../src/features/daily-digest/messages.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'

const thing = (number: number, late: string | null = null): Reminded => ({
  says: message(
    `Thing ${number} is due${'.'.repeat(60)}`,
    section(`*Thing ${number}* is due.`),
    section('Why it is due.'),
  ),
  late: late === null ? null : civilDate(late),
})
const of = (things: readonly Reminded[]) => dailyReminders({ about: 'p1', day: civilDate('2026-10-13'), things })
const many = (count: number) => Array.from({ length: count }, (_, index) => thing(index + 1))

describe('The message of the day', () => {
  it('holds each thing whole while there is room, and the rest in a line each: none is left out', () => {
    const { text, blocks } = of(many(40))
    const drawn = JSON.stringify(blocks)
    const shown = drawn.match(/\*Thing \d+\* is due/g)!.length

    expect(blocks.length).toBeLessThanOrEqual(50)
    expect(drawn.match(/Why it is due/g)).toHaveLength(shown)
    expect(shown).toBeGreaterThan(10)
    for (let number = shown + 1; number <= 40; number += 1) expect(drawn).toContain(`•  Thing ${number} is due`)
    expect(drawn).toContain('What I am reminded of')
    expect(drawn).not.toContain('the rest is left out')
    expect(text).toContain('40 things to look at')
    expect(text.length).toBeLessThan(2000)
    expect(text).toMatch(/Thing \d+ is due\.+; and \d+ more$/)
  })

  it('leaves nothing out where all of it fits, and keeps what is late before what is of today', () => {
    const drawn = JSON.stringify(of([...many(9), thing(10, '2026-10-09')]).blocks)

    expect(drawn).not.toContain('*And*')
    expect(drawn.indexOf('Thing 10')).toBeLessThan(drawn.indexOf('Thing 1*'))
  })
})
