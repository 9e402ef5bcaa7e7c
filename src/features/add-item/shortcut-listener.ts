import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import { committeeMeant } from '../../app/which-committee.ts'
import type { Committee } from '../../domain/committee/committee.ts'
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
        const meant = await committeeMeant(tx, who, { committeeId: null, channel })
        if (meant.is === 'none') return refused({ rule: 'no-such-committee' })
        const all = meant.is === 'this' ? [meant.committee] : meant.from
        const theirs: Committee[] = []
        for (const committee of all)
          if ((await permitted(tx, deps.clock, who, 'add-item', committee.id)).ok) theirs.push(committee)
        const [first] = theirs
        if (!first) {
          const may = await permitted(tx, deps.clock, who, 'add-item', all[0]!.id)
          return refused(may.ok ? { rule: 'no-such-committee' } : may.refusal)
        }
        const read = message ? fromMessage(message, who.zone) : { title: '' }
        return { is: 'form', view: addItemView(first, { ...read, from: 'shortcut' }, theirs) }
      }),
    { opensForm: true },
  )
}
