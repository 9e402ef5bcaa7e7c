import type { HomeView, KnownBlock } from '@slack/types'
import { draftName } from '../../app/draft-named.ts'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, count, divider, header, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { publishByWords } from '../../slack/kit/programme/publish-by-words.ts'
import { home } from '../../slack/kit/views.ts'
import { commandsOf, wordsOf } from '../../slack/kit/word-order.ts'
import type { Word } from '../feature.ts'
import type { CommitteeAtHome, HomeSeen } from './home-seen.ts'
import { runningView } from './running-views.ts'

const MOST = 5

/** Home: what waits for this person, what comes next for each committee, and everything they may do, as buttons. */
export const homeView = (seen: HomeSeen, words: readonly Word[]): HomeView =>
  seen.mayBegin ? homeToBegin() : homeOf(seen, words)

/** Home before there is any committee: the one thing to do, and what comes of it. */
const homeToBegin = (): HomeView =>
  home(
    header('Begin here'),
    section(
      'There is no committee here yet. Set one up: its name, its officers and its meetings take five minutes. You become the administrator of Cleardays for your council.',
    ),
    actions(
      runButton({ command: '/committee', word: 'setup', button: 'Set up a committee' }, { style: 'primary' }),
      button('Help', actionIds.showHelp, '/committee'),
    ),
    context('It starts in rehearsal: whatever it would send comes to you first, and nobody else is told anything.'),
  )

const homeOf = (seen: HomeSeen, words: readonly Word[]): HomeView =>
  home(
    header('Waiting for you'),
    waiting(seen),
    header(seen.committees.length === 1 ? 'Your committee' : 'Committees'),
    seen.committees.length === 0 && section('_There is no committee here yet._'),
    seen.committees.map((one) => [committee(one), divider()]),
    seen.further > 0 && context(`and ${count(seen.further, 'more committee')}: type the command in its channel.`),
    seen.runs && runningView(seen.runs),
    header('What you can do'),
    everything(seen, words),
    context('Everything here can also be typed: `/programme help` shows how.'),
  )

/** A guest, or somebody from another organisation, is told kindly and shown nothing. */
export const homeForGuests = (): HomeView =>
  home(
    header('Cleardays'),
    section(
      'Cleardays answers full members of this workspace, so there is nothing to show you here. If you were asked for something, the contact officer named in the letter will gladly help.',
    ),
  )

const more = (many: number): KnownBlock[] => context(many > MOST && `and ${many - MOST} more`)

const waiting = ({ consulted, drafts, owed, committees }: HomeSeen): KnownBlock[] => {
  const suggested = committees.flatMap(({ suggestions }) => suggestions)
  const cameBack = committees.flatMap((one) => one.cameBack)
  const held = committees.filter((one) => one.held > 0)
  const all = [
    ...consulted
      .slice(0, MOST)
      .flatMap(({ id, title, kind }) =>
        section(
          `*${plain(title)}*\n${kind === 'approval' ? 'It is put to you before it is published' : 'A change is put to you'}`,
          button('Answer', kind === 'approval' ? actionIds.supplementOpen : actionIds.openConsultation, id, 'primary'),
        ),
      ),
    ...more(consulted.length),
    ...drafts
      .slice(0, MOST)
      .flatMap(({ meetingId, revision, day, committeeName, mustApprove }) =>
        section(
          `*Draft agenda for ${longDate(day)}*\n${plain(committeeName)}: draft ${revision} is put to you ${mustApprove ? 'to approve' : 'for comments'}`,
          button('Answer', actionIds.agendaAnswerOpen, draftName({ meetingId, revision }), 'primary'),
        ),
      ),
    ...more(drafts.length),
    ...owed
      .slice(0, MOST)
      .flatMap(({ id, title, kind, dueOn, committeeId }) =>
        section(
          `*${plain(title)}*\n${WANTED[kind]}, ${kind === 'attend' ? 'please answer' : `due ${longDate(dueOn)}`}`,
          kind === 'attend'
            ? runButton({ command: '/witness', word: '', button: 'See what is asked' }, { committeeId, about: id })
            : runButton({ command: '/report', word: '', button: 'See what is asked' }, { committeeId, about: id }),
        ),
      ),
    ...more(owed.length),
    ...cameBack
      .slice(0, MOST)
      .flatMap(({ id, title }) =>
        section(
          `*${plain(title)}*\nAn answer to your change has come back`,
          button('See', actionIds.openConsultation, id),
        ),
      ),
    ...more(cameBack.length),
    ...suggested
      .slice(0, MOST)
      .flatMap(({ id, title }) =>
        section(
          `*${plain(title)}*\nA member’s suggestion, for your advice`,
          button('Open', actionIds.openSuggestion, id),
        ),
      ),
    ...more(suggested.length),
    ...held.flatMap((one) =>
      section(
        `*${plain(one.committee.name)}*\n${count(one.held, 'message waits', 'messages wait')} for you to send`,
        runButton({ command: '/committee', word: 'rehearsal', button: 'See them' }, { committeeId: one.committee.id }),
      ),
    ),
  ]
  return all.length > 0 ? all : section('Nothing waits for you.')
}

const WANTED = { report: 'Report', 'written-evidence': 'Written evidence', attend: 'You are invited' } as const

const committee = ({ committee: one, next, publishing, coming, isOfficer }: CommitteeAtHome): KnownBlock[] => [
  ...section(
    [
      `*${plain(one.name)}*${one.isInRehearsal ? '  ·  in rehearsal' : ''}`,
      next
        ? `Next: ${longDate(next.day)}, ${clockTime(next.time)}${next.venue ? `, ${plain(next.venue)}` : ''}`
        : 'No meeting is planned.',
      publishing && `Publish by: ${publishByWords(publishing)}`,
      ...coming.map(({ title, day }) => `•  ${longDate(day)}  ${plain(title)}`),
    ]
      .filter(Boolean)
      .join('\n'),
  ),
  ...actions(
    runButton({ command: '/programme', word: '', button: 'Programme' }, { committeeId: one.id }),
    runButton({ command: '/agenda', word: '', button: 'Agenda' }, { committeeId: one.id }),
    isOfficer && runButton({ command: '/programme', word: 'add', button: 'Add an item' }, { committeeId: one.id }),
    isOfficer && runButton({ command: '/report', word: '', button: 'Reports' }, { committeeId: one.id }),
    runButton({ command: '/committee', word: 'meetings', button: 'Meetings' }, { committeeId: one.id }),
  ),
]

/** Every word that is built and that they may use somewhere, under its command, with its help. */
const everything = ({ roles, committees }: HomeSeen, words: readonly Word[]): KnownBlock[] => {
  const only = committees.length === 1 ? (committees[0]?.committee.id ?? null) : null
  const theirs = words.filter(({ permission }) => mayDo(permission, roles))
  return commandsOf(words).flatMap((command) => {
    const mine = wordsOf(theirs, command)
    return mine.length === 0
      ? []
      : [
          ...section(`\`${command}\``, button('Help', actionIds.showHelp, command)),
          ...actions(...mine.map((word) => runButton(word, { committeeId: only }))),
        ]
  })
}
