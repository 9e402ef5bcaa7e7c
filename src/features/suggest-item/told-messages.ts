import { longDate } from '../../domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/settings.ts'
import { actions, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import type { SuggestionSeen } from './suggestion-seen.ts'

/** Tells the member what became of a suggestion, in the committee's name, with the reason and what can still be done. */
export const suggestionTold = (seen: SuggestionSeen): Message => {
  const { suggestion, committee, officer, mayRefer } = seen
  const isDecided = suggestion.state !== 'open'
  const words = isDecided ? decided(seen) : advised(seen)
  return message(
    words,
    section(plain(words)),
    isDecided && mayRefer && section('As a member of the committee you may still refer the matter.'),
    suggestion.minute !== null && context(`Minute ${plain(suggestion.minute)}`),
    officer !== null &&
      context(
        `To ask about it: ${[officer.name, officer.telephone, officer.email]
          .filter((part) => part !== null)
          .map(plain)
          .join(', ')}`,
      ),
    actions(
      suggestion.itemId !== null &&
        runButton(
          {
            command: '/programme',
            word: 'history',
            button: suggestion.minute ? `See minute ${suggestion.minute}` : 'See what happened',
          },
          { committeeId: committee.id, about: suggestion.itemId },
        ),
      isDecided &&
        mayRefer &&
        runButton(
          { command: '/programme', word: 'refer', button: 'Refer it' },
          { committeeId: committee.id, text: suggestion.title },
        ),
      runButton({ command: '/programme', word: '', button: 'See the programme' }, { committeeId: committee.id }),
    ),
  )
}

const advised = ({ suggestion, committee }: SuggestionSeen): string => {
  const { suggestionsDecidedBy: body } = committee.settings
  return suggestion.advice
    ? `The officer of the ${committee.name} has advised on your suggestion “${suggestion.title}”: ${suggestion.advice.replace(/(?<![.?!…])$/, '.')} ${body.replace(/^./, (letter) => letter.toUpperCase())} will decide.`
    : `Your suggestion “${suggestion.title}” is with the officer of the ${committee.name} for advice; then ${body} decides. You are told each time, and why.`
}

const decided = ({ suggestion, committee, decidedOn, destination }: SuggestionSeen): string => {
  const body = suggestion.decidingBody ?? committee.settings.suggestionsDecidedBy
  const who =
    body === DEFAULT_SETTINGS.suggestionsDecidedBy
      ? `The ${committee.name}`
      : body.replace(/^./, (letter) => letter.toUpperCase())
  const minuted = suggestion.minute ? ` (minute ${suggestion.minute})` : ''
  const discussed = `${who} discussed your suggestion “${suggestion.title}”${decidedOn ? ` on ${longDate(decidedOn)}` : ''}${minuted}.`
  const because = suggestion.reason ? ` The reason given: ${suggestion.reason}` : ''
  const by = destination?.dueOn ? ` by ${longDate(destination.dueOn)}` : ''
  switch (suggestion.decision) {
    case 'item':
      return `${discussed} It is now on the work programme, without a meeting yet.${because}`
    case 'briefing-note':
      return `${discussed} It asked for a briefing note${by}, not an agenda item.${because}`
    case 'other-body':
      return `${discussed} It passed the matter to another body: ${destination?.name ?? 'named in the minutes'}${by}.${because}`
    default:
      return `${discussed} It was not taken forward.${because}`
  }
}
