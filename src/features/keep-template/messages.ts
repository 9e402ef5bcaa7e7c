import type { ModalView } from '@slack/types'
import { AGENDA_FIELDS } from '../../domain/papers/template-fields.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { tick } from '../../slack/kit/choices.ts'
import { fileInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { TemplateAt } from './keep-template.ts'

const FIELDS = ['business', ...AGENDA_FIELDS].map((name) => `{{${name}}}`).join('  ')

/** The Word document in which a committee's agendas are made, with what can be done about it. */
export const templateSeen = ({ committee, host, template }: TemplateAt): Message => {
  const says = template
    ? `Agendas in Word are made in “${template.name}”${template.committeeId === null ? ', the document of every committee that has none of its own' : ''}.`
    : 'Agendas in Word are made in the shape that comes with Cleardays.'
  return message(
    `${committee.name}: ${says}`,
    section(`*${plain(committee.name)}*\n${plain(says)}`),
    host !== null &&
      section(
        `A document belongs to whoever hosts: this is for ${plain(host)}. When another authority hosts, its own is used.`,
      ),
    actions(
      button(
        template ? 'Put in another' : 'Put in a Word document',
        actionIds.templateOpen,
        committee.id,
        template ? undefined : 'primary',
      ),
      template !== null && button('Remove it', actionIds.templateRemove, `${committee.id} ${template.id}`),
      runButton({ command: '/agenda', word: 'export', button: 'Agenda as a file' }, { committeeId: committee.id }),
    ),
  )
}

/** The form that takes the document, with the fields there are. */
export const templateView = ({ committee, host }: TemplateAt): ModalView =>
  modal({
    title: 'Word document',
    callbackId: actionIds.templateSubmitted,
    metadata: { committee: committee.id },
    submit: 'Keep it',
    blocks: [
      section(
        `Your own Word document for the agendas of the *${plain(committee.name)}*${host ? `, while ${plain(host)} hosts` : ''}: its crest, its words, its styles. Where a field stands, what is known of the meeting is put in.`,
      ),
      section(`*Fields*\n${FIELDS}\n{{business}} needs a line of its own: the items go there.`),
      fileInput('file', 'A Word document (.docx)', { kinds: ['docx'] }),
      host === null && tick('all', 'For whom', 'For every committee that has none of its own'),
      context('It takes the place of the one that is there. What is already published stays as it is.'),
    ],
  })

/** What the officer is told once it is kept. */
export const templateKept = (kept: TemplateAt): Message => {
  const { committee, template } = kept
  const left = AGENDA_FIELDS.filter((name) => !template?.fields.includes(name))
  return message(
    `Kept: agendas of the ${committee.name} are made in “${template?.name ?? ''}” from now on`,
    section(
      `*Kept.* Agendas of the ${plain(committee.name)} in Word are made in “${plain(template?.name ?? '')}” from now on.`,
    ),
    left.length > 0 && context(`It does not use ${left.map((name) => `{{${name}}}`).join(', ')}.`),
    actions(
      runButton(
        { command: '/agenda', word: 'export', button: 'Agenda as a file' },
        { committeeId: committee.id, style: 'primary' },
      ),
      template !== null && button('Remove it', actionIds.templateRemove, `${committee.id} ${template.id}`),
    ),
  )
}
