import { type CivilDate, longDate } from '../calendar/civil-date.ts'
import type { Action } from '../outcomes/outcome.ts'
import { inTrackerOrder, type Rag, ragOf } from '../outcomes/tracker.ts'
import type { Item } from '../programme/item.ts'
import type { Contact } from './agenda-out.ts'

/** One thing that was asked of somebody, as the public sees it. Every field is named here: what is not, cannot come out. */
export type TrackerRow = {
  /** `SR (26/27) 01` */
  readonly reference: string
  /** `Minute 318` */
  readonly origin: string | null
  readonly on: CivilDate | null
  /** The item it comes from, by its open title. */
  readonly area: string | null
  readonly words: string
  readonly due: CivilDate | null
  /** The body or officer it was asked of. */
  readonly lead: string | null
  readonly answer: string | null
  /** A colour by its name, and what it means. */
  readonly status: string
}

/** The recommendations and actions of a committee, what needs looking at first. */
export type TrackerOut = {
  readonly council: string
  readonly committee: string
  readonly madeOn: CivilDate
  readonly contact: Contact | null
  readonly rows: readonly TrackerRow[]
}

const STATUS: Readonly<Record<Exclude<Rag, 'settled'>, string>> = {
  red: 'Red: its day has passed',
  amber: 'Amber: due within fourteen days',
  green: 'Green: its day is further off',
  unknown: 'Not known: it has no day',
}

const statusOf = (action: Action, today: CivilDate): string => {
  if (action.state === 'paused') return 'Paused'
  const rag = ragOf(action, today)
  if (rag !== 'settled') return STATUS[rag]
  return action.state === 'done' ? 'Green: done' : 'Not taken forward'
}

/** What is known of an action besides itself: the item it comes from, the day of its meeting, and whose it is. */
export type TrackedWith = {
  readonly itemOf: (itemId: string) => Pick<Item, 'title' | 'part'> | null
  readonly dayOf: (meetingId: string) => CivilDate | null
  readonly nameOf: (personId: string) => string | null
}

/**
 * The tracker in its public form. Of business taken in private that something was asked, its reference and its day; of
 * what is the committee’s own, nothing.
 */
export const trackerRows = (actions: readonly Action[], today: CivilDate, known: TrackedWith): readonly TrackerRow[] =>
  inTrackerOrder(actions, today).flatMap((action): readonly TrackerRow[] => {
    const item = action.itemId === null ? null : known.itemOf(action.itemId)
    if (item?.part === 'committee-private') return []
    const isClosed = item?.part === 'exempt' || item?.part === 'confidential'
    return [
      {
        reference: action.reference,
        origin: action.minute && `Minute ${action.minute}`,
        on: action.meetingId === null ? null : known.dayOf(action.meetingId),
        area: item?.title ?? null,
        words: isClosed ? 'Asked about business considered in private' : action.words,
        due: action.dueOn,
        lead: isClosed ? null : (action.body ?? (action.ownerId && known.nameOf(action.ownerId)) ?? action.ownerName),
        answer: isClosed ? null : action.answer,
        status: statusOf(action, today),
      },
    ]
  })

/** The headings of the table that councils use for it, and what stands under each. */
export const TRACKER_COLUMNS: readonly (readonly [string, (row: TrackerRow) => string])[] = [
  ['Reference', ({ reference }) => reference],
  ['Origin', ({ origin }) => origin ?? ''],
  ['Date', ({ on }) => (on ? longDate(on) : '')],
  ['Area', ({ area }) => area ?? ''],
  ['Recommendation or action', ({ words }) => words],
  ['Due', ({ due }) => (due ? longDate(due) : '')],
  ['Body or lead officer', ({ lead }) => lead ?? ''],
  ['Action taken', ({ answer }) => answer ?? ''],
  ['Status', ({ status }) => status],
]
