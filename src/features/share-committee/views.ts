import type { ModalView } from '@slack/types'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, plain, section } from '../../slack/kit/blocks.ts'
import { textInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { Invitation } from './answer-invitation.ts'

type Of = { readonly id: string; readonly name: string }

/** Which council is invited. */
export const inviteView = (committee: Of): ModalView =>
  modal({
    title: 'Invite a council',
    callbackId: actionIds.inviteCouncilSubmitted,
    metadata: { committee: committee.id },
    submit: 'Make a code',
    blocks: [
      section(
        `Your council hosts the *${plain(committee.name)}*. A council that accepts sees its public form: meetings, published agendas, and the programme as the public sees it. Nothing private goes across.`,
      ),
      textInput('authority', 'Council', { max: 100, hint: 'It must have Cleardays from the same place as you.' }),
    ],
  })

/** The code that another council’s officer gave. */
export const codeView = (committee: Of): ModalView =>
  modal({
    title: 'Enter a code',
    callbackId: actionIds.jointCodeSubmitted,
    metadata: { committee: committee.id },
    submit: 'Look it up',
    blocks: [
      section(
        `Your *${plain(committee.name)}* will stand for the joint committee here, with your own people, clearance and channel.`,
      ),
      textInput('code', 'Code from the host’s officer', { max: 40, placeholder: 'K7QM-2HXR-9TBC-WDFP' }),
    ],
  })

/** What a code leads to, before it is answered. */
export const invitationView = ({ committee, hostName, jointName, authority, digest }: Invitation): ModalView =>
  modal({
    title: 'An invitation',
    callbackId: actionIds.jointAcceptSubmitted,
    metadata: { committee: committee.id, digest },
    submit: 'Accept',
    blocks: [
      section(
        `*${plain(hostName)}* invites ${plain(authority)} to the *${plain(jointName)}*, which it hosts. Your *${plain(committee.name)}* would stand for it here.`,
      ),
      context(
        'What comes is its public form, whenever it changes: meetings, published agendas, the public programme. Nothing of yours goes to the host but your council’s name.',
      ),
      actions(button('Refuse', actionIds.refuseJoint, `${committee.id}:${digest}`, 'danger')),
    ],
  })
