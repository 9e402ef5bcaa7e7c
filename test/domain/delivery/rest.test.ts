import { describe, expect, it } from 'vitest'
import { readDayOfReminders } from '../../../src/domain/delivery/day-of-reminders.ts'
import { MOST_ATTEMPTS, restAsTold, restBefore } from '../../../src/domain/delivery/rest.ts'
import { causeOf, undeliveredWords } from '../../../src/domain/delivery/undelivered.ts'

describe('Before it is tried again', () => {
  it('a message rests longer each time, two minutes at most, and two that failed together not equally long', () => {
    const rests = Array.from({ length: 12 }, (_, attempt) => restBefore(attempt + 1, 1))
    expect(rests.slice(0, 7)).toEqual([2, 4, 8, 16, 32, 64, 120])
    expect(Math.max(...rests)).toBe(120)
    expect(restBefore(5, 0.1)).not.toBe(restBefore(5, 0.9))
  })

  it('it rests at least as long as Slack says', () => {
    expect(restAsTold(30, 0)).toBeGreaterThan(30)
    expect(restAsTold(30, 1)).toBeLessThan(32)
  })

  it('and it is given up only after about a day', () => {
    const all = Array.from({ length: MOST_ATTEMPTS }, (_, n) => restBefore(n + 1, 0.5)).reduce((sum, one) => sum + one)
    expect(all / 3600).toBeGreaterThan(18)
  })
})

describe('What Slack refuses for good', () => {
  it('is said in plain words with the way to mend it, for every word of Slack’s', () => {
    for (const error of [
      'is_archived',
      'not_in_channel',
      'channel_not_found',
      'user_disabled',
      'has-left',
      'gave-up',
      'never_heard_of_it',
    ]) {
      const { why, mend } = undeliveredWords(error, 'Corporate Panel')
      expect(why).toMatch(/^[A-Z].*\.$/)
      expect(mend).toMatch(/^[A-Z].*\.$/)
    }
    expect(undeliveredWords('is_archived', 'Corporate Panel').why).toBe(
      'The channel of the Corporate Panel has been archived.',
    )
  })

  it('stops everything only where it is the token', () => {
    expect(['token_revoked', 'invalid_auth', 'account_inactive'].map(causeOf)).toEqual(['token', 'token', 'token'])
    expect(['is_archived', 'user_not_found', 'message_not_found', 'invalid_blocks'].map(causeOf)).toEqual([
      'channel',
      'person',
      'gone',
      'message',
    ])
  })
})

it('The day on a button is read back, and anything else is refused', () => {
  expect(readDayOfReminders('p1:2026-10-13')).toEqual({ personId: 'p1', day: '2026-10-13', committeeId: null })
  expect(readDayOfReminders('p1:2026-10-13:c1')).toMatchObject({ committeeId: 'c1' })
  for (const text of ['', 'p1', 'p1:yesterday', ':2026-10-13', 'p1:2026-02-30'])
    expect(readDayOfReminders(text)).toBeNull()
})
