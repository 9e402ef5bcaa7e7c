import type { ModalView } from '@slack/types'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { type ChangeProposal, READ_CHANGES } from '../../domain/proposals/reading.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, plain, section } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { dayInput, fileInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'
import { evidenceWords } from './change-messages.ts'

/** The form that takes a page: a file, or its words. */
export const importView = (
  committee: Pick<Committee, 'id' | 'name'>,
  words = '',
  /** Where it could be several, the form asks which. */
  committees: readonly Pick<Committee, 'id' | 'name'>[] = [],
): ModalView =>
  modal({
    title: 'Bring in a page',
    callbackId: actionIds.importSubmitted,
    metadata: { committee: committee.id },
    submit: 'Read it',
    blocks: [
      section(
        `Minutes, a decision or an agenda${committees.length > 1 ? '' : ` of the *${plain(committee.name)}*`}. You see each change it proposes with the sentence that orders it; nothing is added before you press.`,
      ),
      committees.length > 1 &&
        choice(
          'committee',
          'Committee',
          committees.map(({ id, name }) => ({ text: name, value: id })),
          { initial: committee.id },
        ),
      fileInput('file', 'A file', {
        optional: true,
        kinds: ['html', 'htm', 'docx', 'pdf', 'odt', 'txt', 'csv', 'xlsx', 'xml', 'json', 'ics', 'md'],
        hint: 'A web page, Word, PDF with text, OpenDocument, plain text, CSV or Excel. At most 20 MB.',
      }),
      longText('words', 'Or the words, as you copy them from the page', {
        optional: true,
        max: 3000,
        initial: words,
        hint: 'At most 3,000 characters, which is all that Slack takes here: save a longer page as a file, and attach that above. Nothing that was taken in private.',
      }),
      actions(button('A programme in a table instead', actionIds.fromFile, `programme:${committee.id}`)),
      context('The text of a page is not kept: only what it proposes, with each sentence.'),
    ],
  })

const NEW = 'new'

/** The form in which a proposal is made to say what was meant. The sentence stands above and is not changed. */
export const editView = (
  proposal: ChangeProposal,
  page: string,
  items: readonly Pick<Item, 'id' | 'number' | 'title'>[],
  ownerSlackId: string | null,
): ModalView => {
  const { change, title, itemId } = proposal
  return modal({
    title: 'Edit before adding',
    callbackId: actionIds.editReadSubmitted,
    metadata: { page, proposal: proposal.id },
    submit: 'Save',
    blocks: [
      section(evidenceWords(proposal)),
      choice(
        'is',
        'What is to be done',
        Object.entries(READ_CHANGES).map(([value, text]) => ({ value, text })),
        { initial: change.is },
      ),
      textInput('title', 'Title', { initial: title, max: 500, hint: 'As the public will read it.' }),
      choice(
        'item',
        'Which item',
        [
          { value: NEW, text: 'A new one' },
          ...items.map((item) => ({ value: item.id, text: `${item.number}. ${item.title}` })),
        ],
        { optional: true, initial: itemId ?? NEW },
      ),
      dayInput('meeting', 'At the meeting of', { optional: true, initial: change.meeting }),
      dayInput('due', 'Due', { optional: true, initial: change.due }),
      personInput('person', 'Who', { optional: true, initial: ownerSlackId }),
      textInput('owner', 'Or who, in words', { optional: true, max: 200, initial: change.owner }),
      textInput('body', 'To which body', { optional: true, max: 200, initial: change.body }),
    ],
  })
}
