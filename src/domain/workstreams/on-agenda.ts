import type { Doubt } from '../agenda/doubt.ts'
import type { AgendaLine } from '../agenda/line.ts'
import { type CivilDate, longDate } from '../calendar/civil-date.ts'
import { endOf, isFedTooLate } from './warnings.ts'
import type { Workstream } from './workstream.ts'

/**
 * What may be amiss with the workstreams that come under an item of an agenda: the feeding body does not look at one
 * before the meeting, nobody has said how any of them stands, or one is over by the day. Quiet where nothing is.
 */
export const workstreamDoubts = (
  lines: readonly Pick<AgendaLine, 'key' | 'itemId' | 'title'>[],
  all: readonly Workstream[],
  day: CivilDate,
): readonly Doubt[] =>
  lines.flatMap(({ key, itemId, title }): readonly Doubt[] => {
    const under = itemId === null ? [] : all.filter((one) => one.itemId === itemId)
    const late = under.filter((one) => isFedTooLate(one, day))
    const over = under.filter((one) => endOf(one, day) === 'past')
    const open = under.filter(({ direction, rating }) => direction === null && rating === null)
    return [
      ...late.map(
        ({ name, feedingBody, feedingOn }): Doubt => ({
          about: 'fed-after-meeting',
          key,
          says: `${feedingBody} looks at “${name}” on ${longDate(feedingOn!)}, which is not before this meeting.`,
        }),
      ),
      ...over.map(
        ({ name, endsOn }): Doubt => ({
          about: 'workstream-over',
          key,
          says: `“${name}” is over on ${longDate(endsOn!)}, before this meeting.`,
        }),
      ),
      ...(open.length > 0
        ? [
            {
              about: 'workstream-not-rated' as const,
              key,
              says: `Under “${title}” it is not known how ${open.map(({ name }) => `“${name}”`).join(', ')} ${open.length > 1 ? 'stand' : 'stands'}.`,
            },
          ]
        : []),
    ]
  })
