import { DateTime } from 'luxon'
import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Person } from '../../domain/people/person.ts'
import type { Item } from '../../domain/programme/item.ts'
import type { Clearance } from '../../domain/reports/clearance.ts'
import { isOpen, type Request } from '../../domain/reports/request.ts'
import type { RequestEvent } from '../../domain/reports/request-life.ts'
import type { Paper } from '../ports/papers.ts'
import type { Tx } from '../ports/tx.ts'
import { officerOf } from '../say.ts'

/** A request with everything a message about it says. */
export type RequestRead = {
  readonly request: Request
  readonly item: Item
  readonly committee: Committee
  readonly meeting: Meeting | null
  readonly asked: Person
  /** Who to ring: the contact officer. */
  readonly officer: Person | null
  /** The day on which it was asked, where the committee is. */
  readonly askedOn: CivilDate
  /** Its steps so far, oldest first. */
  readonly life: readonly RequestEvent[]
  readonly clearances: readonly Clearance[]
  /** What has come in, or is shown as to follow. */
  readonly papers: readonly Paper[]
  /** The written evidence that an invitation asks for besides, while it is owed. */
  readonly evidence: Request | null
}

/** Reads it all; null where the request or what it is about is no longer there. */
export const readRequest = async (tx: Tx, clock: Clock, id: string): Promise<RequestRead | null> => {
  const request = await tx.requests.find(id)
  const item = request && (await tx.items.find(request.itemId))
  const committee = request && (await tx.committees.find(request.committeeId))
  const asked = request && (await tx.people.find(request.askedOfId))
  if (!request || !item || !committee || !asked) return null
  const meeting = request.meetingId ? await tx.meetings.find(request.meetingId) : null
  const officerId = await officerOf(tx, clock, committee, meeting?.day)
  const beside = request.kind === 'attend' ? await tx.requests.forItem(item.id) : []
  const life = await tx.requests.eventsOf(request.id)
  const askedAt = life[0] ? DateTime.fromISO(life[0].at) : clock.now()
  return {
    request,
    item,
    committee,
    asked,
    meeting,
    officer: officerId ? await tx.people.find(officerId) : null,
    askedOn: civilDateAt(askedAt, committee.zone),
    life,
    clearances: request.kind === 'report' ? await tx.requests.clearances(request.id) : [],
    papers: (await tx.papers.of([item.id])).filter(({ requestId }) => requestId === request.id),
    evidence:
      beside.find((one) => one.kind === 'written-evidence' && one.askedOfId === asked.id && isOpen(one)) ?? null,
  }
}
