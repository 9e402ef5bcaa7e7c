import { STAGE_WORDS } from '../../domain/programme/stage-words.ts'
import { DECISIONS } from '../../domain/proposals/proposal.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  fields,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { Suggested } from './suggest-item.ts'
import type { SuggestionSeen } from './suggestion-seen.ts'

/** What the member is told at once. */
export const suggestionMade = ({ suggestion, committee, alike, officer }: Suggested): Message =>
  message(
    `Thank you: “${suggestion.title}” has been suggested to the ${committee.name}`,
    section(
      `Thank you. *${plain(suggestion.title)}* has been suggested. ${plain(officer ?? 'The committee officer')} advises on it, and ${plain(committee.settings.suggestionsDecidedBy)} decides. You are told what becomes of it, and why.`,
    ),
    alike.length > 0 &&
      section(
        `It may be the same as ${alike
          .slice(0, 3)
          .map(({ number, title, stage }) => `item ${number}, “${plain(title)}” (${STAGE_WORDS[stage.is]})`)
          .join('; ')}.`,
      ),
    context('Suggestions are not public, and nor is who made them.'),
    actions(runButton({ command: '/programme', word: '', button: 'See the programme' }, { committeeId: committee.id })),
  )

/** What the officer sees of a suggestion: what it asks, the advice so far, and what was decided. */
export const suggestionToOfficer = ({ suggestion, committee, proposer, destination }: SuggestionSeen): Message => {
  const open = suggestion.state === 'open'
  const decision = suggestion.decision as keyof typeof DECISIONS | null
  return message(
    open
      ? `${proposer} suggests “${suggestion.title}” for the ${committee.name}`
      : `Decided: “${suggestion.title}”, suggested by ${proposer}`,
    section(`${plain(proposer)} suggests *${plain(suggestion.title)}* for the ${plain(committee.name)}.`),
    suggestion.words !== null && section(plain(suggestion.words)),
    fields(
      ['What should come of it', suggestion.change.desiredOutcome && plain(suggestion.change.desiredOutcome)],
      ['Your advice', suggestion.advice && plain(suggestion.advice)],
      ['Decided', decision && DECISIONS[decision]],
      ['Where it went', destination && plain(destination.name)],
      ['Reason', suggestion.reason && plain(suggestion.reason)],
      ['Minute', suggestion.minute && plain(suggestion.minute)],
    ),
    context(
      open
        ? `You advise; ${plain(committee.settings.suggestionsDecidedBy)} decides. The member is told each time.`
        : 'The member has been told.',
    ),
    open
      ? actions(
          button('Advise', actionIds.adviseSuggestion, suggestion.id),
          button('Record what was decided', actionIds.decideSuggestion, suggestion.id),
        )
      : suggestion.itemId !== null &&
          actions(
            runButton(
              { command: '/programme', word: '', button: 'Open the item' },
              { committeeId: committee.id, about: suggestion.itemId },
            ),
          ),
  )
}
