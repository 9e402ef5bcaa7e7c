import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { hostOnDay } from '../hosting.ts'
import type { Tx } from '../ports/tx.ts'
import type { TemplateKept } from '../ports/word-templates.ts'

/**
 * The Word document in which a committee's agenda of a day is made. A joint committee's is that of whoever hosts it
 * then, and no other authority's; any other committee's is its own, else the council's. Null where there is none.
 */
export const templateFor = async (
  tx: Tx,
  committee: Pick<Committee, 'id'>,
  day: CivilDate,
): Promise<TemplateKept | null> => {
  const kept = await tx.papers.templatesFor(committee.id)
  const host = await hostOnDay(tx, committee, day)
  const of = (committeeId: string | null, authority: string | null) =>
    kept.find((one) => one.committeeId === committeeId && one.authority === authority) ?? null
  return host ? of(committee.id, host.name) : (of(committee.id, null) ?? of(null, null))
}
