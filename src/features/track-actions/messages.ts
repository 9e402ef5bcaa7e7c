import type { ActionAt } from '../../app/outcomes/action-at.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Action } from '../../domain/outcomes/outcome.ts'
import { isLive } from '../../domain/outcomes/response-clock.ts'
import { type Rag, ragOf } from '../../domain/outcomes/tracker.ts'
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
import { pageOf, pagerButtons, whereIn } from '../../slack/kit/paging.ts'
import { minuteInWords, ownerInWords } from '../../slack/outcomes/outcome-words.ts'
import type { Tracker } from './read-tracker.ts'

const PAGE = 8
const MARK: Readonly<Record<Rag, string>> = {
  red: ':red_circle: Red',
  amber: ':large_yellow_circle: Amber',
  green: ':large_green_circle: Green',
  unknown: ':white_circle: No day',
  settled: ':heavy_check_mark: Settled',
}
const KIND: Readonly<Record<Action['kind'], string>> = {
  action: 'Action',
  recommendation: 'Recommendation',
  undertaking: 'Undertaking',
}

/** A page of the tracker: reference, rating, what, whose, by when. What needs looking at comes first. */
export const trackerPage = (tracker: Tracker, at: number): Message => {
  const page = pageOf(tracker.actions, at, PAGE)
  const { committee, showsSettled, isOfficer } = tracker
  const open = tracker.actions.filter(isLive).length
  const state = open === 0 ? 'Nothing is open.' : `${count(open, 'thing')} still open.`
  const to = (number: number, all: boolean) => `${committee.id} ${number} ${all ? 'all' : 'open'}`
  return message(
    `Actions of the ${committee.name}: ${state}`,
    header('Actions and recommendations'),
    section(`*${plain(committee.name)}*\n${state}`),
    page.shown.map((action) => trackerLine(tracker, action)),
    context(whereIn(page, 'Actions')),
    actions(
      ...pagerButtons(page, actionIds.actionsPage, (number) => to(number, showsSettled)),
      tracker.settled > 0 &&
        button(
          showsSettled ? 'Only what is open' : `Show ${count(tracker.settled, 'settled one')}`,
          actionIds.actionsPage,
          to(1, !showsSettled),
        ),
      isOfficer && button('Add an action', actionIds.actionAdd, committee.id),
      isOfficer &&
        runButton({ command: '/agenda', word: 'outcomes', button: 'Record outcomes' }, { committeeId: committee.id }),
      runButton({ command: '/programme', word: 'export', button: 'As a file' }, { committeeId: committee.id }),
    ),
  )
}

const trackerLine = ({ today, names, isOfficer }: Tracker, action: Action) => {
  const owner = action.ownerId ? names.get(action.ownerId) : undefined
  const about = [
    ownerInWords(action, owner ? { name: owner } : null),
    action.dueOn && `by ${longDate(action.dueOn)}`,
    minuteInWords(action.minute),
  ]
  return section(
    [
      `*${plain(action.reference)}* ${MARK[ragOf(action, today)]}${action.state === 'paused' ? ' (paused)' : ''}`,
      plain(action.words.slice(0, 1000)),
      about
        .filter((part) => part)
        .map((part) => plain(String(part)))
        .join(' · '),
      action.answer && `_${plain(oneLine(action.answer).slice(0, 300))}_`,
    ]
      .filter((line) => line)
      .join('\n'),
    isOfficer && button('Open', actionIds.actionOpen, action.id, undefined, { says: `Open ${action.reference}` }),
  )
}

/** One action, for officers, with everything that can be done about it. `did` says what was just done. */
export const actionCard = (at: ActionAt, did: string | null = null): Message => {
  const { action, committee, meeting } = at
  const live = isLive(action)
  return message(
    `${did ? `${did}: ` : ''}${action.reference}, ${action.words}`,
    did !== null && section(`*${plain(did)}*`),
    section(`*${plain(action.reference)}* ${KIND[action.kind]}\n${plain(action.words)}`),
    section(factsOf(at).map(plain).join('\n')),
    actions(
      live && button('It is done', actionIds.actionDone, action.id, 'primary'),
      button('Update', actionIds.actionUpdate, action.id),
      live &&
        action.kind === 'recommendation' &&
        button(action.evidence ? 'Received on another day' : 'It was received', actionIds.actionReceived, action.id),
      !at.nextItem && button('Put it on the programme', actionIds.actionNext, action.id),
      runButton({ command: '/agenda', word: 'actions', button: 'See the actions' }, { committeeId: committee.id }),
    ),
    meeting && context(plain(`From the meeting of ${longDate(meeting.day)}.`)),
  )
}

const factsOf = ({ action, owner, nextItem }: ActionAt): readonly string[] =>
  [
    `With: ${ownerInWords(action, owner)}`,
    action.body && owner ? `Addressed to: ${action.body}` : null,
    action.dueOn ? `By ${longDate(action.dueOn)}` : 'No day has been given',
    action.minute ? `From minute ${action.minute}` : null,
    action.evidence,
    action.answer ?? (action.state === 'paused' ? 'Paused' : 'Still open'),
    nextItem ? `On the programme: item ${nextItem.number}, “${nextItem.title}”` : null,
  ].filter((fact) => fact !== null)

/** To whoever was given it: what, from which minute, by when. */
export const actionAsked = (at: ActionAt): Message => {
  const { action, committee, meeting } = at
  const live = isLive(action)
  const by = action.dueOn ? `, by ${longDate(action.dueOn)}` : ''
  const from = [meeting && `at its meeting of ${longDate(meeting.day)}`, action.minute && `(minute ${action.minute})`]
    .filter((part) => part)
    .join(' ')
  return message(
    `The ${committee.name} has given you an action${by}: ${action.words}`,
    section(`*${plain(action.reference)}*: the ${plain(committee.name)} has given you this ${plain(from)}${by}.`),
    section(plain(action.words)),
    live
      ? actions(button('It is done', actionIds.actionDone, action.id, 'primary'))
      : section(`*${plain(action.answer ?? 'Settled')}*. Nothing more is asked of you.`),
  )
}

/** To the officer: whoever had it says that it is done. */
export const actionIsDone = (at: ActionAt): Message => {
  const { action, owner } = at
  const who = ownerInWords(action, owner)
  return message(
    `${who} says that ${action.reference} is done`,
    section(`*${plain(who)}* says that *${plain(action.reference)}* is done.`),
    section(plain(action.words)),
    actions(button('Open it', actionIds.actionOpen, action.id)),
  )
}

/** The reminder to whoever has an action, or to the officer where nobody in Slack has it. */
export const actionReminder = (at: ActionAt, isOwner: boolean): Message => {
  const { action, committee } = at
  const day = action.dueOn ? longDate(action.dueOn) : 'soon'
  const what = `${action.reference} for the ${committee.name} is due on ${day}`
  return message(
    `${what}: ${action.words}`,
    section(
      `*${plain(what)}*.${isOwner ? '' : ` It is with ${plain(ownerInWords(action, at.owner))}.`}\n${plain(action.words)}`,
    ),
    actions(
      button('It is done', actionIds.actionDone, action.id, 'primary'),
      !isOwner && button('Open it', actionIds.actionOpen, action.id),
    ),
  )
}

/** The reminder to the officer that an answer is awaited: after four weeks, after seven, and on the last day. */
export const responseReminder = (at: ActionAt, when: 'four weeks' | 'seven weeks' | 'last day'): Message => {
  const { action, committee } = at
  const body = action.body ?? 'the executive'
  const day = action.dueOn ? longDate(action.dueOn) : 'the day agreed'
  const lead =
    when === 'last day'
      ? `${day} is the last day for ${body} to answer ${action.reference}`
      : `${when === 'four weeks' ? 'Four' : 'Seven'} weeks ago ${body} received ${action.reference}; its answer is due by ${day}`
  return message(
    `${committee.name}: ${lead}`,
    section(`*${plain(committee.name)}*\n${plain(lead)}.\n${plain(action.words)}`),
    actions(
      button('Record the answer', actionIds.actionUpdate, action.id, 'primary'),
      button('Open it', actionIds.actionOpen, action.id),
    ),
    context(plain(action.evidence ?? '')),
  )
}
