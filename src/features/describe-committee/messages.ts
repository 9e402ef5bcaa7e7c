import type { ModalView } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { AboutBody } from '../../domain/committee/about.ts'
import { COMMITTEE_KINDS, type Committee } from '../../domain/committee/committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  header,
  list,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { NONE } from '../../slack/kit/form.ts'
import { dayInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { BodyAt } from './describe-committee.ts'

/** What a body is for, who belongs to it, and the bodies around it. `did`: just done. */
export const bodySeen = ({ committee, about, reportsTo, fedBy }: BodyAt, mayChange: boolean, did?: string): Message => {
  const { terms, objective, members, formerName, formerUntil } = about
  const isSilent = !terms && !objective && members.length === 0 && !formerName && !reportsTo && fedBy.length === 0
  return message(
    did ? `${did}: what the ${committee.name} is for` : `What the ${committee.name} is for`,
    did ? section(`*${did}*`) : false,
    header('What it is for'),
    section(`*${plain(committee.name)}*, ${COMMITTEE_KINDS[committee.kind].toLowerCase()}`),
    isSilent && section('Nobody has said yet what it is for.'),
    terms !== null && section(`*Terms of reference*\n${plain(terms)}`),
    objective !== null && section(`*Key objective*\n${plain(objective)}`),
    members.length > 0 && [
      section('*Member organisations*'),
      list(
        members.map((name) => `• ${plain(name)}`),
        { most: 40 },
      ),
    ],
    formerName !== null &&
      section(`*Called before*\n${plain(formerName)}${formerUntil ? `, until ${longDate(formerUntil)}` : ''}`),
    reportsTo !== null && section(`*Reports into*\n${plain(reportsTo.name)}`),
    fedBy.length > 0 && section(`*Reporting into it*\n${fedBy.map(({ name }) => plain(name)).join('\n')}`),
    actions(
      mayChange && button(isSilent ? 'Say what it is for' : 'Change', actionIds.committeeDescribe, committee.id),
      runButton({ command: '/committee', word: '', button: 'See the committee' }, { committeeId: committee.id }),
    ),
    context('Anyone in the council can see this.'),
  )
}

/** The form. Nothing in it is needed. */
export const bodyView = (
  { committee, about, at }: Pick<BodyAt, 'committee' | 'about' | 'at'>,
  others: readonly Pick<Committee, 'id' | 'name'>[],
): ModalView =>
  modal({
    title: 'What it is for',
    callbackId: actionIds.committeeDescribeSubmitted,
    metadata: { committee: committee.id, seen: at },
    submit: 'Save',
    blocks: [
      section(`Of the *${plain(committee.name)}*. Anyone in the council can see it; nothing here is needed.`),
      ...fieldsOf(about),
      others.length > 0 &&
        choice(
          'reportsTo',
          'The body it reports into',
          [{ text: 'None of them', value: NONE }, ...others.map(({ id, name }) => ({ text: name, value: id }))],
          { optional: true, initial: about.reportsToId },
        ),
    ],
  })

const fieldsOf = ({ terms, objective, members, formerName, formerUntil }: AboutBody) => [
  longText('terms', 'Terms of reference', { optional: true, initial: terms }),
  longText('objective', 'Key objective', { optional: true, max: 1000, initial: objective }),
  longText('members', 'Member organisations', {
    optional: true,
    initial: members.join('\n') || null,
    hint: 'Of a partnership or another body from outside: one to a line.',
  }),
  textInput('formerName', 'What it was called before', { optional: true, max: 200, initial: formerName }),
  dayInput('formerUntil', 'Until when', { optional: true, initial: formerUntil }),
]
