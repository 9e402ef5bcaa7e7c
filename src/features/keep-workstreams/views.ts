import type { ModalView } from '@slack/types'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { RECURRENCES } from '../../domain/programme/recurrence.ts'
import { fundingAsTyped, targetAsTyped } from '../../domain/workstreams/targets.ts'
import { DIRECTIONS, RATINGS, type Workstream } from '../../domain/workstreams/workstream.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { plain, section } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { NONE } from '../../slack/kit/form.ts'
import { dayInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { itemOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'
import { ratingInWords } from './row-messages.ts'

/** What a form of a workstream is drawn with. */
export type FormOf = {
  readonly committee: Pick<Committee, 'id' | 'name'>
  /** Items it may come under. */
  readonly items: readonly Pick<Item, 'id' | 'number' | 'title'>[]
  /** Committees and working groups that may look at it first. */
  readonly bodies: readonly Pick<Committee, 'id' | 'name'>[]
  /** What stands; null for a new one. */
  readonly one: Workstream | null
  /** The Slack id of whoever writes its reports. */
  readonly author: string | null
}

/** The form for a new workstream, or for one there is. Only the name is needed. */
export const workstreamView = ({ committee, items, bodies, one, author }: FormOf): ModalView =>
  modal({
    title: one ? 'Change a workstream' : 'Add a workstream',
    callbackId: one ? actionIds.workstreamChangeSubmitted : actionIds.workstreamAddSubmitted,
    metadata: one ? { workstream: one.id, revision: one.revision } : { committee: committee.id },
    submit: one ? 'Save' : 'Add',
    blocks: [
      section(
        `Of the *${plain(committee.name)}*. Only the name is needed; the rest can wait. Anyone in the council can see it.`,
      ),
      textInput('name', 'Name', {
        max: 200,
        initial: one?.name ?? null,
        hint: 'As the public will read it. Nothing that should stay private.',
      }),
      textInput('phase', 'Phase', {
        optional: true,
        max: 100,
        initial: one?.phase ?? null,
        placeholder: 'Phase 2',
      }),
      longText('areas', 'What it covers', {
        optional: true,
        max: 2000,
        initial: one?.areas.join('\n') ?? null,
        hint: 'One to a line.',
      }),
      longText('leads', 'Who leads it', {
        optional: true,
        max: 2000,
        initial:
          one?.leads.map(({ authority, name }) => (authority ? `${authority}: ${name}` : name)).join('\n') ?? null,
        hint: 'One to a line; where several authorities take part, authority: name.',
      }),
      choice(
        'direction',
        'Direction',
        [{ text: 'None yet', value: NONE }, ...Object.entries(DIRECTIONS).map(([value, text]) => ({ value, text }))],
        { optional: true, initial: one?.direction ?? null, placeholder: 'For services that are parted or shared' },
      ),
      textInput('directionReason', 'Why that direction', {
        optional: true,
        max: 1000,
        initial: one?.directionReason ?? null,
      }),
      choice('item', 'The item it comes under', [{ text: 'None yet', value: NONE }, ...items.map(itemOption)], {
        optional: true,
        initial: one?.itemId ?? null,
      }),
      longText('targets', 'Targets', {
        optional: true,
        max: 2000,
        initial: one?.targets.map(targetAsTyped).join('\n') || null,
        hint: 'One to a line, with the day where there is one: 10% of the running cost by 31 March 2027.',
      }),
      longText('funding', 'Funding', {
        optional: true,
        max: 2000,
        initial: one?.funding.map(fundingAsTyped).join('\n') || null,
        hint: 'One to a line: £1.2m of the Transformation Award, with Eastmarch, from 1 April 2027.',
      }),
      bodies.length > 0 &&
        choice(
          'feeding',
          'The committee or group that looks at it first',
          [{ text: 'None of them', value: NONE }, ...bodies.map(({ id, name }) => ({ text: name, value: id }))],
          {
            optional: true,
            initial: one?.feedingId ?? null,
            hint: 'Without a day below it is the last of its meetings before that of the item.',
          },
        ),
      textInput(
        'feedingBody',
        bodies.length > 0 ? 'Or a body that is not in that list' : 'The body that looks at it first',
        {
          optional: true,
          max: 200,
          initial: one?.feedingId ? null : (one?.feedingBody ?? null),
          placeholder: 'Shared Services Working Group',
        },
      ),
      dayInput('feedingOn', 'When that body looks at it', {
        optional: true,
        initial: one?.feedingOn ?? null,
        hint: 'You are shown where it is not before the meeting of the item.',
      }),
      dayInput('endsOn', 'Ends on', {
        optional: true,
        initial: one?.endsOn ?? null,
        hint: 'You are warned eight weeks and two weeks before, and on the day.',
      }),
      choice(
        'every',
        'Highlight reports',
        [
          { text: 'None', value: NONE },
          ...(['quarterly', 'half-yearly', 'yearly'] as const).map((value) => ({ text: RECURRENCES[value], value })),
        ],
        { optional: true, initial: one?.reportsEvery ?? null },
      ),
      personInput('author', 'Who writes them', {
        optional: true,
        initial: author,
        hint: 'They are asked six weeks before each report, by themselves, and you are told.',
      }),
      dayInput('first', 'The first report', {
        optional: true,
        initial: one?.reportsFrom ?? null,
        hint: 'Each goes to the first meeting from its day on. The others are counted from this one.',
      }),
    ],
  })

/** The form for how one stands. */
export const ratingView = (one: Workstream, today: CivilDate): ModalView =>
  modal({
    title: 'How it stands',
    callbackId: actionIds.workstreamRateSubmitted,
    metadata: { workstream: one.id, revision: one.revision },
    submit: 'Save',
    blocks: [
      section(`*${plain(one.name)}*\nSo far: ${ratingInWords(one)}`),
      choice(
        'rating',
        'Rating',
        [...Object.entries(RATINGS).map(([value, text]) => ({ value, text })), { text: 'Not known', value: NONE }],
        one.rating ? { initial: one.rating } : {},
      ),
      longText('reason', 'Why', {
        optional: true,
        max: 1000,
        hint: 'Needed for red and for amber. Nothing that should stay private.',
      }),
      dayInput('on', 'As of', { initial: today }),
    ],
  })
