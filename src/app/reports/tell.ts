import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Recipient } from '../../domain/delivery/who-presses-send.ts'
import type { Person } from '../../domain/people/person.ts'
import { recipientOf } from '../../domain/people/recipient.ts'
import { rolesOn } from '../../domain/people/roles.ts'
import type { Request } from '../../domain/reports/request.ts'
import type { Owed } from '../ports/outbox.ts'
import type { Tx } from '../ports/tx.ts'
import { officerOf, type Saying, say } from '../say.ts'

/** Everything that is drawn of one request, so that all of it changes together. */
const DRAWN = [
  'request-asked',
  'request-redated',
  'request-answered',
  'lead-asked',
  'clearance-asked',
  'clearance-answered',
  'clearance-changes',
  'clearance-passed-on',
] as const

/** What is said, and the key that makes it one thing. */
export type SaidOf = Pick<Saying, 'key' | 'drawing' | 'nature'>
type Of = { readonly request: Request; readonly committee: Committee }

/** What somebody is to a committee today: it decides whether an officer presses Send. */
export const recipientFor = async (tx: Tx, clock: Clock, committee: Committee, person: Person): Promise<Recipient> => {
  const today = civilDateAt(clock.now(), committee.zone)
  return recipientOf(person, rolesOn(today, committee.id, await tx.people.holdingsOf(person.id)))
}

/**
 * Tells the person asked, and the assistant who answers for them where there is one: by itself, or when an officer
 * presses Send.
 */
export const tellAsked = async (
  tx: Tx,
  clock: Clock,
  { request, committee, asked }: Of & { readonly asked: Person },
  said: SaidOf,
): Promise<'waiting' | 'held' | 'said-before'> => {
  const recipient = await recipientFor(tx, clock, committee, asked)
  const message = { ...said, committeeId: committee.id, about: request.id, recipient }
  const goes = await say(tx, clock, { ...message, personId: asked.id })
  const assistant = asked.assistantId ? await tx.people.find(asked.assistantId) : null
  if (assistant && !assistant.hasLeft && assistant.slackId !== null)
    await say(tx, clock, { ...message, key: `${said.key}:assistant`, personId: assistant.id })
  return goes
}

/** Tells the contact officer; nothing where that is who did it. */
export const tellOfficer = async (
  tx: Tx,
  clock: Clock,
  { request, committee }: Of,
  byId: string,
  said: Omit<SaidOf, 'nature'>,
): Promise<void> => {
  const officer = await officerOf(tx, clock, committee)
  if (officer === null || officer === byId) return
  await say(tx, clock, {
    ...said,
    committeeId: committee.id,
    personId: officer,
    about: request.id,
    recipient: 'officer',
    nature: 'answer',
  })
}

/** Draws every copy of everything about a request again. */
export const redrawRequest = async (tx: Tx, clock: Clock, requestId: string): Promise<void> => {
  const now = clock.now().toISO()!
  for (const drawing of DRAWN) await tx.outbox.redraw(drawing, requestId, now)
}

/** Whether a message is the one that asks: without it nobody knows that anything is asked of them. */
export const isAsking = ({ drawing }: Pick<Owed, 'drawing'>): boolean => drawing === 'request-asked'

const asksIn = async (tx: Tx, requestId: string, states: readonly string[]): Promise<boolean> =>
  (await tx.outbox.about(requestId)).some((owed) => isAsking(owed) && states.includes(owed.state))

/** Whether the person has been told at all: what still waits to be sent says how things stand when it goes. */
export const isStillToBeSaid = (tx: Tx, requestId: string): Promise<boolean> =>
  asksIn(tx, requestId, ['held', 'waiting'])

/** Whether it waits for an officer to press Send: until then it is not asked of anybody. */
export const isHeldBack = (tx: Tx, requestId: string): Promise<boolean> => asksIn(tx, requestId, ['held'])

/** Writes a change of a request in the ledger: its title and whose it is, never an answer's words. */
export const recordInLedger = (
  tx: Tx,
  clock: Clock,
  byId: string | null,
  did: string,
  { request, committee, title, of }: Of & { readonly title: string; readonly of: string },
): Promise<void> =>
  tx.ledger.record({
    at: clock.now().toISO()!,
    byId,
    did,
    aboutKind: 'request',
    aboutId: request.id,
    committeeId: committee.id,
    detail: { title, of, dueOn: request.dueOn },
  })
