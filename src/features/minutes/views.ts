import type { ModalView } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { type AttendanceKind, attendedInWords, declarationInWords } from '../../domain/outcomes/attendance.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { plain, section } from '../../slack/kit/blocks.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { WhoWasThere } from './read-minutes.ts'

/** The form for who was there, with who is expected to have been already in it. */
export const attendanceView = ({ at, attended, declared, items, isRecorded }: WhoWasThere): ModalView => {
  const of = (kind: AttendanceKind) =>
    attended
      .filter((one) => one.kind === kind)
      .map(attendedInWords)
      .join('\n') || null
  return modal({
    title: 'Who was there',
    callbackId: actionIds.attendanceSubmitted,
    metadata: { meeting: at.meeting.id },
    submit: 'Record',
    blocks: [
      section(
        `*${plain(at.committee.name)}*, ${longDate(at.meeting.day)}\n${isRecorded ? 'This is what is recorded.' : 'These are its members, less those who sent apologies. Change what is not so.'}`,
      ),
      longText('present', 'Present', { initial: of('present'), hint: 'One to a line: name, title.' }),
      longText('apologies', 'Apologies', { optional: true, initial: of('apologies') }),
      longText('substitutes', 'Substitutes', {
        optional: true,
        initial: of('substitute'),
        placeholder: 'Councillor Ewan Marsh for Councillor Idris Rao',
      }),
      longText('attending', 'In attendance', { optional: true, initial: of('in-attendance') }),
      longText('declarations', 'Declarations of interest and of the party whip', {
        optional: true,
        initial: declared.map((one) => declarationInWords(one, items)).join('\n') || null,
        hint: 'One to a line: name: disclosable, other or whip, and its nature, with the item at the end where it is in one: (item 320). Of a sensitive interest write only “sensitive”: its nature is not kept.',
      }),
    ],
  })
}
