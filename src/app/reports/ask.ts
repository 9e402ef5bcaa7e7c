import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Person } from '../../domain/people/person.ts'
import { rolesOn } from '../../domain/people/roles.ts'
import type { Item } from '../../domain/programme/item.ts'
import { meetingOf } from '../../domain/programme/item.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { isOpen, isPromised, type Request, type RequestKind } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Tx } from '../ports/tx.ts'
import { setRequestReminders } from './set-reminders.ts'
import { recordInLedger, tellAsked } from './tell.ts'

/** What is asked of somebody. Days are civil dates in the committee's zone. */
export type Asking = {
  readonly kind: RequestKind
  readonly keyLines: string
  readonly previous: string | null
  readonly format: string | null
  readonly why: string | null
  readonly draftDueOn: CivilDate | null
  readonly clearanceDueOn: CivilDate | null
  readonly dueOn: CivilDate
  /** Who else is expected, in an invitation. */
  readonly present?: string | null
  /** The written evidence of an invitation is asked for in its message: nothing more is said. */
  readonly isSaidElsewhere?: boolean
  /** An invitation is always sent by an officer, also one to send written evidence. */
  readonly isInvitation?: boolean
}
export type Asked = {
  readonly request: Request
  readonly person: Person
  readonly item: Item
  readonly committee: Committee
  readonly meeting: Meeting | null
  readonly goes: 'waiting' | 'held' | 'said-before'
}

/**
 * Asks a person for a report, for written evidence, or to attend: writes the request, its first step and its
 * reminders, and owes the person the message. Refused where they have left, have been asked for the same already, the
 * day is past or not before the meeting, or there is no meeting to come to; and about what is the committee's own, where
 * they are not of the committee: the asking would tell them of it.
 */
export const ask = async (
  tx: Tx,
  clock: Clock,
  given: {
    readonly committee: Committee
    readonly item: Item
    readonly person: Person
    readonly askedById: string
    readonly asking: Asking
  },
): Promise<Ruling<Asked>> => {
  const { committee, item, person, askedById } = given
  const { present, isSaidElsewhere, isInvitation, ...asking } = given.asking
  if (person.hasLeft) return refuse({ rule: 'person-has-left', name: person.name })
  const today = civilDateAt(clock.now(), committee.zone)
  const roles = rolesOn(today, committee.id, await tx.people.holdingsOf(person.id))
  if (!maySeeItem(item, roles)) return refuse({ rule: 'for-the-committee-only', of: person.name, title: item.title })
  const before = await tx.requests.forItem(item.id)
  if (before.some((one) => one.askedOfId === person.id && one.kind === asking.kind && isStanding(one)))
    return refuse({ rule: 'asked-already', of: person.name, title: item.title })
  const meetingId = meetingOf(item.stage)
  const meeting = meetingId === null ? null : await tx.meetings.find(meetingId)
  if (!meeting && asking.kind === 'attend') return refuse({ rule: 'no-meeting-to-come-to', title: item.title })
  if (meeting && asking.dueOn >= meeting.day) return refuse({ rule: 'due-after-meeting', meeting: meeting.day })
  const past = [asking.dueOn, asking.draftDueOn].find((day) => day !== null && day < today)
  if (past) return refuse({ rule: 'day-is-past', day: past })

  const request = await tx.requests.add({
    ...asking,
    committeeId: committee.id,
    itemId: item.id,
    meetingId,
    askedOfId: person.id,
    askedById,
    dueTime: null,
    state: 'asked',
    answerWords: null,
    colleague: null,
    reminderSentOn: null,
  })
  await tx.requests.record(request.id, {
    at: clock.now().toISO()!,
    byId: askedById,
    did: 'asked',
    words: asking.why,
    detail: {
      ...(meeting && { meeting: { id: meeting.id, day: meeting.day, time: meeting.time } }),
      ...(present && { present }),
    },
  })
  await setRequestReminders(tx, clock, committee, request, person)
  if (asking.kind === 'report' && item.authorId === null) await tx.items.save({ ...item, authorId: person.id })

  const said = {
    key: `request-asked:${request.id}`,
    drawing: 'request-asked',
    nature: isInvitation || asking.kind === 'attend' ? 'invitation' : 'request',
  } as const
  const goes = isSaidElsewhere ? 'said-before' : await tellAsked(tx, clock, { request, committee, asked: person }, said)
  const did = isInvitation || asking.kind === 'attend' ? 'witness-invited' : 'report-requested'
  await recordInLedger(tx, clock, askedById, did, { request, committee, title: item.title, of: person.name })
  return allow({ request, person, item, committee, meeting, goes })
}

/** Still owed, or promised: a witness who is coming is not invited twice. */
const isStanding = (request: Request): boolean => isOpen(request) || isPromised(request)
