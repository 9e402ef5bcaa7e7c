import type { ModalView } from '@slack/types'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { ROLES, type Role } from '../../domain/people/roles.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, confirm, context, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { dayInput, emailInput, textInput } from '../../slack/kit/inputs.ts'
import { pageOf, pagerButtons, whereIn } from '../../slack/kit/paging.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'

/** Somebody and a role they hold. */
export type HeldRole = {
  readonly holdingId: string
  readonly name: string
  readonly isInSlack: boolean
  readonly role: Role
  readonly title: string | null
  readonly isCouncilWide: boolean
  readonly since: CivilDate
  readonly until: CivilDate | null
}
type Of = { readonly id: string; readonly name: string }

const when = (held: HeldRole): string =>
  `from ${longDate(held.since)}${held.until ? ` until ${longDate(held.until)}` : ''}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Who holds which role, a page at a time; for officers with how it is changed. */
export const peopleList = (committee: Of, roles: readonly HeldRole[], isOfficer: boolean, page = 1): Message => {
  const shown = pageOf(roles, page, 10)
  return message(
    `People of the ${committee.name}`,
    section(`*People of the ${plain(committee.name)}*`),
    roles.length === 0 && section('Nobody holds a role yet.'),
    shown.shown.map((held) =>
      section(
        `*${plain(held.name)}*: ${ROLES[held.role]}${held.title ? `, ${plain(held.title)}` : ''}${held.isCouncilWide ? ', for the whole council' : ''}\n${when(held)}${held.isInSlack || !isOfficer ? '' : '. Not in Slack: letters go through the officer'}`,
        isOfficer &&
          !held.isCouncilWide &&
          button('End this role', actionIds.endRole, `${committee.id}:${held.holdingId}`, undefined, {
            says: `End the role of ${held.name}`,
            confirm: confirm({
              title: 'End this role?',
              text: `${held.name} will no longer be ${ROLES[held.role]} from today.`,
              yes: 'End it',
              no: 'Keep it',
            }),
          }),
      ),
    ),
    actions(
      isOfficer && button('Give somebody a role', actionIds.givePersonRole, committee.id, 'primary'),
      isOfficer && button('Add people from a file', actionIds.fromFile, `people:${committee.id}`),
      ...pagerButtons(shown, actionIds.peoplePage, (to) => `${committee.id}:${to}`),
    ),
    context(whereIn(shown, 'Roles'), !isOfficer && 'Something wrong here? The committee officer changes it.'),
  )
}

/** The form that gives somebody a role. */
export const giveRoleView = (committee: Of, today: CivilDate): ModalView =>
  modal({
    title: 'Give a role',
    callbackId: actionIds.givePersonRoleSubmitted,
    metadata: { committee: committee.id },
    submit: 'Give the role',
    blocks: [
      section(`For the *${plain(committee.name)}*.`),
      personInput('person', 'Somebody in Slack', { optional: true }),
      textInput('name', 'Or somebody outside Slack: their name', {
        optional: true,
        max: 200,
        hint: 'As it is printed: Councillor, Dr, Ms.',
      }),
      emailInput('email', 'Their e-mail address', { optional: true }),
      textInput('organisation', 'Their organisation, if not this council', { optional: true, max: 200 }),
      choice(
        'role',
        'Role',
        Object.entries(ROLES).map(([value, text]) => ({ value, text: capital(text) })),
      ),
      textInput('title', 'Their title', {
        optional: true,
        max: 200,
        placeholder: 'Assistant Director for Human Resources',
      }),
      dayInput('since', 'From', { initial: today }),
      dayInput('until', 'Until and including', { optional: true }),
    ],
  })

/** What the officer is told once the role is given, or waits for a second person. */
export const roleGiven = ({
  committee,
  person: { name },
  role,
  waitsFor,
  isAlone,
}: {
  readonly committee: Of
  readonly person: { readonly name: string }
  readonly role: Role
  readonly waitsFor: readonly string[] | null
  readonly isAlone: boolean
}): Message =>
  waitsFor
    ? message(
        `A second person confirms that ${name} is ${ROLES[role]} of the ${committee.name}`,
        section(
          `With this role you would see, or decide on, private business, and nobody clears themselves. It holds once one of these confirms it: *${waitsFor.map(plain).join(', ')}*. They have been asked.`,
        ),
        actions(button('Give another role', actionIds.givePersonRole, committee.id)),
      )
    : message(
        `${name} is now ${ROLES[role]} of the ${committee.name}`,
        section(
          isAlone
            ? `*${plain(name)}* is now ${ROLES[role]} of the ${plain(committee.name)}.`
            : `*${plain(name)}* is now ${ROLES[role]} of the ${plain(committee.name)}. They have not been told.`,
        ),
        isAlone &&
          section(
            'You have given yourself sight of private business, because there is nobody else yet who could confirm it. The ledger says so. From now on a second person does.',
          ),
        actions(button('Give another role', actionIds.givePersonRole, committee.id)),
      )
