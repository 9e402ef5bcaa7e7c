import type { Button, ModalView } from '@slack/types'
import type { Made } from '../../app/programme/make-change.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Timetable } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { changeDone } from '../../slack/kit/programme/change-words.ts'
import { consequenceWords } from '../../slack/kit/programme/consequence-words.ts'
import { deadlineLines, deadlineReasons } from '../../slack/kit/programme/deadline-lines.ts'
import { modal } from '../../slack/kit/views.ts'

/** What the officer is told once it is made: where the item goes, every date that follows, and what to do next. */
export const itemScheduled = (made: Made, nobodyToAsk: boolean): Message => {
  const { item, plan, from, to, committee, seen, consequences } = made
  const done = changeDone(plan, { from: from?.day ?? null, to: to?.day ?? null })
  const here = { committeeId: committee.id, about: item.id }
  return message(
    `“${item.title}” (${committee.name}) ${done}`,
    section(`*${plain(item.title)}* (${plain(committee.name)}) ${plain(done)}.`),
    consequences.length > 0 && section(consequences.map((one) => `•  ${plain(consequenceWords(one))}`).join('\n')),
    seen?.timetable && deadlineLines(seen.timetable),
    item.urgency !== null &&
      section(
        `Prepared for the person presiding: _“${plain(item.urgency)}”_. Whether it is urgent is for them to decide, and the reason goes in the minutes.`,
      ),
    context(
      seen?.timetable && 'You will be reminded of these as they come.',
      nobodyToAsk &&
        `Nobody was consulted: this committee has neither a ${committee.settings.chairWord} nor a vice-chair who can be asked. The record says so.`,
    ),
    actions(
      to && whyButton(to.id, item.id),
      runButton({ command: '/report', word: 'request', button: 'Request a report' }, here),
      runButton({ command: '/witness', word: 'invite', button: 'Invite a witness' }, here),
      runButton({ command: '/programme', word: 'history', button: 'History' }, here),
      runButton({ command: '/programme', word: '', button: 'See the programme' }, { committeeId: committee.id }),
    ),
  )
}

/** The button that explains the dates of an item at a meeting. */
export const whyButton = (meetingId: string, itemId: string): Button =>
  button('Why these dates?', actionIds.whyItemDates, `${meetingId} ${itemId}`)

/** Why each of the dates is what it is. Null: the calendar is not known that far. */
export const whyView = (meeting: Meeting, timetable: Timetable | null): ModalView =>
  modal({
    title: 'Why these dates?',
    callbackId: actionIds.whyItemDates,
    blocks: [
      section(`For the meeting on *${longDate(meeting.day)}*.`),
      timetable
        ? deadlineReasons(timetable)
        : section(
            'The bank holidays of that year are not known yet, so nothing is worked out, and nothing is guessed. The dates appear as soon as the calendar is published.',
          ),
      timetable !== null && context(...timetable.notes.map(plain)),
    ],
  })

/** What went elsewhere happened, and the item is closed. */
export const happenedSaid = (item: Item, committee: Pick<Committee, 'id'>): Message =>
  message(
    `“${item.title}” is closed`,
    section(`*${plain(item.title)}* is closed: what shows that it happened is kept with its history.`),
    actions(
      runButton(
        { command: '/programme', word: 'history', button: 'History' },
        { committeeId: committee.id, about: item.id },
      ),
    ),
  )
