import type { ModalView } from '@slack/types'
import type { BusinessAt, OutcomesAt } from '../../app/outcomes/read-outcomes.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { EXCLUSION_RESULTS, type ExclusionMotion } from '../../domain/outcomes/exclusion-motion.ts'
import type { Outcome } from '../../domain/outcomes/outcome.ts'
import { OUTCOMES } from '../../domain/outcomes/outcome-kinds.ts'
import { referredTo } from '../../domain/outcomes/record.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, context, plain, section } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { longText, textInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import { minuteInWords, resolutionInWords } from '../../slack/outcomes/outcome-words.ts'

/** The motion to exclude the public from the item. A choice that is made can be cleared again. */
const motionFields = (motion: ExclusionMotion | null) => [
  choice(
    'exclusion',
    'Motion to exclude the public',
    Object.entries(EXCLUSION_RESULTS).map(([value, text]) => ({ value, text })),
    {
      optional: true,
      placeholder: 'None was moved',
      hint: 'Where it is lost, the item is taken in public or put off: say which above.',
      ...(motion && { initial: motion.result }),
    },
  ),
  textInput('movedBy', 'Moved by', { optional: true, max: 200, initial: motion?.movedBy ?? null }),
  textInput('secondedBy', 'Seconded by', { optional: true, max: 200, initial: motion?.secondedBy ?? null }),
]

const privateWords = (outcome: Outcome | null): string =>
  outcome
    ? 'This was considered in private. Give only what the public may read.'
    : 'The agenda has this in private. Give only what the public may read, unless the motion to exclude it was lost.'

/** The quick form for one piece of business. What was recorded stands in it, to be corrected. */
export const outcomeView = (
  { meeting, coming, committee }: Pick<OutcomesAt, 'meeting' | 'coming' | 'committee'>,
  { business, outcome }: BusinessAt,
): ModalView => {
  const referred = outcome && referredTo(outcome)
  return modal({
    title: outcome ? 'Correct an outcome' : 'Record an outcome',
    callbackId: actionIds.outcomeSubmitted,
    metadata: { meeting: meeting.id, key: business.key, seen: outcome?.id ?? null },
    submit: outcome ? 'Correct' : 'Record',
    blocks: [
      section(
        `*${plain(business.title)}*\n${plain(
          [committee.name, longDate(meeting.day), minuteInWords(business.minute)].filter((part) => part).join(', '),
        )}`,
      ),
      outcome &&
        context('It was recorded before. What you change here is kept as a correction beside what it corrects.'),
      business.isPrivate && alert(privateWords(outcome)),
      choice(
        'kind',
        'What became of it',
        Object.entries(OUTCOMES).map(([value, text]) => ({ value, text })),
        outcome ? { initial: outcome.kind } : {},
      ),
      longText('resolutions', 'Resolutions or recommendations', {
        optional: true,
        hint: 'One to a line, in their order. To another body: RECOMMENDED to Cabinet that … They are numbered for you.',
        initial: outcome?.resolutions.map((one) => resolutionInWords(one, false)).join('\n') ?? null,
      }),
      longText('words', 'Why, or anything else the minute should say', {
        optional: true,
        hint: 'A deferral always has its reason.',
        initial: referred ? referred.words : (outcome?.words ?? null),
      }),
      textInput('body', 'Referred or recommended to', {
        optional: true,
        max: 200,
        placeholder: 'Cabinet',
        initial: referred?.body ?? outcome?.resolutions.find(({ body }) => body)?.body ?? null,
      }),
      coming.length > 0 &&
        choice(
          'deferredTo',
          'Deferred to',
          coming.map(({ id, day }) => ({ text: longDate(day), value: id })),
          { optional: true, placeholder: 'Back to the programme, without a meeting' },
        ),
      !business.isPrivate &&
        longText('points', 'Key points', {
          optional: true,
          hint: 'One to a line, for the minutes. Nothing that should stay private.',
          initial: outcome?.keyPoints.join('\n') ?? null,
        }),
      business.itemId !== null && motionFields(outcome?.exclusion ?? null),
    ],
  })
}
