import type { ModalView } from '@slack/types'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import { dayInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'

/** The form that says who is away. It asks for no reason. */
export const awayView = (committee: Pick<Committee, 'id'>, slackId: string, today: CivilDate): ModalView =>
  modal({
    title: 'Say who is away',
    callbackId: actionIds.awaySubmitted,
    metadata: { committee: committee.id },
    submit: 'Record it',
    blocks: [
      section(
        'While somebody is away they get no reminders: what is due goes to whoever stands in, or waits. What would go to the chair goes to the vice-chair.',
      ),
      personInput('person', 'Who is away', {
        initial: slackId,
        hint: 'Yourself; an officer may say it of anybody. No reason is asked for.',
      }),
      dayInput('since', 'From', { initial: today }),
      dayInput('until', 'Until and including'),
      personInput('deputy', 'Who stands in', { optional: true }),
    ],
  })

/** What is told once it is recorded. */
export const awayRecorded = (
  name: string,
  { since, until }: { readonly since: CivilDate; readonly until: CivilDate },
  deputy: string | null,
): Message => {
  const days = since === until ? `on ${longDate(since)}` : `from ${longDate(since)} until ${longDate(until)}`
  return message(
    `${name} is away ${days}`,
    section(
      `*${plain(name)}* is away ${days}. ${
        deputy
          ? `${plain(deputy)} stands in, has been told, and gets what is due meanwhile.`
          : 'Nobody is named to stand in: what is due goes to the assistant who answers for them, or waits until they are back.'
      }`,
    ),
  )
}

/** To whoever stands in: for whom, until when, and what that means. */
export const standingIn = (
  absences: readonly { readonly name: string; readonly since: CivilDate; readonly until: CivilDate }[],
): Message => {
  const [first] = absences
  const who = (one: (typeof absences)[number]) =>
    `${one.name}, ${one.since === one.until ? `on ${longDate(one.since)}` : `from ${longDate(one.since)} until ${longDate(one.until)}`}`
  return message(
    first ? `You stand in for ${who(first)}` : 'You stand in for nobody',
    ...absences.map((one) => section(`*You stand in for ${plain(who(one))}.*`)),
    section('What is due to them meanwhile is in your one message of the day, and you may answer it in their place.'),
  )
}
