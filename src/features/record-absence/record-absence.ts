import { replanWaitingFor } from '../../app/approvals/pass-on.ts'
import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Person } from '../../domain/people/person.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** Somebody is away, both days included. People are Slack ids. */
export type RecordAbsence = {
  readonly committeeId: string
  readonly slackId: string
  readonly since: CivilDate
  readonly until: CivilDate
  readonly deputy: string | null
}

/**
 * Records it: while they are away they are asked nothing, what is due goes to whoever stands in or waits, and what
 * would go to a chair goes to the vice-chair. Whoever stands in is told. Somebody may say it of themselves; an officer
 * of the committee of anybody.
 */
export const recordAbsence = (
  deps: Deps,
  who: Presser,
  command: RecordAbsence,
): Promise<Ruling<{ readonly person: Person; readonly deputy: Person | null }>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(command.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'say-away', committee.id)
    if (!may.ok) return may
    const find = (slackId: string) => personOf(tx, deps.profiles, { teamId: who.teamId, slackId })
    const person = await find(command.slackId)
    if (!person) return refuse({ rule: 'no-such-person' })
    if (person.id !== who.personId && !mayDo('manage-people', may.value))
      return refuse({ rule: 'away-of-somebody-else', name: person.name })
    const deputy = command.deputy ? await find(command.deputy) : null
    if (command.deputy && !deputy) return refuse({ rule: 'no-such-person' })

    const { since, until } = command
    await tx.people.setAway({ personId: person.id, since, until, deputyId: deputy?.id ?? null })
    if (deputy && deputy.id !== who.personId && deputy.slackId !== null)
      await tx.outbox.owe(
        {
          key: `standing-in:${person.id}:${deputy.id}:${since}:${until}`,
          committeeId: null,
          personId: deputy.id,
          drawing: 'standing-in',
          about: person.id,
        },
        'waiting',
        deps.clock.now().toISO()!,
      )
    // What waits for them is passed on from the first day they are away.
    await replanWaitingFor(tx, deps.clock, person.id)
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'absence-recorded',
      aboutKind: 'person',
      aboutId: person.id,
      committeeId: committee.id,
      detail: { title: person.name, since, until },
    })
    return allow({ person, deputy })
  })
