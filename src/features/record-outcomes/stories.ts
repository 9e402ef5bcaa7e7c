import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { nextItemMade } from '../../slack/outcomes/outcome-words.ts'
import { aBusiness, aMemo, anAction, anOutcome, outcomesAt } from '../../slack/outcomes/outcomes-gallery-data.ts'
import { outcomeRecorded, outcomesOf, outcomesToRecord } from './messages.ts'
import type { OutcomeRecorded } from './record-outcome.ts'
import { outcomeView } from './views.ts'

const at = outcomesAt()
const recorded = (given: Partial<OutcomeRecorded> = {}) =>
  outcomeRecorded({
    at,
    business: aBusiness(),
    outcome: anOutcome(),
    corrected: null,
    isPublished: false,
    isNew: true,
    added: [anAction()],
    next: null,
    ...given,
  })
const next = anItem({
  number: 21,
  title: 'Children’s complaints: update',
  originMinute: 'Minute 320, Thursday 12 November 2026',
  wantedBy: civilDate('2027-01-14'),
})
const made = { item: next, committee: aCommittee(), meeting: at.coming[0]!, isNew: true } as const

export const stories: Stories = {
  'a meeting’s business': () =>
    outcomesOf(at, [aMeeting({ id: '01980000-0000-7000-8000-0000000000d0', day: civilDate('2026-09-10') })]),
  'a meeting with a memo': () => outcomesOf(outcomesAt({ memos: [aMemo()] }), []),
  'a meeting without business': () => outcomesOf(outcomesAt({ business: [] }), []),
  'every outcome recorded': () =>
    outcomesOf(outcomesAt({ business: [{ business: aBusiness(), outcome: anOutcome() }] }), []),
  'the morning after': () => outcomesToRecord(at),
  'the morning after, with nothing recorded': () =>
    outcomesToRecord(
      outcomesAt({
        business: Array.from({ length: 10 }, (_, n) => ({
          business: aBusiness({ key: `k${n}`, title: `A <matter> ${n + 1}` }),
          outcome: null,
        })),
      }),
    ),
  'the form': () => outcomeView(at, at.business[0]!),
  'the form for what was considered in private': () => outcomeView(at, at.business[2]!),
  'the form to correct what was recorded': () => outcomeView(at, at.business[1]!),
  'the form to correct a referral': () =>
    outcomeView(outcomesAt({ coming: [] }), {
      business: aBusiness(),
      outcome: anOutcome({ kind: 'referred', words: 'To the Health Board: it runs the service', resolutions: [] }),
    }),
  recorded: () => recorded(),
  'recorded, and it comes back by itself': () =>
    recorded({
      added: [],
      next: { ...made, item: anItem({ number: 22, recurs: 'half-yearly' }), notThere: null },
    }),
  'recorded, and it comes back when no meeting is planned': () =>
    recorded({
      added: [],
      next: {
        ...made,
        item: anItem({ number: 22, recurs: 'yearly', wantedBy: civilDate('2027-11-12') }),
        meeting: null,
        notThere: null,
      },
    }),
  'recorded, and the workstreams under it say otherwise': () =>
    recorded({
      differ: [
        {
          is: 'phase',
          of: { number: 2, text: 'the direction of travel for services in phase one be endorsed' },
          name: 'Payroll',
          says: 'phase one',
          table: 'phase two',
        },
      ],
    }),
  corrected: () => recorded({ corrected: anOutcome({ kind: 'noted' }), added: [] }),
  'corrected after it was published': () =>
    recorded({ corrected: anOutcome({ kind: 'noted' }), isPublished: true, added: [] }),
  'the motion to exclude the public was lost': () =>
    recorded({
      business: aBusiness({ part: 'exempt', paragraphs: ['3'] }),
      outcome: anOutcome({ exclusion: { movedBy: 'Councillor Marsh', secondedBy: null, result: 'lost' } }),
      added: [],
    }),
  'the motion to exclude the public was carried': () =>
    recorded({
      business: aBusiness({ part: 'possible', isPrivate: true }),
      outcome: anOutcome({ exclusion: { movedBy: null, secondedBy: null, result: 'carried' } }),
      added: [],
    }),
  'taken in private without a motion': () =>
    recorded({ business: aBusiness({ part: 'exempt', paragraphs: ['3'], isPrivate: true }), added: [] }),
  'recorded already': () => recorded({ isNew: false, added: [] }),
  deferred: () =>
    recorded({
      outcome: anOutcome({ kind: 'deferred', words: 'the review <draft> is not finished', resolutions: [] }),
      added: [],
    }),
  'the next item': () => nextItemMade(made, null),
  'the next item, too late for the next meeting': () =>
    nextItemMade({ ...made, meeting: null }, 'Its agenda was to be out by Wednesday 6 January 2027.'),
  'the next item, made before': () => nextItemMade({ ...made, isNew: false }, null),
}
