import { actions, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import type { Edited } from './edit-item.ts'

/** What the officer is told. */
export const itemEdited = ({ item, committee, changed }: Edited): Message => {
  const says =
    changed.length === 0
      ? `Nothing was different: “${item.title}” is as it was.`
      : `“${item.title}” has been put right.`
  return message(
    says,
    section(plain(says)),
    context(changed.length > 0 && 'An agenda that is already published is not changed by this.'),
    actions(
      runButton(
        { command: '/programme', word: '', button: 'Open the item' },
        { committeeId: committee.id, about: item.id },
      ),
    ),
  )
}
