import type { Council } from './council.ts'

/** A report that has been asked for, as a row: gives its id. What led to it does not matter to the test. */
export const requestedFor = async (
  council: Pick<Council, 'ownerPool' | 'councilId'>,
  given: { readonly committeeId: string; readonly itemId: string; readonly askedOf: string },
): Promise<string> => {
  const { rows } = await council.ownerPool.query(
    `INSERT INTO request (id, council_id, committee_id, item_id, kind, asked_of_id, key_lines, due_on, state)
     VALUES (gen_random_uuid(), $1, $2, $3, 'report', $4, 'What has changed', '2026-11-01', 'asked') RETURNING id`,
    [council.councilId, given.committeeId, given.itemId, given.askedOf],
  )
  return rows[0].id
}
