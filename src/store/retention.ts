import type { Retention } from '../app/ports/retention.ts'
import { fromInstant } from './days.ts'
import type { Db } from './db.ts'
import { Prisma } from './generated/client.ts'
import { heldThings, notHeld } from './held-things.ts'

/** Forgets, in small steps, so that nobody waits for a lock. A hold on something keeps it. */
const AT_ONCE = 5000

/** Deletes what need not be kept. What a hold is about stays. */
export const retention = (db: Db, councilId: string): Retention => ({
  async forgetAccessNeeds(today) {
    return db.$executeRaw`
      WITH ${heldThings(councilId)}
      DELETE FROM access_need n WHERE n.council_id = ${councilId}::uuid AND n.delete_after < ${today}::date
        AND n.id NOT IN (SELECT id FROM held_thing)`
  },

  async forgetDeliveries(before) {
    const messages = await db.$executeRaw`
      WITH ${heldThings(councilId)}
      DELETE FROM outbox_message WHERE id IN (
        SELECT id FROM outbox_message o
        WHERE o.council_id = ${councilId}::uuid AND o.state IN ('sent', 'withdrawn', 'failed')
          AND o.created_at < ${fromInstant(before)}
          AND ${notHeld(Prisma.sql`o.about`, Prisma.sql`o.person_id`)}
          AND NOT EXISTS (SELECT FROM held_committee h WHERE h.id = o.committee_id)
        LIMIT ${AT_ONCE})`
    const copies = await db.$executeRaw`
      WITH ${heldThings(councilId)}
      DELETE FROM posted_copy WHERE id IN (
        SELECT id FROM posted_copy p
        WHERE p.council_id = ${councilId}::uuid AND p.posted_at < ${fromInstant(before)}
          AND NOT EXISTS (SELECT FROM outbox_message o WHERE o.copy_id = p.id)
          AND ${notHeld(Prisma.sql`p.about`, Prisma.sql`p.person_id`)}
        LIMIT ${AT_ONCE})`
    return messages + copies
  },

  async forgetReminders(before) {
    return db.$executeRaw`
      WITH ${heldThings(councilId)}
      DELETE FROM reminder WHERE id IN (
        SELECT id FROM reminder r
        WHERE r.council_id = ${councilId}::uuid AND r.state <> 'waiting' AND r.due_at < ${fromInstant(before)}
          AND ${notHeld(Prisma.sql`r.about_id::text`, Prisma.sql`r.person_id`)}
          AND NOT EXISTS (SELECT FROM held_committee h WHERE h.id = r.committee_id)
        LIMIT ${AT_ONCE})`
  },

  async forgetDrafts(before) {
    return db.$executeRaw`
      WITH ${heldThings(councilId)}
      DELETE FROM agenda_revision WHERE id IN (
        SELECT id FROM agenda_revision d
        WHERE d.council_id = ${councilId}::uuid AND d.made_at < ${fromInstant(before)}
          AND EXISTS (SELECT FROM agenda_revision later WHERE later.agenda_id = d.agenda_id AND later.number > d.number)
          AND NOT EXISTS (SELECT FROM publication p WHERE p.agenda_id = d.agenda_id AND p.revision = d.number)
          AND d.agenda_id NOT IN (SELECT id FROM held_agenda)
        LIMIT ${AT_ONCE})`
  },
})
