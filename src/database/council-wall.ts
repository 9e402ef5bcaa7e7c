import type pg from 'pg'

/** Read before any council is known: whose a workspace is, and what Slack has delivered. They hold ids, nothing else. */
const OPEN = ['slack_team', 'inbox_key']

const SAID = `nullif(current_setting('app.council', true), '')::uuid`

/**
 * What a migration that adds a table must say, so that no query of one council ever sees a row of another. Where a
 * migration later moves rows itself, and its owner is no superuser, it lifts FORCE for the time.
 */
export const wallSql = (table: string, column = table === 'council' ? 'id' : 'council_id'): string =>
  [
    `ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY;`,
    `CREATE POLICY council ON "${table}"\n  USING ("${column}" = ${SAID})\n  WITH CHECK ("${column}" = ${SAID});`,
  ].join('\n')

/** The tables that belong to a council and are not behind the wall: each needs what `wallSql` says, in a migration. */
export async function unwalledTables(db: pg.ClientBase | pg.Pool): Promise<readonly string[]> {
  const { rows } = await db.query(
    `SELECT c.relname AS name FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = CASE c.relname WHEN 'council' THEN 'id' ELSE 'council_id' END
     WHERE c.relkind IN ('r', 'p') AND c.relname <> ALL ($1) AND NOT (
       c.relrowsecurity AND c.relforcerowsecurity
       AND (SELECT count(*) = 1 AND bool_and(
              p.polcmd = '*' AND p.polpermissive AND 0 = ALL (p.polroles)
              AND pg_get_expr(p.polqual, c.oid) LIKE '%' || a.attname || ' =%app.council%'
              AND pg_get_expr(p.polwithcheck, c.oid) LIKE '%' || a.attname || ' =%app.council%')
            FROM pg_policy p WHERE p.polrelid = c.oid))
     ORDER BY 1`,
    [OPEN],
  )
  return rows.map((row) => row.name)
}
