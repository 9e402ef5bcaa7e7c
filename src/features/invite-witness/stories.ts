import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem, aPerson, aRequest } from '../../slack/kit/gallery-data.ts'
import type { Invited } from './invite-witness.ts'
import { witnessInvited } from './messages.ts'
import { inviteView } from './views.ts'

const invited = (given: Partial<Invited> = {}): Invited => ({
  request: aRequest({ kind: 'attend', format: 'In person or remotely', draftDueOn: null }),
  person: aPerson({ name: 'Dr Ann Rees', organisation: 'River Trust', slackId: null, isExternal: true }),
  item: anItem(),
  committee: aCommittee(),
  meeting: aMeeting(),
  goes: 'held',
  evidenceBy: civilDate('2026-10-30'),
  ...given,
})

export const stories: Stories = {
  'the form': () =>
    inviteView({
      committee: aCommittee(),
      items: [anItem()],
      item: anItem(),
      meeting: aMeeting(),
      known: [{ text: 'Dr Ann Rees, River Trust', value: 'possible 0', description: 'noted on the item' }],
      answerBy: civilDate('2026-10-07'),
      evidenceBy: null,
      present: 'Councillor Mair Bevan-Price, chair, and the members of the Corporate and Communities Panel',
    }),
  'the form for an item without a meeting': () =>
    inviteView({
      committee: aCommittee(),
      items: [anItem()],
      item: anItem(),
      meeting: null,
      known: [],
      answerBy: null,
      evidenceBy: null,
      present: null,
    }),
  'the form without an item': () =>
    inviteView({
      committee: aCommittee(),
      items: [],
      item: null,
      meeting: null,
      known: [],
      answerBy: null,
      evidenceBy: null,
      present: null,
    }),
  'a witness outside Slack is invited': () => witnessInvited(invited()),
  'a witness in Slack is invited': () => witnessInvited(invited({ person: aPerson(), evidenceBy: null })),
  'written evidence is asked for': () =>
    witnessInvited(invited({ request: aRequest({ kind: 'written-evidence', draftDueOn: null }), meeting: null })),
}
