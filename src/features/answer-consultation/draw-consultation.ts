import type { Draw } from '../../app/drawing.ts'
import { consultationSeen } from './consultation-seen.ts'
import { consultation } from './messages.ts'
import { outcome } from './officer-messages.ts'

/** What the chair is shown. Every copy says the same, whoever of them answered. */
export const drawConsultation: Draw = async (tx, about, _reader, { clock }) => {
  const seen = await consultationSeen(tx, clock, about)
  return seen && consultation(seen)
}

/** What the officer is shown. */
export const drawOutcome: Draw = async (tx, about, _reader, { clock }) => {
  const seen = await consultationSeen(tx, clock, about)
  return seen && outcome(seen)
}

/** What the officer is reminded of while nobody has answered; nothing once somebody has. */
export const drawUnanswered: Draw = async (tx, about, _reader, { clock }) => {
  const seen = await consultationSeen(tx, clock, about)
  return seen && seen.proposal.state === 'open' ? outcome(seen) : null
}
