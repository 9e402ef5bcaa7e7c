import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { type Asked, type Asking, ask } from '../../app/reports/ask.ts'
import type { Person } from '../../domain/people/person.ts'
import { type Ruling, refuse } from '../../domain/ruling.ts'

/** What the officer asks, and of whom: a Slack id, or somebody outside Slack by name and e-mail address. */
export type RequestReport = {
  readonly committeeId: string
  readonly itemId: string
  readonly slackId: string | null
  readonly name: string | null
  readonly email: string | null
  readonly asking: Asking
}

const whom = async (tx: Tx, deps: Deps, who: Presser, command: RequestReport): Promise<Person | null> => {
  if (command.slackId) return personOf(tx, deps.profiles, { teamId: who.teamId, slackId: command.slackId })
  const [known] = await tx.people.byEmail(command.email!)
  return known ?? tx.people.add({ name: command.name!, email: command.email, isExternal: true })
}

/** Reads, asks the rule, and writes the answer, all in one transaction. */
export const requestReport = (deps: Deps, who: Presser, command: RequestReport): Promise<Ruling<Asked>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(command.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'request-report', committee.id)
    if (!may.ok) return may
    const item = await tx.items.find(command.itemId)
    if (!item || item.committeeId !== committee.id) return refuse({ rule: 'no-such-item' })
    const person = await whom(tx, deps, who, command)
    if (!person) return refuse({ rule: 'no-such-person' })
    return ask(tx, deps.clock, { committee, item, person, askedById: who.personId, asking: command.asking })
  })
