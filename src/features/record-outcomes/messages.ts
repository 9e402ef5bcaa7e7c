import type { NextItem } from '../../app/outcomes/make-next-item.ts'
import type { BusinessAt, OutcomesAt } from '../../app/outcomes/read-outcomes.ts'
import { longDate, shortDate } from '../../domain/calendar/civil-date.ts'
import { type Meeting, mayNotHaveGoneAhead } from '../../domain/meetings/meeting.ts'
import type { Business } from '../../domain/outcomes/business.ts'
import { NOT_TAKEN } from '../../domain/outcomes/exclusion-motion.ts'
import type { Outcome } from '../../domain/outcomes/outcome.ts'
import { promisedBy } from '../../domain/outcomes/promised.ts'
import { RECURRENCES } from '../../domain/programme/recurrence.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  header,
  type Message,
  message,
  oneLine,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { differenceInWords } from '../../slack/outcomes/difference-words.ts'
import {
  minuteInWords,
  motionInWords,
  outcomeInWords,
  ownerInWords,
  resolutionInWords,
} from '../../slack/outcomes/outcome-words.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import type { OutcomeRecorded } from './record-outcome.ts'

const MOST = 40
/** Titles in the reminder: it stands with others in the message of the day. */
const SHOWN = 8

/** A meeting's business, what became of each, and a button to record it. */
export const outcomesOf = (at: OutcomesAt, others: readonly Pick<Meeting, 'id' | 'day'>[]): Message => {
  const recorded = at.business.filter(({ outcome }) => outcome !== null).length
  const left = at.business.length - recorded
  const state =
    at.business.length === 0
      ? 'Nothing was put to this meeting here.'
      : left === 0
        ? 'Every piece of business has its outcome.'
        : `${count(left, 'piece')} of business ${left === 1 ? 'has' : 'have'} no outcome yet.`
  return message(
    `Outcomes of the ${at.committee.name}, ${longDate(at.meeting.day)}: ${state}`,
    header(`Outcomes: ${longDate(at.meeting.day)}`),
    section(`*${plain(at.committee.name)}*\n${state}`),
    at.business.slice(0, MOST).map((one) => businessLine(at, one)),
    at.business.length > MOST && context(`and ${at.business.length - MOST} more`),
    at.memos.length > 0 &&
      actions(...at.memos.map(({ id, toBody }) => button(`Memo to ${toBody}`, actionIds.referralShow, id))),
    actions(
      button('Who was there', actionIds.attendanceOpen, at.meeting.id),
      button('Draft minutes', actionIds.minutesShow, at.meeting.id),
      left > 0 &&
        mayNotHaveGoneAhead(at.meeting) &&
        button('It did not go ahead', actionIds.meetingNotHeld, at.meeting.id),
      recorded > 0 && at.lines.length > 0 && button('Decision record', actionIds.decisionsShow, at.meeting.id),
      runButton({ command: '/agenda', word: 'actions', button: 'See the actions' }, { committeeId: at.committee.id }),
      ...others.map(({ id, day }) =>
        runButton(
          { command: '/agenda', word: 'outcomes', button: `Outcomes of ${shortDate(day)}` },
          { committeeId: at.committee.id, about: id },
        ),
      ),
    ),
    context('Only you can see this.'),
  )
}

const businessLine = ({ meeting }: OutcomesAt, { business, outcome }: BusinessAt) =>
  section(
    [
      `*${business.minute ? `${plain(business.minute)} ` : ''}${plain(business.title)}*${business.isPrivate ? ' _(considered in private)_' : ''}`,
      outcome ? plain(oneLine(outcomeInWords(outcome)).slice(0, 300)) : '_No outcome yet_',
      outcome && outcome.resolutions.length > 0 && count(outcome.resolutions.length, 'resolution'),
      outcome && motionInWords(outcome),
    ]
      .filter((line) => line)
      .join('\n'),
    button(outcome ? 'Correct it' : 'Record', actionIds.outcomeOpen, `${meeting.id} ${business.key}`, undefined, {
      says: `${outcome ? 'Correct' : 'Record'} the outcome of ${business.title}`,
    }),
  )

/** What the officer is told once it is recorded, with what can follow from it on one press. */
export const outcomeRecorded = ({
  at,
  business,
  outcome,
  corrected,
  isPublished,
  isNew,
  added,
  next: back,
  differ = [],
}: OutcomeRecorded): Message => {
  const did = isNew ? (corrected ? 'Corrected' : 'Recorded') : 'That was recorded already, so nothing was changed'
  const minute = minuteInWords(outcome.minute)
  const [next] = at.coming
  return message(
    `${did}: “${business.title}”, ${outcomeInWords(outcome)}`,
    section(
      `*${did}*: “${plain(business.title)}”${minute && `, ${plain(minute)}`}. ${plain(outcomeInWords(outcome))}.`,
    ),
    outcome.resolutions.length > 0 &&
      section(
        outcome.resolutions.map((one) => plain(resolutionInWords(one, outcome.resolutions.length > 1))).join('\n'),
      ),
    section(exclusionWords(business, outcome)),
    corrected &&
      section(
        isPublished
          ? 'The decisions were published before this: what they said stays readable beside it, as a correction. Publish them again.'
          : 'What was recorded before is kept beside it.',
      ),
    added.length > 0 &&
      section(
        `*On the tracker now*\n${added
          .map((action) => `${action.reference}, ${plain(ownerInWords(action, null))}: ${plain(action.words)}`)
          .join('\n')}`,
      ),
    differ.length > 0 &&
      section(
        `*This and the workstreams differ*\n${differ
          .slice(0, 8)
          .map((one) => `• ${differenceInWords(null, one)}`)
          .join('\n')}\nCorrect whichever is wrong.`,
      ),
    back && section(backInWords(back)),
    section(`*Should ${back ? 'an update' : 'it'} come back?* Each makes the next item, linked to this minute.`),
    actions(
      next &&
        button(`Update on ${shortDate(next.day)}`, actionIds.outcomeNext, `${outcome.id} next-meeting`, 'primary'),
      button('Report back in six months', actionIds.outcomeNext, `${outcome.id} six-months`),
      button('Add an action', actionIds.actionAdd, `${at.committee.id} ${outcome.id}`),
      (outcome.kind === 'referred' || promisedBy(outcome, business.title).length > 0) &&
        button('Prepare a memo', actionIds.referralOpen, outcome.id),
      runButton(
        { command: '/agenda', word: 'outcomes', button: 'The next outcome' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
    ),
  )
}

/** To the officer, the morning after: what of the meeting has no outcome yet. */
export const outcomesToRecord = ({ committee, meeting, business }: OutcomesAt): Message => {
  const left = business.filter(({ outcome }) => outcome === null)
  const words = `The meeting of ${longDate(meeting.day)}: ${left.length === business.length ? 'no outcome is recorded yet' : `${count(left.length, 'piece')} of business ${left.length === 1 ? 'has' : 'have'} no outcome yet`}.`
  return message(
    `${committee.name}: ${words}`,
    section(`*${plain(committee.name)}*\n${words}`),
    section(
      left
        .slice(0, SHOWN)
        .map(({ business: { title } }) => `•  ${plain(oneLine(title).slice(0, 200))}`)
        .join('\n'),
    ),
    left.length > SHOWN && context(`and ${left.length - SHOWN} more`),
    actions(
      runButton(
        { command: '/agenda', word: 'outcomes', button: 'Record outcomes' },
        { committeeId: committee.id, about: meeting.id, style: 'primary' },
      ),
      button('Who was there', actionIds.attendanceOpen, meeting.id),
    ),
    context('The next agenda, the tracker and the answers to members are made from them.'),
  )
}

/** What follows from the motion to exclude the public; what to look at where none is recorded of private business. */
const exclusionWords = ({ part, isPrivate }: Business, outcome: Outcome): string => {
  const said = motionInWords(outcome)
  const isTaken = !NOT_TAKEN.has(outcome.kind)
  if (said === null)
    return isTaken && part === 'exempt'
      ? 'No motion to exclude the public is recorded of it. An exempt item is private only where one was carried: correct it if there was one.'
      : ''
  if (outcome.exclusion?.result === 'carried' || isPrivate)
    return `${said} ${isTaken ? 'What is published of it says that it was taken in private, and nothing of what was said.' : 'It stays private until the meeting that takes it.'}`
  return (
    `${said} It was taken in public: what is recorded of it is printed, and *Correct it* now asks for its key points. ` +
    'Its exempt report stays where it is until the monitoring officer says that it may be given out.'
  )
}

/** Where business that comes back went by itself. */
const backInWords = ({ item, meeting, notThere }: NextItem): string => {
  const often = item.recurs ? RECURRENCES[item.recurs].toLowerCase() : 'regularly'
  const where = meeting
    ? `The next one is item ${item.number}, at the meeting of ${longDate(meeting.day)}`
    : `The next one is item ${item.number}, without a meeting yet${item.wantedBy ? `, wanted by ${longDate(item.wantedBy)}` : ''}`
  return `It comes back ${often}. ${where}.${notThere ? ` ${sayRefusal(notThere)}` : ''} To end that, edit it and empty *Comes back*.`
}
