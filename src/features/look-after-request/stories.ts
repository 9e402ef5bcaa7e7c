import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { RequestEvent } from '../../domain/reports/request-life.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem, aPerson, aRequest } from '../../slack/kit/gallery-data.ts'
import { anInvitation, aPaper, aRead } from '../../slack/kit/reports/gallery-request.ts'
import {
  answerRecorded,
  insteadAsked,
  leadAsked,
  leadTold,
  newDateAgreed,
  requestAnswered,
  toFollowShown,
} from './messages.ts'
import { nothingYet, witnessDue } from './reminder-messages.ts'
import { leadView, newDateView, recordView, toFollowView } from './views.ts'

const step = (did: string, detail: RequestEvent['detail'] = null): RequestEvent => ({
  at: '2026-10-01T09:00:00Z',
  byId: null,
  did,
  words: null,
  detail,
})
const longer = step('longer', { until: civilDate('2026-11-03') })
const instead = step('someone-else', { instead: { name: 'Gareth Pugh' } })
const outside = { asked: aPerson({ name: 'Dr Ann Rees', slackId: null, isExternal: true }) }
const toFollow = aPaper({ state: 'to-follow', link: null, lateReason: 'The figures are audited on 2 November' })
const draft = { stage: 'draft', due: civilDate('2026-10-14') } as const
const final = { stage: 'final', due: civilDate('2026-10-30') } as const
const drawn = <T>(it: T | null): T => {
  if (it === null) throw new Error('Nothing was drawn')
  return it
}

export const stories: Stories = {
  'it will be provided': () => requestAnswered(aRead({ state: 'accepted' })),
  'they need longer': () =>
    requestAnswered(aRead({ state: 'longer-asked', answerWords: 'The figures come late' }, { life: [longer] })),
  'it is for someone else': () =>
    requestAnswered(aRead({ state: 'handed-on', colleague: 'Gareth Pugh' }, { life: [instead] })),
  'it was for someone else, who has been asked': () =>
    requestAnswered(
      aRead({ state: 'handed-on', colleague: 'Gareth Pugh' }, { life: [instead, step('asked-instead')] }),
    ),
  'it cannot be provided': () => requestAnswered(aRead({ state: 'declined', answerWords: 'I leave in October' })),
  'it has come': () => requestAnswered(aRead({ state: 'received' }, { papers: [aPaper()] })),
  'it has come, and may be exempt': () =>
    requestAnswered(aRead({ state: 'received' }, { papers: [aPaper({ part: 'unsure', summary: null })] })),
  'it has come as a file': () =>
    requestAnswered(
      aRead(
        { state: 'received' },
        { papers: [aPaper({ link: null, slackFileId: 'F0REPORT', fileName: 'complaints.docx', state: 'attached' })] },
      ),
    ),
  'the draft is done': () => requestAnswered(aRead({ state: 'accepted' }, { life: [step('draft-ready')] })),
  'they will speak': () => requestAnswered(aRead({}, { life: [step('will-speak')] })),
  'the director will see to it': () =>
    requestAnswered(aRead({}, { life: [step('see-to-it', { instead: { name: 'Rhodri Vaughan' } })] })),
  'the witness is coming': () => requestAnswered(anInvitation({ state: 'coming' })),
  'a colleague is coming': () =>
    requestAnswered(
      anInvitation(
        { state: 'colleague', colleague: 'Dr Ben Salt' },
        { life: [step('colleague', { instead: { name: 'Dr Ben Salt' } })] },
      ),
    ),
  'the witness asks for another date': () =>
    requestAnswered(anInvitation({ state: 'another-date', answerWords: 'Any day in January' })),
  'the witness cannot come': () => requestAnswered(anInvitation({ state: 'declined', answerWords: 'On leave' })),

  'nothing yet': () => drawn(nothingYet(aRead(), final, civilDate('2026-11-03'))),
  'nothing yet of the draft': () => drawn(nothingYet(aRead(), draft, civilDate('2026-10-16'))),
  'nothing yet, though promised': () => drawn(nothingYet(aRead({ state: 'accepted' }), final, civilDate('2026-11-03'))),
  'nothing yet on an invitation': () =>
    drawn(nothingYet(anInvitation(), { stage: 'final', due: civilDate('2026-10-16') }, civilDate('2026-10-20'))),
  'a witness outside Slack is due': () => drawn(witnessDue(aRead({ kind: 'written-evidence' }, outside))),
  'an answer from outside Slack is due': () => drawn(witnessDue(anInvitation({}, outside))),

  'the director is asked': () => leadAsked(aRead(), 'The Panel is keen to have this in November.', false),
  'the director will see to it, says so': () => leadAsked(aRead(), null, true),
  'the director is asked, and it has come': () => leadAsked(aRead({ state: 'received' }), null, false),
  'the director is asked, and it was withdrawn': () => leadAsked(aRead({ state: 'withdrawn' }), null, true),

  'done: a new date': () => newDateAgreed(aRead({ state: 'accepted', dueOn: civilDate('2026-11-03') })),
  'done: shown as to follow': () => toFollowShown(aRead({}, { papers: [toFollow] })),
  'done: the director is told': () => leadTold(aRead(), 'Rhodri Vaughan', false),
  'done: the director waits for Send': () => leadTold(aRead(), 'Rhodri Vaughan', true),
  'done: somebody else is asked': () =>
    insteadAsked({
      request: aRequest(),
      person: aPerson({ name: 'Gareth Pugh' }),
      item: anItem(),
      committee: aCommittee(),
      meeting: null,
      goes: 'waiting',
    }),
  'done: an answer recorded': () =>
    answerRecorded(aRead({ state: 'longer-asked', answerWords: 'They are away' }, { ...outside, life: [longer] })),

  'form: a new date': () =>
    newDateView(aRead({ state: 'longer-asked' }, { life: [longer] }), {
      target: civilDate('2026-11-03'),
      last: civilDate('2026-11-04'),
    }),
  'form: the lead director': () => leadView(aRead(), 'U0LEAD'),
  'form: to follow': () => toFollowView(aRead({}, { papers: [toFollow] })),
  'form: record an answer': () => recordView(aRead({ kind: 'written-evidence' }, outside)),
  'form: record an answer to an invitation': () => recordView(anInvitation({}, outside)),
}
