import type { KnownBlock } from '@slack/types'
import { draftName } from '../../app/draft-named.ts'
import { type CivilDate, longDate, plusDays } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { button, context, count, plain, runButton, section } from '../../slack/kit/blocks.ts'
import type { CommitteeAtHome, HomeSeen } from './home-seen.ts'
import type { OwedAtHome } from './owed-at-home.ts'

const MOST = 5
const WANTED = { report: 'Report', 'written-evidence': 'Written evidence', attend: 'Invitation' } as const

/** What waits for this person, each with the one press that takes it up. */
export const waitingView = ({ consulted, drafts, owed, waiting, committees }: HomeSeen): KnownBlock[] => {
  const nameOf = (id: string) => waiting.find(({ committee }) => committee.id === id)?.committee.name
  const under = (committeeId: string, says: string): string => {
    const name = nameOf(committeeId)
    return name ? `${plain(name)}: ${says}` : `${says.charAt(0).toUpperCase()}${says.slice(1)}`
  }
  const all = [
    rows(committees.filter(isPressing), (one) =>
      section(
        `*Agenda for ${longDate(one.next!.day)}*\n${plain(one.committee.name)}: ${one.agenda ? 'it is not published' : 'it is not drafted yet'}. ${lastDayWords(one.publishing!.last, one.today)}`,
        runButton(
          {
            command: '/agenda',
            word: one.agenda ? 'publish' : 'draft',
            button: one.agenda ? 'Record publication' : 'Draft it',
          },
          { committeeId: one.committee.id, about: one.next!.id, style: 'primary' },
        ),
      ),
    ),
    rows(consulted, ({ id, title, kind, committeeId }) =>
      section(
        `*${plain(title)}*\n${under(committeeId, kind === 'approval' ? 'it is put to you before it is published' : 'a change is put to you')}`,
        button('Answer', kind === 'approval' ? actionIds.supplementOpen : actionIds.openConsultation, id, 'primary'),
      ),
    ),
    rows(drafts, ({ meetingId, revision, day, committeeName, mustApprove }) =>
      section(
        `*Draft agenda for ${longDate(day)}*\n${plain(committeeName)}: draft ${revision} is put to you ${mustApprove ? 'to approve' : 'for comments'}`,
        button('Answer', actionIds.agendaAnswerOpen, draftName({ meetingId, revision }), 'primary'),
      ),
    ),
    rows(owed, ({ id, title, kind, dueOn, committeeId, insteadOf }) =>
      section(
        `*${plain(title)}*\n${WANTED[kind]}${nameOf(committeeId) ? ` for the ${plain(nameOf(committeeId)!)}` : ''}, ${kind === 'attend' ? 'please answer' : `due ${longDate(dueOn)}`}${insteadOf ? `\n${forWhom(insteadOf)}` : ''}`,
        runButton(
          { command: kind === 'attend' ? '/witness' : '/report', word: '', button: 'See what is asked' },
          { committeeId, about: id },
        ),
      ),
    ),
    rows(
      waiting.flatMap(({ cameBack }) => cameBack),
      ({ id, title, committeeId }) =>
        section(
          `*${plain(title)}*\n${under(committeeId, 'an answer to your change has come back')}`,
          button('See the answer', actionIds.openConsultation, id),
        ),
    ),
    rows(
      waiting.flatMap(({ suggestions }) => suggestions),
      ({ id, title, committeeId }) =>
        section(
          `*${plain(title)}*\n${under(committeeId, 'a member’s suggestion, for your advice')}`,
          button('Open', actionIds.openSuggestion, id),
        ),
    ),
    rows(
      waiting.filter(({ held }) => held > 0),
      ({ committee, held }) =>
        section(
          `*${plain(committee.name)}*\n${count(held, 'message waits', 'messages wait')} for you to send`,
          runButton({ command: '/committee', word: 'rehearsal', button: 'See them' }, { committeeId: committee.id }),
        ),
    ),
  ].flat()
  return all.length > 0 ? all : section('Nothing waits for you.')
}

/** From the day before our target on, until it is recorded as published; for whoever may record that. */
const isPressing = ({ mayPublish, next, publishing, agenda, today }: CommitteeAtHome): boolean =>
  mayPublish &&
  next !== null &&
  publishing !== null &&
  agenda?.state !== 'published' &&
  publishing.target <= plusDays(today, 1)

const lastDayWords = (last: CivilDate, today: CivilDate): string => {
  if (last === today) return '*The law’s last day is today.*'
  return last < today
    ? `*The law’s last day was ${longDate(last)}; it is past.*`
    : `The law’s last day is ${longDate(last)}.`
}

const forWhom = ({ name, awayUntil }: NonNullable<OwedAtHome['insteadOf']>): string =>
  awayUntil === null
    ? `Asked of ${plain(name)}, for whom you answer.`
    : `*You stand in*: asked of ${plain(name)}, who is away until ${longDate(awayUntil)}.`

/** The first few, and how many more: the next one takes the place of each that is answered. */
const rows = <T>(all: readonly T[], draw: (one: T) => KnownBlock[]): KnownBlock[] => [
  ...all.slice(0, MOST).flatMap(draw),
  ...context(all.length > MOST && `and ${all.length - MOST} more, shown here as you answer these`),
]
