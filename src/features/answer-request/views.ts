import type { ModalView } from '@slack/types'
import type { RequestRead } from '../../app/reports/read-request.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, plain, section } from '../../slack/kit/blocks.ts'
import { radio } from '../../slack/kit/choices.ts'
import { addressInput, dayInput, emailInput, fileInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'

const of = ({ request }: RequestRead) => ({ request: request.id })
const head = ({ item, committee, meeting }: RequestRead) =>
  section(`*${plain(item.title)}*, for the ${plain(committee.name)}${meeting ? ` on ${longDate(meeting.day)}` : ''}`)

/** Who it is for, instead. The officer asks them. */
export const insteadView = (read: RequestRead, what: 'someone-else' | 'colleague'): ModalView =>
  modal({
    title: what === 'colleague' ? 'A colleague instead' : 'Someone else',
    callbackId: what === 'colleague' ? actionIds.colleagueInsteadSubmitted : actionIds.someoneElseSubmitted,
    metadata: of(read),
    submit: 'Tell the officer',
    blocks: [
      head(read),
      personInput('person', 'Somebody in Slack', { optional: true }),
      textInput('name', 'Or somebody outside Slack: their name', {
        optional: true,
        max: 200,
        placeholder: 'Name, and what they do',
      }),
      emailInput('email', 'Their e-mail address', { optional: true }),
      longText('why', 'Anything the officer should know', { optional: true, max: 1000 }),
      context(
        what === 'colleague'
          ? 'Please choose somebody who has been briefed. They have not been told yet.'
          : 'They have not been asked yet: the contact officer does that.',
      ),
    ],
  })

/** Until when they need, and why. */
export const longerView = (read: RequestRead): ModalView =>
  modal({
    title: 'I need longer',
    callbackId: actionIds.needLongerSubmitted,
    metadata: of(read),
    submit: 'Ask for longer',
    blocks: [
      head(read),
      section(
        `It is due on *${longDate(read.request.dueOn)}*.${read.meeting ? ' The agenda has to be published clear days before the meeting, so not every day is possible.' : ''}`,
      ),
      dayInput('until', 'Until when', { initial: read.request.dueOn }),
      longText('words', 'Why', { max: 1000 }),
      context('The date stands until the contact officer agrees another.'),
    ],
  })

/** What stops them, or which date would be better, in their own words. */
export const wordsView = (read: RequestRead, what: 'cannot' | 'cannot-come' | 'another-date'): ModalView => {
  const titles = { cannot: 'I can’t', 'cannot-come': 'Can’t come', 'another-date': 'Another date' }
  const labels = {
    cannot: 'What stops it',
    'cannot-come': 'Anything the committee should know',
    'another-date': 'Which dates would be better',
  }
  const forms = {
    cannot: actionIds.cannotProvideSubmitted,
    'cannot-come': actionIds.cannotComeSubmitted,
    'another-date': actionIds.anotherDateSubmitted,
  }
  return modal({
    title: titles[what],
    callbackId: forms[what],
    metadata: of(read),
    submit: 'Tell the officer',
    blocks: [
      head(read),
      longText('words', labels[what], { max: 1000 }),
      context('Only the contact officer is told, and never in public.'),
    ],
  })
}

/** Where the report is, in short, and whether it may be exempt. */
export const hereView = (read: RequestRead): ModalView =>
  modal({
    title: 'Here it is',
    callbackId: actionIds.hereItIsSubmitted,
    metadata: of(read),
    submit: 'Provide it',
    blocks: [
      head(read),
      addressInput('link', 'Link to it', { optional: true, placeholder: 'https://' }),
      fileInput('file', 'Or a file', { optional: true, most: 1 }),
      radio(
        'part',
        'May it hold exempt information?',
        [
          { value: 'open', text: 'No: the public may read it' },
          { value: 'exempt', text: 'Yes, all of it or a part' },
          { value: 'unsure', text: 'I am not sure' },
        ],
        { initial: 'open' },
      ),
      longText('summary', 'Summary', {
        optional: true,
        max: 2000,
        hint: 'A few lines for the officer. Nothing that should stay private.',
      }),
      context('What is or may be exempt: give a link to the council’s own system, never the file.'),
    ],
  })
