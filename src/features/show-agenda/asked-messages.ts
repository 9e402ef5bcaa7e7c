import { civilDateOf, longDate } from '../../domain/calendar/civil-date.ts'
import { meetingInWords } from '../../slack/agenda/agenda-words.ts'
import { answersInWords, waitingWords } from '../../slack/agenda/approval-words.ts'
import { actions, type Message, message, plain, quoted, runButton, section } from '../../slack/kit/blocks.ts'
import { clip } from '../../slack/kit/text.ts'
import type { AskedHistory, AskedThen } from './asked-history.ts'

/** Who was asked about an agenda, when, and what each answered to which draft; and whom it waits for now. */
export const askedPage = ({ at, happened }: AskedHistory): Message => {
  const day = longDate(at.meeting.day)
  const now = at.publication ? [] : [...answersInWords(at), ...waitingWords(at)]
  return message(
    `Who was asked about the agenda for ${day}`,
    section(`*Who was asked about the agenda of the ${plain(meetingInWords(at.committee, at.meeting))}*`),
    happened.length === 0
      ? section('Nobody has been asked about it yet.')
      : happened.slice(-30).map((one) => section(line(one, at.committee.zone))),
    now.length > 0 && section(`*Now*\n${now.join('\n')}`),
    actions(
      runButton(
        { command: '/agenda', word: '', button: 'See where it stands' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
    ),
  )
}

const line = ({ at, revision, what, words }: AskedThen, zone: string): string => {
  const draft = revision === null ? '' : ` (draft ${revision})`
  const said = words ? `\n${quoted(clip(words, 800))}` : ''
  return `*${longDate(civilDateOf(at, zone))}*  ${plain(what)}${draft}.${said}`
}
