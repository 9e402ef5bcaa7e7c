import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { noticeDoubts } from '../../../src/domain/notices/doubts.ts'
import { type NoticeGiven, noticeStanding } from '../../../src/domain/notices/notice.ts'

const by = civilDate('2026-10-14')
const given = (on: string, at = `${on}T10:00:00Z`): NoticeGiven => ({
  kind: 'key-decision',
  itemId: 'item',
  meetingId: 'meeting',
  givenOn: civilDate(on),
  link: null,
  byId: null,
  at,
})
const doubts = (today: string, notice: NoticeGiven | null) =>
  noticeDoubts(
    [{ key: 'item:1', title: 'Bus contracts', notices: [{ kind: 'key-decision', by, given: notice }] }],
    civilDate(today),
  )

describe('The notices of an agenda', () => {
  it('are nothing to speak of until their last day is past', () => {
    expect(doubts('2026-10-13', null)).toEqual([])
    expect(doubts('2026-10-14', null)).toEqual([])
  })

  it('are asked about from the day after, with what the law still allows', () => {
    const [doubt, ...more] = doubts('2026-10-15', null)
    expect(more).toEqual([])
    expect(doubt).toMatchObject({ about: 'notice-not-recorded', key: 'item:1' })
    expect(doubt?.says).toContain('by Wednesday 14 October 2026, and nothing is recorded')
    expect(doubt?.says).toContain('general exception')
  })

  it('are quiet where they were given on the last day, and not where they came the day after', () => {
    expect(doubts('2026-11-01', given('2026-10-14'))).toEqual([])
    const [late] = doubts('2026-11-01', given('2026-10-15'))
    expect(late?.about).toBe('notice-late')
    expect(late?.says).toContain('was given on Thursday 15 October 2026; the last day was Wednesday 14 October 2026')
  })

  it('are those recorded last, whichever day they name, and only of that item at that meeting', () => {
    const first = given('2026-10-09', '2026-10-09T10:00:00Z')
    const corrected = given('2026-10-08', '2026-10-12T10:00:00Z')
    const about = { kind: 'key-decision', itemId: 'item', meetingId: 'meeting' } as const
    expect(noticeStanding([corrected, first], about)).toBe(corrected)
    expect(noticeStanding([first], { ...about, meetingId: 'another' })).toBeNull()
    expect(noticeStanding([first], { ...about, kind: 'private' })).toBeNull()
  })
})
