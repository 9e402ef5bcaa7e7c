import type { RequestRead } from '../../app/reports/read-request.ts'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { whoWillBeThere } from '../../domain/reports/request-life.ts'
import { type Message, message, plain, quoted, section } from '../../slack/kit/blocks.ts'
import { byWhen, requestHeading } from '../../slack/kit/reports/request-words.ts'

/** The text of a letter or e-mail to somebody outside Slack, for the officer to send: it can be answered without an account. */
export const requestLetter = (read: RequestRead, isNewDate = false): Message => {
  const { request, item, asked } = read
  return message(
    `${requestHeading(read)}: ${item.title}`,
    section(`Dear ${plain(asked.name)}`),
    section(plain(opening(read, isNewDate))),
    request.why !== null && section(plain(request.why)),
    section(`It would like to understand:\n${quoted(request.keyLines)}`),
    request.previous !== null && section(`Earlier on this: ${plain(request.previous)}.`),
    request.kind === 'attend' ? toCome(read) : toProvide(read),
    section(plain(howToAnswer(read))),
    section('Yours sincerely'),
    section(signed(read)),
  )
}

/** A reminder to somebody outside Slack, for the officer to send: one, and kind. */
export const reminderLetter = (read: RequestRead): Message => {
  const { request, item, asked, committee, askedOn } = read
  const what = request.kind === 'attend' ? 'your answer to its invitation' : 'your written evidence'
  return message(
    `A reminder: ${requestHeading(read)}, ${item.title}`,
    section(`Dear ${plain(asked.name)}`),
    section(
      `On ${longDate(askedOn)} the ${plain(committee.name)} asked for ${what} on “${plain(item.title)}”. It would be very welcome by ${longDate(request.dueOn)}. If it is on its way, please excuse this letter.`,
    ),
    section(plain(howToAnswer(read))),
    section('Yours sincerely'),
    section(signed(read)),
  )
}

const opening = ({ request, item, committee, meeting }: RequestRead, isNewDate: boolean): string => {
  if (meeting === null)
    return isNewDate
      ? `“${item.title}” has been put off, and the ${committee.name} has no date for it yet. There is nothing for you to do for now; we will write again.`
      : `The ${committee.name} is looking at “${item.title}” and would be glad of your written evidence.`
  const when = `${longDate(meeting.day)} at ${clockTime(meeting.time)}${meeting.venue ? `, at ${meeting.venue}` : ''}`
  if (isNewDate)
    return `The date has changed: the ${committee.name} now takes “${item.title}” on ${when}. Please tell us again whether this is possible for you.`
  return request.kind === 'attend'
    ? `The ${committee.name} invites you to its meeting on ${when}, to give evidence on “${item.title}”.`
    : `The ${committee.name} is looking at “${item.title}” at its meeting on ${when}, and would be glad of your ${request.kind === 'report' ? 'report' : 'written evidence'}.`
}

const toCome = ({ request, committee, item, evidence, life, meeting }: RequestRead) => {
  const present = whoWillBeThere(life)
  return section(
    [
      request.format && `How to take part: ${plain(request.format)}.`,
      meeting?.link && `To take part remotely: ${plain(meeting.link)}`,
      evidence &&
        `Please let us have any written evidence by ${longDate(evidence.dueOn)}. It is published unless something else is agreed.`,
      committee.regime === 'informal'
        ? 'This is an informal meeting.'
        : item.part === 'open'
          ? 'The meeting is held in public, may be recorded or webcast, and is minuted.'
          : 'This item may be considered in private, if the committee so resolves.',
      present && `You can expect to meet: ${plain(present)}.`,
      'A colleague who has been briefed may come in your place.',
    ]
      .filter(Boolean)
      .join('\n'),
  )
}

const toProvide = (read: RequestRead) =>
  section(`${plain(byWhen(read))} It is published with the agenda unless something else is agreed.`)

const howToAnswer = ({ request, officer }: RequestRead): string => {
  const to = officer ? [officer.name, officer.telephone, officer.email].filter(Boolean).join(', ') : 'us'
  return request.kind === 'attend'
    ? `Please answer by ${longDate(request.dueOn)} to ${to}: that you are coming, that a colleague comes instead, that another date would be better, or that you cannot come. Please say too what you need to take part: only the contact officer sees that.`
    : `Please answer to ${to}: that you will provide it, that somebody else should be asked, that you need longer, or that you cannot.`
}

const signed = ({ officer, committee }: RequestRead): string =>
  [officer?.name, officer?.title, `for the ${committee.name}`]
    .filter((part) => part !== null && part !== undefined)
    .map(plain)
    .join('\n')
