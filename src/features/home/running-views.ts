import type { KnownBlock } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, confirm, context, count, header, plain, section } from '../../slack/kit/blocks.ts'
import type { ForSomebody, HowItRuns } from './how-it-runs.ts'

/** A message is late when it has waited for longer than this, in seconds. */
const LATE = 120

/** How Cleardays runs, on the Home tab of an administrator: what waits for them, what is owed, what is amiss. */
export const runningView = (runs: HowItRuns): KnownBlock[] => {
  const { figures, forSomebody } = runs
  const further = figures.failed + figures.inDoubt - forSomebody.length
  return [
    header('How Cleardays runs'),
    ...amissIn(runs).flatMap((says) => section(`:warning: ${plain(says)}`)),
    ...forSomebody.flatMap(one),
    ...context(further > 0 && `and ${count(further, 'more message')}`),
    ...section(owed(runs)),
    ...context(
      [
        `Bank holidays are known from ${longDate(runs.holidays.from)} to ${longDate(runs.holidays.until)}`,
        runs.holidays.keptOn
          ? `, as published on ${longDate(runs.holidays.keptOn)}.`
          : ', as they came with Cleardays.',
      ].join(''),
      'Backups are made by whoever runs the database: Cleardays makes none, and knows of none.',
      runs.program &&
        `Cleardays ${runs.program.version} on Node ${runs.program.node}. \`cleardays doctor\` looks further.`,
    ),
  ]
}

const owed = ({ figures }: HowItRuns): string =>
  [
    figures.waiting + figures.sending === 0
      ? 'Nothing waits to be sent.'
      : `${count(figures.waiting + figures.sending, 'message waits', 'messages wait')} to be sent.`,
    figures.held > 0 && `${count(figures.held, 'message is', 'messages are')} kept for an officer to send.`,
    figures.inDoubt > 0 && `Of ${count(figures.inDoubt, 'message')} it is not known whether Slack took it.`,
    figures.failed > 0 && `${count(figures.failed, 'message')} could not be delivered.`,
  ]
    .filter(Boolean)
    .join(' ')

const amissIn = ({ figures, stoppedBecause, areHolidaysKnown, holidays, amiss }: HowItRuns): readonly string[] => [
  ...(stoppedBecause === null ? [] : [`Posting has been stopped: ${stoppedBecause}`]),
  ...(stoppedBecause === null && figures.oldestDueSeconds > LATE
    ? [`The oldest message that is due has waited for ${Math.round(figures.oldestDueSeconds / 60)} minutes.`]
    : []),
  ...(areHolidaysKnown
    ? []
    : [
        `No deadline is worked out beyond ${longDate(holidays.until)}: the bank holidays after it are not known. Run “cleardays holidays --refresh”, or install a newer version.`,
      ]),
  ...amiss,
]

const one = ({ id, to, committeeName, day, asks }: ForSomebody): KnownBlock[] => {
  const whose = `*To ${plain(to)}*${committeeName && committeeName !== to ? ` (${plain(committeeName)})` : ''}, ${longDate(day)}`
  return asks.is === 'seen'
    ? [
        ...section(`${whose}\nSlack did not say whether it took this message. Was it seen?`),
        ...actions(
          button('It was seen', actionIds.itIsThere, id, 'primary'),
          button('Send it again', actionIds.sendAgain, id, undefined, {
            confirm: confirm({
              title: 'Send it again?',
              text: 'If the first one did arrive, it will be there twice.',
              yes: 'Send it',
              no: 'Wait',
            }),
          }),
        ),
      ]
    : [
        ...section(`${whose}\n${plain(asks.why)} ${plain(asks.mend)}`),
        ...actions(
          button('Try again', actionIds.tryAgain, id, 'primary'),
          button('I have told them another way', actionIds.toldOtherwise, id),
        ),
      ]
}
