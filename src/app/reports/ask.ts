import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Person } from '../../domain/people/person.ts'
import { recipientOf } from '../../domain/people/recipient.ts'
import { rolesOn } from '../../domain/people/roles.ts'
import type { Item } from '../../domain/programme/item.ts'
import { meetingOf } from '../../domain/programme/item.ts'
import { isOpen, type Request, type RequestKind } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Tx } from '../ports/tx.ts'
import { say } from '../say.ts'
import { setRequestReminders } from './set-reminders.ts'

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
}
export type Asked = {
  readonly request: Request
  readonly person: Person
  readonly item: Item
  readonly committee: Committee
  readonly goes: 'waiting' | 'held' | 'said-before'
}

/**
 * Asks a person for a report, for written evidence, or to attend: writes the request, its first step and its
 * reminders, and owes the person the message. Refused where they have left, have been asked for the same already, or
 * the day is not before the meeting.
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
  const { committee, item, person, askedById, asking } = given
  if (person.hasLeft) return refuse({ rule: 'person-has-left', name: person.name })
  const before = await tx.requests.forItem(item.id)
  if (before.some((one) => one.askedOfId === person.id && one.kind === asking.kind && isOpen(one)))
    return refuse({ rule: 'asked-already', of: person.name, title: item.title })
  const meetingId = meetingOf(item.stage)
  const meeting = meetingId === null ? null : await tx.meetings.find(meetingId)
  if (meeting && asking.dueOn >= meeting.day && asking.kind !== 'attend')
    return refuse({ rule: 'due-after-meeting', meeting: meeting.day })
  const today = civilDateAt(clock.now(), committee.zone)
  if (asking.dueOn < today) return refuse({ rule: 'day-is-past', day: asking.dueOn })

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
  const at = clock.now().toISO()!
  await tx.requests.record(request.id, { at, byId: askedById, did: 'asked', words: asking.why })
  await setRequestReminders(tx, clock, committee, request, person)
  if (asking.kind === 'report' && item.authorId === null) await tx.items.save({ ...item, authorId: person.id })

  const roles = rolesOn(today, committee.id, await tx.people.holdingsOf(person.id))
  const goes = await say(tx, clock, {
    key: `request-asked:${request.id}`,
    committeeId: committee.id,
    personId: person.id,
    drawing: 'request-asked',
    about: request.id,
    recipient: recipientOf(person, roles),
    nature: asking.kind === 'attend' ? 'invitation' : 'request',
  })
  await tx.ledger.record({
    at,
    byId: askedById,
    did: asking.kind === 'attend' ? 'witness-invited' : 'report-requested',
    aboutKind: 'request',
    aboutId: request.id,
    committeeId: committee.id,
    detail: { title: item.title, of: person.name, dueOn: asking.dueOn },
  })
  return allow({ request, person, item, committee, goes })
}
