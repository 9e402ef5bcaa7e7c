import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { item } from '../../src/command-line/export/item.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { readDecisions } from '../../src/features/decision-record/read-decisions.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { type RecordOutcome, recordOutcome } from '../../src/features/record-outcomes/record-outcome.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let held: Meeting
let roads: Item
let depot: Item
beforeAll(async () => {
  council = await aCouncil('2021-03-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  held = await council.meeting(panel.id, '2021-03-11')
  const there = { stage: { is: 'scheduled', meetingId: held.id } } as const
  roads = await anItemOn(council, panel, 'Roads', { ...there, isKeyDecision: true })
  depot = await anItemOn(council, panel, 'A contract for the depot', { ...there, part: 'exempt', paragraphs: ['3'] })
})
afterAll(() => council.close())

const record = async (given: Partial<RecordOutcome>) => {
  const ruling = await recordOutcome(council.deps, officer, {
    meetingId: held.id,
    key: roads.id,
    kind: 'resolved',
    words: null,
    resolutions: null,
    keyPoints: null,
    body: null,
    deferredTo: null,
    ...given,
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
}
const seen = async () => {
  const ruling = await readDecisions(council.deps, officer, held.id)
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.decisions
}

describe('The decision record', () => {
  it('needs an agenda, and an officer', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)

    expect(await readDecisions(council.deps, officer, held.id)).toMatchObject({ refusal: { rule: 'no-agenda-yet' } })
    expect(await readDecisions(council.deps, member, held.id)).toMatchObject({ refusal: { rule: 'not-permitted' } })
    expect(await readDecisions(council.deps, officer, 'nothing')).toMatchObject({
      refusal: { rule: 'no-such-meeting' },
    })
  })

  it('holds what is recorded, in the order of the agenda, and nothing of what is not', async () => {
    await draftAgenda(council.deps, officer, { meetingId: held.id })
    council.clock.set('2021-03-11T14:00:00Z')
    expect((await seen()).decisions).toEqual([])

    await record({ resolutions: 'the programme be agreed', keyPoints: 'Two roads were closed' })

    expect((await seen()).decisions).toMatchObject([
      { title: 'Roads', status: 'Resolved', isKey: true, keyPoints: ['Two roads were closed'] },
    ])
  })

  it('is corrected by the correction, and says nothing of what was taken in private but that it was', async () => {
    await record({ resolutions: 'the programme be agreed as amended' })
    await record({ key: depot.id, resolutions: 'the price be 40' })

    const { decisions } = await seen()

    expect(decisions.map(({ resolutions }) => resolutions.map(({ text }) => text))).toEqual([
      ['the programme be agreed as amended'],
      [],
    ])
    expect(decisions[1]?.inPrivate).toContain('paragraph 3')
    expect(JSON.stringify(decisions)).not.toContain('the price')
  })

  it('comes as the page of one item from the command line; of one taken in private only that it was', async () => {
    const write = (minute: string | null, on: string | null = '2021-03-11') =>
      item.write(
        { format: 'md', committee: null, on, columns: null, template: null, minute, closedFor: null },
        { ...council.deps, councilId: council.councilId, readFile: async () => new Uint8Array() },
      )
    const [open, closed] = (await seen()).decisions
    const said = async (minute: string | null) => {
      const made = await write(minute)
      return 'why' in made ? made.why : new TextDecoder().decode(made.bytes)
    }

    const page = await said(open!.minute)
    expect(page).toContain('# Roads')
    expect(page).toContain('RESOLVED: That the programme be agreed as amended.')
    expect(page).toContain('## Supporting documents')
    const hidden = await said(closed!.minute)
    expect(hidden).toContain('Considered in private: paragraph 3')
    expect(hidden).not.toContain('the price')
    expect(await said('999')).toBe('Nothing is recorded under minute 999.')
    expect(await said(null)).toContain('--minute 305')
    expect(await write('305', null)).toMatchObject({ why: expect.stringContaining('--on') })
  })

  it('prints an exempt item in public once the motion to exclude the public was lost, and not where it was put off', async () => {
    await record({ key: depot.id, kind: 'deferred', words: 'for a full report', exclusion: 'lost' })
    expect((await seen()).decisions[1]).toMatchObject({ inPrivate: expect.stringContaining('paragraph 3') })

    await record({
      key: depot.id,
      resolutions: 'the depot be kept',
      exclusion: 'lost',
      movedBy: 'Councillor Gwen Pritchard',
      secondedBy: 'Councillor Idris Rao',
    })

    expect((await seen()).decisions[1]).toMatchObject({
      inPrivate: null,
      exclusion:
        'The motion to exclude the public from this item (paragraph 3, financial or business affairs), moved by ' +
        'Councillor Gwen Pritchard and seconded by Councillor Idris Rao, was lost. The item was taken in public.',
      resolutions: [{ text: 'the depot be kept' }],
    })
  })

  it('closes an item that was planned in public once the public was excluded from it', async () => {
    await record({ resolutions: 'the price be 40', exclusion: 'carried' })

    const [one] = (await seen()).decisions
    expect(one).toMatchObject({ title: 'Roads', inPrivate: 'exempt information', resolutions: [], keyPoints: [] })
    expect(JSON.stringify(one)).not.toMatch(/price|Two roads/)
  })
})
