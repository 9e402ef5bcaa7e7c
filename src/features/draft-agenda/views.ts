import type { ModalView } from '@slack/types'
import type { AgendaLine } from '../../domain/agenda/line.ts'
import { STANDING_KINDS, type StandingItem } from '../../domain/agenda/standing-item.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, plain, section } from '../../slack/kit/blocks.ts'
import { choice, radio, tick } from '../../slack/kit/choices.ts'
import { longText, numberInput, textInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import { ANY_HOST, hostValue } from './form.ts'

/** More than this and Slack takes no form of it: two inputs to an item, a hundred blocks in all. */
const MOST_IN_ORDER = 35

/** The form in which items are put in order and every line is given its time. */
export const orderView = (
  meeting: Pick<Meeting, 'id' | 'day'>,
  lines: readonly AgendaLine[],
  standing: readonly StandingItem[],
): ModalView => {
  const items = lines.filter(({ kind }) => kind === 'item').slice(0, MOST_IN_ORDER)
  return modal({
    title: 'Order and times',
    callbackId: actionIds.agendaOrderSubmitted,
    metadata: { meeting: meeting.id },
    submit: 'Compose again',
    blocks: [
      section(
        `For *${longDate(meeting.day)}*. Place 1 comes first. Private business comes last unless you put it elsewhere. The draft is composed again with what you give.`,
      ),
      items.length === 0 && section('_No item is scheduled for this meeting yet._'),
      items.flatMap((line, index) => [
        numberInput(`place.${line.itemId}`, `${line.title}: place`, {
          initial: index + 1,
          min: 1,
          max: 99,
          optional: true,
        }),
        numberInput(`minutes.${line.itemId}`, 'Minutes', { initial: line.minutes, min: 1, max: 600, optional: true }),
      ]),
      standing.slice(0, 20).map((item) =>
        numberInput(`minutes.${item.id}`, `${item.title}: minutes`, {
          initial: item.minutesNeeded,
          min: 1,
          max: 600,
          optional: true,
        }),
      ),
    ],
  })
}

/** The standing business of a committee, each with a way to change it. */
export const standingView = (
  committee: Pick<Committee, 'id' | 'name'>,
  standing: readonly StandingItem[],
): ModalView => {
  const value = (id: string) => JSON.stringify({ c: committee.id, s: id })
  return modal({
    title: 'Standing business',
    callbackId: 'agenda.standing.list',
    blocks: [
      section(`What stands on every agenda of the *${plain(committee.name)}*, in order.`),
      standing
        .slice(0, 60)
        .map((item) =>
          section(
            lineOf(item),
            button('Change', actionIds.standingItem, value(item.id), undefined, { says: `Change ${item.title}` }),
          ),
        ),
      actions(button('Add standing business', actionIds.standingItem, value('new'), 'primary')),
      context('Drafts already made stay as they are until they are composed again.'),
    ],
  })
}

const lineOf = (item: StandingItem): string =>
  [
    `*${plain(item.title)}*  _${item.place === 'opening' ? 'opens the meeting' : 'closes the meeting'}${item.minutesNeeded ? `, ${item.minutesNeeded} min` : ''}${item.isNumbered ? '' : ', a heading without a number'}${item.authority ? `, only while ${plain(item.authority)} hosts` : ''}_`,
    item.words ? plain(item.words) : item.kind === 'other' ? '' : '_Worded by Cleardays_',
  ]
    .filter((part) => part !== '')
    .join('\n')

/** One piece of standing business, or a new one. */
export const standingItemView = (
  committeeId: string,
  item: StandingItem | null,
  hosts: readonly string[] = [],
): ModalView =>
  modal({
    title: item ? 'Change standing item' : 'Add standing business',
    callbackId: actionIds.standingItemSubmitted,
    metadata: { committee: committeeId, ...(item && { item: item.id }) },
    submit: 'Save',
    blocks: [
      item && item.kind !== 'other' && context(`This is the committee’s ${STANDING_KINDS[item.kind].toLowerCase()}.`),
      textInput('title', 'Title', { initial: item?.title ?? '', max: 300, hint: 'As it is printed on the agenda.' }),
      longText('words', 'Words below it', {
        optional: true,
        max: 2000,
        initial: item?.words ?? '',
        hint: 'Leave empty for the usual words. {deadline}, {last meeting} and {next meeting} are filled in for each agenda.',
      }),
      numberInput('minutes', 'Minutes', { optional: true, initial: item?.minutesNeeded ?? null, min: 1, max: 600 }),
      radio(
        'place',
        'Where it stands',
        [
          { value: 'opening', text: 'It opens the meeting' },
          { value: 'closing', text: 'It closes the meeting' },
        ],
        { initial: item?.place ?? 'closing' },
      ),
      tick('numbered', 'Number', 'It has a minute number', { initial: item?.isNumbered ?? true }),
      hosts.length > 0 &&
        choice(
          'authority',
          'On whose agendas',
          [
            { value: ANY_HOST, text: 'Whoever hosts' },
            ...hosts.map((host) => ({ value: hostValue(host), text: `While ${host} hosts` })),
          ],
          { initial: item?.authority ? hostValue(item.authority) : ANY_HOST },
        ),
      item && tick('remove', 'Remove', 'Take it off every agenda to come'),
    ],
  })
