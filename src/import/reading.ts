import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { Recurrence } from '../domain/programme/item.ts'

export type { CommitteeCalendar, CouncilDays } from './committee-calendar.ts'

/** What a page is, told by its content and never by its file's ending. */
export type ReadingKind = 'agenda-and-minutes' | 'agenda-item' | 'decision' | 'work-programme' | 'calendar' | 'unknown'

/** A stretch of the text that was read: `text.slice(start, end)` of the reading is exactly these words. */
export type Evidence = { readonly text: string; readonly start: number; readonly end: number }

/** A sitting as the page tells it. `derived` dates were worked out, and `how` says in words from what. */
export type MeetingRead = {
  readonly date: string | null
  readonly time: string | null
  readonly venue: string | null
  readonly derived: boolean
  readonly how: string | null
}

/** One row of a calendar: a meeting with what calendars say besides. */
export type CalendarMeeting = MeetingRead & {
  readonly committee: string | null
  readonly title: string | null
  readonly id: string | null
  readonly status: 'confirmed' | 'provisional' | 'cancelled' | 'held' | null
}

/** What of the exempt rules the page names. `contingent` means "should it be necessary"; `used` is null where not told. */
export type ExemptRead = {
  readonly paragraphs: readonly string[]
  readonly contingent: boolean
  readonly used: boolean | null
  readonly evidence: Evidence
}

/** An item with its number as printed. Its words run from `start` to `end`; `outcome` is what became of it, if told. */
export type ItemRead = {
  readonly number: string | null
  readonly title: string
  readonly start: number
  readonly end: number
  readonly parent: string | null
  readonly exempt: ExemptRead | null
  readonly outcome: string | null
  readonly points: readonly { readonly number: string | null; readonly text: string }[]
  /** Of a row of a forward plan: who is to decide it, and on which day, where it says one. */
  readonly decides?: { readonly maker: string | null; readonly day: string | null; readonly says: string | null }
}

/** What somebody did at the meeting, or towards it. */
export type Capacity =
  | 'witness'
  | 'presenter'
  | 'report-author'
  | 'decision-maker'
  | 'apologies'
  | 'substitute'
  | 'declaration'
  | 'contact'
  | 'attendee'

/** A person as at the meeting. The name is null where only the role is printed. `detail` is what was declared, or for whom. */
export type PersonRead = {
  readonly name: string | null
  readonly roles: readonly { readonly title: string | null; readonly organisation: string | null }[]
  readonly as: Capacity
  readonly item: string | null
  readonly detail: string | null
}

/** The operative words of resolutions. */
export type Verb = 'RESOLVED' | 'RECOMMENDED' | 'NOTED' | 'ENDORSED' | 'AGREED' | 'DEFERRED' | 'REFERRED'

/** One resolution or recommendation, with its number as printed. */
export type ResolutionRead = {
  readonly number: string | null
  readonly verb: Verb
  readonly text: string
  readonly item: string | null
  readonly body: string | null
  readonly evidence: Evidence
}

/** What an officer would do to the programme because of a sentence. */
export type Change =
  | 'add-item'
  | 'schedule-item'
  | 'move-item'
  | 'defer-item'
  | 'remove-item'
  | 'request-report'
  | 'invite-witness'
  | 'refer'
  | 'action'
  | 'recur'
  | 'extra-meeting'
  | 'change-part'
  | 'carry-over'

/** How sure the words are. `possible` is never added without a person looking. */
export type Certainty = 'certain' | 'likely' | 'possible'

/** Where it goes. `meeting` is a day, or `next` where no calendar settles it, or null where the page does not say. */
export type Destination = {
  readonly body: string | null
  readonly meeting: string | null
  readonly time: string | null
  readonly derived: boolean
  readonly how: string | null
  /** The words of the page that say when. */
  readonly says: string | null
}

/** One proposed change with the sentence that orders it. `due` is a civil date, printed or (then `dueHow` says so) derived. */
export type Proposal = {
  readonly change: Change
  readonly title: string
  readonly owner: string | null
  /** The people or bodies the owner's words mean, where the page lets us tell. */
  readonly owners: readonly { readonly said: string; readonly name: string | null }[]
  readonly to: Destination
  readonly due: string | null
  readonly dueHow: string | null
  readonly certainty: Certainty
  readonly item: string | null
  /** How often it comes back, and until which day, where a column of a programme says so. */
  readonly recurs?: { readonly recurs: Recurrence; readonly until: CivilDate | null }
  readonly evidence: Evidence
}

/** A paper the page names or links. Size is as printed. */
export type DocumentRead = {
  readonly title: string
  readonly format: string | null
  readonly size: string | null
  readonly item: string | null
}

/** A decision notice's own facts. `gapDays` counts calendar days from the decision to its publication. */
export type DecisionRead = {
  readonly maker: string | null
  readonly status: string | null
  readonly key: boolean | null
  readonly callIn: boolean | null
  readonly decidedOn: string | null
  readonly publishedOn: string | null
  readonly gapDays: number | null
}

/** Something an officer should look at. It is said, never mended. */
export type Warning = { readonly says: string; readonly evidence: Evidence | null }

/** A strand of work and its rating, where the page matches the one with the other; null where it does not. */
export type WorkstreamRead = { readonly name: string; readonly rating: 'red' | 'amber' | 'green' | null }

/** A service in a phased programme, with the direction the page gives it. */
export type PhasedService = {
  readonly phase: string
  readonly service: string
  readonly direction: string | null
  readonly evidence: Evidence
}

/** Everything one page says, and what it proposes to change. */
export type Reading = {
  readonly kind: ReadingKind
  readonly title: string | null
  readonly committee: string | null
  readonly text: string
  readonly meeting: MeetingRead
  readonly contacts: readonly { readonly name: string; readonly role: string | null }[]
  readonly items: readonly ItemRead[]
  readonly people: readonly PersonRead[]
  readonly resolutions: readonly ResolutionRead[]
  readonly proposals: readonly Proposal[]
  readonly documents: readonly DocumentRead[]
  readonly decision: DecisionRead | null
  readonly workstreams: readonly WorkstreamRead[]
  readonly ratings: { readonly red: number; readonly amber: number; readonly green: number } | null
  readonly phases: readonly PhasedService[]
  readonly meetings?: readonly CalendarMeeting[]
  readonly committees?: readonly {
    readonly id: string | null
    readonly name: string
    readonly category: string | null
  }[]
  readonly warnings: readonly Warning[]
}
