import type { ModalView } from '@slack/types'
import type { BusinessAt, OutcomesAt } from '../../app/outcomes/read-outcomes.ts'
import type { AgendaLine } from '../../domain/agenda/line.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Business } from '../../domain/outcomes/business.ts'
import { EXCLUSION_RESULTS, type ExclusionMotion } from '../../domain/outcomes/exclusion-motion.ts'
import type { Outcome } from '../../domain/outcomes/outcome.ts'
import { OUTCOMES } from '../../domain/outcomes/outcome-kinds.ts'
import { referredTo } from '../../domain/outcomes/record.ts'
import { saidAsTyped } from '../../domain/outcomes/said.ts'
import { chosenAs } from '../../domain/outcomes/see-also.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, context, plain, section } from '../../slack/kit/blocks.ts'
import { choice, manyChoices } from '../../slack/kit/choices.ts'
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

/** What was said, and what it refers to: items and papers of the same agenda, and earlier minutes. */
const saidFields = ({ itemId }: Business, outcome: Outcome | null, lines: readonly AgendaLine[]) => {
  const seen = outcome?.seeAlso ?? []
  const others = lines.filter((line) => line.itemId !== null && line.itemId !== itemId)
  const options = [
    ...others.map((line) => ({
      text: `${line.number ? `${line.number} ` : ''}${line.part === 'committee-private' ? 'Private business' : line.title}`,
      value: `item:${line.itemId}`,
    })),
    ...lines.flatMap(({ papers }) =>
      papers.flatMap(({ id, title }) => (id ? [{ text: `Paper: ${title}`, value: `paper:${id}` }] : [])),
    ),
  ].slice(0, 100)
  return [
    longText('said', 'Questions, answers and statements', {
      optional: true,
      hint: 'One to a line. Q: Councillor Pike: why …  A: Alison Grey: because …  Or a name and what they said.',
      initial: outcome?.said.map(saidAsTyped).join('\n') || null,
    }),
    options.length > 0 &&
      manyChoices('seeAlso', 'Items and papers it refers to', options, {
        optional: true,
        initial: seen.flatMap((one) => chosenAs(one) ?? []),
      }),
    textInput('minutes', 'Earlier minutes it refers to', {
      optional: true,
      max: 300,
      placeholder: '318 of 2 July 2026; 60/18',
      initial: seen.flatMap((one) => (one.is === 'minute' ? one.minute : [])).join('; ') || null,
    }),
  ]
}

const privateWords = (outcome: Outcome | null): string =>
  outcome
    ? 'This was considered in private. Give only what the public may read.'
    : 'The agenda has this in private. Give only what the public may read, unless the motion to exclude it was lost.'

/** The quick form for one piece of business. What was recorded stands in it, to be corrected. */
export const outcomeView = (
  { meeting, coming, committee, lines }: Pick<OutcomesAt, 'meeting' | 'coming' | 'committee' | 'lines'>,
  { business, outcome }: BusinessAt,
  /** What the table of workstreams asks to be resolved, where nothing is recorded yet. */
  asked: readonly string[] = [],
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
        initial:
          outcome?.resolutions.map((one) => resolutionInWords(one, false)).join('\n') ?? (asked.join('\n') || null),
      }),
      asked.length > 0 &&
        context(
          'The resolutions above are those that the table of workstreams asks for: change them as the meeting did.',
        ),
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
      !business.isPrivate && saidFields(business, outcome, lines),
      business.itemId !== null && motionFields(outcome?.exclusion ?? null),
    ],
  })
}
