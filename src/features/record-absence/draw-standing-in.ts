import type { Draw } from '../../app/drawing.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { standingIn } from './messages.ts'

/** To whoever was named to stand in for somebody (`about`): for as long as that is still to come, or under way. */
export const drawStandingIn: Draw = async (tx, about, reader, { clock }) => {
  const person = await tx.people.find(about)
  if (!person || !reader) return null
  const absences = (await tx.people.awayFrom(civilDateAt(clock.now(), person.zone))).filter(
    ({ personId, deputyId }) => personId === person.id && deputyId === reader,
  )
  return absences.length > 0
    ? standingIn(absences.map(({ since, until }) => ({ name: person.name, since, until })))
    : null
}
