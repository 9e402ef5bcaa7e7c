import { z } from 'zod'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import { comingMeetings, offered, plannable } from '../../app/programme/offer.ts'
import { planChange } from '../../app/programme/plan-change.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { isDestinationKind } from '../../domain/programme/planned-change.ts'
import { typedPlan } from '../../domain/programme/typed-plan.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { underField } from '../../slack/again.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { readMetadata } from '../../slack/kit/form.ts'
import { withTheChair } from '../../slack/kit/programme/asked-words.ts'
import { itemOption } from '../../slack/kit/programme/options.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { confirmForm, confirmMetadata, scheduleForm, scheduleMetadata } from './form.ts'
import { itemScheduled } from './messages.ts'
import { foresee } from './schedule-item.ts'
import { elsewhereView, foreseenView, scheduleView } from './views.ts'

/** Choose, see what follows, make it. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const meetings = await comingMeetings(tx, committee, today)
        const meant = typedPlan(heard.text, meetings, today)
        const found = heard.about
          ? await tx.items.find(heard.about)
          : meant.number !== null
            ? await tx.items.byNumber(committee.id, meant.number)
            : null
        const item = found?.committeeId === committee.id ? found : null
        const noSuch = meant.number !== null && !item ? `There is no item ${meant.number} on this programme.` : null
        return {
          is: 'form',
          view: scheduleView({
            committee,
            items: await plannable(tx, committee.id),
            meetings: await offered(tx, committee, meetings),
            item,
            meetingId: meant.meeting?.id ?? null,
            note: noSuch ?? meant.note,
          }),
        }
      }),
    )

    desk.onTyping(actionIds.itemTyped, ({ who, value, view }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const { committee } = readMetadata(scheduleMetadata, view?.metadata ?? '')
        // Forms of others than planners have the same menu: it offers what anybody may see of the programme.
        const may = await permitted(tx, deps.clock, who, 'see-programme', committee)
        if (!may.ok) return []
        const typed = value.toLowerCase().trim()
        return (await plannable(tx, committee))
          .filter((item) => maySeeItem(item, may.value))
          .map(itemOption)
          .filter(({ text }) => text.toLowerCase().includes(typed))
          .slice(0, 100)
      }),
    )

    desk.onSubmit(
      actionIds.scheduleSubmitted,
      filledIn(scheduleForm, z.unknown(), async ({ who, said: { item: itemId, where } }) => {
        const kind = where.startsWith('elsewhere:') ? where.slice('elsewhere:'.length) : null
        if (kind !== null) {
          return deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
            const item = await tx.items.find(itemId)
            if (!item || !isDestinationKind(kind)) return refused({ rule: 'no-such-item' })
            const may = await permitted(tx, deps.clock, who, word.permission, item.committeeId)
            if (!may.ok) return refused(may.refusal)
            if (!maySeeItem(item, may.value)) return refused({ rule: 'no-such-item' })
            return { is: 'form', view: elsewhereView(item, kind) }
          })
        }
        const foreseen = await foresee(deps, who, { itemId, meetingId: where })
        return foreseen.ok
          ? { is: 'form', view: foreseenView(foreseen.value) }
          : { is: 'errors', errors: { where: sayRefusal(foreseen.refusal) } }
      }),
    )

    desk.onSubmit(
      actionIds.scheduleConfirmed,
      filledIn(confirmForm, confirmMetadata, async ({ who, said, of: { item, meeting, revision } }) => {
        const { why = null, minute = null, urgency = null } = said
        const plan = { is: 'schedule', itemId: item, meetingId: meeting, urgency, why, minute } as const

        const ruling = await planChange(deps, who, plan, revision)
        if (!ruling.ok) {
          const { rule } = ruling.refusal
          // It was neither when what follows was shown: the same was sent in twice.
          if (rule === 'already-at-that-meeting' || rule === 'already-before-the-chair') return refused(ruling.refusal)
          return underField(rule === 'needs-urgency-reason' ? 'urgency' : 'why', ruling.refusal)
        }
        return ruling.value.is === 'made'
          ? { is: 'say', message: itemScheduled(ruling.value.made, ruling.value.nobodyToAsk) }
          : { is: 'say', message: withTheChair(ruling.value.worked, ruling.value.asked) }
      }),
    )
  }
