import type { Tx } from '../../app/ports/tx.ts'
import { makeChange } from '../../app/programme/make-change.ts'
import { workOut } from '../../app/programme/work-out.ts'
import { say } from '../../app/say.ts'
import type { Clock } from '../../clock.ts'
import type { Consultation } from '../../domain/proposals/proposal.ts'

/**
 * Makes a change that goes ahead, decided by an officer after consulting, and says so on the proposal. The rule is
 * asked again today: where it would refuse, nothing is made, the proposal stays agreed, and the officer looks again.
 */
export const settle = async (
  tx: Tx,
  clock: Clock,
  proposal: Consultation,
  decidedById: string | null,
): Promise<Consultation> => {
  const at = clock.now().toISO()!
  const decided = { ...proposal, decidedById, decidedAt: at }
  if (proposal.change.is === 'add') return { ...decided, state: 'applied', decision: 'made' }
  const item = proposal.itemId ? await tx.items.find(proposal.itemId) : null
  const committee = await tx.committees.find(proposal.committeeId)
  if (!item || !committee || !decidedById) return { ...proposal, state: 'agreed', decision: 'no-such-item' }
  const worked = await workOut(tx, clock, committee, item, proposal.change)
  if (!worked.ok) return { ...proposal, state: 'agreed', decision: worked.refusal.rule }
  await makeChange(tx, clock, worked.value, { personId: decidedById, proposalId: proposal.id })
  return { ...decided, state: 'applied', decision: 'made' }
}

/** Saves it, tells the officer who proposed it, and draws every copy again. */
export const saved = async (tx: Tx, clock: Clock, proposal: Consultation, tells: boolean): Promise<void> => {
  const now = clock.now().toISO()!
  await tx.proposals.save(proposal)
  if (proposal.state !== 'open') await tx.reminders.stopFor(proposal.id, `it is ${proposal.state}`, now)
  await tx.outbox.redraw('consultation', proposal.id, now)
  await tx.outbox.redraw('consultation-outcome', proposal.id, now)
  if (tells && proposal.proposedById)
    await say(tx, clock, {
      key: `consultation-outcome:${proposal.id}:${proposal.revision + 1}`,
      committeeId: proposal.committeeId,
      personId: proposal.proposedById,
      recipient: 'officer',
      nature: 'answer',
      drawing: 'consultation-outcome',
      about: proposal.id,
    })
}
