import type { Deps } from '../../app/deps.ts'
import { comingMeetings, offered, plannable } from '../../app/programme/offer.ts'
import { planChange } from '../../app/programme/plan-change.ts'
import { civilDateAt, longDate } from '../../domain/calendar/civil-date.ts'
import { meetingOf } from '../../domain/programme/item.ts'
import { typedPlan } from '../../domain/programme/typed-plan.ts'
import { againOr } from '../../slack/again.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { withTheChair } from '../../slack/kit/programme/asked-words.ts'
import { changeMade } from '../../slack/kit/programme/change-message.ts'
import type { Word } from '../../slack/kit/word.ts'
import { deferForm, deferMetadata, LATER } from './form.ts'
import { deferView } from './views.ts'

/** Slack in, the plan, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const meetings = await comingMeetings(tx, committee, today)
        const meant = typedPlan(heard.text, meetings, today)
        const byNumber = meant.number !== null ? await tx.items.byNumber(committee.id, meant.number) : null
        const found = heard.about ? await tx.items.find(heard.about) : byNumber
        const item = found?.committeeId === committee.id ? found : null
        // It is there already: to stay there is no deferral.
        const stays = item ? meetingOf(item.stage) : null
        const isThere =
          meant.meeting && meant.meeting.id === stays
            ? `“${item?.title}” is already at the meeting on ${longDate(meant.meeting.day)}. Choose a later one.`
            : null
        const noSuch = meant.number !== null && !item ? `There is no item ${meant.number} on this programme.` : null
        return {
          is: 'form',
          view: deferView({
            committee,
            items: await plannable(tx, committee.id),
            meetings: await offered(
              tx,
              committee,
              meetings.filter(({ id }) => id !== stays),
            ),
            item,
            meetingId: isThere ? null : (meant.meeting?.id ?? null),
            note: noSuch ?? isThere ?? meant.note,
          }),
        }
      }),
    )

    desk.onSubmit(
      actionIds.deferSubmitted,
      filledIn(
        deferForm,
        deferMetadata,
        async ({ who, said: { item: itemId, until, why, minute = null }, of: opened }) => {
          const meetingId = until === LATER ? null : until
          const revision = opened.item === itemId ? (opened.revision ?? null) : null

          const ruling = await planChange(deps, who, { is: 'defer', itemId, meetingId, why, minute }, revision)
          if (!ruling.ok) return againOr('until', ruling.refusal, (now) => ({ ...opened, item: itemId, revision: now }))
          return ruling.value.is === 'made'
            ? { is: 'say', message: changeMade(ruling.value.made, ruling.value.nobodyToAsk) }
            : { is: 'say', message: withTheChair(ruling.value.worked, ruling.value.asked) }
        },
      ),
    )
  }
