import type { Person } from '../../domain/people/person.ts'
import type { Instead } from '../../domain/reports/answer.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Deps } from '../deps.ts'
import { personOf } from '../identify.ts'
import type { Tx } from '../ports/tx.ts'

/** Somebody as a form names them: a Slack id; or a name, with an e-mail address where it is known. */
export type Named = {
  readonly slackId: string | null
  readonly name: string | null
  readonly email: string | null
  readonly organisation?: string | null
}

/**
 * The person a form names: whoever that Slack account is; else whoever has that e-mail address; else, where none is
 * given, the one person outside who has that name; else somebody new, outside Slack.
 */
export const whom = async (
  tx: Tx,
  deps: Pick<Deps, 'profiles'>,
  teamId: string,
  named: Named,
): Promise<Ruling<Person>> => {
  if (named.slackId) {
    const person = await personOf(tx, deps.profiles, { teamId, slackId: named.slackId })
    return person ? allow(person) : refuse({ rule: 'no-such-person' })
  }
  const [known] = named.email ? await tx.people.byEmail(named.email) : []
  if (known) return allow(known)
  if (!named.name) return refuse({ rule: 'no-such-person' })
  const { name, email, organisation = null } = named
  const namesakes = email ? [] : (await tx.people.byName(name)).filter(({ isExternal }) => isExternal)
  if (namesakes.length === 1) return allow(namesakes[0]!)
  return allow(await tx.people.add({ name, email, organisation, isExternal: true }))
}

/** The same for somebody who is only named, and not asked yet: nobody is added. */
export const nameOf = async (
  tx: Tx,
  deps: Pick<Deps, 'profiles'>,
  teamId: string,
  named: Named,
): Promise<Ruling<Instead>> => {
  if (!named.slackId)
    return named.name
      ? allow({ name: named.name, ...(named.email && { email: named.email }) })
      : refuse({ rule: 'nobody-named' })
  const person = await whom(tx, deps, teamId, named)
  return person.ok ? allow({ personId: person.value.id, name: person.value.name }) : person
}
