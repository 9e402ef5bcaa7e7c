import type { ModalView } from '@slack/types'
import type { Offered } from '../../app/programme/offer.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { DESTINATIONS, type DestinationKind } from '../../domain/programme/planned-change.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, context, plain, section } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { dayInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { consequenceWords } from '../../slack/kit/programme/consequence-words.ts'
import { deadlineLines } from '../../slack/kit/programme/deadline-lines.ts'
import { itemOption, meetingOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'
import type { Foreseen } from './schedule-item.ts'

/** Which item, and which meeting or other place. Looking at what follows comes next; nothing is changed by this form. */
export const scheduleView = (given: {
  readonly committee: Pick<Committee, 'id' | 'name'>
  readonly items: readonly Item[]
  readonly meetings: readonly Offered[]
  readonly item: Item | null
  readonly meetingId: string | null
  readonly note: string | null
}): ModalView =>
  modal({
    title: 'Schedule an item',
    callbackId: actionIds.scheduleSubmitted,
    metadata: { committee: given.committee.id },
    submit: 'See what follows',
    blocks: [
      given.note !== null && alert(given.note, 'info'),
      given.meetings.length === 0 &&
        alert(
          `The ${given.committee.name} has no meeting still to come. Add its meetings in /committee meetings, or send the item somewhere that is not a meeting.`,
        ),
      choice('item', 'Item', given.items.map(itemOption), {
        initial: given.item?.id ?? null,
        typeahead: actionIds.itemTyped,
        none: 'There is nothing on the programme to schedule. Add an item first.',
      }),
      choice(
        'where',
        'Where it goes',
        [
          ...given.meetings.map(meetingOption),
          ...Object.entries(DESTINATIONS).map(([kind, text]) => ({
            text,
            value: `elsewhere:${kind}`,
            description: 'not a meeting',
          })),
        ],
        { initial: given.meetingId },
      ),
    ],
  })

/** Everything that would follow, before it is made: the dates, the things to know, and who is asked first. */
export const foreseenView = ({ worked, consults, mustApprove }: Foreseen): ModalView => {
  const { was, from, to, seen, committee, consequences, timeliness } = worked
  const isLate = timeliness?.item === 'late'
  return modal({
    title: from ? 'Move an item' : 'Schedule an item',
    callbackId: actionIds.scheduleConfirmed,
    metadata: { item: was.id, meeting: to!.id, revision: was.revision },
    submit: consults ? (mustApprove ? 'Ask for approval' : 'Consult the chair') : from ? 'Move it' : 'Schedule it',
    blocks: [
      section(
        from
          ? `*${plain(was.title)}* from ${longDate(from.day)} to *${longDate(to!.day)}*. Nothing has changed yet.`
          : `*${plain(was.title)}* to *${longDate(to!.day)}*. Nothing has changed yet.`,
      ),
      consequences.map((one) => alert(consequenceWords(one), one.is === 'late-item' ? 'error' : 'warning')),
      seen?.timetable ? deadlineLines(seen.timetable) : [],
      isLate &&
        longText('urgency', 'Special circumstances', {
          max: 1000,
          hint: 'For the person presiding, who alone decides whether it is urgent, and for the minutes. Nothing is decided here.',
        }),
      longText('why', 'Why', {
        optional: true,
        max: 1000,
        hint: 'Members see this in the history of the item. Nothing that should stay private.',
      }),
      textInput('minute', 'Minute, where a meeting agreed it', { optional: true, max: 100, placeholder: '318' }),
      context(
        consults
          ? `${plain(consults.name)} (${consults.role === 'chair' ? committee.settings.chairWord : consults.role}) ${
              mustApprove ? 'is asked to approve it first' : 'is consulted first'
            }, unless a meeting agreed it.`
          : 'It is made at once.',
      ),
    ],
  })
}

/** Somewhere that is not a meeting: what, whose, by when. */
export const elsewhereView = (item: Item, kind: DestinationKind): ModalView =>
  modal({
    title: 'Send it elsewhere',
    callbackId: actionIds.elsewhereSubmitted,
    metadata: { item: item.id, kind, revision: item.revision },
    submit: 'Send it there',
    blocks: [
      section(
        `*${plain(item.title)}* goes to: ${DESTINATIONS[kind].toLowerCase()}. It can still come back to a meeting.`,
      ),
      textInput('name', kind === 'another-body' ? 'Which body' : 'What it is', {
        max: 200,
        ...(kind !== 'another-body' && { initial: `${DESTINATIONS[kind]} on ${item.title}` }),
      }),
      personInput('owner', 'Who sees to it', { optional: true }),
      dayInput('due', 'By', { optional: true, hint: 'The morning after, you are asked whether it happened.' }),
      longText('why', 'Why', { optional: true, max: 1000 }),
      textInput('minute', 'Minute, where a meeting agreed it', { optional: true, max: 100, placeholder: '318' }),
    ],
  })

/** What shows that something which went elsewhere happened. */
export const happenedView = (item: Item): ModalView =>
  modal({
    title: 'It happened',
    callbackId: actionIds.elsewhereHappenedSubmitted,
    metadata: { item: item.id },
    submit: 'Record it',
    blocks: [
      section(`*${plain(item.title)}* is closed once this is recorded.`),
      textInput('proof', 'What shows it', { max: 500, placeholder: 'Briefing note circulated on 29 January' }),
    ],
  })
