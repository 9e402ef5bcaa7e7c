import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Person } from '../../domain/people/person.ts'
import { stateWords } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Tx } from '../ports/tx.ts'
import type { Presser } from '../presser.ts'
import { standsIn } from '../stand-in.ts'
import { type RequestRead, readRequest } from './read-request.ts'

/**
 * The request, for whoever may answer it: the person asked, the assistant who answers for them, or whoever stands in
 * while they are away. Asked at each press, before a form is opened. Refused to anybody else, and once it is withdrawn.
 */
export const openToAnswer = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  requestId: string,
): Promise<Ruling<RequestRead>> => {
  const read = await readRequest(tx, clock, requestId)
  if (!read) return refuse({ rule: 'no-such-request' })
  const { request, asked } = read
  if (who.personId !== asked.id && !(await answersFor(tx, clock, who, asked)))
    return refuse({ rule: 'not-asked-of-you', of: asked.name })
  return request.state === 'withdrawn' ? refuse({ rule: 'request-settled', stands: stateWords(request) }) : allow(read)
}

/** Whether somebody answers for the person asked: as the assistant they named, or standing in for them today. */
export const answersFor = async (
  tx: Tx,
  clock: Clock,
  who: Pick<Presser, 'personId'>,
  asked: Pick<Person, 'id' | 'assistantId' | 'zone'>,
): Promise<boolean> =>
  who.personId === asked.assistantId ||
  standsIn(tx, who.personId, { forId: asked.id, day: civilDateAt(clock.now(), asked.zone) })
