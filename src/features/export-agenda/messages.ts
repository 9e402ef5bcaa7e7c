import type { ModalView } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import { radio } from '../../slack/kit/choices.ts'
import { modal } from '../../slack/kit/views.ts'
import type { ToExport } from './export-agenda.ts'

/** Each format with what it is good for. */
const FORMATS = [
  { value: 'docx', text: 'Word', description: 'to send round, or to put into your own template' },
  { value: 'pdf', text: 'PDF', description: 'tagged and bookmarked, to publish or to print' },
  { value: 'html', text: 'Web page', description: 'accessible, to publish; prints well' },
  { value: 'md', text: 'Markdown', description: 'plain text with headings' },
  { value: 'ics', text: 'Calendar entry', description: 'with alarms the day before and an hour before' },
  { value: 'json', text: 'JSON', description: 'an Open Civic Data event, for other programs' },
  { value: 'xml', text: 'XML', description: 'in ModernGov’s shape, for what reads that' },
] as const

/** The form in which somebody chooses the format of an agenda, or of one of its supplements. */
export const exportAgendaView = (out: ToExport): ModalView =>
  modal({
    title: 'Agenda as a file',
    callbackId: actionIds.exportAgendaSubmitted,
    metadata: { meeting: out.meeting.id },
    submit: 'Make the file',
    blocks: [
      section(
        `*${plain(out.agenda.committee)}*, ${longDate(out.agenda.day)}. ${
          out.standing.is === 'published'
            ? `Published on ${longDate(out.standing.on)}.`
            : `Draft ${out.standing.number}: the file says that it is not published.`
        }`,
      ),
      out.supplements.length + out.decided.decisions.length > 0
        ? radio(
            'what',
            'What',
            [
              { value: 'agenda', text: 'The agenda, with its supplements' },
              ...(out.decided.decisions.length > 0
                ? [{ value: 'decisions', text: 'What was decided', description: 'Word, PDF, web page or Markdown' }]
                : []),
              ...(out.note && out.decided.decisions.length > 0
                ? [
                    {
                      value: 'note',
                      text: 'The note of decisions',
                      description: `to be published by ${longDate(out.note.dueOn)}`,
                    },
                  ]
                : []),
              ...out.supplements.map(({ number, reason }) => ({
                value: String(number),
                text: `Supplement ${number}`,
                description: reason,
              })),
            ],
            { initial: 'agenda' },
          )
        : false,
      radio('format', 'Format', FORMATS, { initial: 'pdf' }),
      out.hasPrivate &&
        radio(
          'form',
          'Form',
          [
            { value: 'open', text: 'The public form' },
            {
              value: 'closed',
              text: 'With what is private',
              description: 'where you are cleared for it; marked on every page, and in the ledger',
            },
          ],
          { initial: 'open' },
        ),
      out.template !== null && context(`Word: in “${plain(out.template.name)}”.`),
      context(
        `${out.hasPrivate ? 'The public form has' : 'The public form only:'} of private business its open title and the paragraph, and nothing more.`,
      ),
    ],
  })

/** What somebody is told once the file is in their messages. */
export const fileMade = (
  { title, name }: { readonly title: string; readonly name: string },
  isClosed = false,
): Message =>
  message(
    `${title} is in your messages from Cleardays`,
    section(`*${plain(title)}* is in your messages from Cleardays, as ${plain(name)}.`),
    context(
      isClosed
        ? 'It holds what is private: not for publication. That you made it is in the ledger.'
        : 'It holds the public form only.',
    ),
  )
