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
      section('While somebody is away they get no reminders, and what would go to the chair goes to the vice-chair.'),
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
      `*${plain(name)}* is away ${days}. ${deputy ? `${plain(deputy)} stands in.` : 'Nobody is named to stand in.'}`,
    ),
  )
}
