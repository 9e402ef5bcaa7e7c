import { agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { noteOutOf } from '../../app/papers/note-out.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { keptUntil } from '../../domain/outcomes/after-meeting.ts'
import {
  publishedOn,
  RECORDS,
  type RecordKind,
  type RecordPublication,
} from '../../domain/outcomes/record-publication.ts'
import type { NoteOut } from '../../domain/papers/note-out.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What is published of a meeting, and how it stands with that. */
export type RecordAt = {
  readonly committee: Committee
  readonly meeting: Meeting
  readonly kind: RecordKind
  readonly today: CivilDate
  /** Each time it was published, oldest first. */
  readonly before: readonly RecordPublication[]
  /** The law's last day for a note of decisions; null for everything else. */
  readonly dueOn: CivilDate | null
  readonly kept: ReturnType<typeof keptUntil>
}

/** Whether these letters name something that is published of a meeting. */
export const isRecord = (text: string): text is RecordKind => Object.hasOwn(RECORDS, text)

/** The note of decisions as it stands, for whoever records outcomes; refused where the law asks for none. */
export const readNote = (
  deps: Deps,
  who: Presser,
  meetingId: string,
): Promise<Ruling<{ readonly note: NoteOut; readonly meeting: Meeting }>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = isUuid(meetingId) ? await tx.meetings.find(meetingId) : null
    if (!meeting) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', meeting.committeeId)
    if (!may.ok) return may
    const at = await agendaAt(tx, deps.clock, meeting.id)
    if (!at) return refuse({ rule: 'no-agenda-yet', day: meeting.day })
    const note = await noteOutOf(tx, at)
    return note ? allow({ note, meeting }) : refuse({ rule: 'no-note-asked-for', committee: at.committee.name })
  })

/** How it stands with the publication of one of a meeting's records, for whoever may record it. */
export const recordToPublish = (
  deps: Deps,
  who: Presser,
  asked: { readonly meetingId: string; readonly kind: RecordKind },
): Promise<Ruling<RecordAt>> => deps.store.for(who.councilId).transaction((tx) => readRecord(tx, deps, who, asked))

const readRecord = async (
  tx: Tx,
  { clock }: Deps,
  who: Presser,
  { meetingId, kind }: { readonly meetingId: string; readonly kind: RecordKind },
): Promise<Ruling<RecordAt>> => {
  const meeting = isUuid(meetingId) ? await tx.meetings.find(meetingId) : null
  if (!meeting) return refuse({ rule: 'no-such-meeting' })
  const may = await permitted(tx, clock, who, 'publish-agenda', meeting.committeeId)
  if (!may.ok) return may
  const at = await agendaAt(tx, clock, meeting.id)
  if (!at) return refuse({ rule: 'no-agenda-yet', day: meeting.day })
  const note = kind === 'note' ? await noteOutOf(tx, at) : null
  if (kind === 'note' && !note) return refuse({ rule: 'no-note-asked-for', committee: at.committee.name })
  if ((await tx.outcomes.ofMeeting(meeting.id)).length === 0)
    return refuse({ rule: 'nothing-recorded-to-publish', day: meeting.day })
  return allow({
    committee: at.committee,
    meeting,
    kind,
    today: civilDateAt(clock.now(), at.committee.zone),
    before: (await tx.outcomes.publishedOf(meeting.id)).filter((one) => one.kind === kind),
    dueOn: note?.dueOn ?? null,
    kept: keptUntil(at.timetable),
  })
}

/** What is recorded of a publication. */
export type PublishRecord = {
  readonly meetingId: string
  readonly kind: RecordKind
  readonly day: CivilDate
  readonly link: string | null
}
export type RecordPublished = RecordAt & { readonly publication: RecordPublication; readonly isNew: boolean }

/**
 * Records that the decisions, the note or the minutes of a meeting were published. What is published again, as
 * corrected, is kept beside the first; the same said twice is recorded once.
 */
export const publishRecord = (deps: Deps, who: Presser, command: PublishRecord): Promise<Ruling<RecordPublished>> =>
  deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<RecordPublished>> => {
    const meeting = isUuid(command.meetingId) ? await tx.meetings.find(command.meetingId) : null
    if (meeting) await tx.committees.hold(meeting.committeeId)
    const read = await readRecord(tx, deps, who, command)
    if (!read.ok) return read
    const at = read.value
    const day = publishedOn(at.meeting, command.day, at.today)
    if (!day.ok) return day
    const now = deps.clock.now().toISO()!
    const last = at.before.at(-1)
    const corrected = last && (await tx.outcomes.ofMeeting(at.meeting.id)).some((outcome) => outcome.at > last.at)
    if (last && !corrected && last.publishedOn === day.value && last.link === command.link)
      return allow({ ...at, publication: last, isNew: false })
    const publication = await tx.outcomes.recordPublished({
      meetingId: at.meeting.id,
      kind: at.kind,
      publishedOn: day.value,
      link: command.link,
      byId: who.personId,
      at: now,
    })
    await tx.ledger.record({
      at: now,
      byId: who.personId,
      did: 'record-published',
      aboutKind: 'meeting',
      aboutId: at.meeting.id,
      committeeId: at.committee.id,
      detail: {
        what: at.kind,
        on: day.value,
        again: at.before.length > 0,
        ...(at.dueOn && { dueOn: at.dueOn }),
        ...(at.kind === 'minutes' && { keptUntil: at.kept.minutes, backgroundKeptUntil: at.kept.background }),
      },
    })
    if (at.kind === 'note') await tx.reminders.stopFor(at.meeting.id, 'published', now, ['note-soon', 'note-due'])
    return allow({ ...at, publication, isNew: true })
  })
