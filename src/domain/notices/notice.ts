import type { CivilDate } from '../calendar/civil-date.ts'
import type { DeadlineName } from '../calendar/deadline.ts'
import { deadlineNamed, type Timetable } from '../calendar/timetable.ts'

/**
 * # Notices of the executive's business
 *
 * A key decision, and business that an executive is to take in private, need a notice beforehand; private business
 * needs a second one, with what was put against it and the answer.
 * - S.I. 2012/2089, [regulation 9](https://www.legislation.gov.uk/uksi/2012/2089/regulation/9/made) (key decisions) and
 *   [regulation 5](https://www.legislation.gov.uk/uksi/2012/2089/regulation/5/made) (private meetings).
 *
 * The days are the calendar's (`key-decision-notice-by` and the like): where a committee's law knows no such notice,
 * its timetable has no such day, and nothing is asked for.
 */
export const NOTICES = {
  'key-decision': { deadline: 'key-decision-notice-by', words: 'Notice of the key decision' },
  private: { deadline: 'private-meeting-notice-by', words: 'Notice of the private meeting' },
  'private-again': { deadline: 'private-meeting-second-notice-by', words: 'Further notice of the private meeting' },
} as const satisfies Record<string, { readonly deadline: DeadlineName; readonly words: string }>
export type NoticeKind = keyof typeof NOTICES
export const NOTICE_KINDS = Object.keys(NOTICES) as readonly NoticeKind[]

/** A notice that was given for one item of one meeting. What is recorded later stands instead of what was before. */
export type NoticeGiven = {
  readonly kind: NoticeKind
  readonly itemId: string
  readonly meetingId: string
  /** The civil day on which it was made available to the public. */
  readonly givenOn: CivilDate
  readonly link: string | null
  readonly byId: string | null
  /** When it was recorded: an instant, ISO. */
  readonly at: string
}

/** A notice that the law wants, and its last day. */
export type NoticeWanted = { readonly kind: NoticeKind; readonly by: CivilDate }

/** The notices that a timetable asks for, which was worked out with what its business has noticed. */
export const noticesWanted = (timetable: Timetable): readonly NoticeWanted[] =>
  NOTICE_KINDS.flatMap((kind) => {
    const by = deadlineNamed(timetable, NOTICES[kind].deadline)?.day
    return by === undefined ? [] : [{ kind, by }]
  })

/** The notice that stands: of several recorded for the same, the last. */
export const noticeStanding = (
  given: readonly NoticeGiven[],
  { kind, itemId, meetingId }: Pick<NoticeGiven, 'kind' | 'itemId' | 'meetingId'>,
): NoticeGiven | null =>
  given
    .filter((one) => one.kind === kind && one.itemId === itemId && one.meetingId === meetingId)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1) ?? null
