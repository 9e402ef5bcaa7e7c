import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { committeeMeant } from '../../app/which-committee.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { endClock } from './end-clock.ts'
import { endClockForm, endClockMetadata, leakForm, leakMetadata } from './form.ts'
import { alarmRaised, endClockView, leakAlarm, leakView } from './messages.ts'
import { raiseLeak, resumePosting } from './raise-leak.ts'

type Where = { readonly channel: string; readonly ts: string }

/** Slack in, one use-case, Slack out. No committee is picked first: an alarm does not wait for a choice. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    const open = (who: Presser, at: { committeeId: string | null; channel: string | null }, message: Where | null) =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        const may = await permitted(tx, deps.clock, who, word.permission, null)
        if (!may.ok) return refused(may.refusal)
        const meant = await committeeMeant(tx, who, at)
        return { is: 'form', view: leakView({ committee: meant.is === 'this' ? meant.committee : null, message }) }
      })

    desk.onCommand(word, ({ who, committeeId, channel }) => open(who, { committeeId, channel }, null))
    desk.onShortcut(
      actionIds.leakedFromMessage,
      ({ who, channel, message }) =>
        open(who, { committeeId: null, channel }, message && { channel: message.channel, ts: message.ts }),
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.leakSubmitted,
      filledIn(leakForm, leakMetadata, async ({ who, said, of: { committee, channel, ts } }) => {
        const ruling = await raiseLeak(deps, who, {
          committeeId: committee,
          where: said.where,
          message: channel && ts ? { channel, ts } : null,
        })
        if (!ruling.ok) return { is: 'errors', errors: { where: sayRefusal(ruling.refusal) } }
        return { is: 'say', message: alarmRaised(ruling.value) }
      }),
    )

    desk.onPress(
      actionIds.endLeakClock,
      async ({ who, value }) => {
        const may = await deps.store
          .for(who.councilId)
          .transaction((tx) => permitted(tx, deps.clock, who, 'resume-posting', null))
        return may.ok ? { is: 'form', view: endClockView(Number.parseInt(value, 10) || 0) } : refused(may.refusal)
      },
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.endLeakClockSubmitted,
      filledIn(endClockForm, endClockMetadata, async ({ who, said, of }) => {
        const ruling = await endClock(deps, who, { position: of.leak, isTold: said.told === 'told', words: said.words })
        if (!ruling.ok) return { is: 'errors', errors: { told: sayRefusal(ruling.refusal) } }
        return { is: 'say', message: leakAlarm(ruling.value, deps.clock.now()) }
      }),
    )

    desk.onPress(actionIds.resumePosting, async ({ who, value, message }) => {
      const ruling = await resumePosting(deps, who, Number.parseInt(value, 10) || 0)
      if (!ruling.ok) return refused(ruling.refusal)
      const drawn = leakAlarm(ruling.value, deps.clock.now())
      return message ? { is: 'redrawn', message: drawn } : { is: 'say', message: drawn }
    })
  }
