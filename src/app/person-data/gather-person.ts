import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Gathered } from '../../domain/keeping/record.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Tx } from '../ports/tx.ts'

/** What the file of a person's data says above it. */
export type PersonTitled = {
  readonly title: string
  readonly council: string
  readonly day: CivilDate
  readonly notes: readonly string[]
}

const NOTES = [
  'Every row that names this person, from every table: who they are, their accounts and roles, what they were asked, answered, decided and sent, and what the ledger says of them or says they did.',
  'Other people are named in it. Look through it before it goes to anybody: their data may have to be taken out.',
  'What they said they need in order to take part is not copied out of its place: the contact officer gives it. That there is such a need, and until when it is kept, is here (access need).',
  'Free words that somebody else typed about them, without naming them by their record, are not found this way. Why they are not cleared for something is with the monitoring officer.',
]

/** The one person of this name or e-mail address: refused where there is none, or several. */
export const personCalled = async (tx: Tx, named: string): Promise<Ruling<string>> => {
  const [one, ...others] = await tx.records.peopleCalled(named.trim())
  if (!one) return refuse({ rule: 'no-such-person' })
  return others.length > 0 ? refuse({ rule: 'several-people', named: named.trim() }) : allow(one)
}

/** All that is held of a person, for them: the right of access. That it was gathered, and by whom, is in the ledger. */
export const gatherPerson = async (
  tx: Tx,
  clock: Clock,
  personId: string,
  byId: string | null,
): Promise<Ruling<{ readonly titled: PersonTitled; readonly gathered: Gathered }>> => {
  const person = await tx.people.find(personId)
  if (!person) return refuse({ rule: 'no-such-person' })
  const council = await tx.committees.council()
  await tx.ledger.record({
    at: clock.now().toISO()!,
    byId,
    did: 'person-data-gathered',
    aboutKind: 'person',
    aboutId: person.id,
    committeeId: null,
    detail: {},
  })
  const day = civilDateAt(clock.now(), council.zone)
  const titled = { title: `What is held of ${person.name}`, council: council.name, day, notes: NOTES }
  return allow({ titled, gathered: await tx.records.ofPerson(person.id) })
}
