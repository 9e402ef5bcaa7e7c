import { longDate } from '../../domain/calendar/civil-date.ts'
import { ROLES, type Role } from '../../domain/people/roles.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import type { RoleSeen } from './see-role.ts'

const of = ({ role, committee }: RoleSeen): string => `${ROLES[role]} of the ${committee}`
const days = ({ since, until }: RoleSeen): string =>
  `from ${longDate(since)}${until ? ` until ${longDate(until)}` : ''}`

/** To a second person: somebody gave themselves a role with which they see, or decide on, private business. */
export const roleToConfirm = (role: RoleSeen): Message => {
  const { id, name, state, decidedBy } = role
  if (state !== 'open')
    return message(
      `${name} is ${state === 'confirmed' ? 'now' : 'not'} ${of(role)}`,
      section(
        state === 'confirmed'
          ? `*${plain(name)}* is now ${plain(of(role))}, ${days(role)}.`
          : `*${plain(name)}* is not ${plain(of(role))}: it was not confirmed.`,
      ),
      context(decidedBy && `Decided by ${plain(decidedBy)}.`),
    )
  return message(
    `${name} has asked to be ${of(role)}: a second person confirms it`,
    section(
      `*${plain(name)}* has put themselves down as *${plain(of(role))}*, ${days(role)}. With it they would see, or decide on, private business, and nobody clears themselves: it holds once you, or somebody else who may, confirm it.`,
    ),
    actions(
      button('Confirm', actionIds.roleConfirm, id, 'primary'),
      button('Do not confirm', actionIds.roleRefuse, id),
    ),
    context('If you did not expect this, ask them first. Until then nothing changes.'),
  )
}

/** To whoever gave themselves the role, once somebody has decided. */
export const roleDecided = (role: RoleSeen): Message =>
  message(
    `${role.state === 'confirmed' ? 'You are now' : 'You are not'} ${of(role)}`,
    section(
      role.state === 'confirmed'
        ? `You are now *${plain(of(role))}*, ${days(role)}.`
        : `You are not ${plain(of(role))}: it was not confirmed. They can tell you why.`,
    ),
    context(role.decidedBy && `Decided by ${plain(role.decidedBy)}.`),
  )

/** To others: a role with sight of private business that nobody confirmed, because nobody was there yet to do it. */
export const selfGiven = ({
  name,
  committee,
  role,
}: {
  readonly name: string
  readonly committee: { readonly id: string; readonly name: string }
  readonly role: Role
}): Message =>
  message(
    `${name} has given themselves a role: ${ROLES[role]} of the ${committee.name}`,
    section(
      `*${plain(name)}* is *${plain(`${ROLES[role]} of the ${committee.name}`)}*, by their own hand: the committee was being set up, or nobody was there yet to confirm it. With it they see its private business. If that is not right, an officer ends the role.`,
    ),
    actions(
      runButton({ command: '/committee', word: 'people', button: 'People and roles' }, { committeeId: committee.id }),
    ),
    context('It is in the ledger. You are told because you could have confirmed it, or look after Cleardays here.'),
  )
