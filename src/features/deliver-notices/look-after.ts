import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Noticed } from './messages.ts'
import { readNoticed } from './read-noticed.ts'

/** What an officer may say about such a message. */
export type LookAfter = 'try-again' | 'told-otherwise' | 'it-is-there' | 'send-again' | 'letter-sent'

const DID = {
  'try-again': 'undelivered-message-tried-again',
  'told-otherwise': 'message-told-another-way',
  'it-is-there': 'message-confirmed-as-there',
  'send-again': 'message-sent-again',
  'letter-sent': 'letter-sent',
} as const satisfies Record<LookAfter, string>

/** An officer looks after a message that did not arrive by itself. A second press changes nothing, and shows what is. */
export const lookAfter = (deps: Deps, who: Presser, id: string, what: LookAfter): Promise<Ruling<Noticed>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const owed = await tx.outbox.find(id)
    if (!owed) return refuse({ rule: 'nothing-held' })
    const may = await permitted(tx, deps.clock, who, 'end-rehearsal', owed.committeeId)
    if (!may.ok) return may

    const now = deps.clock.now().toISO()!
    const changed = await {
      'try-again': () => tx.delivery.retry(id, now),
      'told-otherwise': () => tx.delivery.putAside(id, `${who.name} has told them another way`),
      'it-is-there': () => tx.delivery.resolveDoubt(id, 'there', now),
      'send-again': () => tx.delivery.resolveDoubt(id, 'again', now),
      'letter-sent': () => tx.delivery.letterSent(id, now, `by letter or e-mail, sent by ${who.name}`),
    }[what]()
    if (changed) {
      await tx.ledger.record({
        at: now,
        byId: who.personId,
        did: DID[what],
        aboutKind: owed.committeeId ? 'committee' : 'council',
        aboutId: owed.committeeId,
        committeeId: owed.committeeId,
        detail: { drawing: owed.drawing, about: owed.about },
      })
      for (const notice of ['undelivered', 'possibly-sent', 'letter-to-send']) await tx.outbox.redraw(notice, id, now)
    }
    return allow(await readNoticed(tx, (await tx.outbox.find(id))!, deps))
  })
