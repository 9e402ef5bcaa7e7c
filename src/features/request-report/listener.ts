import { timetableOf } from '../../app/calendars.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { itemMeant } from '../../app/programme/item-meant.ts'
import { plannable } from '../../app/programme/offer.ts'
import { seenBy } from '../../app/programme/seen-by.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { dueDays } from '../../domain/reports/due.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { noted } from '../../slack/desk/noted.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { EITHER_OF_TWO, readMetadata } from '../../slack/kit/form.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { personAsked, requestForm, requestMetadata } from './form.ts'
import { reportRequested } from './messages.ts'
import { requestReport } from './request-report.ts'
import { type RequestOffer, requestView } from './views.ts'

const offer = async (tx: Tx, deps: Deps, committee: Committee, item: Item | null): Promise<RequestOffer> => {
  const meetingId = item && meetingOf(item.stage)
  const meeting = meetingId ? await tx.meetings.find(meetingId) : null
  const timetable = meeting ? await timetableOf(tx, committee, meeting) : null
  const today = civilDateAt(deps.clock.now(), committee.zone)
  const author = item?.authorId ?? item?.leadOfficerId
  return {
    committee,
    items: await plannable(tx, committee.id),
    item,
    meeting,
    due: timetable?.ok ? dueDays(timetable.value, 'report', today) : null,
    author: author ? ((await tx.people.find(author))?.slackId ?? null) : null,
  }
}

/** Under which field a refusal is said. */
const FIELDS: Readonly<Record<string, string>> = {
  'due-after-meeting': 'final',
  'day-is-past': 'final',
  'no-day-follows': 'final',
  'no-such-item': 'item',
}

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const { item, note } = await itemMeant(tx, committee, heard)
        return noted({ is: 'form', view: requestView(await offer(tx, deps, committee, item)) }, note)
      }),
    )

    desk.onPress(actionIds.requestItemChosen, ({ who, value, view }) =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        const opened = readMetadata(requestMetadata, view?.metadata ?? '')
        const may = await permitted(tx, deps.clock, who, word.permission, opened.committee)
        if (!may.ok) return refused(may.refusal)
        const [committee, item] = [
          await tx.committees.find(opened.committee),
          await seenBy(tx, may.value).items.find(value),
        ]
        if (!committee || item?.committeeId !== committee.id) return refused({ rule: 'no-such-item' })
        const asked = personAsked.safeParse(view?.values).data?.person ?? null
        const offers = await offer(tx, deps, committee, item)
        return { is: 'form', view: requestView({ ...offers, asked: asked === opened.author ? null : asked }) }
      }),
    )

    desk.onSubmit(
      actionIds.requestSubmitted,
      filledIn(requestForm, requestMetadata, async ({ who, said, of }) => {
        // a name that was typed goes before the author whom the form had offered by itself
        const person = said.name && said.person === of.author ? null : (said.person ?? null)
        if (person && said.name) return { is: 'errors', errors: { name: EITHER_OF_TWO } }
        const ruling = await requestReport(deps, who, {
          committeeId: of.committee,
          itemId: said.item,
          slackId: person,
          name: said.name ?? null,
          email: said.email ?? null,
          asking: {
            kind: said.kind,
            keyLines: said.lines,
            previous: said.previous ?? null,
            format: said.format ?? null,
            why: said.why ?? null,
            draftDueOn: said.draft ?? null,
            dueOn: said.final ?? null,
          },
        })
        if (!ruling.ok) {
          const field = FIELDS[ruling.refusal.rule] ?? 'person'
          return { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
        }
        return { is: 'say', message: reportRequested(ruling.value) }
      }),
    )
  }
