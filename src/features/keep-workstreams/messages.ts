import { DateTime } from 'luxon'
import type { RowAt, TableAt } from '../../app/workstreams/read-table.ts'
import { civilDateAt, isCivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { ledgerWords } from '../../domain/people/ledger-words.ts'
import { resolutionsOf, withoutDirection } from '../../domain/workstreams/resolutions.ts'
import { RATINGS, type Rating, type Workstream } from '../../domain/workstreams/workstream.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  confirm,
  context,
  count,
  header,
  list,
  type Message,
  message,
  oneLine,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { pageOf, pagerButtons, whereIn } from '../../slack/kit/paging.ts'
import { differenceInWords } from '../../slack/outcomes/difference-words.ts'
import type { CardAt, Happened } from './open-workstream.ts'
import { rowLines } from './row-messages.ts'

/** Rows to a page: with headings and buttons they stay well inside Slack's fifty blocks. */
const ROWS = 8

/** The table, phase by phase, a page at a time; below it, where the minutes say otherwise. */
export const workstreamsPage = (table: TableAt, at: number): Message => {
  const { committee, rows, found, isOfficer, today } = table
  const page = pageOf(rows, at, ROWS)
  const tally = (['red', 'amber', 'green'] as const).flatMap((rating) => {
    const many = rows.filter(({ one }) => one.rating === rating).length
    return many > 0 ? [`${many} ${rating}`] : []
  })
  const unknown = rows.filter(({ one }) => one.rating === null).length
  const stands = [...tally, ...(unknown > 0 ? [`${unknown} not known`] : [])].join(', ')
  const state = rows.length === 0 ? 'There are none yet.' : `${count(rows.length, 'workstream')}: ${stands}.`
  const phaseOf = (row: RowAt | undefined) => row?.one.phase ?? null
  return message(
    `Workstreams of the ${committee.name}: ${state}`,
    header('Workstreams'),
    section(`*${plain(committee.name)}*\n${state}`),
    rows.length === 0 &&
      context('A workstream is a programme of work the committee oversees: who leads it, how it stands, when it ends.'),
    page.shown.map((row, index) => [
      row.one.phase !== null && phaseOf(row) !== phaseOf(page.shown[index - 1]) && section(`*${plain(row.one.phase)}*`),
      section(
        [`*${plain(row.one.name)}*`, ...rowLines(row, today, true)].join('\n'),
        button('Open', actionIds.workstreamOpen, row.one.id, undefined, { says: `Open ${row.one.name}` }),
      ),
    ]),
    context(whereIn(page, 'Workstreams')),
    found.length > 0 && [
      section('*The minutes and the table differ*\nWhich of the two is right is for you to say.'),
      list(
        found.map(({ minute, difference }) => `• ${differenceInWords(minute, difference)}`),
        { most: 10 },
      ),
    ],
    actions(
      ...pagerButtons(page, actionIds.workstreamsPage, (to) => `${committee.id} ${to}`),
      isOfficer && button('Add a workstream', actionIds.workstreamAdd, committee.id),
      isOfficer && button('Read them from a page', actionIds.workstreamsFromPage, committee.id),
      isOfficer && rows.length > 0 && button('Write the resolutions', actionIds.workstreamResolutions, committee.id),
    ),
  )
}

const isRating = (said: unknown): said is Rating => typeof said === 'string' && said in RATINGS
const daySaid = (said: unknown): string => (typeof said === 'string' && isCivilDate(said) ? longDate(said) : '')

/** What the ledger says was done, and what it says besides. */
const happenedLine = ({ at, did, by, detail }: Happened, zone: string): string => {
  const day = longDate(civilDateAt(DateTime.fromISO(at), zone))
  const besides =
    did === 'workstream-rated'
      ? `: ${isRating(detail.rating) ? RATINGS[detail.rating] : 'not known'}${typeof detail.why === 'string' ? `, ${oneLine(detail.why).slice(0, 200)}` : ''}`
      : did.startsWith('highlight-report') && detail.due
        ? `, for ${daySaid(detail.due)}`
        : ''
  const words = `${ledgerWords(did)}${besides}`
  return `${day}: ${plain(by ? `${by} ${words}` : words.charAt(0).toUpperCase() + words.slice(1))}`
}

/** One workstream with all that is said of it and its life; what an officer may do stands below. `did`: just done. */
export const workstreamCard = ({ committee, row, today, happened, isOfficer }: CardAt, did?: string): Message => {
  const { one } = row
  return message(
    `${did ? `${did}: ` : ''}${one.name}${one.phase ? `, ${one.phase}` : ''} (${committee.name})`,
    did ? section(`*${did}*`) : false,
    section(
      [`*${plain(one.name)}*${one.phase ? `, ${plain(one.phase)}` : ''}`, ...rowLines(row, today, false)].join('\n'),
    ),
    happened.length > 0 && [
      section('*What happened*'),
      list(
        happened.map((each) => happenedLine(each, committee.zone)),
        { most: 12 },
      ),
    ],
    actions(
      isOfficer && button('Say how it stands', actionIds.workstreamRate, one.id, 'primary'),
      isOfficer && button('Change', actionIds.workstreamChange, one.id),
      isOfficer &&
        button('Close', actionIds.workstreamClose, one.id, undefined, {
          confirm: confirm({
            title: 'Close this workstream',
            text: `“${one.name}” leaves the table, and no more reports are asked for. Its history is kept.`,
            yes: 'Close it',
            no: 'Keep it',
          }),
        }),
      runButton(
        { command: '/programme', word: 'workstreams', button: 'All workstreams' },
        { committeeId: committee.id },
      ),
    ),
  )
}

/** What the officer is told once one has been closed. */
export const workstreamClosed = ({ one, committee }: { readonly one: Workstream; readonly committee: Committee }) =>
  message(
    `${one.name} (${committee.name}) is closed`,
    section(`*${plain(one.name)}* is closed. No more reports are asked for; its history is kept in the ledger.`),
    actions(
      runButton(
        { command: '/programme', word: 'workstreams', button: 'All workstreams' },
        { committeeId: committee.id },
      ),
    ),
  )

/** The resolutions that the table asks for, numbered, item by item, to be put into the outcome. */
export const resolutionsMessage = ({ committee, rows }: TableAt): Message => {
  const groups = [...new Map(rows.map(({ item }) => [item?.id ?? null, item])).values()].map((item) => {
    const of = rows.filter((row) => (row.item?.id ?? null) === (item?.id ?? null)).map(({ one }) => one)
    return { item, says: resolutionsOf(of), left: withoutDirection(of) }
  })
  const written = groups.reduce((all, { says }) => all + says.length, 0)
  return message(
    written === 0
      ? 'The table asks for no resolution yet'
      : `${count(written, 'resolution')} from the table of the ${committee.name}`,
    written === 0 &&
      section('The table asks for no resolution yet. Give the services of a phase their direction, then try again.'),
    groups.map(({ item, says, left }) => [
      says.length > 0 && [
        section(`*${item ? `Item ${item.number}, “${plain(item.title)}”` : 'Under no item yet'}*`),
        section(says.map((text, at) => `(${at + 1}) ${plain(text)}`).join('\n')),
      ],
      left.length > 0 &&
        context(`Without a direction yet, so in no resolution: ${plain(left.map(({ name }) => name).join(', '))}.`),
    ]),
    written > 0 && [
      actions(
        runButton({ command: '/agenda', word: 'outcomes', button: 'Record outcomes' }, { committeeId: committee.id }),
      ),
      context(
        'Copy them into the outcome of the item. Once they are recorded, the table is compared with them. Only you can see this.',
      ),
    ],
  )
}
