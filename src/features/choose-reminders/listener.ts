import { z } from 'zod'
import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { chooseReminders, readReminders } from './choose-reminders.ts'
import { AS_IN_SLACK, remindersForm } from './form.ts'
import { remindersChosen, remindersView } from './messages.ts'

/** Slack in, one use-case, Slack out. It is about the person, not about a committee. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(word, async ({ who }) => {
      const ruling = await readReminders(deps, who)
      return ruling.ok ? { is: 'form', view: remindersView(ruling.value) } : refused(ruling.refusal)
    })

    desk.onSubmit(
      actionIds.remindersSubmitted,
      filledIn(remindersForm, z.unknown(), async ({ who, said: { wanted, from, until, days, zone, since, back } }) => {
        const ruling = await chooseReminders(deps, who, {
          wanted,
          hours: from && until ? { from, until } : null,
          days,
          zone: zone === AS_IN_SLACK ? null : zone,
          away: since && back ? { since, until: back } : null,
        })
        if (ruling.ok) return { is: 'say', message: remindersChosen(ruling.value) }
        return ruling.refusal.rule === 'no-such-zone'
          ? { is: 'errors', errors: { zone: sayRefusal(ruling.refusal) } }
          : refused(ruling.refusal)
      }),
    )
  }
