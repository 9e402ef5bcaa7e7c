import type { ModalView } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import type { DueDays } from '../../domain/reports/due.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, plain, section } from '../../slack/kit/blocks.ts'
import { choice, radio } from '../../slack/kit/choices.ts'
import { anew, dayInput, emailInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { itemOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'

/** What the form needs to offer. `author` is a Slack id. */
export type RequestOffer = {
  readonly committee: Pick<Committee, 'id' | 'name'>
  readonly items: readonly Pick<Item, 'id' | 'number' | 'title'>[]
  readonly item: Item | null
  readonly meeting: Meeting | null
  readonly due: DueDays | null
  readonly author: string | null
  /** When it is drawn again for an item that was chosen: somebody else, whom the officer had chosen before; a Slack id. */
  readonly asked?: string | null
}

/** Past these Slack has the list typed into, and it no longer tells what was chosen. */
const MOST_IN_A_MENU = 100

/** The form in which an officer asks for a report. The days offered are those that follow from the meeting. */
export const requestView = ({ committee, items, item, meeting, due, author, asked }: RequestOffer): ModalView => {
  // Drawn again because another item was chosen: what follows from that one begins anew.
  const called = (name: string) => (asked === undefined ? name : anew(name, item?.number ?? 0))
  return modal({
    title: 'Request a report',
    callbackId: actionIds.requestSubmitted,
    metadata: { committee: committee.id, ...(author && { author }) },
    submit: 'Ask',
    blocks: [
      section(
        meeting
          ? `For the *${plain(committee.name)}*, ${longDate(meeting.day)}. The days below follow from that meeting; change them if you have agreed others.`
          : item
            ? `For the *${plain(committee.name)}*. The item has no meeting yet, so give the days yourself.`
            : `For the *${plain(committee.name)}*. Choose the item: where it has a meeting, the days follow from that.`,
      ),
      choice('item', 'Item', items.map(itemOption), {
        initial: item?.id ?? null,
        typeahead: actionIds.itemTyped,
        ...(items.length <= MOST_IN_A_MENU && { hears: actionIds.requestItemChosen }),
        none: 'There is no item to ask for yet. Add one with /programme add.',
      }),
      personInput(called('person'), 'Of somebody in Slack', { optional: true, initial: asked ?? author }),
      textInput('name', 'Or of somebody outside Slack: their name', { optional: true, max: 200 }),
      emailInput('email', 'Their e-mail address', { optional: true }),
      radio(
        'kind',
        'What is asked for',
        [
          { value: 'report', text: 'A report' },
          { value: 'written-evidence', text: 'Written evidence' },
        ],
        { initial: 'report' },
      ),
      longText('lines', 'What the committee wants to understand', {
        hint: 'The questions, one to a line. The person sees them word for word.',
        initial: item?.why ?? null,
      }),
      textInput('previous', 'Previous report or minute', {
        optional: true,
        max: 300,
        placeholder: 'Minute 318, 2 July',
        initial: item?.originMinute ?? null,
      }),
      textInput('format', 'Form it should take', {
        optional: true,
        max: 200,
        placeholder: 'Report, presentation, or by word of mouth',
      }),
      dayInput(called('draft'), 'Draft by', { optional: true, initial: due?.draft ?? null }),
      dayInput(called('final'), 'Final by', {
        optional: true,
        initial: due?.final ?? null,
        hint: 'Left empty, the days are those that follow from the item’s meeting.',
      }),
      longText('why', 'Why it is asked', { optional: true, max: 1000 }),
      context('Reports are public unless decided otherwise. Ask for nothing here that should stay private.'),
    ],
  })
}
