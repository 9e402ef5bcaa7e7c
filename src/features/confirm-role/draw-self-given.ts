import type { Draw } from '../../app/drawing.ts'
import { isRole } from '../../domain/people/roles.ts'
import { selfGiven } from './messages.ts'

/** To those who could have confirmed it, and to other administrators. `about`: `<person>:<committee>:<role>`. */
export const drawSelfGiven: Draw = async (tx, about) => {
  const [personId = '', committeeId = '', role = ''] = about.split(':')
  const person = await tx.people.find(personId)
  const committee = await tx.committees.find(committeeId)
  return person && committee && isRole(role) ? selfGiven({ name: person.name, committee, role }) : null
}
