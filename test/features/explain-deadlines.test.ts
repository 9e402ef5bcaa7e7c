import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { byHand } from '../support/by-hand.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

let council: Council
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
})
afterAll(() => council.close())

/** A committee of its own that meets on a day, with business of these kinds; and what `/committee deadlines` says of it. */
const said = async (committee: Partial<Committee>, on: string, ...business: readonly Partial<Item>[]) => {
  const name = `Committee ${on} ${Math.random()}`
  const made = await council.committee({ name, slackChannel: null, ...committee })
  const officer: Presser = await council.person(`U0${made.id.slice(-8).toUpperCase()}`, 'officer', made.id)
  const meeting = await council.meeting(made.id, on)
  for (const [index, item] of business.entries())
    await anItemOn(council, made, `Business ${index}`, {
      stage: { is: 'scheduled', meetingId: meeting.id },
      ...item,
    })
  const answer = await byHand(council.deps).type(officer, '/committee', 'deadlines', made.id)
  if (answer.is !== 'form') throw new Error(JSON.stringify(answer))
  return JSON.stringify(answer.view.blocks)
}
const cabinet = { kind: 'cabinet', profile: 'england-executive' } as const

describe('The deadlines of a meeting, explained', () => {
  it('hold the 28-day notice of a key decision that is on its programme, rolled to a working day', async () => {
    expect(await said(cabinet, '2027-05-04', { isKeyDecision: true })).toContain('28 clear days')
    expect(await said(cabinet, '2027-05-04', {})).not.toContain('28 clear days')
  })

  it('hold both notices of business that a cabinet takes in private', async () => {
    const words = await said(cabinet, '2027-05-04', { part: 'exempt', paragraphs: ['3'] })
    expect(words).toContain('held in private')
    expect(words).toContain('representations received')
  })

  it('say whether its notice is recorded, by its title; of what is the committee’s own not even that', async () => {
    const words = await said(cabinet, '2027-05-04', { isKeyDecision: true, title: 'Depot award' })
    expect(words).toContain('Notices of Depot award')
    expect(words).toContain('Notice of the key decision: nothing is recorded; the last day is Monday 5 April 2027')
    const own = await said(cabinet, '2027-05-04', { isKeyDecision: true, title: 'Hush', part: 'committee-private' })
    expect(own).not.toContain('Hush')
    expect(await said(cabinet, '2027-05-04', {})).not.toContain('Notices of')
  })

  it('say of Northern Ireland that the notice of a key decision is not confirmed, with the number of its rules, and give no day', async () => {
    const words = await said(
      { kind: 'cabinet', nation: 'northern-ireland', profile: 'northern-ireland' },
      '2027-05-05',
      {
        isKeyDecision: true,
      },
    )
    expect(words).toContain('S.R. 2015/44, Part 5, Chapter 2')
    expect(words).toContain('no day is worked out: ask the council’s solicitor')
    expect(words).not.toContain('28 days')
  })

  it('give our own target at the committee’s cut-off', async () => {
    expect(await said({}, '2027-05-04')).toContain(
      'Our own target for publishing the agenda: Thursday 22 April 2027, 4.00pm',
    )
    expect(
      await said({ settings: { ...DEFAULT_SETTINGS, cutOff: '12:00', targetDaysBefore: 2 } }, '2027-05-05'),
    ).toContain('Our own target for publishing the agenda: Thursday 22 April 2027, 12 noon')
  })

  it('say of an informal gathering that it has no day to publish by', async () => {
    expect(await said({ kind: 'working-group' }, '2027-05-05')).not.toContain('no last day for publishing one')
    const group = await council.committee({ name: 'Task and finish', slackChannel: null, regime: 'informal' })
    const officer = await council.person('U0GROUP', 'officer', group.id)
    await council.here.transaction(async (tx) => {
      const meeting = await council.meeting(group.id, '2027-05-06')
      await tx.meetings.save(
        { ...meeting, regime: 'informal' },
        { byId: officer.personId, why: null, at: '2026-09-01T09:00:00Z' },
      )
    })
    const answer = await byHand(council.deps).type(officer, '/committee', 'deadlines', group.id)
    expect(JSON.stringify(answer)).toContain('so there is no last day for publishing one')
  })
})
