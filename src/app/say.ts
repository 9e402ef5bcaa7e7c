import type { Clock } from '../clock.ts'
import { type CivilDate, civilDateAt } from '../domain/calendar/civil-date.ts'
import type { Committee } from '../domain/committee/committee.ts'
import { goesBy, type Recipient } from '../domain/delivery/who-presses-send.ts'
import { clerkOn } from './hosting.ts'
import type { ToSay } from './ports/outbox.ts'
import type { Tx } from './ports/tx.ts'

/** Something to say, and what the rules need to know to decide whether an officer sends it. */
export type Saying = ToSay & {
  readonly recipient: Recipient
  readonly nature: 'request' | 'invitation' | 'notice' | 'answer'
}

/**
 * The officer who is asked about a committee: of a joint one the host's clerk, else its contact officer until they leave,
 * else who holds the role today, else the deputy. The host is that of `day`: of a meeting where one is meant, else of today.
 */
export const officerOf = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  day?: CivilDate | undefined,
): Promise<string | null> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const clerk = await clerkOn(tx, committee, day ?? today)
  if (clerk) return clerk
  const { contactOfficerId } = committee.settings
  const contact = contactOfficerId === null ? null : await tx.people.find(contactOfficerId)
  if (contact && !contact.hasLeft) return contact.id
  const officer =
    (await tx.people.firstHolding('officer', committee.id, today)) ??
    (await tx.people.firstHolding('deputy', committee.id, today))
  return officer?.id ?? null
}

/**
 * Says something unprompted: writes it in this transaction, to go by itself or to be sent by an officer. In rehearsal,
 * and wherever the defaults say so, the officer gets it first as "would go to …", with Send.
 */
export const say = async (tx: Tx, clock: Clock, saying: Saying): Promise<'waiting' | 'held' | 'said-before'> => {
  const now = clock.now().toISO()!
  const { recipient, nature, ...message } = saying
  const committee = message.committeeId ? await tx.committees.find(message.committeeId) : null
  const state =
    goesBy({ recipient, nature, isInRehearsal: committee?.isInRehearsal ?? false }) === 'itself' ? 'waiting' : 'held'
  const owed = await tx.outbox.owe(message, state, now)
  if (!owed) return 'said-before'
  if (state === 'held' && committee) {
    const officer = await officerOf(tx, clock, committee)
    if (officer)
      await tx.outbox.owe(
        {
          key: `held:${owed.id}`,
          committeeId: committee.id,
          personId: officer,
          drawing: 'held-message',
          about: owed.id,
        },
        'waiting',
        now,
      )
  }
  return state
}
