import { NOT_THERE, TO_BE_SURE } from '../app/ports/delivery.ts'
import type { Account, Sending, SharedPace } from '../app/ports/sending.ts'
import { fromInstant } from './days.ts'
import { later, mayGo } from './delivery.ts'
import { Prisma } from './generated/client.ts'
import { toOwed } from './outbox.ts'

/** Runs statements one after the other in a transaction of one council, and gives the rows of the last. */
export type Journey = (statements: readonly Prisma.Sql[]) => Promise<readonly Record<string, unknown>[]>

const ms = (milliseconds: number) => Prisma.sql`${milliseconds} * interval '1 millisecond'`

const COLUMNS = [
  'id::text',
  'key',
  'kind',
  'committee_id::text AS "committeeId"',
  'person_id::text AS "personId"',
  'channel',
  'conversation',
  'sequence',
  'priority',
  'drawing',
  'about',
  'copy_id::text AS "copyId"',
  'state',
  'attempt',
  'not_before AS "notBefore"',
  'first_started_at AS "firstStartedAt"',
  'last_started_at AS "lastStartedAt"',
  'sent_at AS "sentAt"',
  'why',
]
const columnsOf = (from: string) => Prisma.raw(COLUMNS.map((column) => `${from}.${column}`).join(', '))

/** The hot path of delivery on PostgreSQL. Every statement names its council, and row-level security holds as well. */
export const sending = (journey: Journey, councilId: string): Sending => {
  const council = Prisma.sql`${councilId}::uuid`
  /** The generic cell rate algorithm: `next_at` is when the next call would be due if there were no bursts. */
  const spend = ({ method, everyMs }: SharedPace, from: Prisma.Sql) => Prisma.sql`
    INSERT INTO slack_pace (council_id, place, next_at)
    SELECT ${council}, ${method}, clock_timestamp() + ${ms(everyMs)} ${from}
    ON CONFLICT (council_id, place) DO UPDATE
      SET next_at = greatest(slack_pace.next_at, clock_timestamp()) + ${ms(everyMs)}`
  const freeAt = ({ method, burstMs }: SharedPace) => Prisma.sql`
    (SELECT greatest(p.next_at - ${ms(burstMs)}, p.paused_until) FROM slack_pace p
     WHERE p.council_id = ${council} AND p.place = ${method})`

  return {
    async heads(now, atMost) {
      const found = await journey([
        Prisma.sql`
          SELECT ${columnsOf('o')}, c.posting_stopped_because IS NOT NULL AS "isStopped", p.id IS NOT NULL AS "isKnown",
            p.left_at IS NOT NULL AS "hasLeft", account.slack_id AS "slackId", account.team_id AS "slackTeamId"
          FROM outbox_message o JOIN council c ON c.id = o.council_id
            LEFT JOIN person p ON p.id = o.person_id AND p.council_id = o.council_id
            LEFT JOIN LATERAL (SELECT slack_id, team_id FROM slack_identity
              WHERE person_id = p.id ORDER BY seen_at DESC LIMIT 1) AS account ON true
          WHERE o.council_id = ${council} AND ${mayGo(now)}
          ORDER BY o.priority, o.sequence LIMIT ${atMost}`,
      ])
      return found.map((one) => {
        const { isStopped, isKnown, hasLeft, slackId, slackTeamId } = one as unknown as Found
        return { row: toOwed(asRow(one)), isStopped, person: isKnown ? { hasLeft, slackId, slackTeamId } : null }
      })
    },

    async isUnderWay() {
      const [found] = await journey([
        Prisma.sql`SELECT EXISTS (SELECT FROM outbox_message o
          WHERE o.council_id = ${council} AND o.state IN ('sending', 'in-doubt')) AS "is"`,
      ])
      return found?.is === true
    },

    async claim(id, { name, leaseSeconds, now, pace }) {
      const conversationFree =
        pace.conversationMs > 0
          ? Prisma.sql`(SELECT greatest(p.next_at, p.paused_until) FROM slack_pace p, outbox_message m
                        WHERE m.id = ${id}::uuid AND p.council_id = ${council} AND p.place = m.conversation)`
          : Prisma.sql`NULL::timestamptz`
      const [found] = await journey([
        // One conversation, one claim: the lock first, then a look with fresh eyes.
        Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(o.council_id || o.conversation, 0))::text AS locked
          FROM outbox_message o WHERE o.id = ${id}::uuid AND o.council_id = ${council}`,
        Prisma.sql`
          WITH pace AS MATERIALIZED (
            SELECT greatest(${conversationFree}, ${freeAt(pace)}, '-infinity') AS free_at),
          claimed AS (
            UPDATE outbox_message o SET state = 'sending', attempt = o.attempt + 1, claimed_by = ${name},
              claimed_until = ${later(leaseSeconds)}, last_started_at = clock_timestamp(),
              first_started_at = coalesce(o.first_started_at, ${fromInstant(now)}),
              why = CASE WHEN o.why IN (${NOT_THERE}, ${TO_BE_SURE}) THEN o.why END
            FROM pace
            WHERE o.id = ${id}::uuid AND o.council_id = ${council} AND ${mayGo(now)}
              AND pace.free_at <= clock_timestamp()
            RETURNING o.*),
          spent AS (${spend(pace, Prisma.sql`FROM claimed`)} RETURNING 1)
          SELECT ${columnsOf('claimed')}, CASE WHEN pace.free_at > clock_timestamp()
            THEN ceil(extract(epoch FROM pace.free_at - clock_timestamp()) * 1000)::int ELSE 0 END AS wait
          FROM pace LEFT JOIN claimed ON true`,
      ])
      if (typeof found?.id === 'string') return { is: 'claimed', row: toOwed(asRow(found)) }
      const wait = Number(found?.wait ?? 0)
      return wait > 0 ? { is: 'wait', inMs: wait } : { is: 'not-now' }
    },

    async sent(id, attempt, { channel, ts, drawn, now, why }, { conversationMs }) {
      const [found] = await journey([
        Prisma.sql`
          WITH settled AS (
            UPDATE outbox_message o SET state = 'sent', claimed_by = NULL, claimed_until = NULL,
              sent_at = ${fromInstant(now)}, sent_channel = ${channel}, ts = ${ts}, why = coalesce(${why ?? null}, o.why)
            WHERE o.id = ${id}::uuid AND o.council_id = ${council} AND o.attempt = ${attempt}
              AND o.state IN ('sending', 'in-doubt')
            RETURNING o.*),
          redrawn AS (
            UPDATE posted_copy c SET drawn = ${drawn ?? 'not known'} FROM settled
            WHERE settled.kind = 'redraw' AND c.council_id = ${council} AND c.channel = ${channel} AND c.ts = ${ts}),
          copied AS (
            INSERT INTO posted_copy (id, council_id, drawing, about, person_id, channel, ts, drawn, posted_at)
            SELECT ${crypto.randomUUID()}::uuid, ${council}, drawing, about, person_id, ${channel}, ${ts},
              ${drawn ?? 'not known'}, ${fromInstant(now)}::timestamptz
            FROM settled WHERE kind <> 'redraw' ON CONFLICT DO NOTHING),
          paced AS (
            INSERT INTO slack_pace (council_id, place, next_at)
            SELECT ${council}, conversation, clock_timestamp() + ${ms(conversationMs)}
            FROM settled WHERE kind <> 'redraw' AND ${conversationMs} > 0
            ON CONFLICT (council_id, place) DO UPDATE SET next_at = greatest(slack_pace.next_at, EXCLUDED.next_at))
          SELECT count(*)::int AS written FROM settled`,
      ])
      return found?.written === 1
    },

    async mayCall(pace) {
      const [found] = await journey([
        Prisma.sql`
          WITH pace AS MATERIALIZED (SELECT greatest(${freeAt(pace)}, '-infinity') AS free_at),
          spent AS (${spend(pace, Prisma.sql`FROM pace WHERE pace.free_at <= clock_timestamp()`)} RETURNING 1)
          SELECT CASE WHEN EXISTS (SELECT FROM spent) THEN 0
            ELSE greatest(1, ceil(extract(epoch FROM pace.free_at - clock_timestamp()) * 1000))::int END AS wait
          FROM pace`,
      ])
      return Number(found?.wait ?? 0)
    },

    async pause(method, conversation, seconds) {
      const until = later(seconds)
      const refuse = (place: string, from: Prisma.Sql) => Prisma.sql`
        INSERT INTO slack_pace (council_id, place, next_at, paused_until, refused_at)
        SELECT ${council}, ${place}, clock_timestamp(), ${until}, clock_timestamp() ${from}
        ON CONFLICT (council_id, place) DO UPDATE SET refused_at = EXCLUDED.refused_at,
          paused_until = greatest(slack_pace.paused_until, EXCLUDED.paused_until)`
      // Two conversations refused within five seconds: it is the workspace that is meant.
      const isGeneral = Prisma.sql`WHERE ${conversation === null} OR EXISTS (
        SELECT FROM slack_pace p WHERE p.council_id = ${council} AND p.place NOT IN (${method}, ${conversation ?? ''})
          AND p.refused_at > clock_timestamp() - interval '5 seconds' AND p.place LIKE '%:%')`
      await journey([refuse(method, isGeneral), ...(conversation === null ? [] : [refuse(conversation, Prisma.empty)])])
    },
  }
}

type Found = Account & { readonly isStopped: boolean; readonly isKnown: boolean }
type Row = Parameters<typeof toOwed>[0]
/** `pg` gives a bigint as text, Prisma as a bigint. */
const asRow = (found: Record<string, unknown>): Row =>
  ({ ...found, sequence: BigInt(found.sequence as string | bigint) }) as Row
