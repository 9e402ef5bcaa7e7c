import type { Draw } from '../../app/drawing.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { ROLES, rolesOn } from '../../domain/people/roles.ts'
import { isOpen } from '../../domain/reports/request.ts'
import { personLeft } from './messages.ts'

/** To the officer; nothing where they are back, or where nothing was theirs. `about`: `<person>:<committee>`. */
export const drawWhoLeft: Draw = async (tx, about, _reader, { clock }) => {
  const [personId = '', committeeId = ''] = about.split(':')
  const person = await tx.people.find(personId)
  const committee = await tx.committees.find(committeeId)
  if (!person?.hasLeft || !committee) return null
  const own = (await tx.people.holdingsOf(person.id)).filter((held) => held.committeeId === committee.id)
  const today = civilDateAt(clock.now(), committee.zone)
  const isContact = committee.settings.contactOfficerId === person.id
  const roles = [
    ...[...rolesOn(today, committee.id, own)].map((role) => ROLES[role]),
    ...(isContact ? ['contact officer'] : []),
  ]
  const asked = (await tx.requests.askedOf([person.id])).filter(
    (one) => one.committeeId === committee.id && isOpen(one),
  )
  const owed: Parameters<typeof personLeft>[0]['owed'][number][] = []
  for (const { id, itemId, kind, dueOn } of asked) {
    const item = await tx.items.find(itemId)
    if (item) owed.push({ id, itemId, title: item.title, kind, dueOn })
  }
  const consulted = (await tx.proposals.waitingFor(person.id))
    .filter((one) => one.kind === 'consultation' && one.committeeId === committee.id)
    .map(({ title }) => title)
  const left = { name: person.name, committee, roles, owed, consulted }
  return owed.length + roles.length + consulted.length > 0 ? personLeft(left) : null
}
