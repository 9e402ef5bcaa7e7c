import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { type PressedInCommittee, pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { giveRoleForm, giveRoleMetadata } from './form.ts'
import { endRole, giveRole } from './give-role.ts'
import { giveRoleView, type HeldRole, peopleList, roleGiven } from './messages.ts'

/** Whoever is to be heard is the officers’ to know until the agenda names them. */
const FOR_OFFICERS: ReadonlySet<Role> = new Set(['witness', 'viewer'])

const rolesHeld = async (
  tx: Tx,
  deps: Deps,
  committee: Committee,
  isOfficer: boolean,
): Promise<readonly HeldRole[]> => {
  const today = civilDateAt(deps.clock.now(), committee.zone)
  const holdings = (await tx.people.holdingsFor(committee.id)).filter(
    (held) => (held.until === null || held.until >= today) && (isOfficer || !FOR_OFFICERS.has(held.role)),
  )
  const people = await tx.people.findMany(holdings.map((held) => held.personId))
  return holdings.flatMap((held) => {
    const person = people.find(({ id }) => id === held.personId)
    if (!person || person.hasLeft) return []
    const { id: holdingId, role, title, since, until, committeeId } = held
    return [
      {
        holdingId,
        name: person.name,
        isInSlack: person.slackId !== null,
        role,
        title,
        since,
        until,
        isCouncilWide: committeeId === null,
      },
    ]
  })
}

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    /** Anybody may look; only whoever may change it is shown how, and who is to be heard. */
    const shown = async ({ tx, committee, roles, carried: [page] }: Omit<PressedInCommittee, 'who' | 'words'>) => {
      const isOfficer = mayDo('manage-people', roles)
      return peopleList(committee, await rolesHeld(tx, deps, committee, isOfficer), isOfficer, Number(page ?? 1))
    }

    desk.onCommand(
      word,
      inCommittee(deps, word, async (given) => ({ is: 'say', message: await shown({ ...given, carried: [] }) })),
    )
    desk.onPress(
      actionIds.peoplePage,
      pressedInCommittee(deps, word.permission, async (given) => ({ is: 'redrawn', message: await shown(given) })),
    )

    desk.onPress(
      actionIds.givePersonRole,
      pressedInCommittee(deps, 'manage-people', async ({ committee }) => ({
        is: 'form',
        view: giveRoleView(committee, civilDateAt(deps.clock.now(), committee.zone)),
      })),
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.givePersonRoleSubmitted,
      filledIn(
        giveRoleForm,
        giveRoleMetadata,
        async ({ who, said: { person, name, email, organisation, role, title, since, until }, of }) => {
          const ruling = await giveRole(deps, who, {
            committeeId: of.committee,
            slackId: person ?? null,
            name: name ?? null,
            email: email ?? null,
            organisation: organisation ?? null,
            role,
            title: title ?? null,
            since,
            until: until ?? null,
          })
          if (!ruling.ok) return { is: 'errors', errors: { role: sayRefusal(ruling.refusal) } }
          return { is: 'say', message: roleGiven(ruling.value) }
        },
      ),
    )

    desk.onPress(actionIds.endRole, async (press) => {
      const [committeeId = '', holdingId = ''] = press.value.split(':')
      const ruling = await endRole(deps, press.who, committeeId, holdingId)
      if (!ruling.ok) return refused(ruling.refusal)
      // Whoever ended their own role may no longer ask for the list; what they did is still shown.
      return deps.store.for(press.who.councilId).transaction(async (tx) => ({
        is: 'redrawn',
        message: peopleList(ruling.value, await rolesHeld(tx, deps, ruling.value, true), true),
      }))
    })
  }
