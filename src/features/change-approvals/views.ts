import type { ModalView } from '@slack/types'
import { OFFICES_FOR, PAPERS, type PaperKind } from '../../domain/approvals/approval-settings.ts'
import { approverWords } from '../../domain/approvals/chain-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, plain, section } from '../../slack/kit/blocks.ts'
import { checkboxes, choice, radio, tick } from '../../slack/kit/choices.ts'
import { numberInput } from '../../slack/kit/inputs.ts'
import { peopleInput, personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'
import type { Approvals } from './change-approvals.ts'

/** The form of one more step, at the end of a chain. */
export const stepView = ({ committee }: Approvals, paper: PaperKind): ModalView => {
  const given = { chairWord: committee.settings.chairWord, names: new Map<string, string>() }
  const offices = OFFICES_FOR[paper].map((office) => ({ value: office, text: capital(approverWords(office, given)) }))
  return modal({
    title: 'Add a step',
    callbackId: actionIds.approvalAddStepSubmitted,
    metadata: { committee: committee.id, revision: committee.revision, paper },
    submit: 'Add it',
    blocks: [
      section(`*${plain(committee.name)}*: ${PAPERS[paper].toLowerCase()}. It comes after the steps that are there.`),
      checkboxes('offices', 'Who is asked', offices, {
        hint: 'Several in one step are asked at the same time. Whoever holds the office on the day is asked.',
      }),
      peopleInput('people', 'And by name', { optional: true }),
      paper === 'report'
        ? false
        : radio(
            'purpose',
            'As what',
            [
              { value: 'consult', text: 'They are consulted', description: 'The proper officer acts; the usual case' },
              { value: 'approve', text: 'They approve', description: 'Only where the constitution says so' },
            ],
            { initial: paper === 'agenda' ? 'consult' : 'approve' },
          ),
      radio(
        'needs',
        'Where several are asked',
        [
          { value: 'all', text: 'Each of them must answer' },
          { value: 'any', text: 'One answer is enough', description: 'The first one closes the step' },
        ],
        { initial: 'all' },
      ),
      choice('standIn', 'Who stands in', offices, {
        optional: true,
        hint: 'Asked where one of them is away or does not answer in time. The vice-chair always stands in for a chair who is away.',
      }),
      personInput('standInPerson', 'Or, by name', { optional: true }),
    ],
  })
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** The form of the rules that hold for every chain. */
export const rulesView = ({ committee }: Approvals): ModalView =>
  modal({
    title: 'Standing in, own work',
    callbackId: actionIds.approvalRulesSubmitted,
    metadata: { committee: committee.id, revision: committee.revision },
    submit: 'Save',
    blocks: [
      section(`*${plain(committee.name)}*`),
      numberInput('days', 'Working days without an answer', {
        initial: committee.settings.approvals.standInAfter,
        min: 1,
        max: 20,
        hint: 'After these, whoever stands in is asked; the officer is told. The day of asking is not counted.',
      }),
      tick('ownWork', 'Own work', 'Nobody approves what they alone wrote', {
        initial: committee.settings.approvals.forbidsOwnWork,
      }),
      context('An agenda is somebody’s own where they made every draft of it; a report, where they are its author.'),
    ],
  })
