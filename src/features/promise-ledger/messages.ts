import type { KnownBlock } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { PROMISES, type PromiseMade, type PromiseStands, standsOn } from '../../domain/proposals/promises.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  fields,
  header,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { pageOf, pagerButtons, whereIn } from '../../slack/kit/paging.ts'
import type { PromisesSeen } from './read-promises.ts'

const A_PAGE = 8

/** What the minutes promised and has not come back, each with what can be done about it; and how the others ended. */
export const promisesMessage = (seen: PromisesSeen, at = 1): Message => {
  const { committee, counts, notBack, nextMeeting } = seen
  const shown = pageOf(notBack, at, A_PAGE)
  const says =
    notBack.length === 0 ? 'Nothing that was promised is forgotten' : `${count(notBack.length, 'promise')} not back yet`
  return message(
    `Promises of the ${committee.name}: ${says}`,
    header('What the minutes promised'),
    section(
      `*${plain(committee.name)}*: ${says}.${nextMeeting ? ` The next meeting is ${longDate(nextMeeting.day)}.` : ''}`,
    ),
    shown.shown.flatMap((promise) => drawOne(promise, seen)),
    fields(
      ...(Object.entries(PROMISES) as [PromiseStands, string][]).map(
        ([stands, words]) => [words, String(counts[stands])] as const,
      ),
    ),
    context(whereIn(shown, 'Promises')),
    actions(
      ...pagerButtons(shown, actionIds.promisesPage, (to) => `${committee.id}:${to}`),
      runButton({ command: '/programme', word: 'import', button: 'Bring in a page' }, { committeeId: committee.id }),
      runButton({ command: '/agenda', word: 'actions', button: 'See the actions' }, { committeeId: committee.id }),
    ),
  )
}

const drawOne = (promise: PromiseMade, { today, committee }: PromisesSeen): KnownBlock[] => {
  const { words, minute, dueOn, meetingOn, id } = promise
  const facts = [
    minute ? `minute ${plain(minute)}` : 'no minute number',
    dueOn && `promised by ${longDate(dueOn)}`,
    meetingOn && `for ${longDate(meetingOn)}`,
    PROMISES[standsOn(promise, today)].toLowerCase(),
  ].filter((fact) => typeof fact === 'string')
  const about = { committeeId: committee.id, about: id }
  return [
    ...section(`*${plain(words)}*\n${facts.join('; ')}`),
    ...(promise.is === 'item'
      ? actions(
          runButton({ command: '/programme', word: 'schedule', button: 'Add to a meeting' }, about),
          runButton({ command: '/programme', word: 'defer', button: 'Defer' }, about),
          runButton({ command: '/programme', word: 'remove', button: 'Close' }, about),
        )
      : actions(
          button('Put it on the programme', actionIds.actionNext, id),
          button('Defer or close', actionIds.actionUpdate, id),
          button('It is done', actionIds.actionDone, id),
        )),
  ]
}
