import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { programmeFor } from '../../src/features/show-programme/show-programme.ts'
import { adviseOn, type DecideSuggestion, decideSuggestion } from '../../src/features/suggest-item/decide-suggestion.ts'
import { suggestItem } from '../../src/features/suggest-item/suggest-item.ts'
import { suggestionSeen } from '../../src/features/suggest-item/suggestion-seen.ts'
import { suggestionTold } from '../../src/features/suggest-item/told-messages.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let officer: Presser
let member: Presser
let january: Meeting
beforeAll(async () => {
  council = await aCouncil('2021-01-18T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Grey')
  member = await council.person('U0MEMBER', 'member', panel.id, 'Councillor Beth Lowe')
  january = await council.meeting(panel.id, '2021-01-14')
})
afterAll(() => council.close())

const suggest = async (title: string) => {
  const command = { committeeId: panel.id, title, why: 'Three villages have no bus', desiredOutcome: null }
  const ruling = await suggestItem(council.deps, member, command)
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.suggestion
}
const decision = (suggestionId: string, given: Partial<DecideSuggestion> = {}): DecideSuggestion => ({
  suggestionId,
  decision: 'item',
  meetingId: january.id,
  minute: '324',
  reason: null,
  body: null,
  dueOn: null,
  ...given,
})
const told = async (id: string) =>
  council.here.transaction(async (tx) => {
    const messages = (await tx.outbox.about(id)).filter(({ drawing }) => drawing === 'suggestion-told')
    const seen = await suggestionSeen(tx, council.clock, id)
    return { times: messages.length, state: messages[0]?.state, text: suggestionTold(seen!).text }
  })

describe('A member’s suggestion', () => {
  it('is kept and told to the officer, and is not on the programme', async () => {
    const suggestion = await suggest('Route 42 buses')

    await council.here.transaction(async (tx) => {
      expect(await tx.outbox.about(suggestion.id)).toMatchObject([
        { drawing: 'suggestion', personId: officer.personId, state: 'waiting' },
      ])
      expect(await tx.items.of(panel.id)).toEqual([])
    })
  })

  it('is seen by officers and by the member, and by no other member or viewer', async () => {
    const other = await council.person('U0OTHER', 'member', panel.id)
    const today = civilDate('2021-01-18')
    await council.here.transaction(async (tx) => {
      const seenBy = async (who: Presser, role: 'officer' | 'member' | 'viewer') =>
        (await programmeFor(tx, who, panel, new Set([role]), today)).suggestions.length
      expect(await seenBy(officer, 'officer')).toBe(1)
      expect(await seenBy(member, 'member')).toBe(1)
      expect(await seenBy(other, 'member')).toBe(0)
      expect(await seenBy(other, 'viewer')).toBe(0)
    })
  })

  it('is advised on by the officer, and the member is told', async () => {
    const suggestion = await suggest('Ferries')

    expect(await adviseOn(council.deps, member, suggestion.id, 'Yes')).toMatchObject({
      refusal: { rule: 'not-permitted' },
    })
    expect(await adviseOn(council.deps, officer, suggestion.id, 'A briefing note would answer it.')).toMatchObject({
      ok: true,
    })

    expect(await told(suggestion.id)).toMatchObject({
      times: 1,
      state: 'waiting',
      text: expect.stringContaining('A briefing note would answer it. The committee will decide.'),
    })
  })

  it('that becomes an item says who suggested it, who accepted it, and by which minute', async () => {
    const suggestion = await suggest('Harbours')

    const ruling = await decideSuggestion(council.deps, officer, decision(suggestion.id))

    if (!ruling.ok || !ruling.value.itemId) throw new Error('no item')
    await council.here.transaction(async (tx) => {
      expect(await tx.items.find(ruling.value.itemId!)).toMatchObject({
        origin: 'suggestion',
        proposedById: member.personId,
        originMinute: '324',
        stage: { is: 'unscheduled' },
      })
      expect(await tx.items.historyOf(ruling.value.itemId!)).toMatchObject([
        { stage: 'suggested', byId: member.personId },
        { stage: 'accepted', byId: officer.personId, minute: '324', meetingId: january.id },
        { stage: 'unscheduled', byId: officer.personId },
      ])
    })
    expect((await told(suggestion.id)).text).toBe(
      'The Corporate and Communities Panel discussed your suggestion “Harbours” on Thursday 14 January 2021 (minute 324). It is now on the work programme, without a meeting yet.',
    )
  })

  it('that is answered by a briefing note is followed until the note is there', async () => {
    const suggestion = await suggest('Route 43 buses')
    const given = {
      decision: 'briefing-note',
      reason: 'The network review reports in March.',
      dueOn: civilDate('2021-01-29'),
    } as const

    const ruling = await decideSuggestion(council.deps, officer, decision(suggestion.id, given))

    if (!ruling.ok || !ruling.value.itemId) throw new Error('no item')
    await council.here.transaction(async (tx) => {
      expect(await tx.items.find(ruling.value.itemId!)).toMatchObject({ stage: { is: 'sent-elsewhere' } })
      expect(await tx.reminders.of(ruling.value.itemId!)).toMatchObject([
        { kind: 'item-elsewhere-due', state: 'waiting' },
      ])
    })
    expect((await told(suggestion.id)).text).toContain(
      'It asked for a briefing note by Friday 29 January 2021, not an agenda item.',
    )
  })

  it('that is not taken forward needs a reason, makes no item, and is decided once', async () => {
    const suggestion = await suggest('Bypass')
    const no = decision(suggestion.id, { decision: 'not-taken-forward' })

    expect(await decideSuggestion(council.deps, officer, no)).toMatchObject({ refusal: { rule: 'reason-needed' } })
    const given = { ...no, reason: 'It is for the district council.' }
    expect(await decideSuggestion(council.deps, officer, given)).toMatchObject({
      ok: true,
      value: { itemId: null, state: 'not-taken-forward' },
    })
    expect(await decideSuggestion(council.deps, officer, decision(suggestion.id))).toMatchObject({
      refusal: { rule: 'proposal-is-settled' },
    })
    expect(await told(suggestion.id)).toMatchObject({
      times: 1,
      text: expect.stringContaining('It is for the district council.'),
    })
  })

  it('is recorded by officers only', async () => {
    const suggestion = await suggest('Museums')
    const chair = await council.person('U0CHAIR', 'chair', panel.id)

    expect(await decideSuggestion(council.deps, chair, decision(suggestion.id))).toMatchObject({
      refusal: { rule: 'not-permitted' },
    })
  })
})
