import type { Deps } from '../../app/deps.ts'
import type { Answer, Desk, Press } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { type LookAfter, lookAfter } from './look-after.ts'
import { letterToSend, type Noticed, possiblySent, undelivered } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  const press =
    (what: LookAfter, draw: (noticed: Noticed) => Message) =>
    async ({ who, value, message, view }: Press): Promise<Answer> => {
      const ruling = await lookAfter(deps, who, value, what)
      if (!ruling.ok) return refused(ruling.refusal)
      // On the Home tab it stands in a list, which is read and drawn anew.
      if (view && !message) return { is: 'home' }
      const drawn = draw(ruling.value)
      return message ? { is: 'redrawn', message: drawn } : { is: 'say', message: drawn }
    }
  desk.onPress(actionIds.tryAgain, press('try-again', undelivered))
  desk.onPress(actionIds.toldOtherwise, press('told-otherwise', undelivered))
  desk.onPress(actionIds.itIsThere, press('it-is-there', possiblySent))
  desk.onPress(actionIds.sendAgain, press('send-again', possiblySent))
  desk.onPress(actionIds.letterNotNeeded, press('told-otherwise', letterToSend))
  desk.onPress(actionIds.letterSent, press('letter-sent', letterToSend))
}
