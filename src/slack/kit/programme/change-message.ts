import type { Made } from '../../../app/programme/make-change.ts'
import { actions, context, type Message, message, plain, runButton, section } from '../blocks.ts'
import { changeDone } from './change-words.ts'
import { consequenceWords } from './consequence-words.ts'
import { deadlineLines } from './deadline-lines.ts'

/** What the officer is told once a deferral or a removal is made. Its reason stands in the history. */
export const changeMade = (made: Made, nobodyToAsk: boolean): Message => {
  const { item, plan, from, to, committee, seen, consequences } = made
  const done = changeDone(plan, { from: from?.day ?? null, to: to?.day ?? null })
  return message(
    `“${item.title}” (${committee.name}) ${done}`,
    section(`*${plain(item.title)}* (${plain(committee.name)}) ${plain(done)}.`),
    consequences.length > 0 && section(consequences.map((one) => `•  ${plain(consequenceWords(one))}`).join('\n')),
    seen?.timetable && deadlineLines(seen.timetable),
    context(
      plan.is === 'remove' && 'It is not erased: its history, with your reason, stays.',
      nobodyToAsk &&
        `Nobody was consulted: this committee has neither a ${committee.settings.chairWord} nor a vice-chair who can be asked. The record says so.`,
    ),
    actions(
      runButton(
        { command: '/programme', word: 'history', button: 'History' },
        { committeeId: committee.id, about: item.id },
      ),
      runButton({ command: '/programme', word: '', button: 'See the programme' }, { committeeId: committee.id }),
    ),
  )
}
