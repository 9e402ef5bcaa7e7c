import type { CivilDate, TimeOfDay } from './civil-date.ts'

/**
 * How a rule counts.
 * - `clear-working-days`: whole working days strictly between the two events.
 * - `clear-calendar-days`: whole days of any kind strictly between the two events.
 * - `working-days`: working days counted one by one from the event, which is not itself counted.
 * - `days`: days of any kind counted one by one from the event, which is not itself counted.
 * - `months-beginning-with`: calendar months of which the day of the event is the first day.
 */
export type Unit = 'clear-working-days' | 'clear-calendar-days' | 'working-days' | 'days' | 'months-beginning-with'

/** The units, for a form or a file to choose from. */
export const units: readonly Unit[] = [
  'clear-working-days',
  'clear-calendar-days',
  'working-days',
  'days',
  'months-beginning-with',
]

/** Back from the event, on from it, or on from it with the event's own day counted as the first. */
export type Direction = 'before' | 'after' | 'beginning-with'

/** What to do when the day that is reached is not a working day. */
export type Roll = 'previous' | 'next' | 'none'

/** Who says so, and where it can be read. The link is null where a rule is a council's own and has no address. */
export type Authority = { readonly words: string; readonly link: string | null }

/** Something that happens on a day and from which rules count; a rule may also count from another rule's day. */
export type Event = 'meeting' | 'published' | 'received' | 'document-requested' | 'exception-notice'

/** The events. */
export const events: readonly Event[] = ['meeting', 'published', 'received', 'document-requested', 'exception-notice']

/** A rule of the calendar, as data: everything that is needed to work out its day and to say why. */
export type Rule = {
  readonly name: string
  /** What is to be done, as it is said in a list: `Publish the agenda`. */
  readonly title: string
  /** Whether the day is the last (`by`), the first (`from`) or the end of a time something is kept (`until`). */
  readonly is: 'by' | 'from' | 'until'
  readonly count: number
  readonly unit: Unit
  readonly anchor: Event | (string & {})
  readonly direction: Direction
  /** The time of day at which it closes, in the committee's own zone; null for the whole day. */
  readonly at: TimeOfDay | null
  readonly roll: Roll
  readonly authority: Authority
  readonly statutory: boolean
  /** Whose days are counted, where they are not the profile's: a parish clerk's stages count the days offices work. */
  readonly counting?: 'office-days'
  /** Only where the item or the meeting is of this kind. */
  readonly onlyFor?: 'key-decision' | 'private-meeting'
  /** Real dates to which a stage is tied: the day becomes the last of them on or before the day that was counted. */
  readonly lastOf?: { readonly words: string; readonly days: readonly CivilDate[] }
  /** Another reading of the same words of the statute, where nobody has settled which is right. */
  readonly otherReading?: { readonly unit: Unit; readonly count: number }
  /** A doubt that the reader should know of: what is a default to be checked, and with whom. */
  readonly doubt?: string
}

/** `five clear working days`, `28 clear days`, `two months beginning with the day`: the measure, as a person says it. */
export const measureOf = ({ count, unit }: { readonly count: number; readonly unit: Unit }): string => {
  const number = WORDS[count] ?? String(count)
  const one = count === 1
  switch (unit) {
    case 'clear-working-days':
      return `${number} clear working ${one ? 'day' : 'days'}`
    case 'clear-calendar-days':
      return `${number} clear ${one ? 'day' : 'days'}`
    case 'working-days':
      return `${number} working ${one ? 'day' : 'days'}`
    case 'days':
      return `${number} ${one ? 'day' : 'days'}`
    case 'months-beginning-with':
      return count % 12 === 0 && count > 0
        ? `${WORDS[count / 12] ?? count / 12} ${count === 12 ? 'year' : 'years'} beginning with the day`
        : `${number} ${one ? 'month' : 'months'} beginning with the day`
    default:
      return unit satisfies never
  }
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
