import type { Clock } from '../../clock.ts'
import { type ChainAsked, stands } from '../../domain/agenda/asking.ts'
import type { Chain } from '../../domain/approvals/approval-settings.ts'
import type { AgendaAt } from '../agenda-at.ts'
import type { Tx } from '../ports/tx.ts'
import { knownOf, seatsOf } from './seats-of-agenda.ts'

/** The places of every step that nobody can be asked for today, so that an officer hears of them before they matter. */
export const chainToAsk = async (tx: Tx, clock: Clock, at: AgendaAt, steps: Chain): Promise<ChainAsked> => {
  const { known, interests } = await knownOf(tx, clock, at, steps)
  const vacant = steps.flatMap((_, index) =>
    seatsOf(steps, index + 1, known, interests).flatMap(({ position, seat }) =>
      seat.is === 'vacant'
        ? [{ position, approver: seat.approver, personId: seat.personId, because: seat.because }]
        : [],
    ),
  )
  // What was passed over belongs to the steps it was passed over in.
  const isSame = JSON.stringify(steps) === JSON.stringify(at.agenda.chain?.steps)
  const { covered, goneOn } = isSame ? at.agenda.chain! : { covered: [], goneOn: [] }
  return { steps, vacant, covered, goneOn }
}

/**
 * Looks again at the places of the steps in which nobody has been asked yet: whoever was to be asked when the chain began
 * may have left since, or be away without anybody who stands in. Gives whether there is anything new.
 */
export const lookAgain = async (tx: Tx, clock: Clock, at: AgendaAt): Promise<boolean> => {
  const { chain } = at.agenda
  if (!chain) return false
  const isAsked = ({ position }: { readonly position: number }) => at.askings.some((one) => one.position === position)
  const now = (await chainToAsk(tx, clock, at, chain.steps)).vacant.filter((one) => !isAsked(one))
  const vacant = [...chain.vacant.filter(isAsked), ...now]
  if (JSON.stringify(vacant) === JSON.stringify(chain.vacant)) return false
  await tx.agendas.setChain(at.agenda.id, { ...chain, vacant })
  return true
}

/** Whether somebody who is only consulted would like a change, everybody there has replied, and another step follows. */
export const isHeldUp = ({ progress, askings, agenda, counts }: AgendaAt): boolean => {
  const { step } = progress
  const steps = agenda.chain?.steps ?? []
  return (
    step !== null &&
    step < steps.length &&
    progress.is === 'change-wanted' &&
    steps[step - 1]?.purpose === 'consult' &&
    askings.filter((one) => one.position === step && one.needs === 'all').every((one) => stands(one, counts))
  )
}

/** Writes that the officer goes on without the change. */
export const goPast = async (tx: Tx, { agenda, progress }: AgendaAt): Promise<void> => {
  const { chain } = agenda
  if (!chain || progress.step === null) return
  const goneOn = [...chain.goneOn, { position: progress.step, revision: agenda.revision }]
  await tx.agendas.setChain(agenda.id, { ...chain, goneOn })
}
