import type { RequestRead } from '../../app/reports/read-request.ts'
import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/settings.ts'
import type { RequestEvent } from '../../domain/reports/request-life.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, aRequest } from '../../slack/kit/gallery-data.ts'
import { aClearance, anInvitation, aPaper, aRead } from '../../slack/kit/reports/gallery-request.ts'
import { reminderLetter, requestLetter } from './letter-messages.ts'
import { answerTaken, remarkTaken, requestAsked, requestRedated } from './messages.ts'
import { reportDue } from './reminder-messages.ts'
import { hereView, insteadView, longerView, wordsView } from './views.ts'

const clears = aCommittee({ settings: { ...DEFAULT_SETTINGS, clearances: ['finance', 'legal'] } })
const longer: RequestEvent = {
  at: '2026-10-01T09:00:00Z',
  byId: null,
  did: 'longer',
  words: null,
  detail: { until: civilDate('2026-11-03') },
}
const asked: RequestEvent = {
  at: '2026-09-23T09:00:00Z',
  byId: null,
  did: 'asked',
  words: null,
  detail: { present: 'Councillor Mair Bevan-Price in the chair, and eight members' },
}
const evidence = aRequest({
  id: '01980000-0000-7000-8000-000000000092',
  kind: 'written-evidence',
  draftDueOn: null,
  dueOn: civilDate('2026-10-30'),
})
const invited = (request: Parameters<typeof anInvitation>[0] = {}, given: Partial<RequestRead> = {}) =>
  anInvitation(request, { life: [asked], evidence, ...given })
const today = civilDate('2026-10-13')
const draft = { stage: 'draft', due: civilDate('2026-10-14') } as const
const final = { stage: 'final', due: civilDate('2026-10-30') } as const

export const stories: Stories = {
  'a report is asked for': () => requestAsked(aRead({}, { committee: clears })),
  'asked, for the assistant who answers': () => requestAsked(aRead(), true),
  'asked for an item without a meeting': () => requestAsked(aRead({ meetingId: null }, { meeting: null })),
  'it will be provided': () => requestAsked(aRead({ state: 'accepted' })),
  'more time is asked for': () =>
    requestAsked(aRead({ state: 'longer-asked', answerWords: 'The figures come on 2 November' }, { life: [longer] })),
  'it is for someone else': () => requestAsked(aRead({ state: 'handed-on', colleague: 'Gareth Pugh' })),
  'it cannot be provided': () => requestAsked(aRead({ state: 'declined', answerWords: 'I leave in October' })),
  'received, and being cleared': () =>
    requestAsked(
      aRead(
        { state: 'received' },
        {
          committee: clears,
          papers: [aPaper()],
          clearances: [
            aClearance({ state: 'cleared', version: 1 }),
            aClearance({ kind: 'legal', name: 'Hugh Marsh', state: 'changes', words: 'Paragraph 4 names a family' }),
          ],
        },
      ),
    ),
  'no longer needed': () => requestAsked(aRead({ state: 'withdrawn' })),
  'a title with everything in it': () =>
    requestAsked(aRead({ keyLines: '<!channel> *bold* `code`\n> quoted' }, { officer: null })),
  'an invitation': () => requestAsked(invited()),
  'an invitation, accepted': () => requestAsked(invited({ state: 'coming' })),
  'an invitation, a colleague instead': () =>
    requestAsked(invited({ state: 'colleague', colleague: 'Dr Ben Salt', answerWords: 'He led the review' })),
  'an invitation, another date': () => requestAsked(invited({ state: 'another-date', answerWords: 'January' })),
  'an invitation that cannot be taken': () => requestAsked(invited({ state: 'declined', answerWords: 'On leave' })),
  'an invitation to an informal meeting': () =>
    requestAsked(invited({}, { committee: aCommittee({ regime: 'informal' }) })),

  'the dates have changed': () =>
    requestRedated(aRead({ dueOn: civilDate('2027-01-04') }, { meeting: aMeeting({ day: civilDate('2027-01-14') }) })),
  'put off without a date': () => requestRedated(aRead({ meetingId: null }, { meeting: null })),
  'an invitation to another day': () =>
    requestRedated(invited({}, { meeting: aMeeting({ day: civilDate('2027-01-14'), time: timeOfDay('14:00') }) })),

  'answer taken: longer': () =>
    answerTaken(aRead({ state: 'longer-asked', answerWords: 'The figures come late' }, { life: [longer] })),
  'answer taken: someone else': () => answerTaken(aRead({ state: 'handed-on', colleague: 'Gareth Pugh' })),
  'answer taken: received': () => answerTaken(aRead({ state: 'received' }, { papers: [aPaper()] })),
  'answer taken: another date': () => answerTaken(invited({ state: 'another-date', answerWords: 'January' })),
  'the draft is noted as done': () => remarkTaken(aRead({}, { committee: clears }), 'draft-ready'),
  'they will speak': () => remarkTaken(aRead(), 'will-speak'),

  'reminder: the draft is due tomorrow': () => reportDue(aRead({}, { committee: clears }), draft, today),
  'reminder: the draft, nobody clears': () => reportDue(aRead(), draft, today),
  'reminder: the report is due today': () => reportDue(aRead(), final, final.due),
  'reminder: the report was due': () => reportDue(aRead(), final, civilDate('2026-11-02')),
  'reminder: an invitation': () => reportDue(invited(), final, today),

  'letter to a witness': () => requestLetter(invited()),
  'letter to a witness, another day': () =>
    requestLetter(invited({}, { meeting: aMeeting({ day: civilDate('2027-01-14') }) }), true),
  'letter asking for written evidence': () => requestLetter(aRead({ kind: 'written-evidence', draftDueOn: null })),
  'letter: a reminder of an invitation': () => reminderLetter(invited()),
  'letter: a reminder of evidence': () => reminderLetter(aRead({ kind: 'written-evidence', draftDueOn: null })),
  'letter: put off': () => requestLetter(aRead({ meetingId: null }, { meeting: null }), true),

  'form: someone else': () => insteadView(aRead(), 'someone-else'),
  'form: a colleague instead': () => insteadView(invited(), 'colleague'),
  'form: longer': () => longerView(aRead()),
  'form: I can’t': () => wordsView(aRead(), 'cannot'),
  'form: another date': () => wordsView(invited(), 'another-date'),
  'form: cannot come': () => wordsView(invited(), 'cannot-come'),
  'form: here it is': () => hereView(aRead()),
}
