import type { ModalView } from '@slack/types'
import { DateTime } from 'luxon'
import { civilDateAt, clockTime, longDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { tellCommissionerBy } from '../../domain/closed/leak.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  alert,
  button,
  channelLink,
  confirm,
  context,
  header,
  list,
  type Message,
  message,
  plain,
  section,
} from '../../slack/kit/blocks.ts'
import { radio } from '../../slack/kit/choices.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { Leak, TakenBack } from './leak.ts'

/** The alarm is raised with one sentence. Sending it in stops posting at once. */
export const leakView = (given: {
  readonly committee: Pick<Committee, 'id' | 'name'> | null
  readonly message: { readonly channel: string; readonly ts: string } | null
}): ModalView =>
  modal({
    title: 'Something leaked',
    callbackId: actionIds.leakSubmitted,
    metadata: { committee: given.committee?.id ?? null, ...given.message },
    submit: 'Raise the alarm',
    blocks: [
      alert(
        'All posting by Cleardays stops at once, and the monitoring officer and the committee’s officer are told. Better once too often.',
        'warning',
      ),
      longText('where', 'Where was it seen?', {
        max: 300,
        placeholder: 'In the panel’s channel this morning, about item 9',
        hint: 'Where and when. Please do not repeat what leaked.',
      }),
      given.message !== null &&
        context('The message is taken back if Cleardays wrote it, and who could have read it is written down.'),
    ],
  })

const moment = (at: DateTime, zone: string): string => {
  const there = at.setZone(zone)
  return `${longDate(civilDateAt(there, zone))}, ${clockTime(timeOfDay(there.toFormat('HH:mm')))}`
}

const BACK: Readonly<Record<TakenBack, string>> = {
  'taken-back': 'The message has been taken back. A notification, a search or an export may still have it.',
  'not-ours':
    'The message is not one Cleardays can take back. Ask whoever wrote it, or a workspace administrator, to delete it now.',
  gone: 'The message is not there any more. A notification, a search or an export may still have it.',
  'no-answer':
    'Slack has not answered yet. The message may still be there: I ask again every half minute while posting is stopped. Please look, and have it deleted.',
  'no-message': 'No message was named. If it is in Slack, have it deleted now.',
}

/** Who has to be told by when, as things stand at a moment; once it is recorded, what was decided. */
const clockWords = ({ raisedAt, zone, commissioner }: Leak, now: DateTime): string => {
  if (commissioner) {
    const recorded = `${plain(commissioner.by)}, ${moment(DateTime.fromISO(commissioner.at), zone)}`
    return `*The Information Commissioner ${commissioner.isTold ? 'has been told' : 'need not be told'}*: “${plain(commissioner.words)}” (${recorded}).`
  }
  const by = tellCommissionerBy(DateTime.fromISO(raisedAt))
  const hours = Math.floor(by.diff(now, 'hours').hours)
  const left =
    hours >= 0
      ? `At ${moment(now, zone)}, ${hours} hours of the 72 were left.`
      : 'The 72 hours have ended. Whoever is told later is told why it is late.'
  return `*If people’s data is concerned*, the Information Commissioner has to be told by *${moment(by, zone)}*, unless a risk to them is unlikely; the people too, where the risk is high (UK GDPR, Articles 33 and 34). Weekends count. ${left}`
}

/** The form that ends the clock. */
export const endClockView = (position: number): ModalView =>
  modal({
    title: 'The 72 hours',
    callbackId: actionIds.endLeakClockSubmitted,
    metadata: { leak: position },
    submit: 'Record it',
    blocks: [
      radio('told', 'The Information Commissioner', [
        { text: 'Has been told', value: 'told' },
        { text: 'Need not be told', value: 'not-needed' },
      ]),
      longText('words', 'The reference, or why not', {
        max: 1000,
        hint: 'Every breach is documented, told or not. Please do not repeat what leaked.',
      }),
      context('Nobody is reminded of the 72 hours any more. It is written in the ledger.'),
    ],
  })

/** What is known of an alarm, to those who look after it. Drawn again as it changes. */
export const leakAlarm = (leak: Leak, now: DateTime): Message => {
  const raised = DateTime.fromISO(leak.raisedAt)
  const by = tellCommissionerBy(raised)
  const until = moment(by, leak.zone)
  return message(
    leak.resumed
      ? `The alarm of ${moment(raised, leak.zone)}: posting goes on`
      : `Something may have leaked. Posting has stopped; the 72 hours ${now < by ? 'end' : 'ended'} on ${until}`,
    header('Something may have leaked'),
    section(
      `${plain(leak.raisedBy)} raised the alarm on ${moment(raised, leak.zone)}: “${plain(leak.where)}”${leak.channel ? ` (${channelLink(leak.channel)})` : ''}.`,
    ),
    section(
      leak.resumed
        ? `*Posting goes on*: ${plain(leak.resumed.by)}, ${moment(DateTime.fromISO(leak.resumed.at), leak.zone)}.`
        : '*Cleardays posts nothing more* for this council until one of you lets it go on.',
    ),
    leak.takenBack !== null && section(BACK[leak.takenBack]),
    section(clockWords(leak, now)),
    leak.readers !== null && [
      section(`*${leak.readers.length} people could have read it:*`),
      list(leak.readers.map(plain), { most: 60 }),
    ],
    leak.uncertain !== null && section(`*Who could have read it is not certain*: ${plain(leak.uncertain)}.`),
    actions(
      leak.commissioner === null &&
        button('What was decided about telling', actionIds.endLeakClock, String(leak.position)),
      !leak.resumed &&
        button('Let posting go on', actionIds.resumePosting, String(leak.position), 'primary', {
          confirm: confirm({
            title: 'Let posting go on?',
            text: 'What was owed meanwhile is sent, as it stands now. The 72 hours run on.',
            yes: 'Go on',
            no: 'Not yet',
          }),
        }),
    ),
    context('All of this is in the ledger: `/committee audit`.'),
  )
}

/** To whoever raised it. */
export const alarmRaised = (leak: Leak): Message =>
  message(
    'Thank you. Cleardays posts nothing more, and those who look after it have been told',
    section('*Thank you.* Cleardays posts nothing more for this council, and those who look after it have been told.'),
    leak.takenBack !== null && section(BACK[leak.takenBack]),
    context('Please do not copy or forward what you saw, and do not talk about it in a channel.'),
  )
