import type { KnownBlock, ModalView } from '@slack/types'
import type { Committee } from '../../domain/committee/committee.ts'
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
import { fileInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { ListOf } from './form.ts'
import type { PlannedList, PlannedRow } from './planned-list.ts'

const WORDS: Readonly<Record<ListOf, { title: string; one: string; several: string; needs: string; may: string }>> = {
  people: {
    title: 'People from a file',
    one: 'role',
    several: 'roles',
    needs: '*Name* and *Role*',
    may: '*E-mail*, *Organisation*, *From* and *Until*',
  },
  meetings: {
    title: 'Meetings from a file',
    one: 'meeting',
    several: 'meetings',
    needs: '*Date*',
    may: '*Time*, *Venue*, *Committee* and *Status*',
  },
  programme: {
    title: 'Programme from a file',
    one: 'item',
    several: 'items',
    needs: '*Title*',
    may: '*Meeting date*, *Purpose*, *Lead officer*, *Cabinet member*, *Witnesses* and *Reference*',
  },
}

/** The form that takes the file. Nothing is written before the preview has been looked at. */
export const fromFileView = (of: ListOf, committee: Pick<Committee, 'id' | 'name'>): ModalView =>
  modal({
    title: WORDS[of].title,
    callbackId: actionIds.fromFileSubmitted,
    metadata: { committee: committee.id, of },
    submit: 'Show what is in it',
    blocks: [
      section(`For the *${plain(committee.name)}*. You see what was understood, row by row, before anything is added.`),
      of === 'meetings'
        ? fileInput('file', 'A CSV file, an Excel workbook or a calendar file (.ics)', {
            kinds: ['csv', 'xlsx', 'txt', 'ics'],
          })
        : fileInput('file', 'A CSV file or an Excel workbook', { kinds: ['csv', 'xlsx', 'txt'] }),
      context(
        `Columns are found by their headings, in any order: ${WORDS[of].needs}; where you have them, ${WORDS[of].may}.`,
        of === 'meetings' &&
          'Of a calendar file, each event is a meeting. What is cancelled, or whose time is not certain, is left out and said.',
      ),
    ],
  })

const of = (rows: readonly PlannedRow[], does: PlannedRow['does']) => rows.filter((row) => row.does === does)
const lineIn =
  ({ columns }: PlannedList) =>
  ({ row, says, notes }: PlannedRow): string =>
    `${columns ? 'Row' : 'Event'} ${row}: ${plain(says)}${notes.length > 0 ? `. _${plain(notes.join(' '))}_` : ''}`

const rowsAs = (planned: PlannedList, title: string, rows: readonly PlannedRow[]): KnownBlock[] =>
  rows.length === 0 ? [] : [...section(`*${title}*`), ...list(rows.map(lineIn(planned)), { most: 40 })]

/** How the columns were understood. */
const columnWords = ({ columns, rows }: PlannedList): string => {
  if (columns === null)
    return rows.length === 0
      ? 'The calendar file holds no events, so nothing can be added.'
      : 'A calendar file: each event is a meeting, in the order of their days, at the committee’s local time.'
  const read = columns.flatMap(({ heading, field }) =>
    field ? [`“${plain(heading)}” as ${field.replace('-', ' ')}`] : [],
  )
  const not = columns.flatMap(({ heading, field }) => (field || heading.trim() === '' ? [] : [`“${plain(heading)}”`]))
  if (read.length === 0) return 'No heading was understood, so nothing can be added. Name the columns as in the form.'
  return `Columns read: ${read.join(', ')}.${not.length > 0 ? ` Not used: ${not.join(', ')}.` : ''}`
}

/** What is in the file and what would be done with it, row by row. */
export const previewView = (
  planned: PlannedList,
  seen: { readonly file: string; readonly digest: string },
): ModalView => {
  const words = WORDS[planned.of]
  const [adds, there, left] = [of(planned.rows, 'add'), of(planned.rows, 'there-already'), of(planned.rows, 'left-out')]
  const many = count(adds.length, words.one, words.several)
  return modal({
    title: words.title,
    callbackId: actionIds.fromFileConfirmed,
    metadata: { committee: planned.committee.id, of: planned.of, ...seen },
    ...(adds.length > 0 && { submit: `Add ${many}` }),
    close: adds.length > 0 ? 'Add nothing' : 'Close',
    blocks: [
      section(
        `*${plain(planned.file)}* holds ${count(planned.rows.length, planned.columns ? 'row' : 'event')}: ${many} to add to the ${plain(planned.committee.name)}, ${there.length} there already, ${left.length} left out. Nothing has been added yet.`,
      ),
      context(columnWords(planned)),
      rowsAs(planned, 'Left out', left),
      rowsAs(planned, 'To add', adds),
      rowsAs(planned, 'There already', there),
    ],
  })
}

/** What the officer is told once the list has been taken. */
export const listTaken = (planned: PlannedList): Message => {
  const words = WORDS[planned.of]
  const [adds, left] = [of(planned.rows, 'add'), of(planned.rows, 'left-out')]
  const added = `${count(adds.length, words.one, words.several)} added to the ${planned.committee.name}`
  return message(
    added,
    section(
      `*${plain(added)}* from ${plain(planned.file)}. Nobody has been told.${left.length > 0 ? ` ${count(left.length, planned.columns ? 'row' : 'event')} left out:` : ''}`,
    ),
    list(left.map(lineIn(planned)), { most: 20 }),
    left.length > 0 &&
      context('Put those right in the file and bring it in again: what is here already is left as it stands.'),
    actions(
      planned.of === 'programme' &&
        runButton(
          { command: '/programme', word: '', button: 'Show the programme' },
          { committeeId: planned.committee.id },
        ),
      planned.of !== 'programme' &&
        button('Add the programme from a file', actionIds.fromFile, `programme:${planned.committee.id}`),
      planned.of === 'meetings' &&
        runButton(
          { command: '/committee', word: 'meetings', button: 'Meetings' },
          { committeeId: planned.committee.id },
        ),
      planned.of === 'people' &&
        runButton({ command: '/committee', word: 'people', button: 'People' }, { committeeId: planned.committee.id }),
    ),
  )
}
