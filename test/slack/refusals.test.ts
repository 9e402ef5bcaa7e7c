import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { refused, sayRefusal } from '../../src/slack/refusals/say-refusal.ts'

const noMeeting = (typed: string, ...next: readonly string[]) =>
  ({ rule: 'no-meeting-so-called', typed, committee: 'Corporate Panel', next: next.map(civilDate) }) as const

describe('A refusal', () => {
  it('names what was typed and the days there are', () => {
    expect(sayRefusal(noMeeting('zzqq nonsense', '2027-01-14', '2027-05-25'))).toBe(
      'The Corporate Panel has no meeting on “zzqq nonsense”. Its next meetings are on Thursday 14 January 2027 and Tuesday 25 May 2027. Type such a day, or leave it out for the next meeting.',
    )
    expect(sayRefusal(noMeeting('13 January 2027', '2027-01-14'))).toContain('Its next meeting is on Thursday')
    expect(sayRefusal(noMeeting('tomorrow'))).toContain('no meeting to come: add one')
    expect(sayRefusal(noMeeting('x'.repeat(3000), '2027-01-14')).length).toBeLessThan(250)
  })

  it('draws what people typed as they typed it: no mention, no link, nothing swallowed', () => {
    const answer = refused(noMeeting('<!channel> <https://elsewhere.example|Agenda> & more', '2027-01-14'))
    const drawn = JSON.stringify(answer)

    expect(drawn).toContain('&lt;!channel&gt;')
    expect(drawn).not.toContain('<!channel>')
    expect(drawn).not.toContain('<https')
    expect(drawn).toContain('&amp; more')
    expect(drawn).not.toContain('&amp;lt;')
  })
})
