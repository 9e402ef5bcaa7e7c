import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { letterToSend, type Noticed, possiblySent, undelivered } from './messages.ts'

const noticed = (given: Partial<Noticed> = {}): Noticed => ({
  id: '01980000-0000-7000-8000-0000000000e1',
  state: 'failed',
  committeeName: aCommittee().name,
  to: aCommittee().name,
  isChannel: true,
  email: null,
  says: 'Published: Corporate and Communities Panel, Thursday 12 November 2026, 10.00am, County Hall',
  letter: 'Published: Corporate and Communities Panel, Thursday 12 November 2026, 10.00am, County Hall',
  why: 'not_in_channel',
  requestId: null,
  ...given,
})
const outside: Partial<Noticed> = {
  state: 'by-letter',
  isChannel: false,
  to: 'Dr Ffion Marsh',
  email: 'f.marsh@river-trust.example',
  says: 'The Panel invites you to its meeting on Thursday 14 January 2027',
  letter:
    'The Panel invites you to its meeting on Thursday 14 January 2027 at 10.00am.\n\nIt would like to understand how the flood of 2024 was handled.',
  why: null,
}

export const stories: Stories = {
  'undelivered: not in the channel': () => undelivered(noticed()),
  'undelivered: the channel is archived': () => undelivered(noticed({ why: 'is_archived' })),
  'undelivered: the person has left': () =>
    undelivered(noticed({ why: 'has-left', isChannel: false, to: 'Gareth Pugh' })),
  'undelivered: a fault of ours': () => undelivered(noticed({ why: 'invalid_blocks' })),
  'undelivered: nothing left to say': () => undelivered(noticed({ says: null })),
  'undelivered: tried again': () => undelivered(noticed({ state: 'waiting', why: null })),
  'possibly sent': () => possiblySent(noticed({ state: 'in-doubt', isChannel: false, to: 'Gareth Pugh' })),
  'possibly sent: it is there': () => possiblySent(noticed({ state: 'sent', isChannel: false, to: 'Gareth Pugh' })),
  'letter to send': () => letterToSend(noticed(outside)),
  'letter to send: an answer is awaited': () =>
    letterToSend(noticed({ ...outside, requestId: '01980000-0000-7000-8000-000000000091' })),
  'letter to send: no address': () => letterToSend(noticed({ ...outside, email: null })),
  'letter to send: sent': () => letterToSend(noticed({ ...outside, state: 'sent' })),
  'letter to send: nothing left to say': () => letterToSend(noticed({ ...outside, letter: null })),
}
