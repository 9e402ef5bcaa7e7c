import { secondPersonFor } from '../../app/people/second-person.ts'
import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt, isCivilDate } from '../../domain/calendar/civil-date.ts'
import type { Person } from '../../domain/people/person.ts'
import { roleSaid } from '../../domain/people/role-words.ts'
import { ROLES, type Role, type RoleHolding } from '../../domain/people/roles.ts'
import type { PersonRow, PreviewRow } from '../../import/read-set-up.ts'
import { alike, type Planning, type RowToTake } from './planned-list.ts'

/** People and their roles, row by row. Somebody known by e-mail address, else by name alone, is not added twice. */
export const planPeople = async (
  { tx, committee, byId }: Planning,
  clock: Clock,
  rows: readonly PreviewRow<PersonRow>[],
): Promise<readonly RowToTake[]> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const people = await tx.people.all()
  const holdings = await tx.people.holdingsFor(committee.id)
  const planned: RowToTake[] = []
  const before: { name: string; role: Role }[] = []

  for (const { row, value, problems } of rows) {
    if (!value || problems.length > 0) {
      planned.push({ row, says: value?.name ?? 'A row without a name', does: 'left-out', notes: problems, take: null })
      continue
    }
    const role = value.role ? roleSaid(value.role) : null
    const says = `${value.name}${role ? `, ${ROLES[role]}` : ''}`
    const leftOut = (note: string) => planned.push({ row, says, does: 'left-out', notes: [note], take: null })
    if (!value.role) leftOut('No role is given.')
    else if (!role) leftOut(`The role “${value.role}” is none that I know: give it by hand.`)
    else {
      const since = value.from && isCivilDate(value.from) ? value.from : today
      const until = value.until && isCivilDate(value.until) ? value.until : null
      const known = knownAs(value, people)
      if (known === 'several') leftOut('Several people have this name: give the role by hand.')
      else if (until && until < today) leftOut('The role had ended before today.')
      else if (
        before.some((one) => alike(one.name, value.name) && one.role === role) ||
        (known && holds(holdings, known.id, role, since))
      )
        planned.push({ row, says, does: 'there-already', notes: [], take: null })
      else if (known && (await secondPersonFor(tx, clock, committee, { personId: known.id, byId, role }))?.length)
        leftOut('A role of your own with sight of private business: give it by hand, and a second person confirms it.')
      else {
        before.push({ name: value.name, role })
        const notes = [
          ...(known?.slackId ? [] : ['Not in Slack yet: letters go through the officer.']),
          ...(value.from ? [] : ['No first day is given: from today.']),
        ]
        const take = async () => {
          const [added] = known ? [known] : await tx.people.byName(value.name)
          const { name, email, organisation } = value
          const person =
            added ?? (await tx.people.add({ name, email, organisation, isExternal: organisation !== null }))
          await tx.people.give({
            personId: person.id,
            committeeId: committee.id,
            role,
            title: value.role && alike(value.role, ROLES[role]) ? null : value.role,
            representing: null,
            meetingId: null,
            since,
            until,
          })
          await tx.ledger.record({
            at: clock.now().toISO()!,
            byId,
            did: 'role-given',
            aboutKind: 'person',
            aboutId: person.id,
            committeeId: committee.id,
            detail: { title: person.name, role, since, until, from: 'file' },
          })
        }
        planned.push({ row, says, does: 'add', notes, take })
      }
    }
  }
  return planned
}

const knownAs = (value: PersonRow, people: readonly Person[]): Person | 'several' | null => {
  const here = people.filter(({ hasLeft }) => !hasLeft)
  const byEmail = value.email ? here.filter((one) => one.email?.toLowerCase() === value.email?.toLowerCase()) : []
  if (byEmail[0]) return byEmail[0]
  // somebody of the same name with another address is somebody else
  const named = here.filter((one) => alike(one.name, value.name) && (!value.email || !one.email))
  return named.length > 1 ? 'several' : (named[0] ?? null)
}

const holds = (holdings: readonly RoleHolding[], personId: string, role: Role, since: CivilDate): boolean =>
  holdings.some((one) => one.personId === personId && one.role === role && (one.until === null || one.until >= since))
