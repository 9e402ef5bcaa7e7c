import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { pino } from 'pino'
import type { Deps } from '../../../src/app/deps.ts'
import type { Store } from '../../../src/app/ports/store.ts'
import type { Tx } from '../../../src/app/ports/tx.ts'
import { heldClock } from '../../../src/clock.ts'
import { appPoolConfig, guarded } from '../../../src/database/pools.ts'
import { fillDemonstration } from '../../../src/demonstration/council.ts'
import { features } from '../../../src/features/index.ts'
import { PrismaClient } from '../../../src/store/generated/client.ts'
import { adapterOver } from '../../../src/store/past-the-client.ts'
import { openStore } from '../../../src/store/store.ts'
import { freshDatabase } from '../../support/database.ts'

/** Stands in every text of the other council: whoever reads it, has read over the wall. */
export const CANARY = 'BETA-CANARY'
export const TEAM_A = 'T0ALPHA'
export const TEAM_B = 'T0BETA'

const MARKED: Readonly<Record<string, readonly string[]>> = {
  committee: ['name', 'venue'],
  person: ['name', 'title'],
  item: ['title', 'why'],
  meeting: ['venue'],
  request: ['key_lines', 'why'],
  proposal: ['title', 'words'],
  paper: ['title'],
  standing_item: ['title', 'words'],
  joint_share: ['authority'],
  joint_mirror: ['host_name', 'committee_name'],
}

/**
 * Connections on which every transaction is of one council, whichever the store says: then the store's own words are
 * wrong everywhere, and row-level security alone stands between. Whatever says it, through the client or past it.
 */
const heldTo = (url: string, said: string, held: string): pg.Pool => {
  const changed = (given: unknown): unknown =>
    typeof given === 'string' ? given.replaceAll(said, held) : Array.isArray(given) ? given.map(changed) : given
  class Held extends pg.Client {
    override query(...given: unknown[]): never {
      const ask = (...now: unknown[]) => (super.query as unknown as (...now: unknown[]) => never).call(this, ...now)
      const [first, ...rest] = given as unknown[]
      const asked = typeof first === 'object' && first !== null && 'text' in first ? first : null
      const text = String(asked ? asked.text : first)
      if (!/set_config\('app\.council'|SET LOCAL app\.council/.test(text)) return ask(...given)
      const now = asked
        ? { ...asked, text: changed(text), values: changed((asked as { values?: unknown }).values) }
        : changed(text)
      return ask(now, ...rest.map(changed))
    }
  }
  return guarded(new pg.Pool({ ...appPoolConfig({ url }), Client: Held }))
}

/** Two councils in one database, both full; and the store as an officer of the first has it, with either wall away. */
export const twoCouncils = async () => {
  const fresh = await freshDatabase()
  const clock = heldClock('2026-09-01T09:00:00Z')
  const store = openStore(fresh.database.prisma)
  const start = (name: string, teamId: string) =>
    store.startCouncil({ name, nation: 'england', zone: 'Europe/London', teamId })
  const [a, b] = [await start('Alphashire', TEAM_A), await start('Betashire', TEAM_B)]
  for (const [id, team] of [
    [a, TEAM_A],
    [b, TEAM_B],
  ] as const)
    await store.for(id).transaction((tx) => fillDemonstration(tx, clock, team))
  const owner = fresh.ownerPool
  // The other council hosts a joint committee that a third takes part in, and takes part in one of a third's.
  await store.for(b).transaction(async (tx) => {
    const [committee] = await tx.committees.all()
    const person = (await tx.people.all())[0]!
    const at = clock.now().toUTC().toISO()!
    await tx.joint.invite(
      {
        committeeId: committee!.id,
        authority: 'Thirdshire',
        invitedAt: at,
        expiresAt: '2027-01-01T00:00:00Z',
        invitedById: person.id,
      },
      'b'.repeat(64),
    )
    const [shareId, hostCouncilId] = [crypto.randomUUID(), crypto.randomUUID()]
    const named = { hostName: 'Thirdshire', committeeName: 'Coast Board' }
    const mirror = { committeeId: committee!.id, shareId, hostCouncilId, ...named }
    await tx.joint.begin({ ...mirror, owes: 'accepting', byId: person.id, at })
    await tx.joint.settle(shareId, 'accepting', 'heard')
    await tx.joint.receive(
      shareId,
      1,
      { host: CANARY, committee: CANARY, contact: null, meetings: [], waiting: [] },
      at,
    )
  })
  for (const [table, columns] of Object.entries(MARKED))
    await owner.query(
      `UPDATE ${table} SET ${columns.map((one) => `${one} = coalesce(${one}, '') || ' ${CANARY}'`).join(', ')} WHERE council_id = $1`,
      [b],
    )

  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'council_id' AND table_name <> 'inbox_key' ORDER BY 1`,
  )
  const tables = rows.map(({ name }) => name)
  /** Everything of the other council, as its owner sees it: a digest of each table. */
  const digest = async (): Promise<Readonly<Record<string, string>>> => {
    const parts = tables.map(
      (table) =>
        `SELECT '${table}' AS t, md5(coalesce(string_agg(x::text, '|' ORDER BY x::text), '')) AS d FROM ${table} x WHERE council_id = $1`,
    )
    const found = await owner.query(
      `${parts.join(' UNION ALL ')} UNION ALL
      SELECT 'council', md5(x::text) FROM council x WHERE id = $1`,
      [b],
    )
    return Object.fromEntries(found.rows.map(({ t, d }: { t: string; d: string }) => [t, d]))
  }
  const idsOf = async (councilId: string): Promise<Readonly<Record<string, readonly string[]>>> => {
    const found: Record<string, string[]> = {}
    for (const table of tables) {
      const has = await owner.query(
        `SELECT 1 FROM information_schema.columns WHERE table_name = $1 AND column_name = 'id'`,
        [table],
      )
      if (has.rowCount === 0) continue
      const got = await owner.query<{ id: string }>(
        `SELECT id::text FROM ${table} WHERE council_id = $1 ORDER BY id LIMIT 3`,
        [councilId],
      )
      if (got.rows.length > 0) found[table] = got.rows.map(({ id }) => id)
    }
    return found
  }

  const asOwner = new PrismaClient({ adapter: new PrismaPg(owner) })
  const heldPool = heldTo(fresh.appUrl, b, a)
  const asHeld = new PrismaClient({ adapter: adapterOver(heldPool) })
  const lines: string[] = []
  const log = pino({ level: 'trace', base: null, timestamp: false }, { write: (line: string) => void lines.push(line) })
  const depsOver = (over: Store): Deps => ({
    store: over,
    clock,
    log,
    drawings: Object.assign({}, ...features.map((feature) => feature.draws ?? {})),
    files: {
      fetch: async () => ({ is: 'refused', why: 'not-there' }),
      share: async () => ({ is: 'refused', why: 'not-there' }),
    },
    channels: {
      audience: async () => ({ is: 'ours', slackIds: [] }),
      remove: async () => ({ is: 'refused' }),
    },
    profiles: { of: async () => null },
  })
  return {
    a,
    b,
    prisma: fresh.database.prisma,
    clock,
    store,
    /** Row-level security away: only the store's own words stand between. */
    withoutSecurity: openStore(asOwner),
    /** The store's words away: it takes itself for the other council's, and only row-level security stands between. */
    withoutWords: openStore(asHeld),
    depsOver,
    lines,
    digest,
    idsOf,
    owner,
    async close() {
      await asOwner.$disconnect()
      await asHeld.$disconnect()
      await heldPool.end()
      await fresh.close()
    },
  }
}
export type TwoCouncils = Awaited<ReturnType<typeof twoCouncils>>

/** A stream of numbers that is the same in every run. */
export const chanceFrom = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]! }
}

/** Every method of every repository of a transaction. */
export const methodsOf = (tx: Tx): readonly (readonly [repository: keyof Tx, method: string])[] =>
  (Object.keys(tx) as (keyof Tx)[]).flatMap((repository) => {
    const it = tx[repository]
    return typeof it === 'object' ? Object.keys(it).map((method) => [repository, method] as const) : []
  })
