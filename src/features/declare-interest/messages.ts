import type { ModalView } from '@slack/types'
import { listedWith } from '../../domain/approvals/chain-words.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { DECLARATIONS } from '../../domain/outcomes/attendance.ts'
import { answersInWords } from '../../slack/agenda/approval-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import { manyChoices, radio, tick } from '../../slack/kit/choices.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'
import type { InterestDeclared, InterestForm } from './declare-interest.ts'

/** The form in which an interest is declared before the meeting. It does not ask what the interest is. */
export const interestView = ({ at, mayOfOthers }: InterestForm): ModalView => {
  const items = at.current.lines.flatMap(({ itemId, number, title }) =>
    itemId ? [{ value: itemId, text: `${number ? `${number}. ` : ''}${title}` }] : [],
  )
  return modal({
    title: 'Declare an interest',
    callbackId: actionIds.declareInterestSubmitted,
    metadata: { meeting: at.meeting.id },
    submit: 'Record it',
    blocks: [
      section(
        `In business of the *${plain(at.committee.name)}*, ${longDate(at.meeting.day)}. Whoever declares it is not asked about that business; the declaration itself is made at the meeting.`,
      ),
      mayOfOthers
        ? personInput('person', 'Whose', { optional: true, hint: 'Leave it empty where it is your own.' })
        : false,
      manyChoices('items', 'In which business', items, { none: 'No item is on this agenda yet.' }),
      radio(
        'kind',
        'What kind',
        (['disclosable', 'other'] as const).map((kind) => ({ value: kind, text: DECLARATIONS[kind] })),
      ),
      tick('sensitive', 'Sensitive', 'It is a sensitive interest'),
      context('What the interest is, is not asked for and not kept here.'),
    ],
  })
}

/** What is told once it is recorded. */
export const interestRecorded = ({ at, name, titles }: InterestDeclared, isOfficer: boolean): Message => {
  const what = listedWith(
    titles.map((title) => `“${title}”`),
    'and',
  )
  const words = `It is recorded that ${name} declares an interest in ${what} (${at.committee.name}, ${longDate(at.meeting.day)}), and is not asked about ${titles.length === 1 ? 'it' : 'them'}.`
  return message(
    words,
    section(plain(words)),
    isOfficer && at.askings.length > 0 && section(answersInWords(at).join('\n')),
    context('It still has to be declared at the meeting, and is in the form of who was there.'),
  )
}
