import type { ModalView } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { type Asked, DECISIONS, type Proposal } from '../../domain/proposals/proposal.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, plain, section } from '../../slack/kit/blocks.ts'
import { choice, radio } from '../../slack/kit/choices.ts'
import { dayInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { LONGEST_TITLE, titleTyped } from '../../slack/kit/long-title.ts'
import { modal } from '../../slack/kit/views.ts'

type Suggestion = Proposal<Asked>

/** What a member suggests, and why. */
export const suggestView = (committee: Pick<Committee, 'id' | 'name' | 'settings'>, title: string): ModalView =>
  modal({
    title: 'Suggest an item',
    callbackId: actionIds.suggestSubmitted,
    metadata: { committee: committee.id },
    submit: 'Suggest it',
    blocks: [
      section(
        `For the *${plain(committee.name)}*. ${plain(committee.settings.suggestionsDecidedBy.replace(/^./, (one) => one.toUpperCase()))} decides, and you are told what and why.`,
      ),
      titleTyped(title).note,
      textInput('title', 'What it is about', { initial: title, max: LONGEST_TITLE }),
      longText('why', 'Why it should be looked at', {
        hint: 'Who is affected, and why now.',
        initial: titleTyped(title).why,
      }),
      textInput('outcome', 'What should come of it', { optional: true, max: 1000 }),
      context('Suggestions are not public, and nor is who made them.'),
    ],
  })

/** The officer's advice to the committee. */
export const adviseView = (suggestion: Suggestion): ModalView =>
  modal({
    title: 'Advise',
    callbackId: actionIds.adviseSuggestionSubmitted,
    metadata: { suggestion: suggestion.id },
    submit: 'Give this advice',
    blocks: [
      section(`*${plain(suggestion.title)}*`),
      longText('advice', 'Your advice', {
        max: 2000,
        ...(suggestion.advice !== null && { initial: suggestion.advice }),
        hint: 'For the committee, which decides. The member who suggested it sees it too.',
      }),
    ],
  })

/** What the committee decided, with the reason and the minute. */
export const decideView = (suggestion: Suggestion, meetings: readonly Meeting[]): ModalView =>
  modal({
    title: 'What was decided',
    callbackId: actionIds.decideSuggestionSubmitted,
    metadata: { suggestion: suggestion.id },
    submit: 'Record it',
    blocks: [
      section(`*${plain(suggestion.title)}*`),
      radio(
        'decision',
        'Decision',
        Object.entries(DECISIONS).map(([value, text]) => ({ value, text })),
      ),
      meetings.length > 0 &&
        choice(
          'meeting',
          'At which meeting',
          meetings.map(({ id, day }) => ({ text: longDate(day), value: id })),
          { optional: true },
        ),
      textInput('minute', 'Minute', {
        optional: true,
        max: 100,
        placeholder: '324',
        hint: 'The meeting or the minute is needed: it is the record of who decided.',
      }),
      longText('reason', 'Reason', {
        optional: true,
        max: 2000,
        hint: 'The member is told this, so it is needed unless it became an item.',
      }),
      textInput('body', 'Which briefing note, or which other body', { optional: true, max: 200 }),
      dayInput('due', 'By when', { optional: true }),
    ],
  })
