import type { NextItem } from '../../app/outcomes/make-next-item.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Action, Outcome, Resolution } from '../../domain/outcomes/outcome.ts'
import { OUTCOMES } from '../../domain/outcomes/outcome-kinds.ts'
import { actions, type Message, message, plain, runButton, section } from '../kit/blocks.ts'

/** `(1) RECOMMENDED to Cabinet that …`: a resolution as it is printed, as people typed it. */
export const resolutionInWords = ({ number, verb, text, body }: Resolution, ofSeveral: boolean): string =>
  `${ofSeveral ? `(${number}) ` : ''}${verb}${body ? ` to ${body}` : ''} that ${text}`

/** `Deferred: the review is not finished`; a reason only where there is one. */
export const outcomeInWords = ({ kind, words }: Pick<Outcome, 'kind' | 'words'>): string =>
  words ? `${OUTCOMES[kind]}: ${words}` : OUTCOMES[kind]

/** `The motion to exclude the public was lost.`; null where none was moved. */
export const motionInWords = ({ exclusion }: Pick<Outcome, 'exclusion'>): string | null =>
  exclusion && `The motion to exclude the public was ${exclusion.result === 'lost' ? 'lost' : 'carried'}.`

/** `minute 305`, or nothing where no agenda gave it a number. */
export const minuteInWords = (minute: string | null): string => (minute ? `minute ${minute}` : '')

/** Who has it: the name, the body, or that nobody was named. */
export const ownerInWords = (
  { ownerName, body }: Pick<Action, 'ownerName' | 'body'>,
  owner: { readonly name: string } | null,
): string => owner?.name ?? ownerName ?? body ?? 'nobody named yet'

/** What the officer is told of the next item, with what can be asked for it at once. `why` says why it is not at the next meeting. */
export const nextItemMade = (
  { item, committee, meeting, isNew }: Omit<NextItem, 'notThere'>,
  why: string | null,
): Message => {
  const where = meeting
    ? `is on the agenda of ${longDate(meeting.day)}`
    : `waits for a meeting${item.wantedBy ? `, wanted by ${longDate(item.wantedBy)}` : ''}`
  const about = { committeeId: committee.id, about: item.id }
  const lead = isNew ? `Item ${item.number}` : `That was made before: item ${item.number}`
  return message(
    `${lead} of the ${committee.name}, “${item.title}”, ${where}`,
    section(
      `*${plain(lead)}*, “${plain(item.title)}”, ${where}. It is linked to ${plain(item.originMinute?.replace(/^Minute/, 'minute') ?? 'its minute')}.`,
    ),
    why !== null && section(plain(`It could not go to the next meeting. ${why}`)),
    actions(
      runButton({ command: '/report', word: 'request', button: 'Request its report' }, { ...about, style: 'primary' }),
      runButton({ command: '/witness', word: 'invite', button: 'Invite a witness' }, about),
      runButton({ command: '/programme', word: 'schedule', button: meeting ? 'Move it' : 'Schedule it' }, about),
    ),
  )
}
