import type { Deps } from '../../app/deps.ts'
import { type Held, readHeld } from '../../app/held.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** An officer sends a message that was kept for them, or decides that it will not be sent. The second press changes nothing. */
export const settleHeld = (deps: Deps, who: Presser, id: string, what: 'send' | 'drop'): Promise<Ruling<Held>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const owed = await tx.outbox.find(id)
    if (!owed) return refuse({ rule: 'nothing-held' })
    const may = await permitted(tx, deps.clock, who, 'end-rehearsal', owed.committeeId)
    if (!may.ok) return may

    const now = deps.clock.now().toISO()!
    if (owed.state === 'held') {
      if (what === 'send') await tx.outbox.release(id, now)
      else await tx.outbox.withdraw({ key: owed.key }, `${who.name} decided not to send it`)
      await tx.ledger.record({
        at: now,
        byId: who.personId,
        did: what === 'send' ? 'held-message-sent' : 'held-message-dropped',
        aboutKind: 'committee',
        aboutId: owed.committeeId,
        committeeId: owed.committeeId,
        detail: { drawing: owed.drawing, about: owed.about },
      })
      await tx.outbox.redraw('held-message', id, now)
    }
    return allow(await readHeld(tx, (await tx.outbox.find(id))!, deps))
  })

/** Everything that waits, and the committee it waits for. */
export type Waiting = { readonly committee: Committee; readonly held: readonly Held[] }

/** Ends the rehearsal: from now on only what the defaults keep for an officer is kept. What waits goes on waiting. */
export const endRehearsal = (deps: Deps, who: Presser, committeeId: string): Promise<Ruling<Waiting>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'end-rehearsal', committee.id)
    if (!may.ok) return may

    const now = deps.clock.now().toISO()!
    if (committee.isInRehearsal) {
      await tx.committees.endRehearsal(committee.id, now)
      await tx.ledger.record({
        at: now,
        byId: who.personId,
        did: 'rehearsal-ended',
        aboutKind: 'committee',
        aboutId: committee.id,
        committeeId: committee.id,
        detail: {},
      })
    }
    const held = await tx.outbox.held(committee.id)
    return allow({
      committee: { ...committee, isInRehearsal: false },
      held: await Promise.all(held.map((owed) => readHeld(tx, owed, deps))),
    })
  })
