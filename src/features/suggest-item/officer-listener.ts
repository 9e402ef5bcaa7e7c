import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { civilDateAt, plusDays } from '../../domain/calendar/civil-date.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { adviseOn, decideSuggestion, suggestionOf } from './decide-suggestion.ts'
import { adviseForm, decideForm, suggestionMetadata } from './form.ts'
import { suggestionToOfficer } from './messages.ts'
import { suggestionSeen } from './suggestion-seen.ts'
import { suggestionTold } from './told-messages.ts'
import { adviseView, decideView } from './views.ts'

const HALF_A_YEAR = 183

/** The officer's side: open, advise, and record what the committee decided. */
export const listenAsOfficer = (desk: Desk, deps: Deps): void => {
  const shown = async (who: Presser, id: string): Promise<Answer> => {
    const seen = await deps.store.for(who.councilId).transaction((tx) => suggestionSeen(tx, deps.clock, id))
    return seen ? { is: 'say', message: suggestionToOfficer(seen) } : { is: 'heard' }
  }

  desk.onPress(actionIds.openSuggestion, ({ who, value }) =>
    deps.store.for(who.councilId).transaction(async (tx) => {
      const seen = await suggestionSeen(tx, deps.clock, value)
      if (!seen) return refused({ rule: 'no-such-proposal' })
      const may = await permitted(tx, deps.clock, who, 'see-programme', seen.committee.id)
      if (!may.ok) return refused(may.refusal)
      if (mayDo('decide-suggestion', may.value)) return { is: 'say', message: suggestionToOfficer(seen) }
      return seen.suggestion.proposedById === who.personId
        ? { is: 'say', message: suggestionTold(seen) }
        : refused({ rule: 'not-permitted', permission: 'decide-suggestion', committee: seen.committee.name })
    }),
  )

  for (const [action, view] of [
    [actionIds.adviseSuggestion, 'advise'],
    [actionIds.decideSuggestion, 'decide'],
  ] as const)
    desk.onPress(
      action,
      ({ who, value }) =>
        deps.store.for(who.councilId).transaction(async (tx) => {
          const suggestion = await suggestionOf(tx, value)
          const committee = suggestion && (await tx.committees.find(suggestion.committeeId))
          if (!suggestion || !committee) return refused({ rule: 'no-such-proposal' })
          const may = await permitted(tx, deps.clock, who, 'decide-suggestion', committee.id)
          if (!may.ok) return refused(may.refusal)
          if (view === 'advise') return { is: 'form', view: adviseView(suggestion) }
          const today = civilDateAt(deps.clock.now(), committee.zone)
          const held = await tx.meetings.of(committee.id, plusDays(today, -HALF_A_YEAR), today)
          return { is: 'form', view: decideView(suggestion, held.toReversed()) }
        }),
      { opensForm: true },
    )

  desk.onSubmit(
    actionIds.adviseSuggestionSubmitted,
    filledIn(adviseForm, suggestionMetadata, async ({ who, said, of: { suggestion } }) => {
      const ruling = await adviseOn(deps, who, suggestion, said.advice)
      return ruling.ok ? shown(who, suggestion) : { is: 'errors', errors: { advice: sayRefusal(ruling.refusal) } }
    }),
  )

  desk.onSubmit(
    actionIds.decideSuggestionSubmitted,
    filledIn(
      decideForm,
      suggestionMetadata,
      async ({
        who,
        said: { decision, meeting = null, minute = null, reason = null, body = null, due = null },
        of: { suggestion: suggestionId },
      }) => {
        const ruling = await decideSuggestion(deps, who, {
          suggestionId,
          decision,
          meetingId: meeting,
          minute,
          reason,
          body,
          dueOn: due,
        })
        if (ruling.ok) return shown(who, suggestionId)
        const { rule } = ruling.refusal
        const field = rule === 'reason-needed' ? 'reason' : rule === 'minute-needed' ? 'minute' : 'decision'
        return { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
      },
    ),
  )
}
