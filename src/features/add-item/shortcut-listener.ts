import { committeesTheyMay } from '../../app/committees-they-may.ts'
import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { fromMessage } from './from-message.ts'
import { addItemView } from './messages.ts'

/** *Add to work programme*, on a message: the form of `/programme add`, filled in from what the message says. */
export const listenToShortcut = (desk: Desk, deps: Deps): void => {
  desk.onShortcut(
    actionIds.addFromMessage,
    ({ who, channel, message }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const theirs = await committeesTheyMay(tx, deps.clock, who, 'add-item', channel)
        if (!theirs.ok) return refused(theirs.refusal)
        const [first] = theirs.value
        const read = message ? fromMessage(message, who.zone) : { title: '' }
        return { is: 'form', view: addItemView(first, { ...read, from: 'shortcut' }, theirs.value) }
      }),
    { opensForm: true },
  )
}
