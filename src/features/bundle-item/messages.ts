import type { ModalView } from '@slack/types'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import { choice, radio } from '../../slack/kit/choices.ts'
import { itemOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'

/** Which item, and in which form. */
export const bundleView = (
  committee: Pick<Committee, 'id' | 'name'>,
  items: readonly Item[],
  itemId: string | null,
): ModalView =>
  modal({
    title: 'Everything about it',
    callbackId: actionIds.bundleSubmitted,
    metadata: { committee: committee.id },
    submit: 'Make the file',
    blocks: [
      section(
        `Everything that was said, sent, answered and decided on one item of the *${plain(committee.name)}*, and who pressed what when: a page to read, tables and JSON in one file.`,
      ),
      choice('item', 'Item', items.map(itemOption), {
        initial: itemId,
        none: 'There is nothing on the programme yet.',
      }),
      radio(
        'form',
        'Form',
        [
          { value: 'open', text: 'Without what is closed' },
          { value: 'closed', text: 'With what is closed', description: 'where you are cleared for it; marked so' },
        ],
        { initial: 'open' },
      ),
      context(
        'It holds people’s names and comments: look through it before it goes to anybody.',
        'Access needs are never in it.',
      ),
    ],
  })

/** What is told once the file is in their messages. */
export const bundleMade = ({
  title,
  name,
  isClosed,
}: {
  readonly title: string
  readonly name: string
  readonly isClosed: boolean
}): Message =>
  message(
    `${title} is in your messages from Cleardays`,
    section(`*${plain(title)}* is in your messages from Cleardays, as ${plain(name)}.`),
    isClosed
      ? context('It holds what is closed: not for publication. That you made it is in the ledger.')
      : context('It holds names and comments, and nothing closed. That you made it is in the ledger.'),
  )
