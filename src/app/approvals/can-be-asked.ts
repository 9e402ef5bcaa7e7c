import type { Clock } from '../../clock.ts'
import { stands } from '../../domain/agenda/asking.ts'
import { chainFor } from '../../domain/approvals/chain.ts'
import type { AgendaAt } from '../agenda-at.ts'
import type { Tx } from '../ports/tx.ts'
import { knownOf, seatsOf } from './seats-of-agenda.ts'

/**
 * Whether anybody can still be asked in the step that is open: where everybody is away, has left or was never named,
 * publishing waits for nobody.
 */
export const canAnybodyBeAsked = async (tx: Tx, clock: Clock, at: AgendaAt): Promise<boolean> => {
  const steps = at.agenda.chain?.steps ?? chainFor('agenda', at.committee.settings)
  const { known, interests } = await knownOf(tx, clock, at, steps)
  return seatsOf(steps, at.progress.step ?? 1, known, interests).some(
    ({ seat }) =>
      seat.is === 'asked' &&
      !at.askings.some((one) => one.personId === seat.personId && stands(one, at.counts) && one.answer === 'approve'),
  )
}
