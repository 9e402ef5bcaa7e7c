import type { AgendaAt } from '../../app/agenda-at.ts'
import type { ComposedNow } from '../../app/compose-agenda.ts'
import { type Change, changesInWords } from '../../domain/agenda/changes.ts'
import { clockTime } from '../../domain/calendar/civil-date.ts'
import { officerLines } from '../../slack/agenda/agenda-lines.ts'
import { meetingInWords, publishingWords, stateWords } from '../../slack/agenda/agenda-words.ts'
import { answersInWords, isApproved } from '../../slack/agenda/approval-words.ts'
import { fittingList } from '../../slack/agenda/fitting-lines.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  divider,
  header,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { clip } from '../../slack/kit/text.ts'

/** What an officer is shown of a draft, in full: lines with times and reports, what may be amiss, and the next steps. */
export const draftShown = (
  at: AgendaAt,
  now: Pick<ComposedNow, 'timing' | 'doubts'>,
  is: 'first' | 'next' | 'same' | 'shown',
  { changes = [], mayPublish }: { readonly changes?: readonly Pick<Change, 'words'>[]; readonly mayPublish: boolean },
): Message => {
  const { committee, meeting, agenda, current } = at
  const what = `Draft ${agenda.revision} of the agenda for the ${meetingInWords(committee, meeting)}`
  const said = {
    first: `${what}, is composed.`,
    next: `${what}, is composed. Since draft ${agenda.revision - 1}: ${clip(changesInWords(changes), 1500)}`,
    same: `Nothing has changed since draft ${agenda.revision}, so it stands as it is.`,
    shown: `${what}.`,
  }[is]
  return message(
    said,
    header(`Draft ${agenda.revision}: ${committee.name}`),
    section(plain(said)),
    context(stateWords(at), publishingWords(at)),
    section(
      current.lines.some(({ kind }) => kind === 'item')
        ? officerLines(current.lines)
        : `${officerLines(current.lines)}\n_No item is scheduled for this meeting yet._`,
    ),
    section(`*Time*  ${timeWords(at, now.timing)}`),
    now.doubts.length > 0
      ? section(
          `*To look at* (${count(now.doubts.length, 'thing')})\n${fittingList(now.doubts.map(({ says }) => plain(says)))}`,
        )
      : context('Nothing on it looks amiss.'),
    at.askings.length > 0 && section(answersInWords(at).join('\n')),
    divider(),
    actions(...draftSteps(at, mayPublish), ...promisesButton(at, now)),
    context('Only you can see this. Posting a draft does not publish it.'),
  )
}

/** Where something that a minute promised is on no agenda yet: all of it, with one press for each to add, defer or close. */
const promisesButton = ({ committee }: AgendaAt, { doubts }: Pick<ComposedNow, 'doubts'>) =>
  doubts.some(({ about }) => about === 'promise-not-come-back')
    ? [
        runButton(
          { command: '/programme', word: 'promises', button: 'Promises not back yet' },
          { committeeId: committee.id },
        ),
      ]
    : []

/** The next steps of a draft as buttons. */
const draftSteps = (at: AgendaAt, mayPublish: boolean) => {
  const { committee, meeting, publication } = at
  const about = { committeeId: committee.id, about: meeting.id }
  if (publication) return []
  const consult = isApproved(at) ? 'Ask for approval' : 'Consult'
  return [
    runButton({ command: '/agenda', word: 'consult', button: consult }, { ...about, style: 'primary' }),
    runButton({ command: '/agenda', word: 'post', button: 'Post draft' }, about),
    mayPublish && runButton({ command: '/agenda', word: 'publish', button: 'Record publication' }, about),
    button('Order and times', actionIds.agendaOrder, meeting.id),
    button('Standing business', actionIds.standingItems, meeting.id),
    runButton({ command: '/agenda', word: 'draft', button: 'Compose again' }, about),
  ]
}

const timeWords = ({ meeting, current }: AgendaAt, timing: ComposedNow['timing']): string => {
  const ends = clockTime(timing.ends)
  const numbered = current.lines.filter(({ number }) => number !== null).length
  const over =
    timing.over > 0 ? ` That is ${count(timing.over, 'minute')} more than the ${meeting.minutesLong} there are.` : ''
  return timing.atLeast
    ? `Begins at ${clockTime(meeting.time)}. With a time for ${numbered - timing.untimed} of ${count(numbered, 'line')} it would end at ${ends} or later.${over}`
    : `Begins at ${clockTime(meeting.time)} and would end at ${ends}.${over}`
}

/** What the thread of a posted draft says when it changes: what changed, and that it is still not agreed. */
export const agendaChanged = (at: AgendaAt, revision: number): Message | null => {
  const made = at.revisions.find(({ number }) => number === revision)
  if (!made || made.changes.length === 0) return null
  const words = `Draft ${revision}: ${clip(changesInWords(made.changes), 2500)}`
  return message(words, section(plain(words)), context('Not yet agreed, and not published.'))
}

/** What an officer is told of standing business that was saved. */
export const standingSaved = (committeeId: string, title: string, isRemoved: boolean): Message => {
  const words = isRemoved
    ? 'That no longer stands on the agendas to come.'
    : `“${title}” now stands on every agenda to come. A draft already made changes when it is composed again.`
  return message(
    words,
    section(plain(words)),
    actions(
      runButton({ command: '/agenda', word: 'draft', button: 'Compose again' }, { committeeId, style: 'primary' }),
    ),
  )
}
