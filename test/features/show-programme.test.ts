import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { buttonsOf, byHand, messageOf, readIn } from '../support/by-hand.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let viewer: Presser
let march: Meeting
let hand: ReturnType<typeof byHand>
beforeAll(async () => {
  council = await aCouncil('2021-01-04T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  viewer = await council.person('U0VIEWER', null, null)
  march = await council.meeting(panel.id, '2021-03-11')
  hand = byHand(council.deps)
})
afterAll(() => council.close())

const shown = async (who: Presser) => messageOf(await hand.type(who, '/programme', '', panel.id))
const labels = async (who: Presser) => buttonsOf(await shown(who)).map(({ text }) => text.text)

describe('The work programme', () => {
  it('says so, and what to do, where there is nothing', async () => {
    const empty = await council.committee({ name: 'New Panel', slackChannel: 'C0NEW' })
    const clerk = await council.person('U0CLERK', 'officer', empty.id)

    const said = messageOf(await hand.type(clerk, '/programme', '', empty.id))

    expect(readIn(said)).toContain('Nothing is on this programme yet, and no meeting is planned')
  })

  it('names a private item by its open title, and hides what is for the committee only from others', async () => {
    const stage = { is: 'scheduled', meetingId: march.id } as const
    await anItemOn(council, panel, 'Leisure contract', { stage, part: 'exempt', paragraphs: ['3'] })
    await anItemOn(council, panel, 'Questions for the chair', { part: 'committee-private' })

    const toViewer = readIn(await shown(viewer))
    expect(toViewer).toContain('Leisure contract')
    expect(toViewer).toContain('considered in private (paragraph 3)')
    expect(toViewer).not.toContain('Questions for the chair')
    expect(readIn(await shown(officer))).toContain('Questions for the chair')
  })

  it('offers what the reader may do, and nothing else', async () => {
    expect(await labels(officer)).toEqual(expect.arrayContaining(['Add an item', 'Schedule an item']))
    expect(await labels(viewer)).toEqual(['Open', 'Meetings'])
  })

  it('is paged, and the page after holds what the first did not', async () => {
    for (let n = 0; n < 20; n++) await anItemOn(council, panel, `Library ${n}`)

    const first = await shown(officer)
    const second = messageOf(await hand.press(officer, first, 'Next page'))

    expect(first.blocks.length).toBeLessThanOrEqual(50)
    expect(readIn(first)).toContain('Library 0')
    expect(readIn(first)).not.toContain('Library 19')
    expect(readIn(second)).toContain('Library 19')
    expect(buttonsOf(second).map(({ text }) => text.text)).toContain('Previous page')
  })

  it('is refused to a guest', async () => {
    const said = messageOf(await hand.type({ ...viewer, isFullMember: false }, '/programme', '', panel.id))

    expect(said.text).toContain('full members of this workspace only')
    expect(readIn(said)).not.toContain('Leisure contract')
  })
})
