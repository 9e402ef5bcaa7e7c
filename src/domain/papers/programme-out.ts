import type { CivilDate } from '../calendar/civil-date.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { ProgrammeSection } from '../programme/by-meeting.ts'
import { type Item, type Origin, PURPOSES } from '../programme/item.ts'
import { comesBackWords } from '../programme/recurrence.ts'
import { isReferral, STAGE_WORDS } from '../programme/stage-words.ts'
import type { WorkstreamOut } from '../workstreams/workstream-out.ts'
import type { Contact } from './agenda-out.ts'

/** One item of a programme as the public sees it. Every field is named here: what is not, cannot come out. */
export type ProgrammeRow = {
  readonly number: number
  readonly title: string
  readonly status: string
  readonly purpose: string | null
  readonly outcome: string | null
  readonly lead: string | null
  readonly holder: string | null
  /** Where it came from: `minute 318`, `referred by a member`; never who proposed it. */
  readonly from: string | null
  readonly isKeyDecision: boolean
  readonly wantedBy: CivilDate | null
  /** How often it comes back, and until when: `Every three months, until Wednesday 31 March 2027`. */
  readonly comesBack: string | null
  /** `considered in private (paragraph 3)`; null for business taken in public. */
  readonly inPrivate: string | null
}

/** A part of the programme: a meeting, or what waits for one. */
export type ProgrammeGroup = {
  readonly of: ProgrammeSection['of']
  readonly meeting: Pick<Meeting, 'id' | 'day' | 'time' | 'venue'> | null
  readonly rows: readonly ProgrammeRow[]
}

/** A programme in its public form: accepted items only, without the pool of suggestions and without proposers. */
export type ProgrammeOut = {
  readonly council: string
  readonly committee: string
  readonly madeOn: CivilDate
  readonly contact: Contact | null
  readonly groups: readonly ProgrammeGroup[]
  /** What became of what earlier minutes asked for. */
  readonly progress: readonly { readonly minute: string; readonly title: string; readonly status: string }[]
  /** What changed since the last meeting, each in words; null where there was none. */
  readonly since: { readonly day: CivilDate; readonly changes: readonly string[] } | null
  /** What the committee oversees; none, where it keeps no workstreams. */
  readonly workstreams?: readonly WorkstreamOut[]
  /** The name of the body's private session. */
  readonly privateWord: string
}

/** What is known of an item besides itself, for printing. */
export type PrintedWith = {
  readonly nameOf: (personId: string) => string | null
  readonly placeOf: (destinationId: string) => string | null
  readonly privately: (item: Item) => string | null
}

const FROM: Readonly<Record<Origin, string | null>> = {
  officer: null,
  suggestion: 'suggested by a member',
  referral: 'referred by a member',
  minutes: 'minutes',
  shortcut: null,
  import: null,
  'forward-plan': 'forward plan',
  recurring: 'comes back regularly',
}

/** What a member has put forward and nobody has accepted yet, or ever did, is not on the public programme. */
const NOT_ACCEPTED: ReadonlySet<Item['stage']['is']> = new Set(['suggested', 'referred', 'not-taken-forward'])

/**
 * An item as the public sees it; null for what is the committee's own, and for what is not accepted. Of business that
 * will be taken in private only the open title, that it is private, and when.
 */
export const programmeRow = (item: Item, printed: PrintedWith): ProgrammeRow | null => {
  if (item.part === 'committee-private' || NOT_ACCEPTED.has(item.stage.is)) return null
  const isClosed = item.part === 'exempt' || item.part === 'confidential'
  const name = (id: string | null) => (id === null || isClosed ? null : printed.nameOf(id))
  const place = 'destinationId' in item.stage ? printed.placeOf(item.stage.destinationId) : null
  return {
    number: item.number,
    title: item.title,
    status: place ? `sent elsewhere: ${place}` : STAGE_WORDS[item.stage.is],
    purpose: item.purpose && !isClosed ? PURPOSES[item.purpose] : null,
    outcome: isClosed ? null : item.desiredOutcome,
    lead: name(item.leadOfficerId),
    holder: name(item.portfolioHolderId),
    from: isReferral(item) ? FROM.referral : isClosed ? null : minuteWords(item.originMinute) || FROM[item.origin],
    isKeyDecision: item.isKeyDecision,
    wantedBy: item.wantedBy,
    comesBack: comesBackWords(item),
    inPrivate: printed.privately(item),
  }
}

/** A minute by its number; the address of a Slack message is nobody's business outside. */
const minuteWords = (source: string | null): string | null => {
  if (source === null || /slack message|https?:/i.test(source)) return null
  return /^\d/.test(source) ? `minute ${source}` : source
}

/** The sections of a programme in their public form; empty sections only where they are a meeting. */
export const programmeGroups = (
  sections: readonly ProgrammeSection[],
  printed: PrintedWith,
): readonly ProgrammeGroup[] =>
  sections
    .map((section) => ({
      of: section.of,
      meeting: 'meeting' in section ? meetingOf(section.meeting) : null,
      rows: section.items.flatMap((item) => programmeRow(item, printed) ?? []),
    }))
    .filter(({ of, rows }) => of === 'meeting' || rows.length > 0)

const meetingOf = ({ id, day, time, venue }: Meeting) => ({ id, day, time, venue })
