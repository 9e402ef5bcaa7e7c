import type { KnownBlock, ModalView } from '@slack/types'
import type { Audience } from '../../app/ports/audience.ts'
import { clockTime, longDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { noticeMeasureIn } from '../../domain/calendar/nation-words.ts'
import { COMMITTEE_KINDS, type Committee, NATIONS, type Nation, REGIMES } from '../../domain/committee/committee.ts'
import { lastDayPastWords } from '../../slack/agenda/agenda-words.ts'
import { cannotBePostedIn, mendChannel } from '../../slack/agenda/channel-shut-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  channelLink,
  context,
  count,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { choice, radio } from '../../slack/kit/choices.ts'
import { longText, textInput, timeInput } from '../../slack/kit/inputs.ts'
import { channelInput, peopleInput, personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'
import type { WhatItHas } from './what-it-has.ts'

const options = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([value, text]) => ({ value, text }))

/** The form that sets a committee up. What it does not ask has a default, which `/committee settings` changes. */
export const setUpView = (given: {
  readonly nation: Nation
  readonly officer: string
  readonly name: string
  /** What the council is called so far, where this is its first committee: it is asked for along with it. */
  readonly council: string | null
}): ModalView =>
  modal({
    title: 'Set up a committee',
    callbackId: actionIds.setUpSubmitted,
    submit: 'Set up',
    blocks: [
      section(
        'It starts *in rehearsal*: whatever it would send comes to the officer first, until the officer ends that.',
      ),
      textInput('name', 'Name, in full', {
        max: 200,
        placeholder: 'Corporate and Communities Panel',
        initial: given.name,
      }),
      choice('kind', 'Kind of body', options(COMMITTEE_KINDS), {
        initial: 'scrutiny',
        hint: 'It decides which rules of notice apply.',
      }),
      choice('regime', 'How it meets', options(REGIMES), {
        optional: true,
        hint: 'Left empty: working groups, boards and partnerships informally, all others by law. A health and wellbeing board, or any other that is a committee of the council, is a statutory meeting.',
      }),
      given.council !== null &&
        textInput('council', 'Name of the council, as it is printed', { initial: given.council, max: 200 }),
      choice('nation', 'Nation', options(NATIONS), {
        initial: given.nation,
        hint: `Its law decides the days of notice, the bank holidays and the paragraphs of private business: ${Object.keys(
          NATIONS,
        )
          .map((nation) => `${NATIONS[nation as Nation]}, ${noticeMeasureIn(nation as Nation)}`)
          .join('; ')}.`,
      }),
      personInput('officer', 'Committee officer', { initial: given.officer }),
      personInput('deputy', 'Deputy officer', { optional: true }),
      personInput('chair', 'Chair', { optional: true }),
      personInput('viceChair', 'Vice-chair', { optional: true }),
      peopleInput('members', 'Members', {
        optional: true,
        hint: 'People outside Slack, and roles with dates, are added afterwards in /committee people.',
      }),
      radio(
        'chairs',
        'Changes between meetings, and draft agendas',
        [
          { value: 'consult', text: 'The chair is consulted', description: 'The proper officer acts; the usual case' },
          { value: 'approve', text: 'The chair approves', description: 'Only where the constitution says so' },
        ],
        { initial: 'consult' },
      ),
      channelInput('channel', 'Channel for what it publishes', {
        optional: true,
        here: false,
        hint: 'A private channel of members and officers. Invite Cleardays to it.',
      }),
      textInput('venue', 'Where it usually meets', { optional: true, max: 200 }),
      timeInput('time', 'When its meetings usually start', { initial: timeOfDay('10:00') }),
      longText('meetings', 'Its meetings', {
        optional: true,
        max: 3000,
        placeholder: 'second Tuesday monthly at 10:00, not August, avoid bank holidays',
        hint: 'A pattern, or dates one to a line. They can also be added afterwards.',
      }),
      longText('authorities', 'Authorities of a joint committee', {
        optional: true,
        max: 1000,
        hint: 'One to a line, the host first. Leave empty for a committee of one council.',
      }),
      textInput('minute', 'Number of its next minute', {
        optional: true,
        max: 40,
        hint: 'As it is printed, so that numbers carry on: 304, 60/18, Cab.12.',
      }),
    ],
  })

/** What the officer is told once the committee is there: what it has, and the next steps. */
export const committeeSetUp = (
  committee: Pick<Committee, 'id' | 'name' | 'slackChannel'>,
  { meetings, first, publishing, today, isRoleTold, audience }: WhatItHas,
): Message =>
  message(
    `The ${committee.name} is set up, in rehearsal`,
    section(
      `The *${plain(committee.name)}* is set up, in rehearsal${first ? `, with ${count(meetings, 'meeting')}` : ''}. ${isRoleTold ? 'The council’s monitoring officer and administrators are told that you gave yourself a role in it; nobody else' : 'Nobody but you'} has been told anything.`,
    ),
    first !== null &&
      section(
        `${meetings === 1 ? 'It' : 'The first'} is on *${longDate(first.day)}* at ${clockTime(first.time)}.${
          publishing && publishing.last >= today
            ? ` Its agenda has to be out by *${longDate(publishing.last)}*, the law’s last day; our target is ${longDate(publishing.target)}.`
            : ''
        }`,
      ),
    first !== null && publishing !== null && publishing.last < today
      ? section(lastDayPastWords(first.day, publishing.last))
      : false,
    section(
      first
        ? 'Next, bring in its people and its programme, from files if you have them.'
        : 'Next, give it its meetings; the deadlines follow from them. Then bring in its people and its programme, from files if you have them.',
    ),
    committee.slackChannel !== null && audience !== null && channelNext(committee.slackChannel, audience),
    actions(
      first === null &&
        runButton(
          { command: '/committee', word: 'meetings', button: 'Add its meetings' },
          { committeeId: committee.id, style: 'primary' },
        ),
      button(
        'Add the programme from a file',
        actionIds.fromFile,
        `programme:${committee.id}`,
        first ? 'primary' : undefined,
      ),
      runButton({ command: '/committee', word: 'people', button: 'Add people' }, { committeeId: committee.id }),
      runButton({ command: '/programme', word: 'add', button: 'Add an item' }, { committeeId: committee.id }),
      first !== null &&
        runButton(
          { command: '/committee', word: 'meetings', button: 'See its meetings' },
          { committeeId: committee.id },
        ),
    ),
    context('`/committee settings` changes who is consulted, report deadlines and reminders.'),
  )

/** What is still to be done about the channel: nothing, where it can be posted in. */
const channelNext = (channel: string, audience: Audience): KnownBlock[] => {
  if (audience.is === 'ours') return []
  if (audience.isShut !== 'out' && cannotBePostedIn(audience))
    return section(
      `Nothing can be posted in ${channelLink(channel)} yet, because ${plain(audience.because)}. ${mendChannel(audience)}, or choose another channel with \`/committee settings\`.`,
    )
  return section(
    `Please invite me to ${channelLink(channel)} with \`/invite @Cleardays\`, so that I can post agendas there.`,
  )
}
