import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import type { Business } from '../../../src/domain/outcomes/business.ts'
import type { OutcomeSaid } from '../../../src/domain/outcomes/record.ts'
import { recordOutcome } from '../../../src/domain/outcomes/record.ts'
import { aMeeting } from '../../../src/slack/kit/gallery-data.ts'

const depot: Business = {
  ...{ key: 'depot', itemId: 'depot', minute: '319', title: 'The depot' },
  ...{ part: 'open', paragraphs: [], isPrivate: false },
}
const meeting = aMeeting({ day: civilDate('2026-11-12') })
const recorded = (said: Partial<OutcomeSaid> & Pick<OutcomeSaid, 'kind'>, today = '2026-11-13') =>
  recordOutcome(
    depot,
    meeting,
    { words: null, resolutions: null, body: null, keyPoints: null, exclusion: null, ...said },
    civilDate(today),
  )
const bodies = (said: Parameters<typeof recorded>[0]) => {
  const ruling = recorded(said)
  return ruling.ok ? ruling.value.resolutions.map(({ body }) => body) : ruling.refusal.rule
}

describe('An outcome', () => {
  it('is recorded from the day of the meeting on', () => {
    expect(recorded({ kind: 'noted' }, '2026-11-11')).toMatchObject({ ok: false, refusal: { rule: 'meeting-not-yet' } })
    expect(recorded({ kind: 'noted' }, '2026-11-12').ok).toBe(true)
  })

  it('addresses what is recommended or referred to the body that was named, and what is resolved to nobody', () => {
    const body = 'Cabinet'
    expect(bodies({ kind: 'recommended', resolutions: 'that both posts be filled', body })).toEqual(['Cabinet'])
    expect(bodies({ kind: 'resolved', resolutions: 'REFERRED that the costs be looked at', body })).toEqual(['Cabinet'])
    expect(bodies({ kind: 'resolved', resolutions: 'that the report be noted', body })).toEqual([null])
  })

  it('needs its words: a resolution, the reason of a deferral, the body of a recommendation', () => {
    expect(bodies({ kind: 'resolved' })).toBe('resolution-needed')
    expect(bodies({ kind: 'deferred' })).toBe('deferral-reason-needed')
    expect(bodies({ kind: 'recommended', resolutions: 'that both posts be filled' })).toBe('body-needed')
    expect(bodies({ kind: 'referred' })).toBe('body-needed')
  })

  it('keeps key points a line each, without the marks they were typed with', () => {
    expect(recorded({ kind: 'noted', keyPoints: '• The roof leaks\n\n- The lease ends' })).toMatchObject({
      value: { keyPoints: ['The roof leaks', 'The lease ends'] },
    })
  })

  it('keeps who moved a motion to exclude the public only with the motion', () => {
    expect(bodies({ kind: 'noted', movedBy: 'Councillor Ann Rees' })).toBe('names-without-motion')
    expect(recorded({ kind: 'noted', exclusion: 'lost', movedBy: 'Councillor Ann Rees' })).toMatchObject({
      value: { exclusion: { movedBy: 'Councillor Ann Rees', secondedBy: null, result: 'lost' } },
    })
  })
})
