import { timingOf } from '../../domain/agenda/timing.ts'
import { anAgendaAt } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { agendaChanged, draftShown, standingSaved } from './messages.ts'
import { orderView, standingItemView, standingView } from './views.ts'

const at = anAgendaAt()
const timing = timingOf(at.current.lines, at.meeting.time, at.meeting.minutesLong)
const standing = at.current.lines
  .filter(({ kind }) => kind !== 'item' && kind !== 'exclusion')
  .map((line, index) => ({
    id: `01980000-0000-7000-8000-00000000005${index}`,
    committeeId: at.committee.id,
    position: index + 1,
    kind: line.kind as 'apologies',
    title: line.title,
    words: index === 2 ? 'Tell us by {deadline}.' : null,
    minutesNeeded: line.minutes,
    authority: null,
    place: 'opening' as const,
    isNumbered: true,
  }))

export const stories: Stories = {
  'the first draft': () => draftShown(at, { timing, doubts: [] }, 'first', { mayPublish: true }),
  'a draft with something to look at': () =>
    draftShown(
      at,
      {
        timing: { ...timing, over: 20, atLeast: true, untimed: 1 },
        doubts: [
          {
            about: 'no-lead-officer',
            key: 'x',
            says: '“Roads <!channel>” has no lead officer, so nobody is sure to introduce it.',
          },
          {
            about: 'promise-not-come-back',
            key: null,
            says: 'Promised in minute 307 by Thursday 12 November 2026 and on no agenda yet: Update on the bus network.',
          },
        ],
      },
      'next',
      { changes: at.current.changes, mayPublish: true },
    ),
  'nothing has changed': () => draftShown(at, { timing, doubts: [] }, 'same', { mayPublish: false }),
  'a draft with nothing scheduled': () =>
    draftShown(anAgendaAt({ items: [] }), { timing, doubts: [] }, 'first', { mayPublish: true }),
  'a published agenda shown again': () =>
    draftShown(anAgendaAt({ title: 'Roads & <bridges>' }), { timing, doubts: [] }, 'shown', { mayPublish: true }),
  'in the thread of the posted draft': () => agendaChanged(at, 3)!,
  'order and times': () => orderView(aMeeting(), at.current.lines, standing),
  'order with no item': () => orderView(aMeeting(), [], standing),
  'standing business': () => standingView(aCommittee(), standing),
  'changing standing business': () => standingItemView(aCommittee().id, standing[2]!),
  'standing business of one host': () =>
    standingItemView(aCommittee().id, { ...standing[2]!, authority: 'Westmarch County Council' }, [
      'Westmarch County Council',
      'Cyngor <Bryn> Council',
    ]),
  'adding standing business': () => standingItemView(aCommittee().id, null),
  'standing business saved': () => standingSaved(aCommittee().id, 'Chair’s announcements', false),
  'standing business removed': () => standingSaved(aCommittee().id, '', true),
}
