import type { ModalView } from '@slack/types'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { CLOSURE_KINDS, type ClosureDay } from '../../domain/calendar/closure-days.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  confirm,
  context,
  count,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { radio } from '../../slack/kit/choices.ts'
import { dayInput, textInput } from '../../slack/kit/inputs.ts'
import { pageOf, pagerButtons, whereIn } from '../../slack/kit/paging.ts'
import { modal } from '../../slack/kit/views.ts'
import { movedLines, movedSentence } from '../../slack/law/moved-lines.ts'
import type { ClosuresChanged } from './change-closures.ts'

type Of = { readonly id: string; readonly name: string }

/** The closure days to come, a page at a time. `until` is the last day for which bank holidays are known. */
export const closuresList = (
  committee: Of,
  council: string,
  days: readonly ClosureDay[],
  { mayChange, until, page = 1 }: { mayChange: boolean; until: CivilDate; page?: number },
): Message => {
  const shown = pageOf(days, page, 12)
  return message(
    `${council}: ${count(days.length, 'closure day')} to come`,
    section(`*Closure days of ${plain(council)}*, for all its committees. They count for no deadline.`),
    days.length === 0 &&
      section(
        `None is entered.${mayChange ? ' Days on which the offices are shut, and local holidays, are entered here.' : ''}`,
      ),
    shown.shown.map(({ day, why, kind }) =>
      section(
        `*${longDate(day)}*: ${plain(why)}${kind === 'closure' ? '' : ` (${CLOSURE_KINDS[kind].toLowerCase()})`}`,
        mayChange &&
          button('Remove', actionIds.removeClosure, `${committee.id}:${day}`, undefined, {
            says: `Remove the closure day ${longDate(day)}`,
            confirm: confirm({
              title: 'Remove this day?',
              text: `${longDate(day)} counts as a working day again. Deadlines are worked out anew and the officers concerned are told.`,
              yes: 'Remove it',
              no: 'Keep it',
            }),
          }),
      ),
    ),
    actions(
      mayChange && button('Add closure days', actionIds.addClosures, committee.id, 'primary'),
      ...pagerButtons(shown, actionIds.closuresPage, (to) => `${committee.id}:${to}`),
      runButton(
        { command: '/committee', word: 'deadlines', button: 'Why these dates?' },
        { committeeId: committee.id },
      ),
    ),
    context(
      whereIn(shown, 'Days'),
      `Weekends and bank holidays need not be entered. Bank holidays are known until ${longDate(until)}.`,
    ),
  )
}

/** The form in which days are entered. */
export const closuresView = (committee: Of): ModalView =>
  modal({
    title: 'Add closure days',
    callbackId: actionIds.addClosuresSubmitted,
    metadata: { committee: committee.id },
    submit: 'Add',
    blocks: [
      section('For the whole council. Deadlines that these days move are worked out again, and the officers are told.'),
      dayInput('from', 'Day'),
      dayInput('until', 'Until and including, for several in a row', { optional: true }),
      radio(
        'kind',
        'What it is',
        Object.entries(CLOSURE_KINDS).map(([value, text]) => ({ value, text })),
        { initial: 'closure' },
      ),
      textInput('why', 'In words', {
        max: 120,
        placeholder: 'Town hall closed between Christmas and New Year',
        hint: 'It is said wherever a date is explained.',
      }),
    ],
  })

/** What whoever changed them is told, with everything that moved. */
export const closuresChanged = (
  committee: Pick<Of, 'id'>,
  { days, why, moved }: ClosuresChanged,
  was: 'added' | 'removed',
): Message => {
  const [first, last] = [days[0]!, days.at(-1)!]
  const said = first === last ? longDate(first) : `${longDate(first)} to ${longDate(last)}`
  const says = `${said}: ${was === 'added' ? 'now closed' : 'no longer closed'}`
  return message(
    `${says}. ${movedSentence(moved)}`,
    section(`*${says}* (${plain(why)}). ${movedSentence(moved)}`),
    movedLines(moved),
    actions(
      runButton({ command: '/committee', word: 'closures', button: 'Closure days' }, { committeeId: committee.id }),
    ),
    moved.length > 0 && context('The other officers of these committees are told.'),
  )
}
