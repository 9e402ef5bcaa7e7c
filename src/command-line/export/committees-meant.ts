import type { Tx } from '../../app/ports/tx.ts'
import type { Committee } from '../../domain/committee/committee.ts'

/** The committee that was named, or all; or one sentence where there is none of that name. */
export const committeesMeant = async (tx: Tx, name: string | null): Promise<readonly Committee[] | string> => {
  const all = await tx.committees.all()
  if (name === null) return all.length > 0 ? all : 'No committee has been set up yet.'
  const one = await tx.committees.byName(name)
  if (one) return [one]
  return `There is no committee “${name}”. There ${all.length === 1 ? 'is' : 'are'}: ${all.map((committee) => committee.name).join('; ') || 'none yet'}.`
}
