import type { Deps } from '../../app/deps.ts'
import { civilDateAt, plusDays } from '../../domain/calendar/civil-date.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { fieldMeant, holdForm, holdMetadata } from './form.ts'
import { holdView, whatIsKept } from './messages.ts'
import { placeHold, releaseHold } from './place-hold.ts'
import { seeHolds } from './see-holds.ts'

/** As far back as a meeting is offered: minutes are kept six years. */
const DAYS_BACK = 6 * 366

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, roles, tx }) => ({
        is: 'say',
        message: whatIsKept(await seeHolds(tx, committee, roles, heard.about)),
      })),
    )

    desk.onPress(
      actionIds.holdForm,
      pressedInCommittee(deps, word.permission, async ({ tx, committee, roles, carried: [itemId] }) => {
        const today = civilDateAt(deps.clock.now(), committee.zone)
        return {
          is: 'form',
          view: holdView(committee, {
            items: await tx.items.of(committee.id),
            meetings: (await tx.meetings.of(committee.id, plusDays(today, -DAYS_BACK))).toReversed(),
            itemId: itemId || null,
            mayPeople: mayDo('look-after-person-data', roles),
          }),
        }
      }),
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.holdSubmitted,
      filledIn(
        holdForm,
        holdMetadata,
        async ({ who, said: { why, item = null, meeting = null, person = null, all }, of: { committee } }) => {
          const asked = { committeeId: committee, why, itemId: item, meetingId: meeting, slackId: person, all }
          const ruling = await placeHold(deps, who, asked)
          if (!ruling.ok) return { is: 'errors', errors: { [fieldMeant(asked)]: sayRefusal(ruling.refusal) } }
          return { is: 'say', message: whatIsKept(ruling.value) }
        },
      ),
    )

    desk.onPress(actionIds.holdRelease, async ({ who, value, message }) => {
      const [committeeId = '', holdId = ''] = value.split(' ')
      const ruling = await releaseHold(deps, who, isUuid(committeeId) ? committeeId : '', holdId)
      if (!ruling.ok) return refused(ruling.refusal)
      const drawn = whatIsKept(ruling.value)
      return message ? { is: 'redrawn', message: drawn } : { is: 'say', message: drawn }
    })
  }
