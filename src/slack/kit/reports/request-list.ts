import type { KnownBlock } from '@slack/types'
import type { OwedHere, RequestListed } from '../../../app/reports/list-requests.ts'
import type { RequestRead } from '../../../app/reports/read-request.ts'
import { clockTime, dayAndMonth, longDate } from '../../../domain/calendar/civil-date.ts'
import { ASKED_AS, isOpen, needsOfficer, stateWords } from '../../../domain/reports/request.ts'
import { actions, context, plain, section } from '../blocks.ts'
import type { Option } from '../choices.ts'
import { answerButtons } from './answer-buttons.ts'
import { openButton } from './officer-buttons.ts'
import { byWhen, requestHeading, standsAs } from './request-words.ts'

const dayOf = ({ meeting }: RequestListed): string =>
  meeting ? `*${longDate(meeting.day)}*, ${clockTime(meeting.time)}` : '*Without a meeting yet*'

/** Lines of what has been asked, each meeting headed by its day. */
export const requestRows = (rows: readonly RequestListed[], committee: { readonly id: string }): KnownBlock[] =>
  rows.flatMap((row, index) => [
    ...(index === 0 || dayOf(row) !== dayOf(rows[index - 1]!) ? section(dayOf(row)) : []),
    ...section(
      requestLine(row),
      openButton({ request: row.request, committee: committee as RequestRead['committee'] }),
    ),
  ])

const requestLine = ({ request, item, asked, isHeld }: RequestListed): string => {
  const by =
    request.kind === 'attend'
      ? isOpen(request) && `answer by ${dayAndMonth(request.dueOn)}`
      : isOpen(request) &&
        `${request.draftDueOn ? `draft by ${dayAndMonth(request.draftDueOn)}, final` : 'due'} by ${dayAndMonth(request.dueOn)}`
  const beside = [
    `${plain(asked.name)}${asked.organisation ? `, ${plain(asked.organisation)}` : ''}`,
    request.kind !== 'report' && ASKED_AS[request.kind].toLowerCase(),
    `*${plain(standsIn({ request, isHeld }))}*`,
    by,
    (isHeld || needsOfficer(request)) && 'waits for you',
  ].filter((part) => typeof part === 'string')
  return `*${item.number}*  ${plain(item.title)}\n${beside.join('  ·  ')}`
}

/** What is held is not asked yet: whoever it is for cannot have answered. */
const standsIn = ({ request, isHeld }: Pick<RequestListed, 'request' | 'isHeld'>): string =>
  isHeld ? 'not sent yet' : stateWords(request)

/** A request as it is offered in a menu. */
export const requestOption = ({ request, item, asked, isHeld }: RequestListed): Option => ({
  text: `${asked.name}: ${item.title}`,
  value: request.id,
  description: `${ASKED_AS[request.kind]}, ${standsIn({ request, isHeld })}, by ${dayAndMonth(request.dueOn)}`,
})

/** Whose it is, where it is not the reader's own, and why it is before them. */
const askedOfAnother = ({ asked, awayUntil }: OwedHere): string =>
  awayUntil === null
    ? `Asked of ${plain(asked.name)}, for whom you answer.`
    : `*You stand in*: asked of ${plain(asked.name)}, who is away until ${longDate(awayUntil)}.`

const MOST = 10

/** What somebody owes themselves, each with its answers; what is settled in a line below. */
export const owedRows = (owed: readonly OwedHere[], readerId: string): KnownBlock[] => {
  const open = owed.filter(({ request }) => isOpen(request))
  const settled = owed.filter(({ request }) => !isOpen(request))
  return [
    ...open
      .slice(0, MOST)
      .flatMap((read) => [
        ...section(
          `*${plain(read.item.title)}*\n${plain(requestHeading(read))}. ${plain(byWhen(read))} ${
            read.asked.id === readerId ? '' : askedOfAnother(read)
          }`,
          openButton(read),
        ),
        ...(read.request.state === 'asked' ? [] : context(standsAs(read))),
        ...actions(...answerButtons(read)),
      ]),
    ...context(open.length > MOST && `and ${open.length - MOST} more, as soon as these are answered`),
    ...(settled.length === 0
      ? []
      : section(
          `*Answered*\n${settled
            .slice(0, MOST)
            .map((read) => `${plain(read.item.title)}: ${standsAs(read)}`)
            .join('\n')}`,
        )),
  ]
}
