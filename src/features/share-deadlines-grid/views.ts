import type { ModalView } from '@slack/types'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context } from '../../slack/kit/blocks.ts'
import { checkboxes, choice, manyChoices, radio, tick } from '../../slack/kit/choices.ts'
import { dayInput, textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'

type Of = { readonly id: string; readonly name: string }

/** Which grid is wanted, and as what. */
export const gridView = (
  committee: Of,
  directorates: readonly string[],
  years: { readonly this: string; readonly next: string },
): ModalView =>
  modal({
    title: 'Deadlines grid',
    callbackId: actionIds.shareGridSubmitted,
    metadata: { committee: committee.id },
    submit: 'Send me the files',
    blocks: [
      choice(
        'whose',
        'Deadlines of',
        [
          { value: 'council', text: 'Every committee of the council' },
          { value: 'committee', text: committee.name },
          ...directorates.map((name) => ({ value: `directorate:${name}`, text: `Directorate: ${name}` })),
        ],
        { initial: 'council' },
      ),
      radio(
        'year',
        'Municipal year',
        [
          { value: 'this', text: years.this },
          { value: 'next', text: years.next },
        ],
        { initial: 'this' },
      ),
      checkboxes(
        'formats',
        'As',
        [
          { value: 'xlsx', text: 'Excel', description: 'A sheet for each committee and each directorate' },
          { value: 'docx', text: 'Word', description: 'To print, or to attach to a report' },
          { value: 'ics', text: 'Calendar', description: 'Each deadline as a day in a calendar' },
        ],
        { initial: ['xlsx'] },
      ),
    ],
  })

/** The cycle for which each directorate is asked. */
export const callView = (committee: Of, from: CivilDate, until: CivilDate): ModalView =>
  modal({
    title: 'Call for reports',
    callbackId: actionIds.callForReportsSubmitted,
    metadata: { committee: committee.id },
    submit: 'Call for reports',
    blocks: [
      dayInput('from', 'For meetings from', { initial: from }),
      dayInput('until', 'Until and including', { initial: until }),
      context('Each directorate’s contact gets one message with everything it is asked for. The same call goes once.'),
    ],
  })

/** The form of one directorate. */
export const directorateView = (
  committee: Of,
  was: { readonly name: string; readonly contact: string | null; readonly committeeIds: readonly string[] } | null,
  committees: readonly Of[],
): ModalView =>
  modal({
    title: was ? 'Change a directorate' : 'Name a directorate',
    callbackId: actionIds.changeDirectorateSubmitted,
    metadata: { committee: committee.id, was: was?.name ?? null },
    submit: 'Save',
    blocks: [
      textInput('name', 'Name', { max: 60, initial: was?.name ?? null }),
      personInput('contact', 'Who gets its call for reports', { optional: true, initial: was?.contact ?? null }),
      manyChoices(
        'committees',
        'Committees it reports to',
        committees.map(({ id, name }) => ({ value: id, text: name })),
        { optional: true, initial: was?.committeeIds ?? [] },
      ),
      was !== null && tick('remove', 'Remove it', 'This directorate is no longer there'),
    ],
  })

/** The day of the annual meeting. */
export const annualMeetingView = (committee: Of, day: CivilDate): ModalView =>
  modal({
    title: 'Annual meeting',
    callbackId: actionIds.annualMeetingSubmitted,
    metadata: { committee: committee.id },
    submit: 'Save',
    blocks: [
      dayInput('day', 'The council’s annual meeting is on', { initial: day }),
      context('The municipal year runs from it. Until it is fixed, 15 May stands in for it.'),
    ],
  })
