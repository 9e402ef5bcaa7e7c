import type { Committee } from '../domain/committee/committee.ts'
import type { Refusal } from '../domain/refusal.ts'
import { changedMeanwhile } from './last-changed.ts'
import type { Tx } from './ports/tx.ts'

/** The refusal of a form about a committee's settings that was opened before somebody else saved them. */
export const settingsChanged = (
  tx: Tx,
  { id, name, revision }: Pick<Committee, 'id' | 'name' | 'revision'>,
): Promise<Refusal> => changedMeanwhile(tx, { aboutId: id, what: `the settings of the ${name}`, now: revision })
