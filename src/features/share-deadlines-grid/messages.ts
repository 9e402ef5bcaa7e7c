import { type CivilDate, longDate, shortDate } from '../../domain/calendar/civil-date.ts'
import type { CallForReports } from '../../domain/calendar/deadlines-grid.ts'
import type { Directorate } from '../../domain/calendar/directorates.ts'
import type { MunicipalYear } from '../../domain/calendar/municipal-year.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  list,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { Called } from './call-for-reports.ts'
import type { GridShared } from './share-grid.ts'

type Of = { readonly id: string; readonly name: string }
/** A directorate with its contact and committees by name. */
export type NamedDirectorate = Pick<Directorate, 'name'> & {
  readonly contact: string | null
  readonly committees: readonly string[]
}

/** What can be had of the deadlines grid, and the directorates it is set out by. */
export const gridPage = (
  committee: Of,
  { covers, meetings }: { readonly covers: string; readonly meetings: number },
  directorates: readonly NamedDirectorate[],
  mayCall: boolean,
): Message =>
  message(
    `Report deadlines ${covers}: ${count(meetings, 'meeting')}`,
    section(
      `*Report deadlines ${covers}*: ${count(meetings, 'meeting')} of all committees, by committee and by directorate.`,
    ),
    mayCall &&
      directorates.length === 0 &&
      section('No directorate is named yet. Name them, and each gets its own sheet and its own call for reports.'),
    directorates.slice(0, 20).map(({ name, contact, committees }) =>
      section(
        `*${plain(name)}*: ${contact ? plain(contact) : 'nobody named yet'}\nReports to ${committees.length === 0 ? 'no committee yet' : committees.map(plain).join(', ')}`,
        mayCall &&
          button('Change', actionIds.changeDirectorate, `${committee.id}:${name}`, undefined, {
            says: `Change the directorate ${name}`,
          }),
      ),
    ),
    actions(
      button('Get the grid', actionIds.shareGrid, committee.id, 'primary'),
      mayCall && directorates.length > 0 && button('Call for reports', actionIds.callForReports, committee.id),
      mayCall && button('Annual meeting', actionIds.annualMeeting, committee.id),
      mayCall && button('Name a directorate', actionIds.changeDirectorate, `${committee.id}:`),
    ),
  )

/** Said once the files are in their direct messages. */
export const gridShared = ({ covers, meetings, files }: GridShared): Message =>
  message(
    `The report deadlines ${covers} are in your direct messages`,
    section(
      `The report deadlines *${covers}* of ${count(meetings, 'meeting')} are in your direct messages with Cleardays.`,
    ),
    list(files.map((name) => `• ${plain(name)}`)),
  )

/** One call for reports: everything a directorate is asked for in one cycle, in one message. */
export const callMessage = ({
  from,
  until,
  call,
}: {
  readonly from: CivilDate
  readonly until: CivilDate
  readonly call: CallForReports
}): Message =>
  message(
    `Call for reports: ${call.directorate}, ${count(call.rows.length, 'meeting')} from ${longDate(from)} to ${longDate(until)}`,
    section(
      `*Call for reports: ${plain(call.directorate)}*\n${count(call.rows.length, 'meeting')} from ${longDate(from)} to ${longDate(until)}. Please tell the committee officers what is coming to each, and provide it by these days.`,
    ),
    call.rows
      .slice(0, 20)
      .map(({ committee, meeting, days, isInformal, isKnown }) =>
        section(
          [
            `*${plain(committee)}, ${longDate(meeting)}*${isInformal ? ' (informal: no agenda is published)' : ''}`,
            ...days.flatMap((deadline) =>
              deadline && STAGES.includes(deadline.name)
                ? [`• ${plain(deadline.title)}: ${shortDate(deadline.day)}`]
                : [],
            ),
            ...(isKnown ? [] : ['Its days are not known yet: the bank holidays are not published that far.']),
          ].join('\n'),
        ),
      ),
    call.rows.length > 20 && section(`_and ${count(call.rows.length - 20, 'more meeting')}_`),
    actions(runButton({ command: '/committee', word: 'grid', button: 'Get the deadlines as a file' })),
    context('The days follow from the law’s last day to publish each agenda. If one cannot be kept, say so early.'),
  )

/** What a directorate acts on: not when we ask, nor when we publish. */
const STAGES: readonly string[] = [
  'draft-report-by',
  'clearance-by',
  'chairs-briefing',
  'translation-by',
  'final-report-by',
]

const WENT: Readonly<Record<Called['went'], string>> = {
  waiting: 'asked now',
  held: 'waits for you to send it',
  'said-before': 'was asked for this cycle before, and is not asked twice',
  nobody: 'nobody is named there: choose a contact',
}

/** What became of each call. */
export const calledFor = (committee: Pick<Of, 'id'>, called: readonly Called[]): Message =>
  message(
    `Call for reports: ${count(called.filter(({ went }) => went === 'waiting').length, 'directorate')} asked`,
    section('*Call for reports*'),
    list(
      called.map(
        ({ directorate, contact, meetings, went }) =>
          `• *${plain(directorate)}*${contact ? ` (${plain(contact)})` : ''}, ${count(meetings, 'meeting')}: ${WENT[went]}`,
      ),
    ),
    actions(
      runButton({ command: '/committee', word: 'grid', button: 'Deadlines grid' }, { committeeId: committee.id }),
    ),
  )

/** Said once a directorate has been added, changed or removed. */
export const directoratesChanged = (committee: Pick<Of, 'id'>, name: string, removed: boolean): Message =>
  message(
    `${name} is ${removed ? 'no longer one of the directorates' : 'saved'}`,
    section(`*${plain(name)}* is ${removed ? 'no longer one of the directorates' : 'saved'}.`),
    actions(
      runButton({ command: '/committee', word: 'grid', button: 'Deadlines grid' }, { committeeId: committee.id }),
      button('Name another', actionIds.changeDirectorate, `${committee.id}:`),
    ),
  )

/** Said once the day of an annual meeting is fixed. */
export const annualMeetingFixed = (committee: Pick<Of, 'id'>, { name, from, until }: MunicipalYear): Message =>
  message(
    `The municipal year ${name} runs from ${longDate(from)} to ${longDate(until)}`,
    section(`The municipal year *${name}* runs from ${longDate(from)} to ${longDate(until)}.`),
    actions(
      runButton({ command: '/committee', word: 'grid', button: 'Deadlines grid' }, { committeeId: committee.id }),
    ),
  )
