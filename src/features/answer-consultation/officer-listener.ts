import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { consultationOf } from './answer-consultation.ts'
import { askTheViceChair, goAheadAnyway, withdrawChange } from './as-officer.ts'
import { consultationSeen } from './consultation-seen.ts'
import { wordsForm, wordsMetadata } from './form.ts'
import { goAheadView, outcome } from './officer-messages.ts'
import { whichProposal } from './which.ts'

/** The officer's buttons. */
export const listenAsOfficer = (desk: Desk, deps: Deps): void => {
  const drawn = async (who: Presser, proposalId: string) => {
    const seen = await deps.store.for(who.councilId).transaction((tx) => consultationSeen(tx, deps.clock, proposalId))
    return seen && outcome(seen)
  }
  const redrawn = async (who: Presser, proposalId: string): Promise<Answer> => {
    const message = await drawn(who, proposalId)
    return message ? { is: 'redrawn', message } : { is: 'heard' }
  }

  desk.onPress(actionIds.consultationTakeBack, async ({ who, value }) => {
    const ruling = await withdrawChange(deps, who, whichProposal(value).proposalId)
    return ruling.ok ? redrawn(who, ruling.value) : refused(ruling.refusal)
  })

  desk.onPress(actionIds.consultationAskViceChair, async ({ who, value }) => {
    const ruling = await askTheViceChair(deps, who, whichProposal(value).proposalId)
    return ruling.ok ? redrawn(who, ruling.value) : refused(ruling.refusal)
  })

  desk.onPress(
    actionIds.consultationGoAhead,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const which = whichProposal(value)
        const proposal = await consultationOf(tx, which.proposalId)
        if (!proposal) return refused({ rule: 'no-such-proposal' })
        const may = await permitted(tx, deps.clock, who, 'plan-programme', proposal.committeeId)
        return may.ok ? { is: 'form', view: goAheadView({ ...which, title: proposal.title }) } : refused(may.refusal)
      }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.consultationGoAheadSubmitted,
    filledIn(wordsForm, wordsMetadata, async ({ who, said, of: { proposal } }) => {
      const ruling = await goAheadAnyway(deps, who, proposal, said.words)
      if (!ruling.ok) return { is: 'errors', errors: { words: sayRefusal(ruling.refusal) } }
      const message = await drawn(who, ruling.value)
      return message ? { is: 'say', message } : { is: 'heard' }
    }),
  )
}
