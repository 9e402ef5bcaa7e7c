import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type Leak, readLeak } from './leak.ts'

/** Whether the Information Commissioner was told: under which reference, or why they need not be. */
export type EndClock = { readonly position: number; readonly isTold: boolean; readonly words: string }

/**
 * Ends the clock of an alarm: it is recorded whether the Information Commissioner was told, by whom and why, and nobody
 * is reminded any more. Every breach of people's data is documented, told or not.
 * - UK GDPR, [Article 33(1) and (5)](https://www.legislation.gov.uk/eur/2016/679/article/33).
 */
export const endClock = (deps: Deps, who: Presser, { position, isTold, words }: EndClock): Promise<Ruling<Leak>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const leak = await readLeak(tx, position)
    const may = await permitted(tx, deps.clock, who, 'resume-posting', leak?.committee?.id ?? null)
    if (!may.ok) return may
    if (!leak || leak.position !== position || leak.commissioner) return refuse({ rule: 'leak-is-over' })
    const at = deps.clock.now().toISO()!
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'leak-clock-ended',
      aboutKind: 'council',
      aboutId: tx.councilId,
      committeeId: leak.committee?.id ?? null,
      detail: { leak: position, isTold, words },
    })
    await tx.outbox.withdraw({ drawing: 'leak-clock', about: String(position) }, 'it is recorded what became of it')
    for (const drawing of ['leak-alarm', 'leak-clock']) await tx.outbox.redraw(drawing, String(position), at)
    return allow((await readLeak(tx, position))!)
  })
