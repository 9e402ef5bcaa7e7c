import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { mayDo, type Permission } from '../../domain/people/permissions.ts'
import type { Item } from '../../domain/programme/item.ts'
import { isOpen, type Request, type RequestKind } from '../../domain/reports/request.ts'
import type { Tx } from '../ports/tx.ts'
import type { Presser } from '../presser.ts'
import { standInsOn } from '../stand-in.ts'
import { type RequestRead, readRequest } from './read-request.ts'
import { isAsking, isHeldBack } from './tell.ts'

/** One line of what has been asked. */
export type RequestListed = {
  readonly request: Request
  readonly item: Pick<Item, 'id' | 'number' | 'title'>
  readonly asked: { readonly name: string; readonly organisation: string | null; readonly isOutside: boolean }
  readonly meeting: Meeting | null
  /** It waits for an officer to send it: whoever is asked does not know of it yet. */
  readonly isHeld: boolean
}

/**
 * Everything asked for a committee, by meeting and then by the day it is due; without a meeting last. What was
 * withdrawn is left out, and so is what was settled for a meeting that is past.
 */
export const requestsOf = async (
  tx: Tx,
  committee: Committee,
  kinds: readonly RequestKind[],
  today: CivilDate,
): Promise<readonly RequestListed[]> => {
  const [requests, waiting] = await Promise.all([tx.requests.of(committee.id, kinds), tx.outbox.held(committee.id)])
  const all = requests.filter(({ state }) => state !== 'withdrawn')
  const held = new Set(waiting.filter(isAsking).map(({ about }) => about))
  const [itemsThere, peopleThere, meetingsThere] = await Promise.all([
    tx.items.findMany(unique(all.map((one) => one.itemId))),
    tx.people.findMany(unique(all.map((one) => one.askedOfId))),
    tx.meetings.findMany(unique(all.flatMap(({ meetingId }) => meetingId ?? []))),
  ])
  const items = byId(itemsThere)
  const people = byId(peopleThere)
  const meetings = byId(meetingsThere)
  return all
    .flatMap((request): RequestListed[] => {
      const item = items.get(request.itemId)
      const person = people.get(request.askedOfId)
      const meeting = request.meetingId ? (meetings.get(request.meetingId) ?? null) : null
      if (!item || !person || (meeting && meeting.day < today && !isOpen(request))) return []
      const { name, organisation, slackId } = person
      return [
        {
          request,
          item,
          meeting,
          asked: { name, organisation, isOutside: slackId === null },
          isHeld: held.has(request.id),
        },
      ]
    })
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other)))
}

const byId = <One extends { readonly id: string }>(all: readonly One[]) => new Map(all.map((one) => [one.id, one]))
const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
const orderOf = ({ meeting, request }: RequestListed): string =>
  `${meeting ? `${meeting.day} ${meeting.time}` : '9999'} ${request.dueOn} ${request.id}`

/** Something asked of the reader, or of somebody for whom they answer or stand in. */
export type OwedHere = RequestRead & {
  /** The last day on which whoever was asked is away, where the reader stands in for them; else null. */
  readonly awayUntil: CivilDate | null
}

/**
 * What somebody owes, or is invited to, for any committee; and what is owed by those they answer for, or stand in for
 * today. What an officer has not sent yet is not asked of anybody yet.
 */
export const owedBy = async (
  tx: Tx,
  clock: Clock,
  who: Pick<Presser, 'personId'>,
  kinds: readonly RequestKind[],
): Promise<readonly OwedHere[]> => {
  const { zone } = await tx.committees.council()
  const stoodInFor = new Map(
    (await standInsOn(tx, civilDateAt(clock.now(), zone)))
      .filter(({ person }) => person.id === who.personId)
      .map(({ absence }) => [absence.personId, absence.until]),
  )
  const ids = unique([who.personId, ...(await tx.agendas.answersFor(who.personId)), ...stoodInFor.keys()])
  const asked = (await tx.requests.askedOf(ids)).filter(
    ({ kind, state }) => kinds.includes(kind) && state !== 'withdrawn',
  )
  const read: OwedHere[] = []
  for (const { id, state } of asked) {
    const one = await readRequest(tx, clock, id)
    const isPast = one?.meeting && one.meeting.day < civilDateAt(clock.now(), one.committee.zone)
    if (one && (isOpen({ state }) || !isPast) && !(await isHeldBack(tx, id)))
      read.push({ ...one, awayUntil: stoodInFor.get(one.asked.id) ?? null })
  }
  return read
}

/** Whether they may ask for such for any committee: an officer sees the committee's list, anybody else their own. */
export const asksForAny = async (tx: Tx, clock: Clock, who: Presser, permission: Permission): Promise<boolean> => {
  const today = civilDateAt(clock.now(), who.zone)
  const held = await tx.people.holdingsOf(who.personId)
  const now = held.filter(({ since, until }) => since <= today && (until === null || today <= until))
  return mayDo(permission, new Set(now.map(({ role }) => role)))
}
