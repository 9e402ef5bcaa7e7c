import type pg from 'pg'

/** The clock of a test's database, held: it says what it was last set to. */
export type HeldDatabaseClock = { set(iso: string): Promise<void> }

/**
 * Holds the clock of a database. Leases, quarantines and Slack's pace are by `clock_timestamp()`; whoever comes by
 * `addressWithHeldClock` is given this one in place of the machine's.
 */
export const holdDatabaseClock = async (owner: pg.Pool): Promise<HeldDatabaseClock> => {
  await owner.query(`CREATE SCHEMA held;
    CREATE TABLE held.clock (at timestamptz NOT NULL);
    INSERT INTO held.clock VALUES (clock_timestamp());
    CREATE FUNCTION held.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT at FROM held.clock';
    GRANT USAGE ON SCHEMA held TO cleardays_app;
    GRANT SELECT ON held.clock TO cleardays_app`)
  return {
    set: async (iso) => {
      await owner.query('UPDATE held.clock SET at = $1', [iso])
    },
  }
}

/** The same database, seen by the held clock. */
export const addressWithHeldClock = (url: string): string => {
  const address = new URL(url)
  address.searchParams.set('options', '-c search_path=held,pg_catalog,public')
  return address.href
}
