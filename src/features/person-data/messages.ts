import type { KnownBlock, ModalView } from '@slack/types'
import type { ErasureSeen } from '../../app/person-data/erase-person.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Counted, Erasure } from '../../domain/keeping/erasure.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  confirm,
  context,
  list,
  type Message,
  message,
  plain,
  section,
} from '../../slack/kit/blocks.ts'
import { radio } from '../../slack/kit/choices.ts'
import { textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'

/** Whose data, and what is to be done with it. Nothing is erased from here: it is shown first. */
export const personDataView = (committee: Pick<Committee, 'id'>): ModalView =>
  modal({
    title: 'A person’s data',
    callbackId: actionIds.personDataSubmitted,
    metadata: { committee: committee.id },
    submit: 'Go on',
    blocks: [
      section('For the whole council: everybody has the right to what is held of them.'),
      personInput('person', 'Somebody in Slack', { optional: true }),
      textInput('name', 'Or somebody who is not: their name or e-mail address', { optional: true, max: 254 }),
      radio(
        'what',
        'What',
        [
          { value: 'gather', text: 'One file of all that is held', description: 'a page to read, tables and JSON' },
          {
            value: 'erase',
            text: 'Erase what need not be kept',
            description: 'what goes and what stays is shown first',
          },
        ],
        { initial: 'gather' },
      ),
    ],
  })

/** What is told once the file is in their messages. */
export const gathered = ({ title, name }: { readonly title: string; readonly name: string }): Message =>
  message(
    `${title} is in your messages from Cleardays`,
    section(`*${plain(title)}* is in your messages from Cleardays, as ${plain(name)}.`),
    context(
      'Other people are named in it: look through it before it goes to anybody. That you made it is in the ledger.',
    ),
  )

const counted = (heading: string, lines: readonly Counted[]): KnownBlock[] =>
  lines.length === 0
    ? []
    : [
        ...section(`*${heading}*`),
        ...list(
          lines.map(({ what, rows }) => `• ${plain(what)} (${rows})`),
          { most: 40 },
        ),
      ]

const why = ({ keepsName }: Erasure): string =>
  keepsName
    ? 'The record of what the council did, and who did it, is kept by law: UK GDPR, Article 17(3)(b) and (d). Their name stays where the record names them.'
    : 'They are in no record of the council: their name goes as well.'

/** What would go and what would stay, before anything does. */
export const wouldErase = (committeeId: string, { person, erasure }: ErasureSeen): Message =>
  message(
    `What would be erased of ${person.name}`,
    section(`Nothing has been erased yet of *${plain(person.name)}*.`),
    counted('This goes', erasure.goes),
    counted('This stays', erasure.stays),
    section(why(erasure)),
    actions(
      button('Erase it', actionIds.personDataErase, `${committeeId} ${person.id}`, 'danger', {
        confirm: confirm({
          title: 'Erase it?',
          text: 'What goes cannot be had back. The ledger says that it was done.',
          yes: 'Erase it',
          no: 'Leave it',
          style: 'danger',
        }),
      }),
    ),
    context('Words about them that somebody typed elsewhere are not found this way.'),
  )

/** What went and what stays. */
export const erased = ({ person, erasure }: ErasureSeen): Message =>
  message(
    'What need not be kept was erased',
    section(`What need not be kept of *${plain(person.name)}* was erased.`),
    counted('Gone', erasure.goes),
    counted('Stays', erasure.stays),
    section(why(erasure)),
    context('Copies in Slack’s own messages, and in backups, go by their own schedules.'),
  )
