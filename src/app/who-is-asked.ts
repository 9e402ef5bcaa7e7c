import type { Clock } from '../clock.ts'
import { whoIsAsked } from '../domain/agenda/answering.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Tx } from './ports/tx.ts'

/** Who would be asked about an agenda today: the chair, else the vice-chair; null where neither can be. */
export const whoIsAskedToday = async (
  tx: Tx,
  clock: Clock,
  committee: Pick<Committee, 'id' | 'zone'>,
): Promise<ReturnType<typeof whoIsAsked>> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const ids = async (role: 'chair' | 'vice-chair') =>
    (await tx.people.holding(role, committee.id, today)).map(({ id }) => id)
  const [chairs, viceChairs] = [await ids('chair'), await ids('vice-chair')]
  const away = await tx.agendas.awayOn([...chairs, ...viceChairs], today)
  return whoIsAsked(chairs, viceChairs, new Set(away.keys()))
}
