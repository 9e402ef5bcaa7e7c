import type { Asked } from '../../app/reports/ask.ts'
import type { RequestRead } from '../../app/reports/read-request.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { isOpen, isReceived, type RequestState } from '../../domain/reports/request.ts'
import { longerUntil } from '../../domain/reports/request-life.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  type Message,
  message,
  plain,
  quoted,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import {
  deferralButton,
  insteadButton,
  newDateButton,
  openButton,
  toFollowButton,
} from '../../slack/kit/reports/officer-buttons.ts'
import { clearanceLines, paperLines, standsAs, theirWords } from '../../slack/kit/reports/request-words.ts'

const forWhat = ({ committee, meeting }: RequestRead): string =>
  meeting ? `${committee.name}, ${longDate(meeting.day)}` : committee.name

/** The officer is told what was answered, with what can be done about it. */
export const requestAnswered = (read: RequestRead): Message => {
  const { request, item } = read
  const says = whatWasSaid(read)
  return message(
    `${says} (“${item.title}”, ${forWhat(read)})`,
    section(`*${plain(says)}*\n“${plain(item.title)}”, ${plain(forWhat(read))}`),
    theirWords(read),
    paperLines(read),
    clearanceLines(read),
    actions(
      insteadButton(read),
      request.state === 'longer-asked' && newDateButton(read, true),
      request.state === 'longer-asked' && toFollowButton(read),
      request.state === 'declined' &&
        request.kind !== 'attend' &&
        runButton(
          { command: '/report', word: 'request', button: 'Ask somebody else' },
          { committeeId: read.committee.id, about: item.id },
        ),
      request.state === 'another-date' &&
        runButton(
          { command: '/programme', word: 'schedule', button: 'Move the item' },
          { committeeId: read.committee.id, about: item.id },
        ),
      ['longer-asked', 'declined', 'another-date'].includes(request.state) && deferralButton(read),
      openButton(read),
    ),
  )
}

/** A lead director is asked to see to it, because the officer pressed. */
export const leadAsked = (read: RequestRead, words: string | null, isSeenTo: boolean): Message => {
  const { request, item, asked, officer, askedOn, meeting } = read
  const isOver = !isOpen(request)
  const state = isOver
    ? isReceived(request)
      ? 'It has come since. There is nothing more to do, thank you.'
      : `This has been settled since (${standsAs(read)}). There is nothing more to do, thank you.`
    : `Nothing has come yet from ${plain(asked.name)}, asked on ${longDate(askedOn)}. It is due on ${longDate(request.dueOn)}. Can you help?`
  return message(
    `“${item.title}”, for the ${forWhat(read)}: ${isOver ? 'settled' : 'can you help?'}`,
    section(`*${plain(item.title)}*, for the ${plain(forWhat(read))}\n${state}`),
    words !== null && section(quoted(words)),
    isSeenTo && !isOver && section('*You will see to it. Thank you.*'),
    actions(
      !isOver && !isSeenTo && button('I’ll see to it', actionIds.seeToIt, request.id, 'primary'),
      meeting !== null && button('Why these dates?', actionIds.whyTheseDates, meeting.id),
    ),
    context(officer && `Asked by ${plain(officer.name)}${officer.telephone ? `, ${plain(officer.telephone)}` : ''}`),
  )
}

/** What the officer is told once it is done. */
export const newDateAgreed = (read: RequestRead): Message => {
  const { request, item, asked } = read
  const draft = request.draftDueOn ? `draft by ${longDate(request.draftDueOn)}, ` : ''
  const says = `The new date stands for “${item.title}”: ${draft}final by ${longDate(request.dueOn)}. ${asked.name} is told, and the reminders have moved.`
  return message(says, section(plain(says)), actions(openButton(read)))
}

/** The same for a report that is shown as to follow. */
export const toFollowShown = (read: RequestRead): Message =>
  message(
    `“${read.item.title}” is shown as to follow`,
    section(`The agenda shows “${plain(read.item.title)}” as *to follow*. Nobody is named there.`),
    paperLines(read),
    actions(
      runButton({ command: '/agenda', word: '', button: 'See the agenda' }, { committeeId: read.committee.id }),
      openButton(read),
    ),
  )

/** The same for a lead director. */
export const leadTold = (read: RequestRead, lead: string, isHeld: boolean): Message => {
  const how = isHeld ? 'It waits for you to send it.' : 'They are being told now.'
  return message(
    `${lead} is asked to see to “${read.item.title}”`,
    section(`*${plain(lead)}* is asked to see to “${plain(read.item.title)}”. ${how} Nobody else is.`),
    actions(openButton(read)),
  )
}

/** The same for whoever was named instead. */
export const insteadAsked = ({ person, item, request, committee, goes }: Asked): Message => {
  const how = goes === 'held' ? 'It waits for you to send it.' : 'They are being told now.'
  return message(
    `${person.name} is asked about “${item.title}”`,
    section(`*${plain(person.name)}* is asked about “${plain(item.title)}”, by ${longDate(request.dueOn)}. ${how}`),
    actions(openButton({ request, committee })),
  )
}

/** The same for an answer that an officer wrote down. */
export const answerRecorded = (read: RequestRead): Message =>
  message(
    `Recorded: ${whatWasSaid(read)} (“${read.item.title}”)`,
    section(`Recorded: *${plain(whatWasSaid(read))}* (“${plain(read.item.title)}”)`),
    theirWords(read),
    paperLines(read),
    actions(insteadButton(read), read.request.state === 'longer-asked' && newDateButton(read, true), openButton(read)),
  )

const whatWasSaid = (read: RequestRead): string => {
  const { request, asked, life } = read
  const { name } = asked
  const last = life.at(-1)
  if (last?.did === 'draft-ready') return `${name} says that the draft is done`
  if (last?.did === 'will-speak') return `${name} will speak to you`
  if (last?.did === 'see-to-it') return `${last.detail?.instead?.name ?? 'The lead director'} will see to it`
  const until = longerUntil(life)
  const colleague = request.colleague ?? 'a colleague'
  const says: Readonly<Record<RequestState, string>> = {
    asked: `${name} has not answered yet`,
    accepted: `${name} will provide it by ${longDate(request.dueOn)}`,
    'longer-asked': `${name} needs longer${until ? `, until ${longDate(until)}` : ''}`,
    'handed-on': `${name} says that this is for ${request.colleague ?? 'someone else'}`,
    declined: request.kind === 'attend' ? `${name} cannot come` : `${name} cannot provide it`,
    received: `It has come from ${name}`,
    coming: `${name} is coming`,
    colleague: `${name} cannot come; ${colleague} is coming instead`,
    'another-date': `${name} asks for another date`,
    withdrawn: 'This was withdrawn',
  }
  return says[request.state]
}
