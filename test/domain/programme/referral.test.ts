import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../../../src/domain/people/roles.ts'
import type { Item } from '../../../src/domain/programme/item.ts'
import {
  ruleOutside,
  takesReferrals,
  tellsMonitoringOfficer,
  withdrawReferral,
} from '../../../src/domain/programme/referral.ts'
import { mayGoElsewhere, remove } from '../../../src/domain/programme/remove.ts'
import { aMeeting, anItem } from '../../../src/slack/kit/gallery-data.ts'

const everyRole = Object.keys(ROLES) as Role[]
const everyStage: readonly Item['stage'][] = [
  { is: 'referred' },
  { is: 'unscheduled' },
  { is: 'deferred', meetingId: null },
  { is: 'carried-over', meetingId: null },
  { is: 'scheduled', meetingId: aMeeting().id },
  { is: 'on-agenda', meetingId: aMeeting().id },
]
const referred = (stage: Item['stage'] = { is: 'referred' }) =>
  anItem({ title: 'Flooding', origin: 'referral', proposedById: 'the-member', stage })
const said = { why: 'Because', minute: '318' }

describe('A matter that a member referred', () => {
  it.each(everyStage)('cannot be removed or sent away by anybody while it is %o, even with a minute', (stage) => {
    expect(remove(referred(stage), said)).toMatchObject({ refusal: { rule: 'nobody-may-remove-a-referral' } })
    const note = { kind: 'briefing-note', name: 'A note', ownerId: null, dueOn: null } as const
    expect(mayGoElsewhere(referred(stage), note, said)).toMatchObject({
      refusal: { rule: 'nobody-may-remove-a-referral' },
    })
  })

  it.each(everyRole.filter((role) => role !== 'monitoring-officer'))('cannot be ruled outside by a %s', (role) => {
    expect(ruleOutside(referred(), new Set([role]), 'Because')).toMatchObject({
      refusal: { rule: 'only-the-monitoring-officer' },
    })
  })

  it('can be ruled outside the terms of reference by the monitoring officer, with a reason', () => {
    const roles = new Set<Role>(['monitoring-officer'])
    expect(ruleOutside(referred(), roles, ' ')).toMatchObject({ refusal: { rule: 'reason-needed' } })
    expect(ruleOutside(referred(), roles, 'Not a function of the panel')).toMatchObject({
      ok: true,
      value: { item: { stage: { is: 'not-taken-forward' } }, steps: [{ why: 'Not a function of the panel' }] },
    })
    expect(ruleOutside(anItem(), roles, 'Not referred')).toMatchObject({ refusal: { rule: 'not-a-referral' } })
  })

  it('can be withdrawn by the member who referred it and by nobody else', () => {
    expect(withdrawReferral(referred(), 'the-chair', 'No')).toMatchObject({
      refusal: { rule: 'only-the-member-who-referred' },
    })
    expect(withdrawReferral(referred(), 'the-member', null)).toMatchObject({
      ok: true,
      value: { item: { stage: { is: 'withdrawn' } } },
    })
  })

  it('goes to a scrutiny body, never to full council or cabinet', () => {
    expect(takesReferrals('scrutiny')).toBe(true)
    expect(takesReferrals('council')).toBe(false)
    expect(takesReferrals('cabinet')).toBe(false)
  })

  it('is known to the monitoring officer from the second time that it is put off', () => {
    expect([1, 2, 3].map(tellsMonitoringOfficer)).toEqual([false, true, true])
  })
})
