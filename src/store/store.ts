import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { askingOutside } from '../app/outside-transactions.ts'
import type { CouncilStore, Store } from '../app/ports/store.ts'
import type { Tx } from '../app/ports/tx.ts'
import type { Presser } from '../app/presser.ts'
import { besides, takingNow } from '../app/taking.ts'
import { about } from './about.ts'
import { agendas } from './agendas.ts'
import type { SetAlarm } from './alarm.ts'
import { calendar, publishedHolidays } from './calendar.ts'
import { callIns } from './call-ins.ts'
import { closed } from './closed/closed.ts'
import { committees } from './committees.ts'
import type { Db } from './db.ts'
import { delivery } from './delivery.ts'
import { destinations } from './destinations.ts'
import { elections } from './elections.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'
import { holds } from './holds.ts'
import { items } from './items.ts'
import { codeLeadsTo, joint } from './joint.ts'
import { journeyOn, journeyThrough } from './journey.ts'
import { ledger } from './ledger.ts'
import { meetings } from './meetings.ts'
import { notices } from './notices.ts'
import { outbox } from './outbox.ts'
import { outcomes } from './outcomes.ts'
import { papers } from './papers.ts'
import { aLane, alongside, type Read, reading, readingOn } from './past-the-client.ts'
import { people, presserOf } from './people.ts'
import { proposals } from './proposals.ts'
import { publications } from './publications.ts'
import { records } from './records.ts'
import { reminders } from './reminders.ts'
import { requests } from './requests.ts'
import { retention } from './retention.ts'
import { roleProposals } from './role-proposals.ts'
import { type Journey, sending } from './sending.ts'
import { standingItems } from './standing-items.ts'
import { takesEffect } from './takes-effect.ts'
import { workstreams } from './workstreams.ts'

/** What a transaction of one council can reach. Each repository stores and fetches; it decides nothing. */
const tx = (db: Db, councilId: string, read: Read, owed: () => void, alarm?: SetAlarm): Tx => ({
  councilId,
  about: about(db, councilId),
  calendar: calendar(db, councilId, read),
  closed: closed(db, councilId),
  committees: committees(db, councilId, read),
  elections: elections(db, councilId),
  callIns: callIns(db, councilId),
  people: people(db, councilId, read),
  roleProposals: roleProposals(db, councilId),
  meetings: meetings(db, councilId, read),
  items: items(db, councilId, read),
  destinations: destinations(db, councilId),
  proposals: proposals(db, councilId, read),
  agendas: agendas(db, councilId, read),
  papers: papers(db, councilId, read),
  outcomes: outcomes(db, councilId),
  standingItems: standingItems(db, councilId, read),
  publications: publications(db, councilId, read),
  requests: requests(db, councilId, read),
  reminders: reminders(db, councilId, read, alarm),
  outbox: outbox(db, councilId, read, owed, alarm),
  delivery: delivery(db, councilId, owed),
  joint: joint(db, councilId),
  retention: retention(db, councilId),
  holds: holds(db, councilId),
  notices: notices(db, councilId),
  records: records(db, councilId),
  workstreams: workstreams(db, councilId, read),
  ledger: ledger(db, councilId),
})

/** Carries a refusal out of a transaction, so that what was written before it is rolled back. */
class Refused extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('refused')
    this.answer = answer
  }
}
const isRefused = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

/** Who is told of what is owed: after the commit, and within it where something is due only later. */
export type Told = {
  /** A transaction that owes something has been committed. */
  readonly owed?: (councilId: string) => void
  /** Sets an alarm for a row that is due later, in the row's own transaction. */
  readonly alarm?: SetAlarm
}

/** Every query inside is of this council twice over: by its own words, and by row-level security. */
const forCouncil = (prisma: PrismaClient, councilId: string, told: Told, journey: Journey): CouncilStore => ({
  sending: sending(journey, councilId),
  presser: async (...account) =>
    ((await journey([presserOf(councilId, ...account)]))[0] as Presser | undefined) ?? null,
  transaction: (work) => askingOutside(() => once(prisma, councilId, told, work)),
})

const once = async <T>(
  prisma: PrismaClient,
  councilId: string,
  told: Told,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  let owes = false
  let wrote = false
  const taking = takingNow()
  try {
    const lane = aLane()
    const begin = () =>
      prisma.$transaction(
        async (db) => {
          const read = reading(db, lane)
          await read(Prisma.sql`SELECT set_config('app.council', ${councilId}, true)`)
          const made = await work(tx(db, councilId, read, () => (owes = true), told.alarm))
          if (isRefused(made)) throw new Refused(made)
          if (taking && !taking.isWritten) wrote = await takesEffect(read, councilId, taking)
          return made
        },
        { timeout: 15_000, maxWait: 5_000 },
      )
    const answer = await alongside(lane, begin)
    if (taking && wrote) taking.isWritten = true
    if (owes) besides(() => told.owed?.(councilId))
    return answer
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.answer as never
    throw thrown
  }
}

/** A workspace stays its council's: it is asked for at every press, and looked up once. */
const councilsOfTeams = (read: Read): Store['councilOfTeam'] => {
  const known = new Map<string, string>()
  return async (teamId) => {
    const before = known.get(teamId)
    if (before) return before
    const [row] = await read<{ councilId: string }>(
      Prisma.sql`SELECT council_id AS "councilId" FROM slack_team WHERE team_id = ${teamId}`,
    )
    const found = row?.councilId ?? null
    if (found) known.set(teamId, found)
    return found
  }
}

/**
 * The store on PostgreSQL, through Prisma. `prisma` is the application's role, which owns nothing; `pool` is its own, for
 * what every message costs, which without it goes through Prisma as well.
 */
export const openStore = (prisma: PrismaClient, told: Told = {}, pool?: pg.Pool): Store => ({
  for: (councilId) =>
    forCouncil(prisma, councilId, told, pool ? journeyOn(pool, councilId) : journeyThrough(prisma, councilId)),
  holidays: publishedHolidays(prisma),

  councilOfTeam: councilsOfTeams(pool ? readingOn(pool) : (sql) => prisma.$queryRaw(sql)),

  codeLeadsTo: (digest, now) => codeLeadsTo(prisma, digest, now),

  async councilIds() {
    const teams = await prisma.slackTeam.findMany({ select: { councilId: true }, distinct: ['councilId'] })
    return teams.map((team) => team.councilId)
  },

  async startCouncil({ name, nation, zone, teamId }) {
    const id = randomUUID()
    await prisma.$transaction(async (db) => {
      await db.$executeRaw`SELECT set_config('app.council', ${id}, true)`
      await db.council.create({ data: { id, name, nation, zone } })
      await db.slackTeam.create({ data: { teamId, councilId: id, name } })
    })
    return id
  },

  async once(key, councilId) {
    const { count } = await prisma.inboxKey.createMany({ data: [{ key, councilId }], skipDuplicates: true })
    return count === 1
  },
})
