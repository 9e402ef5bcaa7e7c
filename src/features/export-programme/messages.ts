import type { ModalView } from '@slack/types'
import type { Committee } from '../../domain/committee/committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import { manyChoices, radio } from '../../slack/kit/choices.ts'
import { modal } from '../../slack/kit/views.ts'

const WHAT = [
  { value: 'programme', text: 'The work programme' },
  {
    value: 'report',
    text: 'The report to the committee',
    description: 'recommendation, programme, progress, what changed; Word, PDF, web page',
  },
  {
    value: 'tracker',
    text: 'The tracker of recommendations and actions',
    description: 'reference, minute, of whom, by when, what was answered, status',
  },
] as const
const FORMATS = [
  { value: 'xlsx', text: 'Excel', description: 'a table' },
  { value: 'csv', text: 'CSV', description: 'a table, for any program' },
  { value: 'docx', text: 'Word', description: 'a document by meeting' },
  { value: 'pdf', text: 'PDF', description: 'the same, tagged, to publish or to print' },
  { value: 'html', text: 'Web page', description: 'the same, accessible, to publish' },
  { value: 'md', text: 'Markdown', description: 'plain text with headings' },
  { value: 'json', text: 'JSON', description: 'for other programs' },
] as const
const SETS = [
  { value: 'full', text: 'Everything that is public' },
  { value: 'meeting', text: 'Four columns by meeting', description: 'date, items, details and outcome, report author' },
  {
    value: 'topic',
    text: 'Eight columns by topic',
    description: 'with impact, equality and corporate plan to fill in',
  },
  { value: 'pro-forma', text: 'Pro forma', description: 'where business came from, by month' },
  { value: 'own', text: 'Columns of your own', description: 'chosen below' },
] as const

/** The form in which somebody chooses the format and the columns of a programme. */
export const exportProgrammeView = (committee: Pick<Committee, 'id' | 'name'>, columns: readonly string[]): ModalView =>
  modal({
    title: 'Programme as a file',
    callbackId: actionIds.exportProgrammeSubmitted,
    metadata: { committee: committee.id },
    submit: 'Make the file',
    blocks: [
      section(`The work programme of the *${plain(committee.name)}*.`),
      radio('what', 'What', WHAT, { initial: 'programme' }),
      radio('format', 'Format', FORMATS, { initial: 'xlsx' }),
      radio('columns', 'Columns of the programme, for Excel and CSV', SETS, { initial: 'full' }),
      manyChoices(
        'own',
        'Columns of your own',
        columns.map((name) => ({ value: name, text: name })),
        { optional: true },
      ),
      context(
        'The public form only: accepted items, without suggestions, proposers, and what only the committee may know.',
      ),
    ],
  })

/** What somebody is told once the file is in their messages. */
export const programmeMade = ({ title, name }: { readonly title: string; readonly name: string }): Message =>
  message(
    `${title} is in your messages from Cleardays`,
    section(`*${plain(title)}* is in your messages from Cleardays, as ${plain(name)}.`),
    context('It holds the public form only.'),
  )
