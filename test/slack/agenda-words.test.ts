import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { consultation } from '../../src/features/answer-agenda/messages.ts'
import { publishedInChannel } from '../../src/features/publish-agenda/messages.ts'
import { anAgendaAt, anAsking, aPublication } from '../../src/slack/agenda/agenda-gallery-data.ts'
import { planWords, publishingWords, sinceWords, stateWords } from '../../src/slack/agenda/agenda-words.ts'
import { aMeeting } from '../../src/slack/kit/gallery-data.ts'

const at = anAgendaAt()
/** The chair's briefing for Thursday 12 November 2026 is on Friday 23 October. */
const madeOn = (...days: readonly string[]) => {
  const revisions = at.revisions.map((draft, index) => ({ ...draft, madeAt: `${days[index]}T09:00:00.000Z` }))
  return anAgendaAt({ revisions, current: revisions[2]! })
}

describe('What changed since', () => {
  it('the briefing is told to the chair, all of it, once the briefing is past', () => {
    const moved = madeOn('2026-10-22', '2026-10-26', '2026-10-27')
    expect(sinceWords(moved, 3)).toEqual({
      since: 'Since your briefing',
      words: 'Libraries moved to Thursday 14 January; Children’s complaints added (minute 318).',
    })
    const message = consultation(moved, 3, anAsking())!
    expect(JSON.stringify(message)).toContain(
      'Councillor Gwen Pritchard, the draft agenda of the Corporate and Communities Panel for Thursday 12 November 2026 is ready for your comments. ' +
        'Since your briefing: Libraries moved to Thursday 14 January; Children’s complaints added (minute 318).' +
        '\\nAnwen Clarke plans to publish on Tuesday 3 November 2026; the last lawful day is Wednesday 4 November 2026.',
    )
  })

  it('the last draft is told before the briefing, and where nothing was drafted by then', () => {
    expect(sinceWords(madeOn('2026-10-19', '2026-10-20', '2026-10-21'), 3)?.since).toBe('Since draft 2')
    expect(sinceWords(madeOn('2026-10-26', '2026-10-27', '2026-10-28'), 3)?.since).toBe('Since draft 2')
  })

  it('is nothing for the first draft', () => {
    expect(sinceWords(at, 1)).toBeNull()
  })
})

describe('The words of an agenda', () => {
  it('always say both dates, with the clear days', () => {
    expect(publishingWords(at)).toBe(
      'Our target is *Tuesday 3 November 2026*; the law’s last day is *Wednesday 4 November 2026* ' +
        '(clear days: Thursday 5, Friday 6, Monday 9, Tuesday 10 and Wednesday 11 November).',
    )
  })

  it('speak of a day that is past as past, and plan nothing on one', () => {
    const on = (day: string) => publishingWords({ ...at, today: civilDate(day) })
    expect(on('2026-11-04')).toContain('Our target was *Tuesday 3 November 2026*; the law’s last day is *Wednesday 4')
    expect(on('2026-11-05')).toMatch(/the law’s last day was \*Wednesday 4 November 2026\* .*which is past\.$/)
    const plan = (day: string) => planWords('Alison Reed', at.days!, civilDate(day))
    expect(plan('2026-11-03')).toBe(
      'Alison Reed plans to publish on Tuesday 3 November 2026; the last lawful day is Wednesday 4 November 2026.',
    )
    expect(plan('2026-11-04')).toBe('Alison Reed has yet to publish; the last lawful day is Wednesday 4 November 2026.')
    expect(plan('2026-11-05')).toBe('The last lawful day to publish was Wednesday 4 November 2026, which is past.')
  })

  it('do not guess where the calendar is not known, and name no day for an informal gathering', () => {
    expect(publishingWords({ ...at, timetable: null, days: null, publishBy: undefined })).toContain(
      'not known that far',
    )
    expect(publishingWords({ ...at, meeting: aMeeting({ regime: 'informal' }) })).toContain('has no day')
  })

  it('never call a draft published', () => {
    expect(stateWords(at)).toBe('Draft 3, consulted on. It is not published.')
    expect(stateWords(anAgendaAt({ publication: aPublication() }))).toBe(
      'Published on Tuesday 3 November 2026 by Anwen Clarke.',
    )
  })

  it('count the business and what is to follow, in the channel', () => {
    expect(publishedInChannel(anAgendaAt({ publication: aPublication() })).text).toBe(
      'Published: Corporate and Communities Panel, Thursday 12 November 2026, 10.00am, County Hall. ' +
        'Three items, one report to follow. Public participation closes at 9.00am on Wednesday 11 November 2026.',
    )
  })
})
