import type { ModalView } from '@slack/types'
import { daysBetween, longDate } from '../../domain/calendar/civil-date.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { RECORDS } from '../../domain/outcomes/record-publication.ts'
import type { NoteOut } from '../../domain/papers/note-out.ts'
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
import { addressInput, dayInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import { resolutionInWords } from '../../slack/outcomes/outcome-words.ts'
import type { RecordAt, RecordPublished } from './publish-record.ts'

const MOST = 25

/** The note of decisions as it stands, with the law's last day for it. */
export const noteSeen = ({ note, meeting }: { readonly note: NoteOut; readonly meeting: Meeting }): Message => {
  const { decisions: out } = note
  const state = note.published
    ? `Published on ${longDate(note.published.on)}.`
    : `To be published by ${longDate(note.dueOn)}: seven working days, of which the day of the meeting is the first.`
  const about = { committeeId: meeting.committeeId, about: meeting.id }
  return message(
    `Note of decisions of the ${out.maker}, ${longDate(out.day)}. ${state}`,
    header(`Note of decisions: ${longDate(out.day)}`),
    section(`*${plain(out.maker)}*, ${plain(out.council)}\n${state}`),
    note.attendance === null
      ? section('_Who was there is not recorded yet._')
      : section(note.attendance.map(({ as, names }) => `*${as}*\n${names.map(plain).join('\n')}`).join('\n\n')),
    note.attendance !== null &&
      section(
        `*Declarations of interest*\n${note.declarations.map(plain).join('\n') || 'There were no declarations of interest.'}`,
      ),
    divider(),
    out.decisions.length === 0 && section('_No outcome is recorded yet._'),
    out.decisions
      .slice(0, MOST)
      .map((one) =>
        section(
          [
            `*${one.minute ? `${plain(one.minute)} ` : ''}${plain(one.title)}*`,
            one.inPrivate ? `_Considered in private: ${plain(one.inPrivate)}_` : plain(one.decisions ?? one.status),
            ...one.resolutions.map((it) => plain(resolutionInWords(it, one.resolutions.length > 1))),
          ].join('\n'),
        ),
      ),
    out.decisions.length > MOST && context(`and ${out.decisions.length - MOST} more: the file has them all`),
    actions(
      runButton({ command: '/agenda', word: 'export', button: 'As a file' }, { ...about, style: 'primary' }),
      button(note.published ? 'Published again' : 'Record publication', actionIds.recordPublish, `note ${meeting.id}`),
      button('Who was there', actionIds.attendanceOpen, meeting.id),
    ),
    context('The public form: of private business its title, and nothing more.', 'Only you can see this.'),
  )
}

/** The form in which publication is recorded. */
export const publishRecordView = ({ committee, meeting, kind, today, before, dueOn }: RecordAt): ModalView => {
  const last = before.at(-1)
  return modal({
    title: 'Record publication',
    callbackId: actionIds.recordPublishSubmitted,
    metadata: { meeting: meeting.id, kind },
    submit: 'It is published',
    blocks: [
      section(
        `*${plain(committee.name)}*: ${RECORDS[kind]} of ${longDate(meeting.day)}.${dueOn ? ` The law’s last day is ${longDate(dueOn)}.` : ''}`,
      ),
      last &&
        context(`Published on ${longDate(last.publishedOn)}. What you record now was published again, as corrected.`),
      dayInput('day', 'Published on', { initial: today, hint: 'The day on which it was open to the public.' }),
      addressInput('link', 'Where it is', { optional: true, placeholder: 'https://' }),
      context('This records what has been done. Cleardays puts nothing on your website.'),
    ],
  })
}

/** What the officer is told once it is recorded: the gap to the meeting, and until when it is to be kept. */
export const recordPublished = (published: RecordPublished): Message => {
  const { committee, meeting, kind, publication, isNew, before, dueOn, kept } = published
  const gap = daysBetween(meeting.day, publication.publishedOn)
  const when = `on ${longDate(publication.publishedOn)}, ${gap === 0 ? 'the day of the meeting' : `${count(gap, 'day')} after the meeting`}`
  const said = isNew ? 'Recorded' : 'That was recorded already'
  const what = `${RECORDS[kind]} of ${longDate(meeting.day)} ${kind === 'note' ? 'was' : 'were'} published ${isNew && before.length > 0 ? 'again ' : ''}${when}`
  return message(
    `${said}: ${what}`,
    section(`*${said}*: ${what}. ${plain(committee.name)}.`),
    dueOn !== null &&
      publication.publishedOn > dueOn &&
      section(`The law’s last day was ${longDate(dueOn)}. Your monitoring officer may wish to know.`),
    kind === 'minutes' && kept.minutes !== null && section(keptInWords(kept)),
    actions(
      button('Decision record', actionIds.decisionsShow, meeting.id),
      button('Draft minutes', actionIds.minutesShow, meeting.id),
    ),
    context('A correction that is recorded from now on is printed as one, beside what was published.'),
  )
}

/** `Keep them open to the public until Sunday 10 March 2027, background papers until Monday 10 March 2025.` */
const keptInWords = ({ minutes, background }: RecordAt['kept']): string =>
  `Keep them open to the public until ${minutes ? longDate(minutes) : 'your own rules say'}${background ? `; background papers until ${longDate(background)}` : ''}.`

/** To the officer, before the note is due and on its last day. */
export const noteReminder = (note: NoteOut, meeting: Meeting, isLastDay: boolean): Message => {
  const { decisions: out } = note
  const words = isLastDay
    ? `Today, ${longDate(note.dueOn)}, is the last day to publish the note of decisions of ${longDate(out.day)}.`
    : `The note of decisions of ${longDate(out.day)} is to be published by ${longDate(note.dueOn)}.`
  return message(
    `${out.maker}: ${words}`,
    section(`*${plain(out.maker)}*\n${words}`),
    section(
      [
        note.attendance === null && 'Who was there is not recorded yet.',
        out.decisions.length === 0 && 'No outcome is recorded yet.',
      ]
        .filter((line) => line)
        .join(' '),
    ),
    actions(
      button('See the note', actionIds.noteShow, meeting.id, 'primary'),
      button('Record publication', actionIds.recordPublish, `note ${meeting.id}`),
      runButton(
        { command: '/agenda', word: 'outcomes', button: 'Record outcomes' },
        { committeeId: meeting.committeeId, about: meeting.id },
      ),
    ),
    context('Local Government Act 1972, section 100C(1C): seven working days beginning with the day of the meeting.'),
  )
}
