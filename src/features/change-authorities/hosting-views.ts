import type { KnownBlock } from '@slack/types'
import { clockTime, timeOfDay } from '../../domain/calendar/civil-date.ts'
import type { AuthorityOfCommittee } from '../../domain/calendar/joint-hosting.ts'
import { HOSTS_AS_IT_IS, type Hosting } from '../../domain/committee/hosting.ts'
import type { Person } from '../../domain/people/person.ts'
import { context, header, plain } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { numberInput, textInput, timeInput } from '../../slack/kit/inputs.ts'

/** Who may be named a clerk. */
export type Clerk = Pick<Person, 'id' | 'name'>

const same = (...words: readonly string[]) =>
  words.map((word) => ({ value: word, text: word.charAt(0).toUpperCase() + word.slice(1) }))

/** What holds while an authority hosts: the second half of its form. */
export const hostingFields = (
  was: AuthorityOfCommittee | null,
  clerks: readonly Clerk[],
): readonly (KnownBlock | KnownBlock[])[] => {
  const { clerkId, numbering, nextMinuteNumber, settings } = was?.hosting ?? HOSTS_AS_IT_IS
  const { stages, publicQuestions } = settings
  return [
    header('While it hosts'),
    context('What you leave empty is as the committee has it.'),
    choice(
      'clerk',
      'Its clerk',
      clerks.map(({ id, name }) => ({ value: id, text: name })),
      {
        optional: true,
        initial: clerkId,
        none: 'Nobody holds an office of this committee yet: `/committee people` gives it.',
      },
    ),
    choice(
      'numbering',
      'Its minutes',
      [
        { value: 'committee', text: 'Carry on the committee’s numbers' },
        { value: 'continuous', text: 'Have numbers of their own, carried on' },
        { value: 'per-meeting', text: 'Begin at 1 at each meeting' },
      ],
      { initial: numbering ?? 'committee' },
    ),
    textInput('minute', 'Number of its next minute, where they are its own', {
      optional: true,
      max: 40,
      initial: nextMinuteNumber,
    }),
    textInput('stages', 'Report stages: working days before despatch', {
      optional: true,
      max: 100,
      placeholder: '30, 15, 10, 8, 3',
      hint: 'Requested, draft, cleared, chair’s briefing, final.',
      initial: stages
        ? [stages.request, stages.draft, stages.clearance, stages.briefing, stages.final].join(', ')
        : null,
    }),
    numberInput('target', 'Our target: working days before the law’s last day', {
      optional: true,
      min: 0,
      max: 10,
      initial: settings.targetDaysBefore ?? null,
    }),
    timeInput('cutOff', 'Cut-off on the day of publication', {
      optional: true,
      ...(settings.cutOff && { initial: timeOfDay(settings.cutOff) }),
    }),
    numberInput('questionsDays', 'Public participation closes: working days before', {
      optional: true,
      min: 0,
      max: 30,
      initial: publicQuestions?.workingDaysBefore ?? null,
    }),
    timeInput('questionsAt', 'Public participation closes: at', {
      optional: true,
      ...(publicQuestions && { initial: timeOfDay(publicQuestions.at) }),
    }),
    choice('chairWord', 'What the chair is called', same('chair', 'chairman', 'chairwoman', 'convener'), {
      optional: true,
      initial: settings.chairWord ?? null,
    }),
    choice('privateWord', 'What is private is called', same('private session', 'Part 2', 'Part B'), {
      optional: true,
      initial: settings.privateWord ?? null,
    }),
  ]
}

/** What an authority brings while it hosts, in a line; empty where it leaves everything as it is. */
export const hostingLine = ({ clerkId, numbering, nextMinuteNumber, settings }: Hosting, clerks: readonly Clerk[]) => {
  const clerk = clerks.find(({ id }) => id === clerkId)
  const { stages, publicQuestions } = settings
  const parts = [
    clerk && `clerk ${plain(clerk.name)}`,
    numbering === 'continuous' && nextMinuteNumber && `next minute ${plain(nextMinuteNumber)}`,
    numbering === 'per-meeting' && 'minutes begin at 1 at each meeting',
    stages && 'report stages of its own',
    publicQuestions &&
      `public participation closes at ${clockTime(timeOfDay(publicQuestions.at))}, ${days(publicQuestions.workingDaysBefore)}`,
    settings.targetDaysBefore !== undefined &&
      `our target ${settings.targetDaysBefore === 0 ? 'is' : days(settings.targetDaysBefore)} the law’s last day`,
    settings.cutOff && `cut-off at ${clockTime(timeOfDay(settings.cutOff))}`,
    settings.chairWord && `“${settings.chairWord}”`,
    settings.privateWord && `“${settings.privateWord}”`,
  ].filter((part) => typeof part === 'string')
  return parts.length === 0 ? '' : `While it hosts: ${parts.join('; ')}`
}

const days = (count: number): string =>
  count === 0 ? 'on the day itself' : `${count} working day${count === 1 ? '' : 's'} before`
