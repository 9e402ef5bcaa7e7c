import type { ModalView } from '@slack/types'
import { dayAndMonth, longDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { itemOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'
import type { ComesLate, LatePrepared } from './late-item.ts'

/** The form in which an officer says what comes late, and what the special circumstances are. */
export const lateItemView = ({ committee, meeting, items }: ComesLate): ModalView =>
  modal({
    title: 'Late item',
    callbackId: actionIds.lateItemSubmitted,
    metadata: { meeting: meeting.id },
    submit: 'Prepare the wording',
    blocks: [
      section(
        `To the *${plain(committee.name)}*, ${longDate(meeting.day)}. A late item can be taken only if the person presiding considers it urgent, for special circumstances stated in the minutes.`,
      ),
      choice('item', 'Item', items.map(itemOption), {
        none: 'No item waits on the work programme. Add it there first; then come back.',
      }),
      items.length > 0
        ? longText('circumstances', 'Special circumstances', {
            max: 1000,
            hint: 'Why it could not come in time, and why it cannot wait. They are printed: nothing that should stay private.',
          })
        : false,
      context('Nothing is added by this. The wording is prepared, and you choose what happens next.'),
    ],
  })

/** What the officer is told: the wording is there, nothing has been added, and what can be done. */
export const latePrepared = ({ committee, meeting, item, ruling, next }: LatePrepared): Message => {
  const { chairWord } = committee.settings
  return message(
    `“${item.title}” comes late for the ${committee.name}, ${longDate(meeting.day)}. Wording is drafted; nothing has been added`,
    section(
      `*${plain(item.title)}* comes after the last day for the ${plain(committee.name)}, ${longDate(meeting.day)}. It can be taken only if the person presiding considers it urgent, for special circumstances stated in the minutes. Wording is drafted; nothing has been added.`,
    ),
    section(`*For whoever presides*\n${plain(ruling)}`),
    actions(
      button(
        `Ask the ${chairWord.charAt(0).toUpperCase()}${chairWord.slice(1)}`,
        actionIds.lateItemAsk,
        `${item.id}@${meeting.id}`,
        'primary',
      ),
      next &&
        runButton(
          { command: '/programme', word: 'schedule', button: `${dayAndMonth(next.day)} instead` },
          { committeeId: committee.id, about: item.id, text: next.day },
        ),
    ),
    context(
      `Beforehand the ${chairWord} can only be minded to agree: the opinion is formed at the meeting, and is minuted.`,
    ),
  )
}

/** What the officer is told where it went on the agenda at once, as nobody could be asked. */
export const lateAdded = ({
  item,
  meeting,
}: {
  readonly item: { readonly title: string }
  readonly meeting: Pick<ComesLate['meeting'], 'day'>
}): Message =>
  message(
    `“${item.title}” is scheduled for ${longDate(meeting.day)} as a late item`,
    section(
      `*${plain(item.title)}* is scheduled for ${longDate(meeting.day)} as a late item. Nobody could be asked beforehand; whoever presides still has to find it urgent, in words that are minuted.`,
    ),
  )
