import type { Tx } from '../../app/ports/tx.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { committeesMeant } from './committees-meant.ts'

/** The one committee that is meant: named, or the only one there is; else a sentence that says which there are. */
export const committeeMeant = async (tx: Tx, name: string | null): Promise<Committee | string> => {
  const meant = await committeesMeant(tx, name)
  if (typeof meant === 'string') return meant
  if (meant.length === 1) return meant[0]!
  return `Say which committee with --committee NAME. There are: ${meant.map((one) => one.name).join('; ')}.`
}
