import { TakenAlready, type Taking } from '../app/taking.ts'
import { Prisma } from './generated/client.ts'
import { effectKey } from './inbox.ts'
import type { Read } from './past-the-client.ts'

/**
 * Writes, in the transaction itself, that what is being taken takes effect by it, unless the transaction has only read.
 * False where it has. Throws `TakenAlready` where another attempt has been first: the transaction must not be committed.
 */
export const takesEffect = async (read: Read, councilId: string, { key, attempt }: Taking): Promise<boolean> => {
  const [found] = await read<{ wrote: boolean; ours: boolean }>(Prisma.sql`
    WITH wrote AS MATERIALIZED (SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS yes),
    taken AS (
      INSERT INTO inbox_key (key, council_id, taken_by)
      SELECT ${effectKey(key)}, ${councilId}::uuid, ${attempt} FROM wrote WHERE yes
      ON CONFLICT (key) DO UPDATE SET taken_by = inbox_key.taken_by WHERE inbox_key.taken_by = EXCLUDED.taken_by
      RETURNING key)
    SELECT yes AS wrote, EXISTS (SELECT FROM taken) AS ours FROM wrote`)
  if (found?.wrote && !found.ours) throw new TakenAlready()
  return found?.wrote === true
}
