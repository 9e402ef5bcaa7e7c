import { describe, expect, it } from 'vitest'
import { goesBy, type Recipient } from '../../../src/domain/delivery/who-presses-send.ts'
import { recipientOf } from '../../../src/domain/people/recipient.ts'
import type { Role } from '../../../src/domain/people/roles.ts'

const inSlack = { isExternal: false, slackId: 'U0A' }
const is = (...roles: readonly Role[]): Recipient => recipientOf(inSlack, new Set(roles))

describe('What somebody is to a committee', () => {
  it.each<[readonly Role[], Recipient]>([
    [['officer'], 'officer'],
    [['deputy', 'report-author'], 'officer'],
    [['monitoring-officer', 'proper-officer'], 'council-officer'],
    [['finance'], 'council-officer'],
    [['chair', 'member'], 'chair'],
    [['portfolio-holder', 'member'], 'cabinet-member'],
    [['co-opted-voting'], 'member'],
    // a member who looks after the workspace is written to as a member
    [['member', 'administrator'], 'member'],
    [['administrator'], 'council-officer'],
    [['report-author'], 'report-author'],
    [[], 'report-author'],
  ])('%s: %s', (roles, recipient) => expect(is(...roles)).toBe(recipient))

  it('is outside without an account, or as a guest, whatever they hold', () => {
    expect(recipientOf({ isExternal: false, slackId: null }, new Set<Role>(['officer']))).toBe('outside')
    expect(recipientOf({ isExternal: true, slackId: 'U0A' }, new Set<Role>(['chair']))).toBe('outside')
  })
})

describe('Who presses Send', () => {
  const all: readonly Recipient[] = [
    ...(['officer', 'council-officer', 'report-author', 'chair', 'member', 'cabinet-member'] as const),
    ...(['outside', 'channel'] as const),
  ]
  const unaided = (nature: 'request' | 'invitation' | 'notice' | 'answer', isInRehearsal: boolean) =>
    all.filter((recipient) => goesBy({ recipient, nature, isInRehearsal }) === 'itself')

  it('in rehearsal nothing goes to anybody but the committee’s officer', () => {
    for (const nature of ['request', 'invitation', 'notice', 'answer'] as const)
      expect(unaided(nature, true)).toEqual(['officer'])
  })

  it('afterwards what stays inside the council goes by itself; invitations, members and those outside wait', () => {
    expect(unaided('request', false)).toEqual(['officer', 'council-officer', 'report-author', 'chair', 'channel'])
    expect(unaided('notice', false)).toEqual(['officer', 'council-officer', 'report-author', 'chair', 'channel'])
    expect(unaided('invitation', false)).toEqual(['officer'])
    expect(unaided('answer', false)).toEqual(all)
  })
})
