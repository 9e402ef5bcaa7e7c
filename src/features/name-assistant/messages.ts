import type { ModalView } from '@slack/types'
import type { Person } from '../../domain/people/person.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'

/** Who answers for the reader. `initial` is a Slack id. */
export const assistantView = (initial: string | null): ModalView =>
  modal({
    title: 'Who answers for me',
    callbackId: actionIds.assistantSubmitted,
    submit: 'Save',
    blocks: [
      section('Requests and invitations to you go to this person as well, and either of you may answer them.'),
      personInput('assistant', 'Who answers for you', { optional: true, initial }),
      context(
        'Leave it empty and nobody answers but you. What you were asked for already can be answered by them too.',
      ),
    ],
  })

/** What they are told. */
export const assistantNamed = (assistant: Pick<Person, 'name'> | null): Message => {
  const says = assistant ? `${assistant.name} answers for you from now on` : 'Nobody answers for you but yourself'
  return message(says, section(`*${plain(says)}.*`))
}
