import { longDate } from '../../domain/calendar/civil-date.ts'
import type { PapersRefusal } from '../../domain/papers/refusals.ts'
import type { WordsFor } from './words-for.ts'

const braced = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ')

export const papersWords: WordsFor<PapersRefusal> = {
  'draft-is-not-public': ({ day }) =>
    `The agenda for ${longDate(day)} is not published yet. Until it is, its drafts are for the committee and its officers.`,
  'file-not-shared': ({ why }) =>
    why === 'no-answer'
      ? 'Slack did not take the file just now, and nothing was sent. Please try again in a minute.'
      : `Slack did not take the file (${why.replaceAll('_', ' ')}), and nothing was sent. An administrator can see why with \`cleardays doctor\`; the same file can be made with \`cleardays export\`.`,
  'format-has-no-pages': ({ format }) =>
    `${format} has no pages on which it could be said that it is not for publication. Choose Word, PDF, web page or Markdown.`,
  'closed-is-of-the-agenda': () =>
    'What is private can be put into the agenda only. Choose the agenda, or the public form.',
  'format-is-for-agendas': ({ format }) =>
    `${format} is a format for a whole agenda. Choose Word, PDF, a web page or Markdown for a supplement.`,
  'format-is-for-programmes': ({ format }) =>
    `${format} is a format for the work programme itself. Choose Word, PDF, a web page or Markdown for the report.`,
  'template-unknown-fields': ({ unknown, known }) =>
    `Cleardays does not know ${braced(unknown)}; the fields there are: ${braced(known)}.`,
  'template-without-business': () =>
    'That document has no place for the business of the meeting. Put {{business}} on a line of its own.',
  'template-not-word': () => 'That is not a Word document (.docx), or is larger than ten megabytes. Nothing was kept.',
  'columns-needed': () => 'Choose at least one column, or one of the sets of columns.',
  'not-late': ({ title, lastDay }) =>
    `“${title}” is not late: ${lastDay ? `the agenda need not be out before ${longDate(lastDay)}` : 'no rule says by when this agenda must be out'}. Schedule it as any other item.`,
  'nothing-prepared': ({ title }) =>
    `No special circumstances are prepared for “${title}” any more. Open \`/agenda late\` again and say what they are.`,
  'not-published-yet': ({ day }) =>
    `The agenda for ${longDate(day)} is not published yet, so it can still be composed again. A supplement is for what changes after publication.`,
  'no-such-supplement': () => 'That supplement is no longer there. Open `/agenda supplement` again.',
  'supplement-is-published': ({ number, on }) =>
    `Supplement ${number} is already recorded as published on ${longDate(on)}. What changes now is the next supplement.`,
  'supplement-day-wrong': ({ day }) => `${longDate(day)} is still to come. Give the day on which it was published.`,
}
