import type { Deps } from '../../app/deps.ts'
import { itemMeant } from '../../app/programme/item-meant.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { noted } from '../../slack/desk/noted.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { noticeForm, noticeMetadata } from './form.ts'
import { giveNotice, noticesToGive } from './give-notice.ts'
import { noNotices, noticeRecorded, noticeView } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const { item: meant, note } = await itemMeant(tx, committee, heard)
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const notices = await noticesToGive(tx, committee, today)
        if (meant && !notices.some(({ item }) => item.id === meant.id))
          return refused({ rule: 'no-notice-wanted', title: meant.title })
        return noted(
          notices.length === 0
            ? { is: 'say', message: noNotices(committee) }
            : { is: 'form', view: noticeView(committee, notices, { today, itemId: meant?.id ?? null }) },
          note,
        )
      }),
    )

    desk.onSubmit(
      actionIds.noticeSubmitted,
      filledIn(noticeForm, noticeMetadata, async ({ who, said: { notice, day, link } }) => {
        const ruling = await giveNotice(deps, who, { ...notice, givenOn: day, link: link ?? null })
        if (ruling.ok) return { is: 'say', message: noticeRecorded(ruling.value) }
        const field = ruling.refusal.rule === 'notice-day-to-come' ? 'day' : 'notice'
        return { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
      }),
    )
  }
